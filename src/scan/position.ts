import type { Location } from "../model/finding.ts";
import type { Path } from "../model/json.ts";
import type { RecordHeader, SourceFile } from "../model/record.ts";
import { locate, type TextRange } from "../model/span.ts";

/** A stretch of a file that a finding points at. */
export interface Pointed extends TextRange {
  readonly precision: Location["precision"];
}

/** First offset of the line after the one that `offset` is on; the end of the file for the last line. */
function endOfLine(file: SourceFile, offset: number): number {
  return file.lineStarts[lineIndex(file, offset) + 1] ?? Number.MAX_SAFE_INTEGER;
}

function lineIndex({ lineStarts }: SourceFile, offset: number): number {
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * What a path points at: a scalar's own token; the key of a mapping or a list; the first line of a list item. Where the
 * field is missing, the same of its nearest parent.
 */
export function pointAt(header: RecordHeader, file: SourceFile, path: Path): Pointed {
  const full = [...header.basePath, ...path];
  const { found, value, key } = locate(header.spans, full);
  const precision = found === full.length ? "exact" : found > header.basePath.length ? "line" : "document";
  const lineEnd = endOfLine(file, value.start);
  if (precision === "exact" && value.end <= lineEnd && value.end > value.start) return { ...value, precision };
  if (key !== undefined) return { ...key, precision };
  return { start: value.start, end: Math.min(value.end, lineEnd - 1), precision };
}

/** Line and column, both 1-based, of an offset. */
export function positionOf(file: SourceFile, offset: number): { readonly line: number; readonly column: number } {
  const index = lineIndex(file, offset);
  return { line: index + 1, column: offset - (file.lineStarts[index] ?? 0) + 1 };
}

/** The location of a stretch of a file. */
export function locationOf(file: SourceFile, { start, end, precision }: Pointed): Location {
  const from = positionOf(file, start);
  const to = positionOf(file, Math.max(end, start));
  return {
    path: file.path,
    line: from.line,
    column: from.column,
    endLine: to.line,
    endColumn: to.column,
    precision,
  };
}

/** UTF-16 offsets at which the lines of a text start. Line feeds end lines, with or without a carriage return. */
export function lineStartsOf(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}
