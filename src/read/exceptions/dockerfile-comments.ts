import { commentMark } from "../../analyze/exceptions/comment.ts";
import type { Dockerfile } from "../../model/dockerfile.ts";
import type { ExceptionComment } from "../../model/exception.ts";
import type { TextRange } from "../../model/span.ts";
import { CommentLines } from "./comment-lines.ts";

/**
 * The exceptions in the comments of a Dockerfile, which has none at the end of a line: each is about the instruction, or
 * between continued lines about the line, that begins on the next line. What looks like a comment in a heredoc is none.
 */
export function exceptionsInDockerfile(text: string, { instructions }: Dockerfile): readonly ExceptionComment[] {
  if (!text.includes(commentMark)) return [];
  const lines = new CommentLines(text);
  const heredocs = instructions.flatMap((instruction) => instruction.heredocs.map(({ range }) => range));
  const starting = new Map(instructions.map(({ range }) => [range.start, range]));
  return lines.marks
    .filter((mark) => mark.alone)
    .filter(outsideOf(heredocs))
    .map((mark) => {
      const line = lines.rangeOf(lines.target(mark));
      const instruction = instructionOn(line, text, starting);
      return lines.read(mark, instruction === undefined ? [line] : [line, instruction]);
    });
}

/** Ranges and marks are both in the order of the text. */
function outsideOf(ranges: readonly TextRange[]): (mark: TextRange) => boolean {
  let next = 0;
  return ({ start }) => {
    while (next < ranges.length && (ranges[next]?.end ?? 0) <= start) next++;
    return start < (ranges[next]?.start ?? Number.POSITIVE_INFINITY);
  };
}

function instructionOn(line: TextRange, text: string, starting: ReadonlyMap<number, TextRange>): TextRange | undefined {
  let at = line.start;
  while (at < line.end && /[ \t]/.test(text.charAt(at))) at++;
  return starting.get(at);
}
