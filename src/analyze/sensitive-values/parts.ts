import type { Judgement, Range, SensitivePart } from "./types.ts";

/** Sorted parts that do not overlap: of two that do, the one whose format says more stays, widened to both. */
export function settle(parts: readonly SensitivePart[]): readonly SensitivePart[] {
  const settled: SensitivePart[] = [];
  for (const part of [...parts].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = settled.at(-1);
    if (last === undefined || part.start >= last.end) settled.push(part);
    else
      settled[settled.length - 1] = {
        ...(rank(part) > rank(last) ? part : last),
        start: last.start,
        end: Math.max(last.end, part.end),
      };
  }
  return settled;
}

/** The verdict that settled parts make. */
export function verdict(parts: readonly SensitivePart[]): Judgement {
  const settled = settle(parts);
  const [first] = settled;
  if (first === undefined) return { sensitive: false };
  const surest = settled.reduce((best, part) => (rank(part) > rank(best) ? part : best), first);
  const ranges: readonly Range[] = settled.map(({ start, end }) => ({ start, end }));
  return { sensitive: true, format: surest.format, confidence: surest.confidence, ranges };
}

/** The same parts, further on in a text. */
export function shift(parts: readonly SensitivePart[], by: number): readonly SensitivePart[] {
  return parts.map((part) => ({ ...part, start: part.start + by, end: part.end + by }));
}

function rank({ format, confidence }: SensitivePart): number {
  return (format === "named-credential" ? 0 : 2) + (confidence === "certain" ? 1 : 0);
}
