import type { Binding } from "../../analyze/rbac/bindings.ts";
import { bindingKinds, isAnonymous, readBinding } from "../../analyze/rbac/bindings.ts";
import { defineRule } from "../../model/rule.ts";
import type { Severity } from "../../model/severity.ts";
import { text } from "./no-anonymous-binding.text.ts";

/**
 * Fields: `subjects` of ClusterRoleBinding and RoleBinding; refused: User `system:anonymous`, Group
 * `system:unauthenticated`. Allowed are a cluster's own: `system:public-info-viewer` (health and version, since 1.14) and
 * kubeadm's `kubeadm:bootstrap-signer-clusterinfo` in kube-public. `system:discovery` and `system:basic-user` were bound to
 * everyone up to 1.13, and clusters that come from there may still have it: medium. Binding
 * `system:service-account-issuer-discovery` shows public keys only: low. All Kubernetes versions.
 */
export const noAnonymousBinding = defineRule({
  id: "no-anonymous-binding",
  question: "anonymous-access.bindings",
  severity: "critical",
  references: ["nsa:authentication", "attack:T1190", "owasp:K02", "owasp:K09", "owasp-2022:K03"],
  subject: "resource",
  scope: "subject",
  kinds: bindingKinds,
  text,
  check(resource, _context, report) {
    const binding = readBinding(resource);
    if (isOwnOfCluster(binding, resource.identity.name, resource.identity.namespace)) return;
    const severity = severityOf(binding);
    const { namespace } = resource.identity;
    for (const { name, path } of binding.subjects.filter(isAnonymous)) {
      const holes = { subject: name, role: binding.role.name };
      const options = { at: path, ...(severity !== undefined && { severity }) };
      if (binding.clusterWide) report.fail("cluster", holes, options);
      else report.fail("namespace", { ...holes, namespace }, options);
    }
  },
});

function isOwnOfCluster({ clusterWide, role }: Binding, name: string, namespace: string): boolean {
  if (name !== role.name) return false;
  return clusterWide
    ? role.kind === "ClusterRole" && name === "system:public-info-viewer"
    : role.kind === "Role" && name === "kubeadm:bootstrap-signer-clusterinfo" && namespace === "kube-public";
}

function severityOf({ role }: Binding): Severity | undefined {
  if (role.kind !== "ClusterRole") return undefined;
  if (role.name === "system:discovery" || role.name === "system:basic-user") return "medium";
  if (role.name === "system:public-info-viewer" || role.name === "system:service-account-issuer-discovery")
    return "low";
  return undefined;
}
