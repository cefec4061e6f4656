import type { Power } from "../../analyze/rbac/policy-rule.ts";
import { defineRule } from "../../model/rule.ts";
import { grantsOf, isClusterRole, isLimited, roleKinds, verbsOf, weighed } from "./grants.ts";
import { text } from "./no-node-proxy.text.ts";

const proxy: Power = { apiGroup: "", resource: "nodes/proxy", verbs: ["get", "create"] };

/**
 * Fields: `rules[]` of ClusterRole; refused: `get` or `create` on `nodes/proxy`. With it one talks to the kubelets themselves,
 * which run commands for a `get` already (a WebSocket starts as one), without admission and without an audit event of the
 * pod's. Allowed: the kubelet's own subresources `nodes/metrics`, `nodes/stats`, `nodes/log`, and since 1.33 by default
 * `nodes/healthz`, `nodes/pods`, `nodes/configz` (KEP-2862); nodes by `resourceNames`: low. Graver or lighter by who has the role (`weighed`). Not applicable: a Role, since
 * nodes have no namespace. All Kubernetes versions.
 */
export const noNodeProxy = defineRule({
  id: "no-node-proxy",
  question: "control-plane.node-proxy",
  severity: "high",
  references: ["nsa:rbac", "cis:5.1.10", "attack:T1609", "owasp:K02", "owasp-2022:K03"],
  subject: "resource",
  scope: "environment",
  kinds: roleKinds,
  text,
  check(role, { environment }, report) {
    if (!isClusterRole(role)) return report.notApplicable();
    for (const grant of grantsOf(role, [proxy], report))
      report.fail(
        "proxy",
        { verbs: verbsOf(grant) },
        weighed(role, environment, grant.place, isLimited(grant) ? "low" : "high"),
      );
  },
});
