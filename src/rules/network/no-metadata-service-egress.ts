import { metadataReach } from "../../analyze/network-policies/metadata.ts";
import { analyzedPolicy } from "../../analyze/network-policies/workload-isolation.ts";
import { defineRule } from "../../model/rule.ts";
import { text } from "./no-metadata-service-egress.text.ts";

/**
 * NetworkPolicy `spec.egress[].to[].ipBlock` (networking.k8s.io/v1): no block may hold 169.254.169.254 or fd00:ec2::254 on
 * TCP port 80 unless `except` takes it out, and no rule may allow port 80 to every peer. Rules that allow everything are
 * another rule's matter. Not applicable to policies that do not govern egress.
 */
export const noMetadataServiceEgress = defineRule({
  id: "no-metadata-service-egress",
  question: "network-policies.metadata",
  severity: "low",
  references: [
    "nsa:network-policies",
    "nsa:cloud-infrastructure",
    "attack:T1552.005",
    "owasp:K05",
    "owasp:K08",
    "owasp-2022:K07",
  ],
  subject: "resource",
  scope: "subject",
  kinds: ["networking.k8s.io/NetworkPolicy", "extensions/NetworkPolicy"],
  text,
  check(policy, _context, report) {
    const analyzed = analyzedPolicy(policy);
    const { name } = policy.identity;
    if (analyzed.state === "invalid") return report.unknown("network-policy.valid", { name });
    if (analyzed.egress.state === "notApplicable") return report.notApplicable();
    for (const { path, address } of metadataReach(policy.object, analyzed))
      report.fail("reaches", { name, address }, { at: path });
  },
});
