import { keptKinds } from "../../analyze/environment/environment-builder.ts";
import type { Path } from "../../model/json.ts";
import type { GroupKind } from "../../model/resource.ts";
import { isConfiguration } from "../../model/resource.ts";
import type { KnownResource } from "./known-resources.data.ts";
import { referredResources, workloadResources } from "./known-resources.data.ts";

/** One resource to read. */
export interface PlanItem {
  readonly groupKind: GroupKind;
  readonly group: string;
  readonly kind: string;
  /** As known beforehand, or guessed from the kind; discovery has the last word. */
  readonly resource: string;
  /** Versions in our order; those that the API server prefers where it is empty. */
  readonly versions: readonly string[];
  /** Undefined where only discovery can tell. */
  readonly namespaced: boolean | undefined;
  readonly metadataOnly: boolean;
  readonly omit: readonly Path[];
}

/** What is read of a cluster, in the order of reading. */
export type Plan = readonly PlanItem[];

/** Groups that Kubernetes itself serves or served under another name: their objects would be read twice. */
const formerGroups: ReadonlySet<string> = new Set(["extensions", "rempart.dev"]);

/**
 * What to read for rules about these kinds: Kubernetes' own resources that rempart looks at, and all kinds that rules name
 * or look up. Configuration files of components, which no API server serves, are left out. Owners come before what they
 * own; what is not known beforehand comes before the workloads.
 *
 * @param kinds the `kinds` of all rules.
 */
export function planFor(kinds: Iterable<GroupKind>): Plan {
  const known = new Set([...referredResources, ...workloadResources].map(({ groupKind }) => groupKind));
  const others = [...new Set([...keptKinds, ...kinds])]
    .filter((groupKind) => !known.has(groupKind) && !isConfiguration(groupKind))
    .map(guess)
    .filter(({ group }) => !formerGroups.has(group))
    .sort((a, b) => compare(a.group, b.group) || compare(a.kind, b.kind));
  return [...referredResources.map(toItem), ...others, ...workloadResources.map(toItem)];
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function split(groupKind: GroupKind): { readonly group: string; readonly kind: string } {
  const slash = groupKind.indexOf("/");
  return { group: groupKind.slice(0, Math.max(0, slash)), kind: groupKind.slice(slash + 1) };
}

function toItem({
  groupKind,
  resource,
  versions,
  namespaced,
  metadataOnly = false,
  omit = [],
}: KnownResource): PlanItem {
  return { groupKind, ...split(groupKind), resource, versions, namespaced, metadataOnly, omit };
}

function guess(groupKind: GroupKind): PlanItem {
  const { group, kind } = split(groupKind);
  const resource = pluralOf(kind);
  return { groupKind, group, kind, resource, versions: [], namespaced: undefined, metadataOnly: false, omit: [] };
}

/** The name that a resource of this kind has by convention: the English plural in small letters. */
export function pluralOf(kind: string): string {
  const word = kind.toLowerCase();
  if (/(?:s|x|z|ch|sh)$/.test(word)) return `${word}es`;
  return /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`;
}
