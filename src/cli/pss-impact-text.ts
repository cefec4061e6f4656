import type { Language } from "../model/text.ts";
import { hang, wrap } from "../report/layout.ts";
import { styleOf } from "../report/style.ts";
import { subjectText } from "../report/subject.ts";
import { reportWords } from "../report/words.ts";
import type { PssImpactNamespace, PssImpactWorkload } from "../scan/pss-impact.ts";
import type { PssImpactResult } from "../scan/pss-impact-input.ts";
import { formatError } from "./format-error.ts";
import type { TextLook } from "./text-look.ts";
import { cliWords } from "./words.ts";

/** The strictest level a namespace meets; undefined where not all of it was read. */
export function meetsOf(
  { name, meets }: PssImpactNamespace,
  incomplete: PssImpactResult["incomplete"],
): PssImpactNamespace["meets"] | undefined {
  // A level that something breaks is not met, whatever was not read.
  const whole = incomplete !== "all" && !incomplete.has(name);
  return whole || meets === "privileged" ? meets : undefined;
}

/** The impact for people to read: each namespace with what would be refused in it, then the totals and what is not known. */
export function* pssImpactText(
  result: PssImpactResult,
  options: TextLook & { readonly language: Language },
): Iterable<string> {
  const { width, colour, language } = options;
  const { policy, namespaces, gaps, errors, incomplete } = result;
  const style = styleOf(colour);
  const words = cliWords[language].pssImpact;
  for (const namespace of namespaces) for (const line of namespaceLines(namespace)) yield `${line}\n`;
  for (const gap of gaps) for (const line of hang("! ", gap[language], width)) yield `${style.error(line)}\n`;
  for (const error of errors)
    for (const line of hang("! ", formatError(error, language), width)) yield `${style.error(line)}\n`;
  if (namespaces.length + gaps.length + errors.length > 0) yield "\n";
  const refused = namespaces.flatMap((namespace) => namespace.refused);
  const refusing = namespaces.filter((namespace) => namespace.refused.length > 0).length;
  const name = `${policy.level}:${policy.version}`;
  const totals = words.totals(namespaces.length, refusing, refused.length, podsOf(refused), name);
  for (const line of wrap(totals, width)) yield `${style.bold(line)}\n`;
  for (const note of [words.existing, words.exemptions])
    for (const line of wrap(note, width)) yield `${style.dim(line)}\n`;

  function* namespaceLines(namespace: PssImpactNamespace): Iterable<string> {
    const breaks = namespace.refused.length > 0;
    const [symbol, status] = breaks ? (["✗", "not met"] as const) : (["✓", "met"] as const);
    const verdict = breaks
      ? words.refused(policy.level, namespace.refused.length, podsOf(namespace.refused))
      : words.admitted(policy.level);
    const meets = meetsOf(namespace, incomplete);
    const state = meets === undefined ? words.meetsUnknown : words.meets(meets);
    const title = `${namespace.name}: ${verdict} · ${state}`;
    const [first = "", ...rest] = hang(`${symbol} `, title, width);
    yield style.status(status, symbol) + first.slice(symbol.length);
    yield* rest;
    yield* hang("  ", labelText(namespace), width);
    for (const workload of namespace.refused) yield* workloadLines(workload);
  }

  function labelText({ labels }: PssImpactNamespace): string {
    if (labels === undefined) return words.labelsUnknown;
    const entries = Object.entries(labels).map(([key, value]) => `${key}=${value}`);
    return entries.length === 0 ? words.noLabels : words.labels(entries.join(", "));
  }

  function* workloadLines({ resource, pods, staticPod, violations }: PssImpactWorkload): Iterable<string> {
    const subject = subjectText({ kind: "resource", resource }, reportWords[language]);
    const counted = pods > 0 && resource.kind !== "Pod" ? ` (${words.pods(pods)})` : "";
    yield* hang("    ", `${subject}${counted}${staticPod ? ` (${words.staticPod})` : ""}`, width);
    for (const { message } of violations) for (const line of hang("      ", message, width)) yield style.dim(line);
  }
}

function podsOf(refused: readonly PssImpactWorkload[]): number {
  return refused.reduce((sum, { pods }) => sum + pods, 0);
}
