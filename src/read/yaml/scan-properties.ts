import { CODE, hexValue, isBlank, isBreakOrEnd, isDigit, isSpaceOrEnd, isUri, isWord } from "./characters.ts";
import type { ProblemKey } from "./problems.ts";
import { YamlProblem } from "./problems.ts";
import type { Scanner } from "./scanner.ts";
import { TOKEN } from "./tokens.ts";

const BEHIND_ANCHOR = "?:,]}%@`";

function skipWord(text: string, from: number): number {
  let pos = from;
  while (isWord(text.charCodeAt(pos))) pos++;
  return pos;
}

/** Reads `&name` or `*name`. */
export function scanAnchor(scanner: Scanner, kind: number): true {
  const { text, pos: start } = scanner;
  const end = skipWord(text, start + 1);
  const next = text.charCodeAt(end);
  if (end === start + 1 || !(isSpaceOrEnd(next) || BEHIND_ANCHOR.includes(text.charAt(end)))) {
    throw new YamlProblem("anchorName", start);
  }
  scanner.pos = end;
  scanner.tokens.push(kind, start, end, scanner.tokens.string(text.slice(start + 1, end)));
  return true;
}

/** Reads a tag: its token's string is the handle (empty for `!<…>` and `!`), the string behind it the rest. */
export function scanTag(scanner: Scanner): true {
  const { text, pos: start } = scanner;
  let handle = "";
  let suffix: string;
  let pos: number;
  if (text.charCodeAt(start + 1) === CODE.less) {
    [suffix, pos] = scanUri(text, start + 2, start, "tag");
    if (suffix === "" || text.charCodeAt(pos) !== CODE.greater) throw new YamlProblem("tag", start);
    pos++;
  } else {
    pos = skipWord(text, start + 1);
    if (text.charCodeAt(pos) === CODE.exclamation) {
      handle = text.slice(start, pos + 1);
      [suffix, pos] = scanUri(text, pos + 1, start, "tag");
      if (suffix === "") throw new YamlProblem("tag", start);
    } else {
      [suffix, pos] = scanUri(text, start + 1, start, "tag");
      if (suffix === "") suffix = "!";
      else handle = "!";
    }
  }
  if (!isSpaceOrEnd(text.charCodeAt(pos))) throw new YamlProblem("tag", start);
  scanner.pos = pos;
  const index = scanner.tokens.string(handle);
  scanner.tokens.string(suffix);
  scanner.tokens.push(TOKEN.tag, start, pos, index);
  return true;
}

/** Reads the characters of a tag's URI; gives them with their escapes decoded, and the offset behind them. */
function scanUri(text: string, from: number, start: number, problem: ProblemKey): [string, number] {
  let pos = from;
  let escaped = false;
  while (isUri(text.charCodeAt(pos))) {
    if (text.charCodeAt(pos) === CODE.percent) {
      if (hexValue(text.charCodeAt(pos + 1)) < 0 || hexValue(text.charCodeAt(pos + 2)) < 0) {
        throw new YamlProblem(problem, start);
      }
      escaped = true;
    }
    pos++;
  }
  const raw = text.slice(from, pos);
  if (!escaped) return [raw, pos];
  try {
    return [decodeURIComponent(raw), pos];
  } catch {
    throw new YamlProblem(problem, start);
  }
}

/** Reads a `%YAML` or `%TAG` line; where it belongs to this document (`own`), leaves what it says in the scanner. */
export function scanDirective(scanner: Scanner, own: boolean): true {
  const { text, pos: start } = scanner;
  const end = skipWord(text, start + 1);
  const name = text.slice(start + 1, end);
  if (!isSpaceOrEnd(text.charCodeAt(end))) throw new YamlProblem("directive", start);
  let pos = skipBlanks(text, end);
  if (name === "YAML") {
    const major = scanNumber(text, pos);
    if (text.charCodeAt(major.end) !== CODE.dot) throw new YamlProblem("directive", start);
    const minor = scanNumber(text, major.end + 1);
    if (major.value !== 1 || minor.value !== 1 || (own && scanner.versionSeen)) {
      throw new YamlProblem("directive", start);
    }
    if (own) scanner.versionSeen = true;
    pos = minor.end;
  } else if (name === "TAG") {
    const behind = skipWord(text, pos + 1);
    const named = text.charCodeAt(behind) === CODE.exclamation;
    const handle = text.slice(pos, named ? behind + 1 : behind);
    if (!handle.startsWith("!") || (!named && handle !== "!")) throw new YamlProblem("directive", start);
    const prefixStart = skipBlanks(text, pos + handle.length);
    const [prefix, prefixEnd] = scanUri(text, prefixStart, start, "directive");
    if (prefixStart === pos + handle.length || prefix === "" || !isSpaceOrEnd(text.charCodeAt(prefixEnd))) {
      throw new YamlProblem("directive", start);
    }
    if (own && scanner.tagPrefixes.has(handle)) throw new YamlProblem("directive", start);
    if (own) scanner.tagPrefixes.set(handle, prefix);
    pos = prefixEnd;
  } else {
    throw new YamlProblem("directive", start);
  }
  scanner.pos = pos;
  scanner.skipRestOfLine();
  if (!isBreakOrEnd(text.charCodeAt(scanner.pos))) throw new YamlProblem("directive", start);
  return true;
}

function skipBlanks(text: string, from: number): number {
  let pos = from;
  while (isBlank(text.charCodeAt(pos))) pos++;
  return pos;
}

/** One or two digits; -1 where there are none or more. */
function scanNumber(text: string, from: number): { value: number; end: number } {
  let end = from;
  while (isDigit(text.charCodeAt(end))) end++;
  return { value: end === from || end > from + 2 ? -1 : Number(text.slice(from, end)), end };
}
