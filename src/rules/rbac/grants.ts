import { isDefaultRole } from "../../analyze/rbac/default-roles.ts";
import type { Grant, Power } from "../../analyze/rbac/policy-rule.ts";
import { grantOf, policyRulesOf } from "../../analyze/rbac/policy-rule.ts";
import { objectAt } from "../../model/json.ts";
import type { GroupKind, Resource } from "../../model/resource.ts";
import type { Report } from "../../model/rule.ts";

/** The kinds that grant rights. */
export const roleKinds: readonly GroupKind[] = [
  "rbac.authorization.k8s.io/ClusterRole",
  "rbac.authorization.k8s.io/Role",
];

/** True for a role whose rights reach beyond one namespace where it is bound by a ClusterRoleBinding. */
export function isClusterRole({ identity }: Resource): boolean {
  return identity.kind === "ClusterRole";
}

/**
 * What a role gives of these powers, rule by rule. Nothing for the roles that a cluster brings along. Not applicable where a
 * controller writes the rules (`aggregationRule`: the roles it gathers are judged themselves), and where all of it comes
 * from `resources: ["*"]`, which `no-wildcard-role` reports.
 */
export function grantsOf(
  role: Resource,
  powers: readonly Power[],
  report: Pick<Report, "notApplicable">,
): readonly Grant[] {
  if (isDefaultRole(role)) return [];
  if (objectAt(role.object, ["aggregationRule"]) !== undefined) {
    report.notApplicable();
    return [];
  }
  const grants = policyRulesOf(role).flatMap((rule) => powers.flatMap((power) => grantOf(rule, power) ?? []));
  const named = grants.filter(({ throughWildcard }) => !throughWildcard);
  if (named.length === 0 && grants.length > 0) report.notApplicable();
  return named;
}

/** True where a rule is limited to objects by name. */
export function isLimited({ rule }: Grant): boolean {
  return rule.resourceNames.length > 0;
}

/** Verbs for a message: `get, list`. */
export function verbsOf({ verbs }: Grant): string {
  return verbs.join(", ");
}
