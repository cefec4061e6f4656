import { defineRule } from "../../model/rule.ts";
import { judgeDefaultDeny } from "./default-deny.ts";
import { text } from "./require-ingress-default-deny.text.ts";

/**
 * NetworkPolicy `spec.podSelector`, `spec.policyTypes`, `spec.ingress` (networking.k8s.io/v1). Pods are denied what is not
 * allowed as soon as one policy of type Ingress selects them, unless one that selects them allows everything. Pods on the
 * host's network are outside of what policies govern.
 */
export const requireIngressDefaultDeny = defineRule({
  id: "require-ingress-default-deny",
  question: "network-policies.ingress",
  severity: "high",
  references: ["nsa:network-policies", "cis:5.3.2", "attack:T1046", "owasp:K05", "owasp-2022:K07"],
  subject: "deployedWorkload",
  scope: "namespace",
  text,
  check(workload, { namespace }, report) {
    judgeDefaultDeny("ingress", workload, namespace, report);
  },
});
