import type { Power } from "../../analyze/rbac/policy-rule.ts";
import { defineRule } from "../../model/rule.ts";
import { grantsOf, isClusterRole, roleKinds, weighed } from "./grants.ts";
import { text } from "./no-persistent-volume-creation.text.ts";

const volumes: Power = { apiGroup: "", resource: "persistentvolumes", verbs: ["create"] };

/**
 * Fields: `rules[]` of ClusterRole; refused: `create` on `persistentvolumes`. A PersistentVolume may be a `hostPath`, which no
 * Pod Security Standard looks at: a pod that claims it mounts the node's file system (kubernetes.io, "RBAC Good Practices,
 * Persistent volume creation"). A storage provisioner needs the right, and can be broken into like any program: medium, not
 * higher, unless by who has the role (`weighed`). `create` cannot be limited by `resourceNames`.
 * Not applicable: a Role, since PersistentVolumes have no namespace.
 */
export const noPersistentVolumeCreation = defineRule({
  id: "no-persistent-volume-creation",
  question: "control-plane.persistent-volumes",
  severity: "medium",
  references: ["nsa:rbac", "cis:5.1.9", "attack:T1611", "owasp:K02", "owasp-2022:K03"],
  subject: "resource",
  scope: "environment",
  kinds: roleKinds,
  text,
  check(role, { environment }, report) {
    if (!isClusterRole(role)) return report.notApplicable();
    for (const grant of grantsOf(role, [volumes], report))
      report.fail("create", {}, weighed(role, environment, grant.place, "medium"));
  },
});
