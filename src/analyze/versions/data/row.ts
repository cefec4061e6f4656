import type { LifecycleRow } from "../../../model/lifecycle.ts";
import type { Day } from "../day.ts";

export type { LifecycleRow } from "../../../model/lifecycle.ts";

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
