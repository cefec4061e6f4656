import type { AccessIndex, BoundRole } from "./access-index.ts";
import type { Identity } from "./identity.ts";
import type { PolicyRule } from "./policy-rule.ts";
import type { RoleRule } from "./role-table.ts";

/** Where a right comes from. */
export interface Source extends RoleRule {
  readonly bound: BoundRole;
}

/** What someone may do with one resource, or one URL, in one place. */
export interface Right {
  /** Empty: in the whole cluster. */
  readonly namespace: string;
  /** Empty for the core group; `*` for every group. */
  readonly apiGroup: string;
  /** As written, wildcards included; the URL where `isUrl`. */
  readonly resource: string;
  readonly isUrl: boolean;
  /** Names that limit it; none where it is not limited. */
  readonly names: readonly string[];
  readonly verbs: readonly string[];
  readonly sources: readonly Source[];
}

/** The rights of someone. */
export interface Rights {
  /** In the order of the bindings, cluster-wide ones first. */
  readonly rights: readonly Right[];
  /** Bindings of theirs whose role is not in the input. */
  readonly unresolved: readonly BoundRole[];
  /** Rules that name more than can be told one by one, and are left out. */
  readonly tooLarge: readonly Source[];
}

/** Pairs of group and resource that one rule may name; no role that people write comes near. */
const mostPairs = 20_000;

/**
 * What someone may do, by resource and place: rules about the same resource are put together. Rights of `bindings` alone
 * where they are given.
 */
export function rightsOf(
  identity: Identity,
  index: AccessIndex,
  bindings: Iterable<BoundRole> = index.bindingsFor(identity),
): Rights {
  const found = new Map<string, { right: Omit<Right, "verbs" | "sources">; verbs: Set<string>; sources: Source[] }>();
  const unresolved: BoundRole[] = [];
  const tooLarge: Source[] = [];
  for (const bound of bindings) {
    if (bound.role === undefined) {
      unresolved.push(bound);
      continue;
    }
    for (const one of index.rulesOf(bound.role)) {
      const source = { bound, ...one };
      if (one.rule.apiGroups.length * one.rule.resources.length > mostPairs) {
        tooLarge.push(source);
        continue;
      }
      const verbs = strings(one.rule.verbs);
      if (verbs.length > 0) for (const right of rightsIn(one.rule, bound.namespace)) add(right, verbs, source);
    }
  }
  const rights = [...found.values()].map(({ right, verbs, sources }) => ({ ...right, verbs: [...verbs], sources }));
  return { rights, unresolved, tooLarge };

  function add(right: Omit<Right, "verbs" | "sources">, verbs: readonly string[], source: Source): void {
    const key = JSON.stringify([right.namespace, right.isUrl, right.apiGroup, right.resource, right.names]);
    const known = found.get(key);
    if (known === undefined) found.set(key, { right, verbs: new Set(verbs), sources: [source] });
    else {
      for (const verb of verbs) known.verbs.add(verb);
      known.sources.push(source);
    }
  }
}

/** What a rule is about, in the place where its binding counts. URLs count cluster-wide alone. */
function* rightsIn(rule: PolicyRule, namespace: string): Iterable<Omit<Right, "verbs" | "sources">> {
  const names = strings(rule.resourceNames).sort();
  if (rule.resourceNames.length === 0 || names.length > 0)
    for (const apiGroup of strings(rule.apiGroups))
      for (const resource of strings(rule.resources)) yield { namespace, apiGroup, resource, isUrl: false, names };
  if (namespace !== "") return;
  for (const url of strings(rule.nonResourceURLs))
    yield { namespace, apiGroup: "", resource: url, isUrl: true, names: [] };
}

function strings(list: readonly unknown[]): string[] {
  return [...new Set(list.filter((item): item is string => typeof item === "string"))];
}
