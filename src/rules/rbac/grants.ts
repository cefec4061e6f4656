import { isDefaultRole } from "../../analyze/rbac/default-roles.ts";
import type { Holding } from "../../analyze/rbac/holders.ts";
import { holdersOf } from "../../analyze/rbac/holders.ts";
import type { Grant, Power } from "../../analyze/rbac/policy-rule.ts";
import { grantOf, policyRulesOf } from "../../analyze/rbac/policy-rule.ts";
import type { Place } from "../../model/component.ts";
import type { EnvironmentFacts } from "../../model/facts.ts";
import type { Path } from "../../model/json.ts";
import { objectAt } from "../../model/json.ts";
import type { GroupKind, Resource } from "../../model/resource.ts";
import type { FailOptions, Report } from "../../model/rule.ts";
import type { Severity } from "../../model/severity.ts";
import { severities } from "../../model/severity.ts";

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

/**
 * How a finding about a role weighs, by who has the role ({@link holdersOf}). One step graver than `severity` where every
 * caller or every pod is among them. One step lighter, `low` at the least, where nobody is but Kubernetes' own components;
 * and, where the input has the bindings of a whole cluster, where nobody has it, or a ClusterRole is bound in namespaces
 * alone. Where a role is bound to nobody in what may be a part of the bindings, the severity stays: whoever ships a role
 * without its binding leaves it to others to bind. The bindings are related places.
 */
export function weighed(role: Resource, environment: EnvironmentFacts, at: Path, severity: Severity): FailOptions {
  const holding = holdersOf(role, environment);
  const { by, inNamespaces } = holding;
  const lighter = by === "system" || by === "nobody" || inNamespaces;
  const steps = (by === "everyone" ? 1 : 0) - (lighter ? 1 : 0);
  return { at, severity: shifted(severity, steps), related: relatedBindings(holding) };
}

/** Where a role is bound, for a finding about it. */
export function relatedBindings({ bindings }: Holding): readonly Place[] {
  return bindings.slice(0, mostShown).map(({ record }) => ({ record: record.id, path: ["roleRef", "name"] }));
}

const mostShown = 10;

function shifted(severity: Severity, steps: number): Severity {
  if (severity === "info" || steps === 0) return severity;
  const index = severities.indexOf(severity) - steps;
  return severities[Math.min(Math.max(index, 0), severities.indexOf("low"))] ?? severity;
}

/** Verbs for a message: `get, list`. */
export function verbsOf({ verbs }: Grant): string {
  return verbs.join(", ");
}
