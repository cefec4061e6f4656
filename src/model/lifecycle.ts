/** One release cycle of one product and the last day it gets fixes: a row of the end-of-life table. */
export interface LifecycleRow {
  /** The product's name here, in lower case: `kubernetes`, `debian`, `node`… */
  readonly product: string;
  /** The leading numbers that all versions of the cycle share: `1.29`, `12`, `22.04`. */
  readonly cycle: string;
  /** `YYYY-MM-DD`, in UTC. */
  readonly releaseDate?: string;
  /** The last day with fixes that are free to everyone, `YYYY-MM-DD`. */
  readonly endOfLife: string;
  /** The name of the page, and its address. */
  readonly source: string;
  /** Code names that stand for the cycle, in lower case: `bookworm`. */
  readonly aliases?: readonly string[];
  /** The day the row was held against its source; that of the whole table where it is left out. */
  readonly checked?: string;
  /** Computed from a published policy, or announced as tentative. */
  readonly estimated?: true;
}
