import { commentMark, readExceptionComment } from "../../analyze/exceptions/comment.ts";
import type { ExceptionComment } from "../../model/exception.ts";
import type { TextRange } from "../../model/span.ts";
import { lineStartsOf } from "../../model/text-position.ts";

/** A `# rempart:` of a text, which may or may not stand in a comment. */
export interface Mark {
  /** Offset of the `#`. */
  readonly start: number;
  /** Offset of the end of its line, without the line break. */
  readonly end: number;
  /** Line of the text, from 0. */
  readonly line: number;
  /** True when nothing but blanks stands before it on its line. */
  readonly alone: boolean;
}

/** The lines of a text, for finding what an exception is about. */
export class CommentLines {
  readonly marks: readonly Mark[];
  readonly #text: string;
  readonly #starts: readonly number[];
  readonly #targets = new Map<number, number>();

  constructor(text: string) {
    this.#text = text;
    this.#starts = lineStartsOf(text);
    this.marks = marksOf(text, this.#starts);
  }

  /** From the first character of a line to the first of the next. */
  rangeOf(line: number): TextRange {
    return { start: this.#starts[line] ?? this.#text.length, end: this.#starts[line + 1] ?? this.#text.length + 1 };
  }

  /** The line that an exception is about: its own, or for one that stands alone the first below that is no comment. */
  target({ line, alone }: Mark): number {
    if (!alone) return line;
    const passed: number[] = [];
    let at = line;
    let known: number | undefined;
    do {
      passed.push(at);
      at++;
      known = this.#targets.get(at);
    } while (known === undefined && this.#isComment(at));
    const target = known ?? at;
    for (const comment of passed) this.#targets.set(comment, target);
    return target;
  }

  /** True for a comment behind the `|` or `>` of the block scalar that starts at this offset. */
  isBlockHeader(mark: Mark, scalar: number): boolean {
    return /[|>]/.test(this.#text.charAt(scalar)) && scalar >= this.rangeOf(mark.line).start;
  }

  #isComment(line: number): boolean {
    const start = this.#starts[line];
    if (start === undefined) return false;
    let at = start;
    while (this.#text.charAt(at) === " " || this.#text.charAt(at) === "\t") at++;
    return this.#text.charAt(at) === "#";
  }

  /** The exception that a mark writes out. */
  read(mark: Mark, covers: readonly TextRange[]): ExceptionComment {
    const { start, end } = mark;
    const from = this.#text.indexOf(commentMark, start) + commentMark.length;
    return { range: { start, end }, covers, ...readExceptionComment(this.#text.slice(from, end)) };
  }
}

function marksOf(text: string, starts: readonly number[]): readonly Mark[] {
  const marks: Mark[] = [];
  let line = 0;
  for (let at = text.indexOf(commentMark); at >= 0; at = text.indexOf(commentMark, at + 1)) {
    let start = at;
    while (text.charAt(start - 1) === " " || text.charAt(start - 1) === "\t") start--;
    start--;
    if (start < 0 || text.charAt(start) !== "#") continue;
    while ((starts[line + 1] ?? Number.POSITIVE_INFINITY) <= start) line++;
    const lineStart = starts[line] ?? 0;
    if (marks.at(-1)?.line === line || (start > lineStart && !/\s/.test(text.charAt(start - 1)))) continue;
    const next = starts[line + 1];
    const end = next === undefined ? text.length : next - 1;
    marks.push({ start, end, line, alone: isBlank(text, lineStart, start) });
  }
  return marks;
}

function isBlank(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const character = text.charAt(at);
    if (character !== " " && character !== "\t" && character !== "\ufeff") return false;
  }
  return true;
}
