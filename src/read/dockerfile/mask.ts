import type { TextRange } from "../../model/span.ts";

/**
 * Replaces the characters of `ranges` by `*`, so that reading the result again gives the same facts at the same
 * offsets, without the values. What holds the text together stays: line breaks, indentation, escapes that continue a
 * line, the `#` of comments between continued lines, and the quotes at both ends of a range.
 */
export function overwriteRanges(source: string, ranges: readonly TextRange[]): string {
  const sorted = [...ranges].sort((a, b) => a.start - b.start);
  const parts: string[] = [];
  let done = 0;
  for (const range of sorted) {
    const start = Math.max(range.start, done);
    if (range.end <= start) continue;
    parts.push(source.slice(done, start), maskOne(source.slice(start, range.end)));
    done = range.end;
  }
  parts.push(source.slice(done));
  return parts.join("");
}

function maskOne(text: string): string {
  const lines = text.split("\n");
  const masked = lines.map((line, index) => maskLine(line, index > 0, index < lines.length - 1)).join("\n");
  const quote = text.charAt(0);
  const quoted = text.length > 1 && (quote === '"' || quote === "'") && text.endsWith(quote);
  return quoted ? quote + masked.slice(1, -1) + quote : masked;
}

function maskLine(line: string, continued: boolean, continues: boolean): string {
  let start = 0;
  let end = line.length;
  if (continued) {
    while (start < end && /[ \t]/.test(line.charAt(start))) start++;
    if (line.charAt(start) === "#") start++;
  }
  if (continues) {
    while (end > start && /[ \t\r]/.test(line.charAt(end - 1))) end--;
    if (end > start && /[\\`]/.test(line.charAt(end - 1))) end--;
  }
  return line.slice(0, start) + "*".repeat(end - start) + line.slice(end);
}
