import type { TextRange } from "../model/span.ts";

interface Interval<T> extends TextRange {
  readonly item: T;
  /** The last of those before it that had not ended where it starts. */
  readonly outer: Interval<T> | undefined;
}

/** Finds which stretches of a text an offset lies in. Of stretches that are equal, the first alone is kept. */
export class Intervals<T> {
  readonly #sorted: readonly Interval<T>[];

  constructor(ranges: readonly (readonly [TextRange, T])[]) {
    const sorted: Interval<T>[] = [];
    const open: Interval<T>[] = [];
    const inOrder = [...ranges].sort(([a], [b]) => a.start - b.start || b.end - a.end);
    for (const [{ start, end }, item] of inOrder) {
      const last = sorted.at(-1);
      if (last !== undefined && last.start === start && last.end === end) continue;
      while (open.length > 0 && (open.at(-1)?.end ?? 0) <= start) open.pop();
      const interval = { start, end, item, outer: open.at(-1) };
      open.push(interval);
      sorted.push(interval);
    }
    this.#sorted = sorted;
  }

  /** What belongs to the stretches that the offset lies in, each once. */
  at(offset: number): ReadonlySet<T> {
    let low = 0;
    let high = this.#sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#sorted[middle]?.start ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    const found = new Set<T>();
    for (let interval = this.#sorted[low - 1]; interval !== undefined; interval = interval.outer)
      if (offset < interval.end) found.add(interval.item);
    return found;
  }
}
