import type { Power } from "../../analyze/rbac/policy-rule.ts";
import { defineRule } from "../../model/rule.ts";
import { grantsOf, isClusterRole, isLimited, roleKinds, verbsOf, weighed } from "./grants.ts";
import { text } from "./no-pod-exec.text.ts";

/** Since 1.35 a `get` is not enough for a session through a WebSocket (AuthorizePodWebsocketUpgradeCreatePermission). */
const getIsNotEnough = 35;

function powersOf(minor: number): readonly Power[] {
  const verbs = minor < getIsNotEnough ? ["create", "get"] : ["create"];
  return [
    ...["pods/exec", "pods/attach", "pods/portforward"].map((resource) => ({ apiGroup: "", resource, verbs })),
    { apiGroup: "", resource: "pods/ephemeralcontainers", verbs: ["update", "patch"] },
  ];
}

/**
 * Fields: `rules[]` of Role and ClusterRole; refused: `create` on `pods/exec`, `pods/attach`, `pods/portforward`, before
 * 1.35 `get` too; `update` or `patch` on `pods/ephemeralcontainers`. Allowed: pods by `resourceNames`. A Role reaches one
 * namespace: low; medium in kube-system; graver or lighter by who has the role (`weighed`). `resources: ["*"]` is `no-wildcard-role`'s to report.
 */
export const noPodExec = defineRule({
  id: "no-pod-exec",
  question: "control-plane.pod-sessions",
  severity: "medium",
  references: ["nsa:rbac", "attack:T1059.013", "attack:T1609", "owasp:K02", "owasp-2022:K03"],
  subject: "resource",
  scope: "environment",
  kinds: roleKinds,
  text,
  check(role, { kubernetesMinor, environment }, report) {
    const { namespace } = role.identity;
    for (const grant of grantsOf(role, powersOf(kubernetesMinor), report)) {
      if (isLimited(grant)) continue;
      const { resource } = grant.power;
      const message =
        resource === "pods/portforward" ? "ports" : resource === "pods/ephemeralcontainers" ? "debug" : "run";
      const severity = isClusterRole(role) || namespace === "kube-system" ? "medium" : "low";
      report.fail(message, { resource, verbs: verbsOf(grant) }, weighed(role, environment, grant.place, severity));
    }
  },
});
