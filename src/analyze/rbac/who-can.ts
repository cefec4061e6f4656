import type { EnvironmentFacts } from "../../model/facts.ts";
import { resourcesOf } from "../../model/facts.ts";
import { isObject, listAt, objectAt, stringAt } from "../../model/json.ts";
import type { GroupKind, Resource } from "../../model/resource.ts";
import { labelsOf } from "../../model/resource.ts";
import { matchesSelector, parseSelector } from "../labels/selector.ts";
import type { AccessRequest, PolicyRule } from "./policy-rule.ts";
import { allows, policyRulesOf } from "./policy-rule.ts";

const group = "rbac.authorization.k8s.io";

/** A rule of a role, with the role it is written in: for an aggregated ClusterRole one of those it gathers. */
export interface RoleRule {
  readonly role: Resource;
  readonly rule: PolicyRule;
}

/**
 * The rules that a role comes to. Those of a ClusterRole with `aggregationRule` are those of the ClusterRoles that its
 * selectors match, and of what these gather in turn; what it has of its own, the controller overwrites
 * (clusterroleaggregation). A selector that the API server refuses matches nothing.
 */
export function rulesOf(role: Resource, environment: EnvironmentFacts): readonly RoleRule[] {
  const rules: RoleRule[] = [];
  const gathered = new Set<Resource>([role]);
  for (const one of gathered) {
    if (objectAt(one.object, ["aggregationRule"]) === undefined)
      for (const rule of policyRulesOf(one)) rules.push({ role: one, rule });
    else for (const other of gatheredBy(one, environment)) gathered.add(other);
  }
  return rules;
}

function gatheredBy(role: Resource, environment: EnvironmentFacts): readonly Resource[] {
  const selectors = listAt(role.object, ["aggregationRule", "clusterRoleSelectors"]).flatMap((selector) => {
    const parsed = parseSelector(selector, "nothing");
    return parsed.state === "invalid" ? [] : [parsed];
  });
  return resourcesOf(environment, `${group}/ClusterRole`).filter((other) =>
    selectors.some((selector) => matchesSelector(selector, labelsOf(other.object)) === true),
  );
}

/** A binding that gives someone a right. */
export interface Access extends RoleRule {
  readonly binding: Resource;
}

/** Who may do something, as far as the input tells. */
export interface Accesses {
  readonly accesses: readonly Access[];
  /** Bindings that count here, whose role is not in the input. */
  readonly unresolved: readonly Resource[];
}

/**
 * The bindings that allow a request, each with the first rule that does. `namespace` is that of the request; empty for what
 * has none, for all namespaces at once and for URLs, where ClusterRoleBindings alone count (plugin/pkg/auth/authorizer/rbac).
 */
export function whoCan(request: AccessRequest, namespace: string, environment: EnvironmentFacts): Accesses {
  const accesses: Access[] = [];
  const unresolved: Resource[] = [];
  const cluster = namespace === "" || "url" in request;
  const local = cluster
    ? []
    : resourcesOf(environment, `${group}/RoleBinding`).filter(({ identity }) => identity.namespace === namespace);
  for (const binding of [...resourcesOf(environment, `${group}/ClusterRoleBinding`), ...local]) {
    if (!listAt(binding.object, ["subjects"]).some(isObject)) continue;
    const role = roleOf(binding, environment);
    if (role === undefined) unresolved.push(binding);
    else {
      const found = rulesOf(role, environment).find(({ rule }) => allows(rule, request));
      if (found !== undefined) accesses.push({ binding, ...found });
    }
  }
  return { accesses, unresolved };
}

/** The role that a binding refers to, where it is in the input. */
function roleOf(binding: Resource, environment: EnvironmentFacts): Resource | undefined {
  const kind = stringAt(binding.object, ["roleRef", "kind"]);
  const name = stringAt(binding.object, ["roleRef", "name"]);
  if (kind !== "ClusterRole" && kind !== "Role") return undefined;
  const groupKind: GroupKind = `${group}/${kind}`;
  const namespace = kind === "Role" ? binding.identity.namespace : "";
  return resourcesOf(environment, groupKind).find(
    ({ identity }) => identity.name === name && identity.namespace === namespace,
  );
}
