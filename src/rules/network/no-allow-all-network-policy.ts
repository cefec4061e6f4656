import { analyzedPolicy } from "../../analyze/network-policies/workload-isolation.ts";
import { defineRule } from "../../model/rule.ts";
import { text } from "./no-allow-all-network-policy.text.ts";

/**
 * NetworkPolicy `spec.ingress[]` and `spec.egress[]` (networking.k8s.io/v1): a rule without peers and ports, or for every
 * address on every port, allows everything. Policies add up, so no other policy can take that back.
 */
export const noAllowAllNetworkPolicy = defineRule({
  id: "no-allow-all-network-policy",
  question: "network-policies.allow-all",
  severity: "medium",
  references: ["nsa:network-policies", "cis:5.3.2", "owasp:K05", "owasp-2022:K07"],
  subject: "resource",
  scope: "subject",
  kinds: ["networking.k8s.io/NetworkPolicy", "extensions/NetworkPolicy"],
  text,
  check(policy, _context, report) {
    const analyzed = analyzedPolicy(policy);
    if (analyzed.state === "invalid") {
      report.unknown("network-policy.valid", { name: policy.identity.name });
      return;
    }
    const { name } = policy.identity;
    const { ingress, egress } = analyzed;
    if (ingress.state === "allowsAll")
      for (const { path } of ingress.rules) report.fail("ingress", { name }, { at: path });
    if (egress.state === "allowsAll")
      for (const { path } of egress.rules) report.fail("egress", { name }, { at: path });
  },
});
