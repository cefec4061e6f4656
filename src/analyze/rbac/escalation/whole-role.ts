import type { Role, RoleTable } from "../role-table.ts";

/** True for a role with every verb on every resource of every group, such as `cluster-admin`. */
export function isWholeRole(role: Role, roles: RoleTable): boolean {
  return roles
    .rulesOf(role)
    .some(
      ({ rule }) =>
        rule.resourceNames.length === 0 &&
        [rule.verbs, rule.apiGroups, rule.resources].every((list) => list.includes("*")),
    );
}
