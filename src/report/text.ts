import type { ScanResult } from "../model/scan-result.ts";
import { judgedNothing } from "../model/scan-result.ts";
import { atLeast, severities } from "../model/severity.ts";
import { hang, wrap } from "./layout.ts";
import { styleOf } from "./style.ts";
import { clusterLines, lackLines } from "./text-cluster.ts";
import type { TextContext, TextOptions } from "./text-context.ts";
import { driftLines } from "./text-drift.ts";
import { exceptionLines } from "./text-exceptions.ts";
import { findingLines } from "./text-findings.ts";
import { frameworkLines } from "./text-framework.ts";
import { missingLines, statusLines } from "./text-status.ts";
import { reportWords } from "./words.ts";

/** The result for people to read, in lines: status of the twelve, what is missing, findings, errors, totals. */
export function* textReport(result: ScanResult, options: TextOptions): Iterable<string> {
  const environments = new Set([
    ...result.findings.map(({ environment }) => environment),
    ...result.status.flatMap(({ missing }) => missing.flatMap(({ environment }) => environment ?? [])),
  ]);
  const context: TextContext = {
    ...options,
    style: styleOf(options.colour),
    words: reportWords[options.language],
    severalEnvironments: environments.size > 1,
  };
  for (const line of lines(result, context)) yield `${line}\n`;
}

function* lines(result: ScanResult, context: TextContext): Iterable<string> {
  const { words, width, style, tool } = context;
  const { files, resources } = result.stats;
  const figures = { version: tool.version, kubernetes: result.kubernetesVersion, files, objects: resources };
  for (const line of wrap(words.titleLine(figures), width)) yield style.bold(line);
  yield* clusterLines(result, context);
  if (judgedNothing(result)) {
    yield "";
    yield* wrap(words.nothingJudged, width);
  } else {
    yield "";
    if (context.framework === undefined) {
      yield* statusLines(result, context);
      yield* missingLines(result, context);
      yield* findingLines(result, context);
    } else yield* frameworkLines(result, context.framework, context);
  }
  yield* driftLines(result, context);
  yield* exceptionLines(result, context);
  yield* inputLines(result, context);
  yield* lackLines(result, context);
  yield* errorLines(result, context);
  yield "";
  yield* closingLines(result, context);
}

const shownReasons = 10;
const shownPaths = 3;

/** What was given and not looked at, under each reason, unless an error says it already. */
function* inputLines({ inputs, errors }: ScanResult, context: TextContext): Iterable<string> {
  const { language, words, width, style, all } = context;
  const failed = new Set(errors.map(({ path }) => path));
  const notChecked = inputs.filter(({ state, path }) => state === "notChecked" && !failed.has(path));
  if (notChecked.length === 0) return;
  const byReason = new Map<string, string[]>();
  for (const { path, reason } of notChecked) {
    const text = reason?.[language] ?? "";
    byReason.set(text, [...(byReason.get(text) ?? []), path]);
  }
  yield "";
  for (const line of wrap(words.notChecked(notChecked.length), width)) yield style.bold(line);
  let told = 0;
  for (const [reason, paths] of [...byReason].slice(0, all ? undefined : shownReasons)) {
    if (reason !== "") yield* hang("  ", reason, width);
    const shown = all || paths.length <= shownPaths + 1 ? paths : paths.slice(0, shownPaths);
    for (const path of shown) for (const line of hang("    · ", path, width)) yield style.dim(line);
    if (paths.length > shown.length) yield style.dim(`      ${words.moreInputs(paths.length - shown.length)}`);
    told += paths.length;
  }
  if (told < notChecked.length) yield style.dim(`  ${words.moreInputs(notChecked.length - told)}`);
}

function* errorLines(result: ScanResult, { language, words, width, style }: TextContext): Iterable<string> {
  // What was not read of a cluster is told by itself.
  const errors = result.errors.filter(({ code }) => code !== "nothing-found" && code !== "cluster-partial");
  if (errors.length === 0) return;
  yield "";
  const inputs = new Set(errors.map(({ path }) => path));
  for (const line of wrap(words.unread(inputs.size), width)) yield style.error(line);
  for (const { path = "", line, column, message } of errors) {
    const position = line === undefined ? "" : `:${line}${column === undefined ? "" : `:${column}`}`;
    yield* hang("  ", path + position, width);
    yield* hang("    ", message[language], width);
  }
}

function* closingLines(result: ScanResult, context: TextContext): Iterable<string> {
  const { findings, errors, baseline } = result;
  const { words, width, style, failOn, exitCode } = context;
  const empty = judgedNothing(result);
  const open = findings.filter(({ state }) => state === "open");
  const counts = severities.flatMap((severity) => {
    const count = open.filter((finding) => finding.severity === severity).length;
    return count === 0 ? [] : [words.severityCount(count, severity)];
  });
  const known = baseline?.known ?? 0;
  const none = known > 0 ? words.noNewFinding(known) : words.noFinding;
  const totals = open.length === 0 ? none : words.totals(open.length, counts.join(", "));
  if (!empty) for (const line of wrap(totals, width)) yield style.bold(line);
  yield* wrap(reason(), width);

  function reason(): string {
    if (exitCode === 70) return words.exit.internal;
    if (exitCode === 2)
      return errors.some(({ code }) => code === "nothing-found") ? words.exit.nothingJudged : words.exit.usage;
    if (exitCode === 0 && empty) return words.exit.emptyAllowed;
    if (exitCode === 3) return words.exit.unreadable(errors.length);
    if (failOn === "never") return words.exit.never;
    const grave = open.filter(({ severity }) => atLeast(severity, failOn)).length;
    const threshold = words.severity[failOn];
    return exitCode === 1 ? words.exit.findings(grave, threshold) : words.exit.ok(threshold);
  }
}
