import type { FactId } from "../guidance/facts.ts";
import { facts } from "../guidance/facts.ts";
import type { FrameworkId } from "../guidance/frameworks.ts";
import type { FactEntry } from "../guidance/types.ts";
import type { Finding } from "../model/finding.ts";
import type { ScanResult } from "../model/scan-result.ts";
import type { ControlCoverage, ControlState } from "./framework.ts";
import { coverageOf } from "./framework.ts";
import { displayWidth, hang, padEnd, truncate, wrap } from "./layout.ts";
import { messageOf, obtainWith } from "./message.ts";
import { placeText } from "./place.ts";
import type { TextContext } from "./text-context.ts";

const symbols: Readonly<Record<ControlState, string>> = {
  findings: "✗",
  excepted: "≈",
  met: "✓",
  noFinding: "○",
  partlyChecked: "◐",
  notChecked: "?",
  notApplicable: "–",
  needsCluster: "·",
  needsHost: "·",
  needsPeople: "·",
  noRule: "·",
};

const states: readonly ControlState[] = [
  "findings",
  "excepted",
  "met",
  "noFinding",
  "partlyChecked",
  "notChecked",
  "notApplicable",
  "noRule",
  "needsCluster",
  "needsHost",
  "needsPeople",
];
const sources: readonly FactEntry["source"][] = ["file", "image", "cluster", "host", "people"];
const shownPerRule = 3;

/** The controls of a framework with what was found, then what rempart could tell about each; in place of the twelve. */
export function* frameworkLines(result: ScanResult, id: FrameworkId, context: TextContext): Iterable<string> {
  const { language, width, style, words } = context;
  const { framework, controls, uncited } = coverageOf(result, id);
  for (const line of wrap(framework.name, width)) yield style.bold(line);
  const idWidth = Math.max(...controls.map(({ control }) => displayWidth(control.id)));
  const stateWidth = Math.max(...states.map((state) => displayWidth(words.framework.state[state])));
  const titleWidth = Math.max(10, width - idWidth - stateWidth - " ✗   ".length - 1);
  for (const { control, state, findings } of controls) {
    const [title = "", ...rest] = wrap(control.title[language], titleWidth);
    const open = findings.filter((finding) => finding.state === "open").length;
    const told = state === "findings" ? words.findings(open) : words.framework.state[state];
    const row = ` ${symbols[state]} ${padEnd(control.id, idWidth)} ${padEnd(title, titleWidth)} ${told}`;
    for (const line of [row, ...rest.map((part) => `${" ".repeat(idWidth + 4)}${part}`)])
      yield state === "findings" ? style.bold(truncate(line, width)) : truncate(line, width);
  }
  yield "";
  for (const state of states) {
    const count = controls.filter((control) => control.state === state).length;
    if (count > 0)
      yield* hang(` ${symbols[state]} `, words.framework.count(count, words.framework.state[state]), width);
  }
  yield* needLines(controls, context);
  if (controls.some(({ findings }) => findings.length > 0)) {
    yield "";
    yield* wrap(words.framework.note, width);
  }
  for (const coverage of controls) yield* controlLines(result, coverage, context);
  if (uncited.length > 0) {
    yield "";
    yield* wrap(words.framework.uncited(uncited.length, framework.name), width);
  }
}

/** What no rule asks for, each once, by where it can be had, with the controls that wait for it. */
function* needLines(
  controls: readonly ControlCoverage[],
  { language, width, style, words }: TextContext,
): Iterable<string> {
  const waiting = new Map<FactId, string[]>();
  for (const { control, state, needs } of controls)
    if (state !== "noRule") for (const fact of needs) waiting.set(fact, [...(waiting.get(fact) ?? []), control.id]);
  if (waiting.size === 0) return;
  yield "";
  for (const line of wrap(words.framework.needs, width)) yield style.bold(line);
  for (const source of sources) {
    const ofSource = [...waiting].filter(([fact]) => facts[fact].source === source);
    if (ofSource.length > 0) yield* hang("  ", words.source[source], width);
    for (const [fact, ids] of ofSource)
      yield* hang("    ", `${obtainWith({ fact, holes: {} }, language)} (${ids.join(", ")})`, width, 6);
  }
}

/** The findings under a control, by rule. */
function* controlLines(
  result: ScanResult,
  { control, rules, findings }: ControlCoverage,
  context: TextContext,
): Iterable<string> {
  const { language, width, style, all } = context;
  const shown = all ? findings : findings.filter(({ state }) => state === "open");
  if (shown.length === 0) return;
  yield "";
  for (const line of wrap(`${control.id} – ${control.title[language]}`, width)) yield style.bold(line);
  for (const rule of rules)
    yield* ruleLines(
      result,
      rule,
      shown.filter((finding) => finding.rule === rule),
      context,
    );
}

function* ruleLines(
  result: ScanResult,
  rule: string,
  findings: readonly Finding[],
  { language, width, style, words, all }: TextContext,
): Iterable<string> {
  const [first] = findings;
  if (first === undefined) return;
  yield* hang("  ■ ", `${result.rules.get(rule)?.text[language].summary ?? rule} (${rule})`, width);
  const shown = all || findings.length <= shownPerRule + 1 ? findings : findings.slice(0, shownPerRule);
  for (const finding of shown) {
    const { severity, state, location } = finding;
    const label = words.severity[severity] + (state === "open" ? "" : ` (${words[state]})`);
    yield* hang(`    ${label}  `, messageOf(result, finding, language), width, 6);
    if (location === undefined) continue;
    for (const line of hang("      ", placeText(location), width)) yield style.dim(line);
  }
  if (findings.length > shown.length) yield style.dim(`    ${words.moreFindings(findings.length - shown.length)}`);
}
