import { recommendations } from "../guidance/recommendations.ts";
import type { FileLocation, Finding, StatusEntry } from "../model/finding.ts";
import { isInFile } from "../model/finding.ts";
import type { ScanResult } from "../model/scan-result.ts";
import { clusterReportWords } from "./cluster-words.ts";
import { excerptOf } from "./excerpt.ts";
import { displayWidth, hang, truncate } from "./layout.ts";
import { messageOf } from "./message.ts";
import { placeText } from "./place.ts";
import { subjectText } from "./subject.ts";
import type { TextContext } from "./text-context.ts";
import { statusText, symbols } from "./text-status.ts";
import { visible } from "./visible.ts";

const shownPerRule = 5;
const indent = "    ";

/** The findings by recommendation, then by rule. */
export function* findingLines(result: ScanResult, context: TextContext): Iterable<string> {
  for (const { number, title } of recommendations) {
    const findings = result.findings.filter(({ recommendation }) => recommendation === number);
    const shown = context.all ? findings : findings.filter(({ state }) => state === "open");
    if (findings.length === 0) continue;
    yield "";
    const entry = result.status.find(({ recommendation }) => recommendation === number);
    yield heading(`${number}  ${title[context.language]}`, entry, context.words.findings(shown.length), context);
    for (const [rule, group] of byRule(shown)) yield* ruleLines(result, rule, group, context);
    yield* hiddenLines(findings, context);
  }
}

/** How many findings are not shown since an exception covers them or the baseline has them. */
function* hiddenLines(findings: readonly Finding[], { words, width, style, all }: TextContext): Iterable<string> {
  const excepted = findings.filter(({ state }) => state === "excepted").length;
  const known = findings.filter(({ state }) => state === "baseline").length;
  if (all || excepted + known === 0) return;
  yield "";
  for (const line of hang("  ", words.hidden(excepted, known), width)) yield style.dim(line);
}

/** A recommendation with what became of it: its title alone would read as if it were so. */
function heading(
  title: string,
  entry: StatusEntry | undefined,
  count: string,
  { width, style, words }: TextContext,
): string {
  const symbol = entry === undefined ? "" : `${symbols[entry.status]} `;
  const status = entry === undefined ? "" : ` · ${statusText(entry, words)}`;
  const fixed = displayWidth(symbol) + displayWidth(status) + displayWidth(count);
  const shown = truncate(title, Math.max(10, width - fixed - 6));
  const line = "─".repeat(Math.max(2, width - fixed - displayWidth(shown) - 2));
  const painted = (text: string) => (entry === undefined ? text : style.status(entry.status, text));
  return `${painted(symbol)}${style.bold(shown)}${painted(status)} ${style.dim(line)} ${count}`;
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
  context: TextContext,
): Iterable<string> {
  const { language, width, style, words, all } = context;
  const text = result.rules.get(rule)?.text[language];
  yield "";
  yield style.bold(`■ ${truncate(visible(rule), width - 2)}`);
  const broken = findings.some(({ state, severity }) => state === "open" && severity !== "info");
  if (text !== undefined) yield* hang(`  ${broken ? words.brokenRule : words.rule}`, text.summary, width, 4);
  const shown = all || findings.length <= shownPerRule + 1 ? findings : findings.slice(0, shownPerRule);
  for (const finding of shown) {
    yield "";
    yield* findingBlock(result, finding, context);
  }
  if (findings.length > shown.length) {
    yield "";
    yield style.dim(`  ${words.moreFindings(findings.length - shown.length)}`);
  }
  if (text === undefined) return;
  yield "";
  const prefix = `  ${words.whatToDo}`;
  const [first = "", ...rest] = hang(prefix, text.remedy, width, 4);
  yield style.bold(prefix) + first.slice(prefix.length);
  yield* rest;
}

function* findingBlock(result: ScanResult, finding: Finding, context: TextContext): Iterable<string> {
  const { width, style, words, language } = context;
  const { severity, ruleSeverity, state, subject, location, exception } = finding;
  const label = words.severity[severity];
  const prefix = `  ${label}${state === "open" ? "" : ` (${words[state]})`}  `;
  const [first = "", ...rest] = hang(prefix, messageOf(result, finding, language), width, indent.length);
  yield `  ${style.severity(severity, label)}${first.slice(2 + label.length)}`;
  yield* rest;
  const about = [
    ...(subject.kind === "file" && location !== undefined ? [] : [subjectText(subject, words)]),
    ...(subject.kind === "resource" && subject.pods !== undefined
      ? [clusterReportWords[language].pods(subject.pods)]
      : []),
    ...(context.severalEnvironments && subject.kind !== "environment" ? [words.environment(finding.environment)] : []),
    ...(ruleSeverity === undefined ? [] : [words.ruleSeverity(words.severity[ruleSeverity])]),
  ].join(" · ");
  if (about !== "") yield* hang(indent, about, width);
  if (exception !== undefined) {
    const until = exception.expires === undefined ? "" : ` (${words.exceptions.until(exception.expires)})`;
    yield* hang(indent, exception.reason + until, width);
  }
  if (location === undefined) return;
  for (const line of hang(indent, placeText(location), width)) yield style.dim(line);
  if (isInFile(location)) yield* excerptLines(result, location, context);
  for (const other of finding.related.slice(0, shownPerRule))
    for (const line of hang(indent, words.seeAlso + placeText(other), width)) yield style.dim(line);
}

function* excerptLines({ files }: ScanResult, location: FileLocation, context: TextContext): Iterable<string> {
  const { width, style, readText } = context;
  const file = files.get(location.path);
  const text = file && readText(file);
  if (file === undefined || text === undefined) return;
  const number = String(location.line);
  const excerpt = excerptOf(file, text, location, width - indent.length - number.length - " │ ".length);
  if (excerpt === undefined) return;
  yield `${indent}${style.dim(`${number} │`)} ${excerpt.source}`.trimEnd();
  yield `${indent}${style.dim(`${" ".repeat(number.length)} │`)} ${style.caret(excerpt.carets)}`;
}
