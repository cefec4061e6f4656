import { sensitiveParts } from "../analyze/sensitive-values/judge.ts";
import type { FileLocation } from "../model/finding.ts";
import type { SourceFile } from "../model/record.ts";
import type { TextRange } from "../model/span.ts";
import { displayWidth } from "./layout.ts";
import { visible } from "./visible.ts";

/** A source line as it is shown, and the marks under it. Neither has control characters. */
export interface Excerpt {
  readonly source: string;
  readonly carets: string;
}

/** One character of the source, or one masked value, as shown. */
interface Cell {
  /** Offsets in the text. */
  readonly start: number;
  readonly end: number;
  readonly shown: string;
  readonly width: number;
}

const tabWidth = 4;
const maskShown = "***";
const longestJudged = 4096;

/**
 * The line that a location starts on, cut around it to `width` columns, with carets under the part that lies on it.
 * Sensitive values are masked. Gives undefined where the text has no such line.
 */
export function excerptOf(file: SourceFile, text: string, location: FileLocation, width: number): Excerpt | undefined {
  const lineStart = file.lineStarts[location.line - 1];
  if (lineStart === undefined || lineStart > text.length) return undefined;
  const next = file.lineStarts[location.line] ?? text.length + 1;
  const lineEnd = lineStart + text.slice(lineStart, next - 1).replace(/\r$/, "").length;
  const from = Math.min(lineStart + location.column - 1, lineEnd);
  const to = location.endLine > location.line ? lineEnd : Math.min(lineStart + location.endColumn - 1, lineEnd);
  const line: TextRange = { start: Math.max(lineStart, from - 2 * width), end: Math.min(lineEnd, from + 2 * width) };
  const cells = cellsOf(text, line, [...file.sensitive, ...sensitiveOnLine(text, lineStart, lineEnd)]);
  const first = cells.findIndex((cell) => cell.end > from);
  const before = first < 0 ? cells.length : first;
  const marked = cells.filter((cell) => cell.end > from && cell.start < to);
  return cutAround(cells, before, Math.max(1, widthOf(marked)), width, {
    left: line.start > lineStart,
    right: line.end < lineEnd,
  });
}

/** What a line by itself gives away, where nobody read the value as such: the field of a custom resource, a comment. */
function sensitiveOnLine(text: string, start: number, end: number): readonly TextRange[] {
  const value = text.slice(start, Math.min(end, start + longestJudged));
  const item = value.replace(/^(\s*)- /, "$1  ");
  return sensitiveParts({ value: `${item}\n`, context: "file" }).map((part) => ({
    start: start + part.start,
    end: start + part.end,
  }));
}

function cellsOf(text: string, line: TextRange, sensitive: readonly TextRange[]): readonly Cell[] {
  const cells: Cell[] = [];
  let column = 0;
  for (let offset = line.start; offset < line.end; ) {
    const masked = sensitive.find((range) => range.start <= offset && offset < range.end);
    const character = String.fromCodePoint(text.codePointAt(offset) ?? 0x20);
    const end = masked === undefined ? offset + character.length : masked.end;
    const shown = masked === undefined ? show(character, offset, column) : maskShown;
    const width = displayWidth(shown);
    cells.push({ start: offset, end, shown, width });
    column += width;
    offset = end;
  }
  return cells;
}

function show(character: string, offset: number, column: number): string {
  if (character === "\t") return " ".repeat(tabWidth - (column % tabWidth));
  if (character === "\ufeff" && offset === 0) return "";
  return visible(character);
}

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, cell) => sum + cell.width, 0);
}

/** Keeps the cells that fit, the marked ones in sight, with an ellipsis where something was cut off. */
function cutAround(
  cells: readonly Cell[],
  first: number,
  markWidth: number,
  width: number,
  isCut: { readonly left: boolean; readonly right: boolean },
): Excerpt {
  const lead = widthOf(cells.slice(0, first));
  const whole = !isCut.left && !isCut.right && widthOf(cells) <= width && lead + markWidth <= width;
  let start = 0;
  if (!whole && lead + Math.min(markWidth, width >> 1) > width - 2) {
    let kept = 0;
    start = first;
    while (start > 0 && kept + (cells[start - 1]?.width ?? 0) <= width >> 2) kept += cells[--start]?.width ?? 0;
  }
  const left = start > 0 || isCut.left ? "…" : "";
  const room = width - left.length;
  let used = 0;
  let end = whole ? cells.length : start;
  while (end < cells.length) {
    const next = cells[end]?.width ?? 0;
    const reserve = end + 1 < cells.length || isCut.right ? 1 : 0;
    if (used + next > room - reserve) break;
    used += next;
    end++;
  }
  const right = end < cells.length || isCut.right ? "…" : "";
  const source =
    left +
    cells
      .slice(start, end)
      .map((cell) => cell.shown)
      .join("") +
    right;
  const indent = left.length + widthOf(cells.slice(start, first));
  return {
    source,
    carets: " ".repeat(indent) + "^".repeat(Math.max(1, Math.min(markWidth, displayWidth(source) - indent))),
  };
}
