import type { ResourceType } from "./evaluate.ts";
import type { Region } from "./region.ts";
import { exampleOf } from "./region.ts";
import { representativePaths, representativeTypes } from "./representatives.ts";
import type { RequestClass } from "./request-class.ts";
import { identityRegion, NON_RESOURCE_VERBS, namesOf, namespacesOf } from "./request-class.ts";
import type { StringSet } from "./string-set.ts";
import { ALL, allBut, intersect } from "./string-set.ts";
import type { AuditPolicy, AuditRequest } from "./types.ts";

/** The requests of a class with one verb on one type or path. */
export interface Cell {
  readonly verb: string;
  readonly target:
    | { readonly kind: "resource"; readonly type: ResourceType }
    | { readonly kind: "nonResource"; readonly path: string };
  readonly region: Region;
  /** The type or path is one that the class, and not only the policy, names. */
  readonly ordinary: boolean;
}

const MAX_REPRESENTATIVES = 2_000;

/** Cuts a class into cells, those with `ordinary` first; not `complete` where the policy has too many patterns. */
export function cellsOf(
  policy: AuditPolicy,
  { identity, verbs, target }: RequestClass,
): { cells: readonly Cell[]; complete: boolean } {
  const who = identityRegion(identity);
  let complete = true;
  const limited = <T>(all: readonly T[]): readonly T[] => {
    if (all.length > MAX_REPRESENTATIVES) complete = false;
    return all.slice(0, MAX_REPRESENTATIVES);
  };
  const types =
    typeof target === "string"
      ? limited(representativeTypes(policy)).map((type) => ({ ...type, scope: "any" as const }))
      : target;
  const cells: Cell[] = [];
  for (const [index, { scope, ...type }] of types.entries()) {
    for (const verb of verbs) {
      const region = { ...who, namespace: namespacesOf(scope, verb), name: namesOf(verb, type.subresource) };
      const ordinary = typeof target !== "string" || index === 0;
      cells.push({ verb, target: { kind: "resource", type }, region, ordinary });
    }
  }
  if (target === "anyRequest") {
    for (const [index, path] of limited(representativePaths(policy)).entries()) {
      for (const verb of NON_RESOURCE_VERBS) {
        const region = { ...who, namespace: ALL, name: ALL };
        cells.push({ verb, target: { kind: "nonResource", path }, region, ordinary: index === 0 });
      }
    }
  }
  return { cells: cells.sort((a, b) => Number(b.ordinary) - Number(a.ordinary)), complete };
}

/** The request of a cell by someone, somewhere, on something that the policy does not name. */
export function ordinaryRequest(policy: AuditPolicy, { identity }: RequestClass, cell: Cell): AuditRequest {
  const who = identityRegion(identity);
  const unnamed = (set: StringSet, named: readonly string[]): StringSet =>
    set.kind === "only" ? set : intersect(set, allBut([...named, ""]));
  const names = policy.rules.flatMap((rule) => rule.resources.flatMap((entry) => entry.resourceNames));
  const region: Region = {
    ...who,
    user: unnamed(
      cell.region.user,
      policy.rules.flatMap((rule) => rule.users),
    ),
    namespace: unnamed(
      cell.region.namespace,
      policy.rules.flatMap((rule) => rule.namespaces),
    ),
    name: unnamed(cell.region.name, names),
  };
  return requestOf(cell, exampleOf(region));
}

/** The request of a cell with what an example says. */
export function requestOf(cell: Cell, example: ReturnType<typeof exampleOf>): AuditRequest {
  const { user, groups, namespace, name } = example;
  const { verb, target } = cell;
  if (target.kind === "nonResource") return { user, groups, verb, target };
  return { user, groups, verb, target: { kind: "resource", ...target.type, namespace, name } };
}
