import type { SourceFile } from "../model/record.ts";
import type { ScanResult } from "../model/scan-result.ts";
import type { Severity } from "../model/severity.ts";
import { atLeast, severities } from "../model/severity.ts";
import { hang, wrap } from "./layout.ts";
import type { Style } from "./style.ts";
import { styleOf } from "./style.ts";
import { findingLines } from "./text-findings.ts";
import { missingLines, statusLines } from "./text-status.ts";
import type { ReportContext } from "./types.ts";
import { visible } from "./visible.ts";
import type { ReportWords } from "./words.ts";
import { reportWords } from "./words.ts";

/** How the text report is made. */
export interface TextOptions extends ReportContext {
  /** No line is wider, in columns. */
  readonly width: number;
  readonly colour: boolean;
  /** Shows every finding of every rule. */
  readonly all: boolean;
  readonly failOn: Severity | "never";
  /** The exit code, which the last line explains. */
  readonly exitCode: number;
  /** The text of a file as it was judged; undefined where it can no longer be had. */
  readonly readText: (file: SourceFile) => string | undefined;
}

/** What the parts of the text report share. */
export interface TextContext extends TextOptions {
  readonly style: Style;
  readonly words: ReportWords;
}

/** The result for people to read, in lines: status of the twelve, what is missing, findings, errors, totals. */
export function* textReport(result: ScanResult, options: TextOptions): Iterable<string> {
  const context = { ...options, style: styleOf(options.colour), words: reportWords[options.language] };
  for (const line of lines(result, context)) yield `${line}\n`;
}

function* lines(result: ScanResult, context: TextContext): Iterable<string> {
  const { words, width, style, tool } = context;
  const { files, resources } = result.stats;
  const title = words.titleLine({
    version: tool.version,
    kubernetes: result.kubernetesVersion,
    files,
    objects: resources,
  });
  for (const line of wrap(title, width)) yield style.bold(line);
  yield "";
  yield* statusLines(result, context);
  yield* missingLines(result, context);
  yield* findingLines(result, context);
  yield* inputLines(result, context);
  yield* errorLines(result, context);
  yield "";
  yield* closingLines(result, context);
}

const shownInputs = 10;

/** What was given and not looked at, with the reason, unless an error says it already. */
function* inputLines(
  { inputs, errors }: ScanResult,
  { language, words, width, style, all }: TextContext,
): Iterable<string> {
  const failed = new Set(errors.map(({ path }) => path));
  const notChecked = inputs.filter(({ state, path }) => state === "notChecked" && !failed.has(path));
  if (notChecked.length === 0) return;
  yield "";
  for (const line of wrap(words.notChecked(notChecked.length), width)) yield style.bold(line);
  const shown = all || notChecked.length <= shownInputs + 1 ? notChecked : notChecked.slice(0, shownInputs);
  for (const { path, reason } of shown) {
    yield* hang("  ", path, width);
    if (reason !== undefined) yield* hang("    ", reason[language], width);
  }
  if (notChecked.length > shown.length) yield style.dim(`  ${words.moreInputs(notChecked.length - shown.length)}`);
}

function* errorLines({ errors }: ScanResult, { language, words, width, style }: TextContext): Iterable<string> {
  if (errors.length === 0) return;
  yield "";
  const inputs = new Set(errors.map(({ path }) => path));
  for (const line of wrap(words.unread(inputs.size), width)) yield style.error(line);
  for (const { path, line, column, message } of errors) {
    const position = line === undefined ? "" : `:${line}${column === undefined ? "" : `:${column}`}`;
    yield* hang("  ", `${visible(path ?? "")}${position}`, width);
    yield* hang("    ", message[language], width);
  }
}

function* closingLines(
  { findings, errors }: ScanResult,
  { words, width, style, failOn, exitCode }: TextContext,
): Iterable<string> {
  const open = findings.filter(({ state }) => state === "open");
  const counts = severities.flatMap((severity) => {
    const count = open.filter((finding) => finding.severity === severity).length;
    return count === 0 ? [] : [`${count} ${words.severity[severity]}`];
  });
  const totals = open.length === 0 ? words.noFinding : `${words.findings(open.length)}: ${counts.join(", ")}`;
  for (const line of wrap(totals, width)) yield style.bold(line);
  const threshold = failOn === "never" ? "" : words.severity[failOn];
  const grave = failOn === "never" ? 0 : open.filter(({ severity }) => atLeast(severity, failOn)).length;
  yield* wrap(reason(), width);

  function reason(): string {
    if (exitCode === 70) return words.exit.internal;
    if (exitCode === 2) return words.exit.usage;
    if (exitCode === 1) return words.exit.findings(grave, threshold);
    if (exitCode === 3) return words.exit.unreadable(errors.length);
    return failOn === "never" ? words.exit.never : words.exit.ok(threshold);
  }
}
