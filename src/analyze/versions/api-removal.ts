import { componentConfigurationApis, kubeadmConfigurationApis } from "./data/api-configuration.ts";
import { migrationGuideApis } from "./data/api-guide.ts";
import { lifecycleMarkerApis } from "./data/api-markers.ts";
import { replacementsSince } from "./data/api-replacements.ts";
import type { ApiRelease } from "./data/api-row.ts";

/** One API that is, was, or will be withdrawn. */
export interface ApiLifecycle {
  readonly apiVersion: string;
  readonly kind: string;
  /** Minors of Kubernetes 1. */
  readonly introducedIn: number;
  readonly deprecatedIn: number;
  /** Absent: deprecated, with no release announced that drops it. */
  readonly removedIn?: number;
  /** The API version that replaces it in the end; absent when nothing does (PodSecurityPolicy). */
  readonly replacement?: string;
  readonly source: string;
}

/** What a cluster of the target minor does with the API. */
export type ApiState = "not-yet-served" | "served" | "deprecated" | "removed";

/** The state of a listed API at a target minor; `planned` when that rests on a removal no released version has made. */
export interface ApiVerdict extends Omit<ApiLifecycle, "replacement"> {
  readonly state: ApiState;
  readonly planned: boolean;
  /** The API version to move to at the target minor: one that it serves. Absent when there is none. */
  readonly replacement?: string;
}

/** The newest minor whose APIs the table was checked against; later removals are announced, not made. */
export const newestKnownMinor = 37;

/** Every listed API, sorted by API version and kind. */
export const apiLifecycles: readonly ApiLifecycle[] = [
  ...lifecycles(
    migrationGuideApis,
    "Kubernetes, Deprecated API Migration Guide: https://kubernetes.io/docs/reference/using-api/deprecation-guide/",
  ),
  ...lifecycles(
    lifecycleMarkerApis,
    "Kubernetes, lifecycle markers of the Go module k8s.io/api: https://pkg.go.dev/k8s.io/api",
  ),
  ...lifecycles(
    componentConfigurationApis,
    "Kubernetes, changelogs: https://github.com/kubernetes/kubernetes/tree/master/CHANGELOG",
  ),
  ...lifecycles(
    kubeadmConfigurationApis,
    "Kubernetes, kubeadm Configuration: https://kubernetes.io/docs/reference/config-api/kubeadm-config.v1beta4/",
  ),
].sort((a, b) => compareText(a.apiVersion, b.apiVersion) || compareText(a.kind, b.kind));

const byName = new Map(apiLifecycles.map((api) => [key(api.apiVersion, api.kind), api]));

/**
 * What Kubernetes 1.`targetMinor` does with an object's `apiVersion` and `kind` (a `…List` counts as its items).
 * Undefined for an API that is not listed, which says nothing: it may be stable, a custom resource, or misspelt.
 */
export function apiRemoval(apiVersion: string, kind: string, targetMinor: number): ApiVerdict | undefined {
  const api = byName.get(key(apiVersion, kind)) ?? byName.get(key(apiVersion, kind.replace(/List$/, "")));
  if (api === undefined) return undefined;
  const { replacement: _, ...known } = api;
  const state = stateAt(api, targetMinor);
  const replacement = replacementAt(api, targetMinor);
  const planned = state === "removed" && (api.removedIn ?? 0) > newestKnownMinor;
  return { ...known, state, planned, ...(replacement !== undefined && { replacement }) };
}

/**
 * What takes the place of an API at a target minor: the last of its successors where that is served by then; else the newest
 * version of the kind, in the group of either, that is (autoscaling/v2beta2 for v2beta1 in 1.22, before there was v2).
 */
function replacementAt(
  { apiVersion, kind, replacement, introducedIn }: ApiLifecycle,
  minor: number,
): string | undefined {
  if (replacement === undefined || isServed(replacement, kind, minor)) return replacement;
  const groups = new Set([groupOf(apiVersion), groupOf(replacement)]);
  let best: ApiLifecycle | undefined;
  for (const other of apiLifecycles) {
    if (other.kind !== kind || other.apiVersion === apiVersion || !groups.has(groupOf(other.apiVersion))) continue;
    const newer = other.introducedIn > Math.max(introducedIn, best?.introducedIn ?? 0);
    if (newer && isServed(other.apiVersion, kind, minor)) best = other;
  }
  return best?.apiVersion;
}

function isServed(apiVersion: string, kind: string, minor: number): boolean {
  const listed = byName.get(key(apiVersion, kind));
  if (listed !== undefined) return ["served", "deprecated"].includes(stateAt(listed, minor));
  return minor >= (replacementsSince.get(key(apiVersion, kind)) ?? replacementsSince.get(apiVersion) ?? 0);
}

function groupOf(apiVersion: string): string {
  return apiVersion.split("/", 1)[0] ?? "";
}

function stateAt(api: ApiLifecycle, minor: number): ApiState {
  if (api.removedIn !== undefined && minor >= api.removedIn) return "removed";
  if (minor < api.introducedIn) return "not-yet-served";
  return minor >= api.deprecatedIn ? "deprecated" : "served";
}

function lifecycles(releases: readonly ApiRelease[], source: string): readonly ApiLifecycle[] {
  return releases.map(([apiVersion, kind, introducedIn, deprecatedIn, removedIn, replacement]) => ({
    apiVersion,
    kind,
    introducedIn,
    deprecatedIn,
    ...(removedIn === "never" ? {} : { removedIn }),
    ...(replacement === "" ? {} : { replacement }),
    source,
  }));
}

function key(apiVersion: string, kind: string): string {
  return `${apiVersion} ${kind}`;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
