import type { SourceText } from "../../model/dockerfile.ts";
import type { TextRange } from "../../model/span.ts";
import { skipSpace } from "./characters.ts";

/** One line of the file, without its line break; `next` is where the following one starts. */
export interface PhysicalLine {
  readonly start: number;
  readonly end: number;
  readonly next: number;
}

/** The line that starts at `start`, or undefined at the end. Lines end at LF; CR before it belongs to the break. */
export function lineAt(source: string, start: number): PhysicalLine | undefined {
  if (start >= source.length) return undefined;
  const feed = source.indexOf("\n", start);
  let end = feed < 0 ? source.length : feed;
  const next = feed < 0 ? source.length : feed + 1;
  while (end > start && source.charAt(end - 1) === "\r") end--;
  return { start, end, next };
}

/** An instruction's text with its continuations joined, and where each of its characters was in the file. */
export class LogicalLine {
  readonly text: string;
  /** Where the line after it starts. */
  readonly next: number;
  readonly #at: readonly number[];
  readonly #offsets: readonly number[];

  /** `pieces` are ranges of `source`, in order; at least one. */
  constructor(source: string, pieces: readonly TextRange[], next: number) {
    const at: number[] = [];
    const offsets: number[] = [];
    const parts: string[] = [];
    let length = 0;
    for (const piece of pieces) {
      if (piece.end === piece.start && at.length > 0) continue;
      at.push(length);
      offsets.push(piece.start);
      parts.push(source.slice(piece.start, piece.end));
      length += piece.end - piece.start;
    }
    this.text = parts.join("");
    this.next = next;
    this.#at = at;
    this.#offsets = offsets;
  }

  /** The offset in the file of the character at `index`. */
  offset(index: number): number {
    let low = 0;
    let high = this.#at.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#at[middle] ?? 0) <= index) low = middle;
      else high = middle - 1;
    }
    return (this.#offsets[low] ?? 0) + index - (this.#at[low] ?? 0);
  }

  /** Where the characters from `start` to `end` were; an empty range lies after the character before it. */
  range(start: number, end: number): TextRange {
    if (end > start) return { start: this.offset(start), end: this.offset(end - 1) + 1 };
    const point = start === 0 ? this.offset(0) : this.offset(start - 1) + 1;
    return { start: point, end: point };
  }

  /** The text from `start` to `end`, and where it was. */
  piece(start: number, end: number): SourceText {
    const joints = this.#at.flatMap((at, piece) =>
      at > start && at < end ? [{ index: at - start, offset: this.#offsets[piece] ?? 0 }] : [],
    );
    return { text: this.text.slice(start, end), range: this.range(start, end), ...(joints.length > 0 && { joints }) };
  }
}

/** Whether a line is a comment: `#` after white space. */
export function isComment(source: string, line: PhysicalLine): boolean {
  const at = skipSpace(source, line.start, line.end);
  return at < line.end && source.charAt(at) === "#";
}

/**
 * Where a line's text ends when its last character, blanks aside, is an escapeToken that continues it; undefined otherwise.
 * An escapeToken after another escapeToken does not continue (BuildKit's `lineContinuationRegex`).
 */
function continuationAt(source: string, start: number, end: number, escapeToken: string): number | undefined {
  let at = end;
  while (at > start && (source.charAt(at - 1) === " " || source.charAt(at - 1) === "\t")) at--;
  if (at === start || source.charAt(at - 1) !== escapeToken) return undefined;
  at--;
  return at > start && source.charAt(at - 1) === escapeToken ? undefined : at;
}

/**
 * Reads the instruction that starts on `first`, which is no comment: joins continuation lines, and leaves out the
 * comments and empty lines between them. Undefined for an empty line.
 */
export function readLogicalLine(source: string, first: PhysicalLine, escapeToken: string): LogicalLine | undefined {
  const pieces: TextRange[] = [];
  const start = skipSpace(source, first.start, first.end);
  let end = continuationAt(source, start, first.end, escapeToken);
  if (end === undefined) {
    if (start === first.end) return undefined;
    return new LogicalLine(source, [{ start, end: first.end }], first.next);
  }
  pieces.push({ start, end });
  let next = first.next;
  for (let line = lineAt(source, next); line !== undefined; line = lineAt(source, next)) {
    next = line.next;
    if (isComment(source, line) || skipSpace(source, line.start, line.end) === line.end) continue;
    end = continuationAt(source, line.start, line.end, escapeToken);
    pieces.push({ start: line.start, end: end ?? line.end });
    if (end === undefined) break;
  }
  return new LogicalLine(source, pieces, next);
}
