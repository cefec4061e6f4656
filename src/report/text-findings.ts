import { recommendations } from "../guidance/recommendations.ts";
import type { Finding, Location } from "../model/finding.ts";
import type { ScanResult } from "../model/scan-result.ts";
import { excerptOf } from "./excerpt.ts";
import { displayWidth, hang, truncate, wrap } from "./layout.ts";
import { messageOf } from "./message.ts";
import { subjectText } from "./subject.ts";
import type { TextContext } from "./text.ts";
import { visible } from "./visible.ts";

const shownPerRule = 5;

/** The findings by recommendation, then by rule. */
export function* findingLines(result: ScanResult, context: TextContext): Iterable<string> {
  const severalEnvironments = new Set(result.findings.map(({ environment }) => environment)).size > 1;
  for (const { number, title } of recommendations) {
    const findings = result.findings.filter(({ recommendation }) => recommendation === number);
    if (findings.length === 0) continue;
    yield "";
    yield heading(`${number}  ${title[context.language]}`, context.words.findings(findings.length), context);
    for (const [rule, group] of byRule(findings)) yield* ruleLines(result, rule, group, severalEnvironments, context);
  }
}

function heading(title: string, count: string, { width, style }: TextContext): string {
  const shown = truncate(title, width - displayWidth(count) - 6);
  const rule = "─".repeat(Math.max(2, width - displayWidth(shown) - displayWidth(count) - 2));
  return `${style.bold(shown)} ${style.dim(rule)} ${count}`;
}

function byRule(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.rule);
    if (group === undefined) groups.set(finding.rule, [finding]);
    else group.push(finding);
  }
  return groups;
}

function* ruleLines(
  result: ScanResult,
  rule: string,
  findings: readonly Finding[],
  severalEnvironments: boolean,
  context: TextContext,
): Iterable<string> {
  const { language, width, style, words, all } = context;
  const text = result.rules.get(rule)?.text[language];
  yield "";
  for (const line of wrap(text?.summary ?? rule, width)) yield style.bold(line);
  yield style.dim(truncate(visible(rule), width));
  const shown = all || findings.length <= shownPerRule + 1 ? findings : findings.slice(0, shownPerRule);
  for (const finding of shown) yield* oneFinding(result, finding, severalEnvironments, context);
  if (findings.length > shown.length) yield style.dim(`  ${words.moreFindings(findings.length - shown.length)}`);
  if (text !== undefined) {
    const [first = "", ...rest] = hang(`  ${words.whatToDo}`, text.remedy, width, 4);
    yield* fitFirst(first, rest, text.remedy, context);
  }
}

/** The remedy: its first line stands beside a heading that is longer than the indent of the others. */
function* fitFirst(
  _first: string,
  _rest: readonly string[],
  remedy: string,
  { width, style, words }: TextContext,
): Iterable<string> {
  const lines = wrap(words.whatToDo + remedy, width - 4);
  for (const [index, line] of lines.entries()) {
    const headed = index === 0 && line.startsWith(words.whatToDo.trimEnd());
    yield `  ${index === 0 ? "" : "  "}${headed ? style.bold(words.whatToDo.trimEnd()) + line.slice(words.whatToDo.trimEnd().length) : line}`;
  }
}

function* oneFinding(
  result: ScanResult,
  finding: Finding,
  severalEnvironments: boolean,
  context: TextContext,
): Iterable<string> {
  const { width, style, words, language } = context;
  const label = words.severity[finding.severity];
  const state = finding.state === "open" ? "" : ` (${words[finding.state]})`;
  const lines = wrap(`${label}${state}  ${messageOf(result, finding, language)}`, width - 4);
  for (const [index, line] of lines.entries())
    yield index === 0 ? `  ${style.severity(finding.severity, label)}${line.slice(label.length)}` : `    ${line}`;
  const environment = severalEnvironments ? ` · ${words.environment(finding.environment)}` : "";
  const about = finding.subject.kind === "file" && finding.location ? "" : subjectText(finding.subject, words);
  const subject = `${about}${finding.subject.kind === "environment" ? "" : environment}`.replace(/^ · /, "");
  if (subject !== "") yield* wrap(subject, width - 4).map((line) => `    ${line}`);
  if (finding.location === undefined) return;
  for (const line of wrap(placeOf(finding.location), width - 4)) yield `    ${style.dim(line)}`;
  yield* excerptLines(result, finding.location, context);
  for (const other of finding.related.slice(0, shownPerRule))
    for (const line of wrap(words.seeAlso + placeOf(other), width - 4)) yield `    ${style.dim(line)}`;
}

function placeOf({ path, line, column }: Location): string {
  return `${path}:${line}:${column}`;
}

function* excerptLines(
  { files }: ScanResult,
  location: Location,
  { width, style, readText }: TextContext,
): Iterable<string> {
  const file = files.get(location.path);
  const text = file && readText(file);
  if (file === undefined || text === undefined) return;
  const number = String(location.line);
  const excerpt = excerptOf(file, text, location, width - 4 - number.length - " │ ".length);
  if (excerpt === undefined) return;
  yield `    ${style.dim(`${number} │`)} ${excerpt.source}`;
  yield `    ${style.dim(`${" ".repeat(number.length)} │`)} ${style.caret(excerpt.carets)}`;
}
