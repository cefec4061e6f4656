import { defineRule } from "../../model/rule.ts";
import { judgeDefaultDeny } from "./default-deny.ts";
import { text } from "./require-egress-default-deny.text.ts";

/**
 * NetworkPolicy `spec.podSelector`, `spec.policyTypes`, `spec.egress` (networking.k8s.io/v1). A policy without
 * `policyTypes` is of type Egress only when it has egress rules, so an ingress policy alone leaves egress open.
 */
export const requireEgressDefaultDeny = defineRule({
  id: "require-egress-default-deny",
  question: "network-policies.egress",
  severity: "medium",
  references: ["nsa:network-policies", "cis:5.3.2", "owasp:K05", "owasp-2022:K07"],
  subject: "deployedWorkload",
  scope: "namespace",
  text,
  check(workload, { namespace }, report) {
    judgeDefaultDeny("egress", workload, namespace, report);
  },
});
