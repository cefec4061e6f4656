import { listAt, stringAt } from "../../model/json.ts";
import { defineRule } from "../../model/rule.ts";
import { text } from "./no-external-ip.text.ts";

/**
 * Fields: `spec.externalIPs` of a Service; refused: any address, on whatever `type` but ExternalName, where kube-proxy leaves
 * it out. Every node then sends to the Service's pods what is meant for the address, whoever owns it (CVE-2020-8554). The
 * address is not judged: no file tells whether it is the cluster's own. Addresses that a controller gives to a load balancer
 * stand in `status`, and pass. All Kubernetes versions; deprecated since 1.36 (KEP-5707).
 */
export const noExternalIp = defineRule({
  id: "no-external-ip",
  question: "control-plane.external-addresses",
  severity: "medium",
  references: ["nsa:control-plane-hardening", "attack:T1557"],
  subject: "resource",
  scope: "subject",
  kinds: ["Service"],
  text,
  check({ object }, _context, report) {
    if (stringAt(object, ["spec", "type"]) === "ExternalName") return;
    const addresses = listAt(object, ["spec", "externalIPs"]).filter((address) => typeof address === "string");
    if (addresses.length === 0) return;
    const shown = addresses.slice(0, mostShown).join(", ");
    const listed = addresses.length > mostShown ? `${shown}, … (${addresses.length})` : shown;
    report.fail("claimed", { addresses: listed }, { at: ["spec", "externalIPs"] });
  },
});

const mostShown = 4;
