import { lifecycleTable } from "./data/lifecycle-table.ts";
import type { LifecycleRow } from "./data/row.ts";
import type { Day } from "./day.ts";
import { parseKubernetesVersion } from "./kubernetes-version.ts";

/** Whether a release still gets fixes. Only a row of the table makes it `supported` or `ended`. */
export type LifecycleState = "supported" | "ended" | "unknown";

/** What the table tells of one version of a product. */
export interface Lifecycle {
  readonly state: LifecycleState;
  /** The release cycle the version belongs to, such as `1.29` or `22.04`; absent when the table has none. */
  readonly cycle?: string;
  /** The last day with fixes from the product's own makers. */
  readonly endOfLife?: Day;
  /** The public page the day was taken from. */
  readonly source?: string;
  /** The day is computed from a published policy, or was announced as tentative. */
  readonly estimated?: boolean;
}

/** Distributions that end a minor when upstream does; other vendors may go on for longer. */
const followUpstream = new Set(["k3s", "rke2", "k0s"]);
const leadingNumbers = /^v?(\d{1,8}(?:\.\d{1,8}){0,5})(?![0-9A-Za-z])/;
const maxLength = 128;

/**
 * Looks a product's version up: a number (`1.29.3`, `v3.5.12-0`, `22.04`), or a code name or image tag that starts with
 * one (`bookworm-slim`, `18-alpine`). A cycle matches when its numbers begin the version's; the longest one wins, and a
 * version that is less exact than every cycle (`python` `3`) is unknown.
 *
 * `ended` from the day after `endOfLife`; with an estimated day, `unknown` from then on. A Kubernetes version that a
 * vendor repackaged (`-eks-`, `-gke.`) is unknown once upstream has ended it, since the vendor may support it longer.
 */
export function endOfLife(
  product: string,
  version: string,
  today: Day,
  table: readonly LifecycleRow[] = lifecycleTable,
): Lifecycle {
  const row = findRow(product, version, table);
  if (row === undefined) return { state: "unknown" };
  const facts = {
    cycle: row.cycle,
    endOfLife: row.endOfLife,
    source: row.source,
    ...(row.estimated === true ? { estimated: true } : {}),
  };
  if (today <= row.endOfLife) return { state: "supported", ...facts };
  if (row.estimated === true || mayOutliveUpstream(product, version)) return { state: "unknown", ...facts };
  return { state: "ended", ...facts };
}

function findRow(product: string, version: string, table: readonly LifecycleRow[]): LifecycleRow | undefined {
  if (version.length > maxLength) return undefined;
  const text = version.trim().toLowerCase();
  const numbers = leadingNumbers.exec(text)?.[1]?.split(".");
  const word = text.split("-", 1)[0] ?? text;
  let best: LifecycleRow | undefined;
  let bestLength = 0;
  for (const row of table) {
    if (row.product !== product) continue;
    if (row.aliases?.includes(word)) return row;
    const cycle = row.cycle.split(".");
    if (numbers !== undefined && cycle.length > bestLength && cycle.every((part, i) => part === numbers[i])) {
      best = row;
      bestLength = cycle.length;
    }
  }
  return best;
}

function mayOutliveUpstream(product: string, version: string): boolean {
  if (product !== "kubernetes") return false;
  const vendor = parseKubernetesVersion(version)?.vendor;
  return vendor !== undefined && !followUpstream.has(vendor);
}
