import type { SourceFile } from "./record.ts";

type Lines = Pick<SourceFile, "lineStarts">;

function lineIndex({ lineStarts }: Lines, offset: number): number {
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Line and column of an offset, both 1-based, the column in UTF-16 units. */
export function positionOf(file: Lines, offset: number): { readonly line: number; readonly column: number } {
  const index = lineIndex(file, offset);
  return { line: index + 1, column: offset - (file.lineStarts[index] ?? 0) + 1 };
}

/** First offset after the line that `offset` is on; infinite on the last line. */
export function endOfLine(file: Lines, offset: number): number {
  return file.lineStarts[lineIndex(file, offset) + 1] ?? Number.POSITIVE_INFINITY;
}

/** UTF-16 offsets at which the lines of a text start. Line feeds end lines, with or without a carriage return. */
export function lineStartsOf(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}
