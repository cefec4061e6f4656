import type { Binding } from "../../analyze/rbac/bindings.ts";
import { bindingKinds, readBinding } from "../../analyze/rbac/bindings.ts";
import { defineRule } from "../../model/rule.ts";
import type { Severity } from "../../model/severity.ts";
import { text } from "./no-broad-binding.text.ts";

/** ClusterRoles that tell nothing but what a caller may ask, and public keys: harmless whoever has them. */
const harmless: ReadonlySet<string> = new Set([
  "system:basic-user",
  "system:cluster-trust-bundle-discovery",
  "system:discovery",
  "system:image-puller",
  "system:public-info-viewer",
  "system:service-account-issuer-discovery",
]);

/** Roles named after PodSecurityPolicies, which had to be bound broadly (up to 1.24). */
const ofPodSecurityPolicies = /podsecuritypolic|(?:^|[:-])psp(?:[:-]|$)/i;

/**
 * Fields: `subjects` of ClusterRoleBinding and RoleBinding; refused: Group `system:authenticated`, `system:serviceaccounts`,
 * `system:serviceaccounts:NAMESPACE`. Allowed: the bindings that every cluster has (`system:discovery`, `system:basic-user`,
 * `system:public-info-viewer`, `system:service-account-issuer-discovery`, `system:cluster-trust-bundle-discovery`,
 * OpenShift's `system:image-puller`); roles in kube-public, which is there for all to read. Not applicable: `cluster-admin`
 * (`no-cluster-admin-binding` judges it), roles that by their name give the use of a PodSecurityPolicy. What is given to
 * requests without credentials is `no-anonymous-binding`'s. All Kubernetes versions.
 */
export const noBroadBinding = defineRule({
  id: "no-broad-binding",
  question: "control-plane.broad-bindings",
  severity: "medium",
  references: ["nsa:rbac", "attack:T1078", "owasp:K02", "owasp-2022:K03"],
  subject: "resource",
  scope: "subject",
  kinds: bindingKinds,
  text,
  check(resource, _context, report) {
    const binding = readBinding(resource);
    const { clusterWide, role, subjects } = binding;
    const { namespace } = resource.identity;
    const own = role.kind === "ClusterRole";
    if ((own && role.name === "cluster-admin") || ofPodSecurityPolicies.test(role.name)) return report.notApplicable();
    if ((own && harmless.has(role.name)) || (!clusterWide && namespace === "kube-public")) return;
    for (const { kind, name, path } of subjects) {
      if (kind !== "Group") continue;
      const message = messageOf(name);
      if (message === undefined) continue;
      report.fail(
        message,
        { role: role.name, group: name },
        { at: path, severity: severityOf(binding, name, namespace) },
      );
    }
  },
});

function messageOf(group: string): "everyone" | "accounts" | undefined {
  if (group === "system:authenticated") return "everyone";
  return /^system:serviceaccounts(?::.+)?$/.test(group) ? "accounts" : undefined;
}

function severityOf({ clusterWide, role }: Binding, group: string, namespace: string): Severity {
  const changes = role.kind === "ClusterRole" && (role.name === "admin" || role.name === "edit");
  if (changes) return "high";
  return !clusterWide && group === `system:serviceaccounts:${namespace}` ? "low" : "medium";
}
