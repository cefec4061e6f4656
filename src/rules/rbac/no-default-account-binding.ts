import { bindingKinds, readBinding } from "../../analyze/rbac/bindings.ts";
import { defineRule } from "../../model/rule.ts";
import type { Severity } from "../../model/severity.ts";
import { text } from "./no-default-account-binding.text.ts";

/** Roles that change what runs, and roles that only look. */
const severities: ReadonlyMap<string, Severity> = new Map([
  ["admin", "high"],
  ["edit", "high"],
  ["view", "low"],
]);

/**
 * Fields: `subjects` of ClusterRoleBinding and RoleBinding; refused: ServiceAccount `default`, also as User
 * `system:serviceaccount:NAMESPACE:default`. Not applicable: `cluster-admin`, whose subjects `no-cluster-admin-binding`
 * judges. All Kubernetes versions.
 */
export const noDefaultAccountBinding = defineRule({
  id: "no-default-account-binding",
  question: "control-plane.default-account",
  severity: "medium",
  references: ["nsa:rbac", "cis:5.1.5", "attack:T1078.001", "attack:T1528", "owasp:K02", "owasp-2022:K03"],
  subject: "resource",
  scope: "subject",
  kinds: bindingKinds,
  text,
  check(resource, _context, report) {
    const { role, subjects } = readBinding(resource);
    if (role.kind === "ClusterRole" && role.name === "cluster-admin") return report.notApplicable();
    const severity = (role.kind === "ClusterRole" ? severities.get(role.name) : undefined) ?? "medium";
    for (const { kind, name, namespace, path } of subjects) {
      if (kind !== "ServiceAccount" || name !== "default") continue;
      const account = namespace === "" ? resource.identity.namespace : namespace;
      report.fail("bound", { role: role.name, namespace: account }, { at: path, severity });
    }
  },
});
