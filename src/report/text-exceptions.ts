import type { ExceptionEntry } from "../model/exception.ts";
import type { ScanResult } from "../model/scan-result.ts";
import { hang, wrap } from "./layout.ts";
import { placeText } from "./place.ts";
import type { TextContext } from "./text-context.ts";

/** What needs a hand first. */
const states = ["invalid", "expired", "unused", "applied"] as const;
const shownPerState = 5;

/** What became of each exception, and of the baseline. */
export function* exceptionLines({ exceptions, baseline }: ScanResult, context: TextContext): Iterable<string> {
  const { words, width, style, all } = context;
  if (exceptions.length > 0) {
    yield "";
    for (const line of wrap(words.exceptions.heading(exceptions.length), width)) yield style.bold(line);
  }
  for (const state of states) {
    const entries = exceptions.filter((entry) => entry.state === state);
    if (entries.length === 0) continue;
    yield* hang(" ", words.exceptions.state[state](entries.length), width);
    const shown = all || entries.length <= shownPerState + 1 ? entries : entries.slice(0, shownPerState);
    for (const entry of shown) yield* entryLines(entry, context);
    if (entries.length > shown.length) yield style.dim(`     ${words.moreInputs(entries.length - shown.length)}`);
  }
  if (baseline === undefined) return;
  yield "";
  yield* wrap(words.exceptions.baseline(baseline), width);
}

function* entryLines(entry: ExceptionEntry, { words, width, style }: TextContext): Iterable<string> {
  const { source, rule, reason, expires, state, problem, findings } = entry;
  const about = [
    ...(rule === "" ? [] : [rule]),
    ...(problem === undefined ? [] : [words.exceptions.problem[problem]]),
    ...(expires === undefined ? [] : [words.exceptions.until(expires)]),
    ...(state === "applied" || state === "expired" ? [words.findings(findings)] : []),
  ];
  const [first = "", ...rest] = about;
  yield* hang("   · ", rest.length === 0 ? first : `${first} (${rest.join(", ")})`, width);
  if (reason !== "") yield* hang("     ", reason, width);
  for (const line of hang("     ", placeText(source), width)) yield style.dim(line);
}
