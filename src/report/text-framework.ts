import type { FrameworkId } from "../guidance/frameworks.ts";
import type { Finding } from "../model/finding.ts";
import type { ScanResult } from "../model/scan-result.ts";
import type { ControlCoverage, ControlState } from "./framework.ts";
import { coverageOf } from "./framework.ts";
import { displayWidth, hang, padEnd, truncate, wrap } from "./layout.ts";
import { messageOf } from "./message.ts";
import type { TextContext } from "./text-context.ts";

const symbols: Readonly<Record<ControlState, string>> = {
  findings: "!",
  excepted: "≈",
  noFinding: "○",
  partlyChecked: "◐",
  notChecked: "?",
  notApplicable: "–",
  needsCluster: "·",
  needsHost: "·",
  noRule: "·",
};

const states: readonly ControlState[] = [
  "findings",
  "excepted",
  "noFinding",
  "partlyChecked",
  "notChecked",
  "notApplicable",
  "noRule",
  "needsCluster",
  "needsHost",
];
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
    const title = padEnd(truncate(control.title[language], titleWidth), titleWidth);
    const open = findings.filter((finding) => finding.state === "open").length;
    const told = state === "findings" ? words.findings(open) : words.framework.state[state];
    const row = truncate(` ${symbols[state]} ${padEnd(control.id, idWidth)} ${title} ${told}`, width);
    yield state === "findings" ? style.bold(row) : row;
  }
  yield "";
  for (const state of states) {
    const count = controls.filter((control) => control.state === state).length;
    if (count > 0)
      yield* hang(` ${symbols[state]} `, words.framework.count(count, words.framework.state[state]), width);
  }
  if (controls.some(({ state }) => state === "findings")) yield* wrap(words.framework.note, width);
  for (const coverage of controls) yield* controlLines(result, coverage, context);
  if (uncited.length > 0) {
    yield "";
    yield* wrap(words.framework.uncited(uncited.length, framework.name), width);
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
    for (const line of hang("      ", `${location.path}:${location.line}:${location.column}`, width))
      yield style.dim(line);
  }
  if (findings.length > shown.length) yield style.dim(`    ${words.moreFindings(findings.length - shown.length)}`);
}
