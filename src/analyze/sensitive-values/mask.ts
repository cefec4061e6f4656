import type { Range } from "./types.ts";

/** The text with each range replaced by `mask`; ranges may overlap, touch, be out of order, or reach beyond the text. */
export function maskRanges(text: string, ranges: readonly Range[], mask = "***"): string {
  const sorted = ranges
    .map(({ start, end }) => ({ start: clamp(start, text.length), end: clamp(end, text.length) }))
    .filter(({ start, end }) => end > start)
    .sort((a, b) => a.start - b.start);
  let masked = "";
  let at = 0;
  for (const { start, end } of sorted) {
    if (start >= at) masked += text.slice(at, start) + mask;
    at = Math.max(at, end);
  }
  return masked + text.slice(at);
}

function clamp(offset: number, length: number): number {
  return Math.min(Math.max(Math.trunc(offset), 0), length);
}
