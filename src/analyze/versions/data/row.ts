import type { Day } from "../day.ts";

/** One release cycle of one product: hand-kept facts, each with the public page that says so. */
export interface LifecycleRow {
  /** The product's name here, in lower case: `kubernetes`, `debian`, `node`… */
  readonly product: string;
  /** The leading numbers that all versions of the cycle share: `1.29`, `12`, `22.04`. */
  readonly cycle: string;
  readonly releaseDate?: Day;
  /** The last day with fixes that are free to everyone. */
  readonly endOfLife: Day;
  /** The name of the page, and its address. */
  readonly source: string;
  /** Code names that stand for the cycle, in lower case: `bookworm`. */
  readonly aliases?: readonly string[];
  /** Computed from a published policy, or announced as tentative. */
  readonly estimated?: true;
}

/** Cycles of one product, oldest first: `[cycle, released (or ""), end of life, …code names]`. */
export type Cycle = readonly [cycle: string, released: Day | "", endOfLife: Day, ...aliases: readonly string[]];

/** Rows from a product's cycles; those named in `estimated` are marked so. */
export function rows(
  product: string,
  source: string,
  cycles: readonly Cycle[],
  estimated: readonly string[] = [],
): readonly LifecycleRow[] {
  return cycles.map(([cycle, releaseDate, endOfLife, ...aliases]) => ({
    product,
    cycle,
    ...(releaseDate === "" ? {} : { releaseDate }),
    endOfLife,
    source,
    ...(aliases.length === 0 ? {} : { aliases }),
    ...(estimated.includes(cycle) ? { estimated: true } : {}),
  }));
}
