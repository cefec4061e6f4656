import type { DockerfileFlag, SourceText } from "../../model/dockerfile.ts";
import { isBlank, isSpace, skipSpace, trimEnd } from "./characters.ts";
import type { LogicalLine } from "./lines.ts";

/** A part of a logical line, by indices into its text. */
export interface Part {
  readonly start: number;
  readonly end: number;
}

/** A keyword, its flags, and where its arguments lie. */
export interface SplitCommand {
  readonly keyword: Part;
  readonly flags: readonly DockerfileFlag[];
  readonly rest: Part;
}

/** Splits a logical line from `start` into keyword, flags and arguments (BuildKit's `splitCommand`). */
export function splitCommand(line: LogicalLine, start: number, escapeToken: string): SplitCommand {
  const text = line.text;
  const from = skipSpace(text, start);
  const end = trimEnd(text, from);
  let keywordEnd = from;
  while (keywordEnd < end && !isBlank(text.charAt(keywordEnd))) keywordEnd++;
  const flags: DockerfileFlag[] = [];
  let at = skipSpace(text, keywordEnd, end);
  while (text.startsWith("--", at) && at < end) {
    const word = flagWord(text, at, end, escapeToken);
    const flag = { start: at, end: word.end };
    at = skipSpace(text, word.end, end);
    if (word.text === "--") break;
    flags.push(makeFlag(line, flag, word.text));
  }
  return { keyword: { start: from, end: keywordEnd }, flags, rest: { start: at, end } };
}

function flagWord(text: string, start: number, end: number, escapeToken: string): { text: string; end: number } {
  let word = "";
  let quote = "";
  let at = start;
  for (; at < end; at++) {
    let char = text.charAt(at);
    if (quote === "" && isSpace(char)) break;
    if (quote === "" ? char === "'" || char === '"' : char === quote) {
      quote = quote === "" ? char : "";
      continue;
    }
    if (char === escapeToken) {
      at++;
      char = at < end ? text.charAt(at) : "";
    }
    word += char;
  }
  return { text: word, end: Math.min(at, end) };
}

function makeFlag(line: LogicalLine, part: Part, text: string): DockerfileFlag {
  const range = line.range(part.start, part.end);
  const equals = text.indexOf("=");
  if (equals < 0) return { name: text.slice(2), range, value: null };
  const written = line.text.indexOf("=", part.start);
  const value = { text: text.slice(equals + 1), range: line.range(written + 1, part.end) };
  return { name: text.slice(2, equals), range, value };
}

/** Words between blanks, quotes or not (`parseStringsWhitespaceDelimited`). */
export function blankSeparated(text: string, part: Part): readonly Part[] {
  const parts: Part[] = [];
  let start = part.start;
  for (let at = part.start; at <= part.end; at++) {
    if (at < part.end && !isBlank(text.charAt(at))) continue;
    if (at > start) parts.push({ start, end: at });
    start = at + 1;
  }
  return parts;
}

/** Words in which quotes and escapes keep white space together (`parseWords`); a lone escapeToken at the end is left out. */
export function quotedWords(text: string, part: Part, escapeToken: string): readonly Part[] {
  const parts: Part[] = [];
  let at = skipSpace(text, part.start, part.end);
  while (at < part.end) {
    const start = at;
    let end = at;
    let quote = "";
    for (; at < part.end; at++) {
      const char = text.charAt(at);
      if (quote === "" && isSpace(char)) break;
      if (char === escapeToken && quote !== "'") {
        at++;
        if (at >= part.end) break;
      } else if (quote === "") quote = char === "'" || char === '"' ? char : "";
      else if (char === quote) quote = "";
      end = at + 1;
    }
    if (end > start) parts.push({ start, end });
    at = skipSpace(text, Math.min(at, part.end), part.end);
  }
  return parts;
}

/** A JSON array: its strings, or `otherValues` where it holds something else. Undefined: no JSON array, so shell form. */
export type ExecForm = readonly SourceText[] | "otherValues" | undefined;

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Reads the exec form (`parseJSON`): the whole of `part` must be one JSON array. */
export function execForm(line: LogicalLine, part: Part): ExecForm {
  const text = line.text;
  if (text.charAt(part.start) !== "[" || text.charAt(part.end - 1) !== "]") return undefined;
  const words = stringArray(line, part);
  if (words !== undefined) return words;
  return Array.isArray(parseJson(text.slice(part.start, part.end))) ? "otherValues" : undefined;
}

/** Where the JSON string that starts at `start` ends; `start` where there is none. */
function stringEnd(text: string, start: number, end: number): number {
  if (text.charAt(start) !== '"') return start;
  for (let at = start + 1; at < end; at++) {
    const char = text.charAt(at);
    if (char === '"') return at + 1;
    if (char === "\\") at++;
  }
  return start;
}

function stringArray(line: LogicalLine, part: Part): readonly SourceText[] | undefined {
  const { text } = line;
  const words: SourceText[] = [];
  const skip = (from: number): number => {
    let at = from;
    while (at < part.end && /[ \t\r\n]/.test(text.charAt(at))) at++;
    return at;
  };
  let at = skip(part.start + 1);
  if (at === part.end - 1) return words;
  for (;;) {
    const end = stringEnd(text, at, part.end);
    const decoded = parseJson(text.slice(at, end));
    if (typeof decoded !== "string") return undefined;
    words.push({ text: decoded, range: line.range(at, end) });
    at = skip(end);
    if (at === part.end - 1) return words;
    if (text.charAt(at) !== ",") return undefined;
    at = skip(at + 1);
  }
}
