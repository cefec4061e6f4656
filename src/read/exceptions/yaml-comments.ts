import { commentMark } from "../../analyze/exceptions/comment.ts";
import type { ExceptionComment } from "../../model/exception.ts";
import type { SpanTable, TextRange } from "../../model/span.ts";
import { RECORD, RECORD_SIZE } from "../../model/span.ts";
import type { ReadResult } from "../read-result.ts";
import type { Mark } from "./comment-lines.ts";
import { CommentLines } from "./comment-lines.ts";

/**
 * The exceptions in the comments of a manifest. One at the end of a line is about that line. One on a line of its own is
 * about the key and its value, or the list item, that begins on the next line; above the first key of a document, about the
 * whole document. What looks like a comment inside a text is none. Time grows with the text's length only.
 */
export function exceptionsInManifest(text: string, documents: readonly ReadResult[]): readonly ExceptionComment[] {
  if (!text.includes(commentMark)) return [];
  const lines = new CommentLines(text);
  if (lines.marks.length === 0) return [];
  const found: ExceptionComment[] = [];
  let next = 0;
  for (const document of documents) {
    while (next < lines.marks.length && startOf(lines.marks[next]) < document.start)
      next = take(lines, next, [], found);
    const first = next;
    while (next < lines.marks.length && startOf(lines.marks[next]) < document.end) next++;
    if (document.ok && next > first)
      found.push(...exceptionsInDocument(lines, lines.marks.slice(first, next), document.spans));
  }
  while (next < lines.marks.length) next = take(lines, next, [], found);
  return found;
}

function startOf(mark: Mark | undefined): number {
  return mark?.start ?? Number.POSITIVE_INFINITY;
}

/** A comment outside of any document is about nothing. */
function take(lines: CommentLines, index: number, covers: readonly TextRange[], found: ExceptionComment[]): number {
  const mark = lines.marks[index];
  if (mark !== undefined) found.push(lines.read(mark, covers));
  return index + 1;
}

function exceptionsInDocument(
  lines: CommentLines,
  marks: readonly Mark[],
  spans: SpanTable,
): readonly ExceptionComment[] {
  const comments = outsideScalars(lines, marks, spans);
  const wanted = comments
    .filter(({ alone }) => alone)
    .map((mark) => lines.rangeOf(lines.target(mark)))
    .sort((a, b) => a.start - b.start);
  const nodes = nodesStartingIn(wanted, spans);
  return comments.map((mark) => {
    const line = lines.rangeOf(lines.target(mark));
    const node = mark.alone ? nodes.get(line.start) : undefined;
    return lines.read(mark, node === undefined ? [line] : [line, node]);
  });
}

function word(table: SpanTable, index: number): number {
  return table.nodes[index] ?? 0;
}

/** Marks that no scalar contains: scalars stand in the order of the text. */
function outsideScalars(lines: CommentLines, marks: readonly Mark[], spans: SpanTable): readonly Mark[] {
  const inside = new Set<Mark>();
  let next = 0;
  for (let at = 0; at < spans.nodes.length && next < marks.length; at += RECORD_SIZE) {
    const kind = word(spans, at);
    if (kind !== RECORD.scalar && kind !== RECORD.key) continue;
    const end = word(spans, at + 2);
    while (next < marks.length && startOf(marks[next]) < word(spans, at + 1)) next++;
    for (let mark = marks[next]; mark !== undefined && mark.start < end; mark = marks[++next])
      if (!lines.isBlockHeader(mark, word(spans, at + 1))) inside.add(mark);
  }
  return marks.filter((mark) => !inside.has(mark));
}

/** From the first entry or list item that starts on each of the lines to the end of the longest; by the line's start. */
function nodesStartingIn(wanted: readonly TextRange[], spans: SpanTable): ReadonlyMap<number, TextRange> {
  const found = new Map<number, TextRange>();
  const open: { readonly kind: number; readonly end: number }[] = [];
  let next = 0;
  let isValue = false;
  for (let at = 0; at < spans.nodes.length && next < wanted.length; at += RECORD_SIZE) {
    while (open.length > 0 && at >= (open.at(-1)?.end ?? 0)) open.pop();
    const kind = word(spans, at);
    const start = word(spans, at + 1);
    const isKey = kind === RECORD.key || kind === RECORD.mergeKey;
    while (next < wanted.length && (wanted[next]?.end ?? 0) <= start) next++;
    const line = wanted[next];
    const counts = isKey || (!isValue && (open.length === 0 || open.at(-1)?.kind === RECORD.sequence));
    if (line !== undefined && start >= line.start && counts) {
      const end = Math.max(word(spans, at + 2), isKey ? word(spans, at + RECORD_SIZE + 2) : 0);
      const before = found.get(line.start);
      found.set(line.start, { start: before?.start ?? start, end: Math.max(before?.end ?? 0, end) });
    }
    isValue = isKey;
    if (kind === RECORD.mapping || kind === RECORD.sequence) open.push({ kind, end: word(spans, at + 3) });
  }
  return found;
}
