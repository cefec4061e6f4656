import { runsControlPlane } from "../../analyze/components/components.ts";
import { at, booleanAt, numberAt, stringAt } from "../../model/json.ts";
import { defineRule } from "../../model/rule.ts";
import { text } from "./no-host-port.text.ts";
import { reportPartial, reportUnrendered } from "./partial.ts";
import { refusedFields } from "./refused-fields.ts";

/**
 * Field: `ports[*].hostPort` of every container; allowed: absent or 0 (Pod Security Standards, Baseline, "Host Ports"). All
 * Kubernetes versions, Linux and Windows. On pods with `hostNetwork: true` the API server itself writes the container's
 * port there (SetDefaults_Pod): that is left to no-host-namespaces. A port bound to a loopback address is reached from the
 * node alone: low. Pods of the control plane live in the node's network.
 */
export const noHostPort = defineRule({
  id: "no-host-port",
  question: "pod-security.host-ports",
  severity: "medium",
  references: ["nsa:pod-security-enforcement", "pss:baseline", "cis:5.2.12", "owasp:K01", "owasp-2022:K01"],
  subject: "workload",
  scope: "subject",
  text,
  check(workload, { kubernetesMinor }, report) {
    if (runsControlPlane(workload)) return report.notApplicable();
    reportPartial(workload, report);
    const { fields, unreadable } = refusedFields(workload, "hostPorts", kubernetesMinor, ["ports", "hostPort"]);
    if (unreadable) reportUnrendered(workload, report);
    const onHost = booleanAt(workload.podSpec, ["hostNetwork"]) === true;
    for (const { path, container } of fields) {
      const entry = at(workload.resource.object, path.slice(0, -1));
      const port = numberAt(entry, ["hostPort"]) ?? 0;
      if (onHost && numberAt(entry, ["containerPort"]) === port) continue;
      const hostIp = stringAt(entry, ["hostIP"]) ?? "";
      const holes = { name: container ?? "", port };
      if (isLoopback(hostIp)) report.fail("loopback", holes, { at: path, severity: "low" });
      else report.fail("port", holes, { at: path });
    }
  },
});

function isLoopback(address: string): boolean {
  return /^127\.\d+\.\d+\.\d+$/.test(address) || address === "::1";
}
