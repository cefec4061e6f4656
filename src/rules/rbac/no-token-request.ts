import type { Power } from "../../analyze/rbac/policy-rule.ts";
import { defineRule } from "../../model/rule.ts";
import { grantsOf, isClusterRole, isLimited, roleKinds, weighed } from "./grants.ts";
import { text } from "./no-token-request.text.ts";

const tokens: Power = { apiGroup: "", resource: "serviceaccounts/token", verbs: ["create"] };

/**
 * Fields: `rules[]` of Role and ClusterRole; refused: `create` on `serviceaccounts/token` (TokenRequest, 1.12 and later).
 * Allowed: service accounts by `resourceNames`. A Role reaches the accounts of one namespace: medium; in kube-system, where
 * the cluster's controllers have theirs, high; graver or lighter by who has the role (`weighed`). `resources: ["*"]` is `no-wildcard-role`'s to report.
 */
export const noTokenRequest = defineRule({
  id: "no-token-request",
  question: "control-plane.token-request",
  severity: "high",
  references: ["nsa:rbac", "cis:5.1.13", "attack:T1528", "attack:T1550.001", "owasp:K02", "owasp-2022:K03"],
  subject: "resource",
  scope: "environment",
  kinds: roleKinds,
  text,
  check(role, { environment }, report) {
    const { namespace } = role.identity;
    for (const grant of grantsOf(role, [tokens], report)) {
      if (isLimited(grant)) continue;
      if (isClusterRole(role)) report.fail("cluster", {}, weighed(role, environment, grant.place, "high"));
      else
        report.fail(
          "namespace",
          { namespace },
          weighed(role, environment, grant.place, namespace === "kube-system" ? "high" : "medium"),
        );
    }
  },
});
