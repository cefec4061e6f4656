import type { AccessIndex, BoundRole } from "./access-index.ts";
import type { Identity } from "./identity.ts";
import type { AccessRequest } from "./policy-rule.ts";
import { allows } from "./policy-rule.ts";
import type { RoleRule } from "./role-table.ts";

/** A binding that gives someone a right, and the rule that it comes from. */
export interface Access extends RoleRule {
  readonly bound: BoundRole;
  /** The names that the right is limited to, where the question names none. */
  readonly onlyNames?: readonly string[];
}

/** Who may do something, as far as the input tells. */
export interface Accesses {
  readonly accesses: readonly Access[];
  /** Bindings that count here, whose role is not in the input. */
  readonly unresolved: readonly BoundRole[];
}

/**
 * Where a request is made: in a namespace; `cluster` for what has none, for all namespaces at once and for URLs, where
 * ClusterRoleBindings alone count; `anywhere` for every namespace, each by itself.
 */
export type Scope = { readonly namespace: string } | "cluster" | "anywhere";

/**
 * The bindings that allow a request, in the order of the input, each with the first rule that does
 * (plugin/pkg/auth/authorizer/rbac). Where the request names no object, bindings follow that allow it for some names only.
 */
export function whoCan(request: AccessRequest, scope: Scope, index: AccessIndex): Accesses {
  const found = new Map<BoundRole, Access>();
  const named = "url" in request || request.name !== undefined;
  for (const role of index.rolesAbout(request)) {
    const rules = index.rulesOf(role);
    const rule = rules.find((candidate) => allows(candidate.rule, request));
    const limited = rule === undefined && !named ? forNames(rules, request) : undefined;
    const access = rule ?? limited;
    if (access === undefined) continue;
    for (const bound of index.bindingsOf(role))
      if (bound.binding.subjects.length > 0 && countsIn(bound, request, scope)) found.set(bound, { bound, ...access });
  }
  const counting = index.bindings.filter((bound) => found.has(bound));
  const accesses = counting.flatMap((bound) => found.get(bound) ?? []);
  return {
    accesses: [...accesses.filter((one) => !one.onlyNames), ...accesses.filter((one) => one.onlyNames)],
    unresolved: index.bindings.filter(
      (bound) => bound.role === undefined && bound.binding.subjects.length > 0 && countsIn(bound, request, scope),
    ),
  };
}

/** Whether the API server's RBAC authorizer allows someone a request: the bindings that do so. */
export function accessesOf(
  identity: Identity,
  request: AccessRequest,
  scope: Exclude<Scope, "anywhere">,
  index: AccessIndex,
): readonly Access[] {
  const accesses: Access[] = [];
  for (const bound of index.bindingsFor(identity)) {
    if (bound.role === undefined || !countsIn(bound, request, scope)) continue;
    for (const one of index.rulesOf(bound.role)) if (allows(one.rule, request)) accesses.push({ bound, ...one });
  }
  return accesses;
}

/** The first rule that allows a request for some names, with all names of such rules; never for what is made anew. */
function forNames(
  rules: readonly RoleRule[],
  request: AccessRequest,
): (RoleRule & { readonly onlyNames: readonly string[] }) | undefined {
  if ("url" in request || (request.verb === "create" && !request.resource.includes("/"))) return undefined;
  const some = rules.filter(({ rule }) =>
    rule.resourceNames.some((name) => typeof name === "string" && allows(rule, { ...request, name })),
  );
  const [first] = some;
  if (first === undefined) return undefined;
  const names = some.flatMap(({ rule }) => rule.resourceNames).filter((name) => typeof name === "string");
  return { ...first, onlyNames: [...new Set(names)] };
}

function countsIn({ namespace }: BoundRole, request: AccessRequest, scope: Scope): boolean {
  if (namespace === "") return true;
  if ("url" in request || scope === "cluster") return false;
  return scope === "anywhere" || scope.namespace === namespace;
}
