import type { LifecycleRow } from "../../model/lifecycle.ts";
import { lifecycleTable } from "./data/lifecycle-table.ts";
import { withUpdated } from "./imported.ts";

/** What a source told of one product. */
export interface ProductAnswer {
  readonly product: string;
  readonly rows: readonly LifecycleRow[];
  readonly undated: readonly string[];
}

/** One cycle whose last day is not what it was. `before` is absent for a new one, `after` for one that lost its day. */
export interface RowChange {
  readonly product: string;
  readonly cycle: string;
  readonly before?: string;
  readonly after?: string;
}

/** The rows of earlier updates and of this one together, and what this one changes in the table that versions are held against. */
export interface Update {
  /** What to keep. */
  readonly rows: readonly LifecycleRow[];
  readonly changes: readonly RowChange[];
}

/**
 * Joins what a source told with the rows of earlier updates. A row that the source no longer names stays as it was; one
 * that it names without a day goes, so that rempart's own holds again. A row that says the same as rempart's own is not
 * kept twice: a day that ours holds for an estimate is settled only once it has passed.
 */
export function joinUpdate(earlier: readonly LifecycleRow[], answers: readonly ProductAnswer[], today: string): Update {
  const kept = new Map(earlier.map((row) => [key(row), row]));
  const own = new Map(lifecycleTable.map((row) => [key(row), row]));
  for (const { product, rows, undated } of answers) {
    for (const cycle of undated) kept.delete(key({ product, cycle }));
    for (const row of rows) {
      const ours = own.get(key(row));
      const settles = ours?.estimated === true && row.endOfLife < today;
      if (ours?.endOfLife === row.endOfLife && !settles) kept.delete(key(row));
      else kept.set(key(row), row);
    }
  }
  const rows = [...kept.values()];
  return { rows, changes: changesBetween(withUpdated(earlier), withUpdated(rows)) };
}

function changesBetween(before: readonly LifecycleRow[], after: readonly LifecycleRow[]): readonly RowChange[] {
  const old = new Map(before.map((row) => [key(row), row]));
  const changes: RowChange[] = [];
  for (const row of after) {
    const { product, cycle, endOfLife } = row;
    const was = old.get(key(row));
    old.delete(key(row));
    if (was === undefined) changes.push({ product, cycle, after: endOfLife });
    else if (was.endOfLife !== endOfLife) changes.push({ product, cycle, before: was.endOfLife, after: endOfLife });
  }
  for (const { product, cycle, endOfLife } of old.values()) changes.push({ product, cycle, before: endOfLife });
  return changes.sort(
    (a, b) => compareText(a.product, b.product) || a.cycle.localeCompare(b.cycle, "en", { numeric: true }),
  );
}

function key({ product, cycle }: Pick<LifecycleRow, "product" | "cycle">): string {
  return `${product} ${cycle}`;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
