import type { ApiLocation, FileLocation } from "../model/finding.ts";
import type { Path } from "../model/json.ts";
import { fieldText } from "../model/path-text.ts";
import type { ApiOrigin, RecordHeader, SourceFile } from "../model/record.ts";
import type { TextRange } from "../model/span.ts";
import { locate } from "../model/span.ts";
import { endOfLine, positionOf } from "../model/text-position.ts";

/** A stretch of a file that a finding points at. */
export interface Pointed extends TextRange {
  readonly precision: FileLocation["precision"];
}

/**
 * What a path points at: the value where it stands on the line of its key; else the key; the first line of a list item.
 * Where the field is missing, the same of its nearest parent. `part` asks for the key of a field that is there.
 */
export function pointAt(header: RecordHeader, file: SourceFile, path: Path, part?: "key"): Pointed {
  const full = [...header.basePath, ...path];
  const { found, value, key } = locate(header.spans, full);
  const precision = found === full.length ? "exact" : found > header.basePath.length ? "line" : "document";
  if (part === "key" && precision === "exact" && key !== undefined) return { ...key, precision };
  const lineEnd = endOfLine(file, value.start);
  const ownLine = key === undefined || value.start < endOfLine(file, key.start);
  if (precision === "exact" && ownLine && value.end <= lineEnd && value.end > value.start)
    return { ...value, precision };
  if (key !== undefined) return { ...key, precision };
  return { start: value.start, end: Math.min(value.end, lineEnd - 1), precision };
}

/** The location of a stretch of a file. */
export function locationOf(file: SourceFile, { start, end, precision }: Pointed): FileLocation {
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

/** The location of a field in an object of a cluster. */
export function apiLocationOf({ path }: ApiOrigin, field: Path): ApiLocation {
  return { apiPath: path, field: fieldText(field) };
}
