import type { BindingUsage, LeastRule, Unused } from "../../analyze/rbac/usage.ts";
import { hang, wrap } from "../layout.ts";
import { styleOf } from "../style.ts";
import type { RbacLook } from "./text.ts";
import { indented } from "./text.ts";
import type { ObjectView, RuleView, SubjectView, Views } from "./views.ts";
import { objectName, placeText, resourceText, ruleText, subjectName, subjectView } from "./views.ts";
import type { RbacWords } from "./words.ts";

/** What was not used of a rule. */
export interface UnusedRuleView {
  readonly role: ObjectView;
  readonly rule: RuleView;
  readonly used: boolean;
  readonly unused: readonly {
    readonly verbs: readonly string[];
    readonly apiGroup?: string;
    readonly resource?: string;
    readonly nonResourceURL?: string;
  }[];
  /** What its wildcards were used for. */
  readonly wildcardsUsedFor?: readonly LeastRule[];
}

/** What was used of a binding, and what was not. */
export interface BindingUsageView {
  readonly binding: ObjectView;
  readonly role: ObjectView;
  readonly subjects: readonly SubjectView[];
  readonly used: boolean;
  readonly rules: readonly UnusedRuleView[];
  readonly least: readonly LeastRule[];
}

/** What a log says of itself. */
export interface LogView {
  readonly path: string;
  readonly events: number;
  readonly refused: number;
  readonly from?: string;
  readonly to?: string;
  readonly unreadableLines: number;
}

/** Usage as data. */
export function usageView({ bound, rules, least }: BindingUsage, views: Views): BindingUsageView | undefined {
  if (bound.role === undefined) return undefined;
  return {
    binding: views.object(bound.resource),
    role: views.role(bound.role),
    subjects: bound.binding.subjects.map(subjectView),
    used: least.length > 0,
    rules: rules.map(({ role, rule, used, unused, wildcardsUsedFor }) => ({
      role: views.role(role),
      rule: views.rule({ role, rule }),
      used,
      unused: unused.map(unusedView),
      ...(wildcardsUsedFor.length > 0 && { wildcardsUsedFor }),
    })),
    least,
  };
}

const unusedView = ({ verbs, resource, apiGroup, isUrl }: Unused) => ({
  verbs,
  ...(isUrl ? { nonResourceURL: resource } : { apiGroup, resource }),
});

/** Usage for people to read: bindings with rights that nobody used, and the caveats. */
export function* usageText(
  bindings: readonly BindingUsageView[],
  log: LogView,
  { width, colour, words }: RbacLook,
): Iterable<string> {
  const style = styleOf(colour);
  const { from, to, events, refused } = log;
  const period = from === undefined || to === undefined ? words.noEvents : words.period(from, to, events, refused);
  for (const line of wrap(period, width)) yield `${style.bold(line)}\n`;
  const wholly = bindings.filter(isWhollyUsed);
  for (const one of bindings) {
    if (wholly.includes(one)) continue;
    const { binding, role, subjects, used, rules } = one;
    const place = placeText(binding.location);
    const title = `${objectName(binding)}${place === "" ? "" : ` (${place})`} → ${objectName(role)}`;
    yield "\n";
    for (const line of hang("  ", title, width, 4)) yield `${style.bold(line)}\n`;
    for (const line of hang("    ", subjects.map(subjectName).join(", "), width)) yield `${style.dim(line)}\n`;
    if (!used) for (const line of hang("    ", words.neverUsed, width)) yield `${style.error(line)}\n`;
    else for (const rule of rules) yield* ruleLines(rule);
  }
  yield "\n";
  if (wholly.length > 0) yield* indented(words.allUsed(wholly.length), width, 0);
  yield* indented(words.auditCaveat, width, 0);

  function* ruleLines({ rule, used, unused, wildcardsUsedFor = [] }: UnusedRuleView): Iterable<string> {
    const at = placeText(rule.location);
    const where = at === "" ? "" : ` (${at})`;
    for (const use of wildcardsUsedFor)
      yield* indented(`${words.wildcards} ${ruleText(rule)}${where}: ${ruleText(use)}`, width, 4);
    if (!used) {
      yield* indented(`${words.unused}: ${ruleText(rule)}${where}`, width, 4);
      return;
    }
    for (const { verbs, apiGroup = "", resource, nonResourceURL } of unused)
      yield* indented(
        `${words.unused}: ${verbs.join(", ")} ${nonResourceURL ?? resourceText(resource ?? "", apiGroup)}${where}`,
        width,
        4,
      );
  }
}

function isWhollyUsed({ rules }: BindingUsageView): boolean {
  return rules.every(({ unused, wildcardsUsedFor }) => unused.length === 0 && wildcardsUsedFor === undefined);
}

/** The least roles as YAML documents, with the log's period in a comment. Every text in them is quoted. */
export function* leastRolesYaml(
  bindings: readonly BindingUsageView[],
  log: LogView,
  words: RbacWords,
): Iterable<string> {
  const { from, to, events, refused } = log;
  const period = from === undefined || to === undefined ? words.noEvents : words.period(from, to, events, refused);
  yield* comment(period);
  yield* comment(words.auditCaveat);
  for (const { binding, least } of bindings) {
    const { namespace } = binding;
    if (least.length === 0) {
      yield* comment(words.leastNothing(objectName(binding)));
      continue;
    }
    yield "---\n";
    yield* comment(words.leastRole(objectName(binding)));
    yield "apiVersion: rbac.authorization.k8s.io/v1\n";
    yield `kind: ${namespace === undefined ? "ClusterRole" : "Role"}\n`;
    yield `metadata:\n  name: ${JSON.stringify(`${binding.name}-least`)}\n`;
    if (namespace !== undefined) yield `  namespace: ${JSON.stringify(namespace)}\n`;
    yield "rules:\n";
    for (const rule of least) {
      let mark = "  - ";
      for (const field of ["apiGroups", "resources", "resourceNames", "nonResourceURLs", "verbs"] as const) {
        const list = rule[field];
        if (list === undefined) continue;
        yield `${mark}${field}: [${list.map((item) => JSON.stringify(item)).join(", ")}]\n`;
        mark = "    ";
      }
    }
  }
}

function* comment(text: string): Iterable<string> {
  for (const line of wrap(text, 116)) yield `# ${line}\n`;
}
