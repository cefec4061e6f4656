import type { JsonObject } from "../../model/json.ts";
import { booleanAt, isObject, listAt, stringAt } from "../../model/json.ts";
import type { GroupKind } from "../../model/resource.ts";

/** A resource that an API server serves. */
export interface ServedResource {
  readonly group: string;
  readonly kind: string;
  /** Its name in paths and in RBAC. */
  readonly resource: string;
  readonly namespaced: boolean;
  /** Versions it can be listed in, the server's preferred one first. */
  readonly versions: readonly string[];
}

/** A version of a group whose server does not answer. */
export interface FailedGroup {
  readonly group: string;
  readonly version: string;
}

/** What an API server serves, by group and kind. */
export interface Discovery {
  readonly resources: ReadonlyMap<GroupKind, ServedResource>;
  readonly failed: readonly FailedGroup[];
}

/** Puts discovery documents together. */
export class DiscoveryBuilder {
  readonly #resources = new Map<GroupKind, ServedResource>();
  readonly #failed: FailedGroup[] = [];

  /** A resource in one version; versions come in the server's order. */
  add(group: string, version: string, kind: string, resource: string, namespaced: boolean): void {
    const key = group === "" ? kind : `${group}/${kind}`;
    const known = this.#resources.get(key);
    if (known === undefined) this.#resources.set(key, { group, kind, resource, namespaced, versions: [version] });
    else if (known.resource === resource && !known.versions.includes(version))
      this.#resources.set(key, { ...known, versions: [...known.versions, version] });
  }

  fail(group: string, version: string): void {
    this.#failed.push({ group, version });
  }

  build(): Discovery {
    return { resources: this.#resources, failed: this.#failed };
  }
}

/**
 * Reads an APIGroupDiscoveryList (KEP-3352, apidiscovery.k8s.io/v2 and v2beta1). A version that is `Stale` was not refreshed
 * from its aggregated server: what it lists may be gone, so it counts as failed. False where the answer is another one.
 */
export function addAggregated(answer: JsonObject, builder: DiscoveryBuilder): boolean {
  if (stringAt(answer, ["kind"]) !== "APIGroupDiscoveryList") return false;
  for (const item of listAt(answer, ["items"])) {
    const group = stringAt(item, ["metadata", "name"]) ?? "";
    for (const entry of listAt(item, ["versions"])) {
      const version = stringAt(entry, ["version"]);
      if (version === undefined) continue;
      if (stringAt(entry, ["freshness"]) === "Stale") {
        builder.fail(group, version);
        continue;
      }
      for (const served of listAt(entry, ["resources"])) {
        const resource = stringAt(served, ["resource"]);
        const kind = stringAt(served, ["responseKind", "kind"]);
        if (resource === undefined || kind === undefined || kind === "" || !lists(listAt(served, ["verbs"]))) continue;
        builder.add(group, version, kind, resource, stringAt(served, ["scope"]) === "Namespaced");
      }
    }
  }
  return true;
}

const lists = (verbs: readonly unknown[]) => verbs.includes("list");

/** The versions of each group in an APIGroupList, the preferred one first. */
export function groupVersionsOf(
  answer: JsonObject,
): readonly (readonly [group: string, versions: readonly string[]])[] {
  return listAt(answer, ["groups"]).flatMap((item) => {
    const group = stringAt(item, ["name"]);
    if (group === undefined) return [];
    const preferred = stringAt(item, ["preferredVersion", "version"]);
    const versions = listAt(item, ["versions"]).flatMap((entry) => stringAt(entry, ["version"]) ?? []);
    const first = preferred !== undefined && versions.includes(preferred) ? [preferred] : [];
    return [[group, [...first, ...versions.filter((version) => version !== preferred)]] as const];
  });
}

/** Reads an APIResourceList: one version of one group, as before aggregated discovery. */
export function addResourceList(answer: JsonObject, group: string, version: string, builder: DiscoveryBuilder): void {
  for (const served of listAt(answer, ["resources"])) {
    const name = stringAt(served, ["name"]);
    const kind = stringAt(served, ["kind"]);
    if (!isObject(served) || name === undefined || kind === undefined) continue;
    if (name.includes("/") || !lists(listAt(served, ["verbs"]))) continue;
    builder.add(group, version, kind, name, booleanAt(served, ["namespaced"]) === true);
  }
}
