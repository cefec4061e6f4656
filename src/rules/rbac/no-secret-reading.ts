import type { Power } from "../../analyze/rbac/policy-rule.ts";
import { defineRule } from "../../model/rule.ts";
import { grantsOf, isClusterRole, isLimited, roleKinds, verbsOf, weighed } from "./grants.ts";
import { text } from "./no-secret-reading.text.ts";

const secrets: Power = { apiGroup: "", resource: "secrets", verbs: ["get", "list", "watch"] };

/**
 * Fields: `rules[]` of Role and ClusterRole; refused: `get`, `list` or `watch` (or `*`) on `secrets` of the core group,
 * each of which hands out the contents. Allowed: `resourceNames`, with which the API server lists by
 * `metadata.name` alone. A Role reads one namespace: low; medium in kube-system, where the cluster's own credentials lie.
 * Graver or lighter by who has the role (`weighed`).
 * `resources: ["*"]` is `no-wildcard-role`'s to report. All Kubernetes versions.
 */
export const noSecretReading = defineRule({
  id: "no-secret-reading",
  question: "control-plane.secret-access",
  severity: "medium",
  references: ["nsa:rbac", "cis:5.1.2", "attack:T1552.007", "owasp:K02", "owasp-2022:K03"],
  subject: "resource",
  scope: "environment",
  kinds: roleKinds,
  text,
  check(role, { environment }, report) {
    const { namespace } = role.identity;
    for (const grant of grantsOf(role, [secrets], report)) {
      if (isLimited(grant)) continue;
      const holes = { verbs: verbsOf(grant) };
      if (isClusterRole(role)) report.fail("cluster", holes, weighed(role, environment, grant.place, "medium"));
      else
        report.fail(
          "namespace",
          { ...holes, namespace },
          weighed(role, environment, grant.place, namespace === "kube-system" ? "medium" : "low"),
        );
    }
  },
});
