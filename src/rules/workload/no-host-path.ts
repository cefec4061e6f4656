import { runsControlPlane } from "../../analyze/components/components.ts";
import { defineRule } from "../../model/rule.ts";
import type { HostPathRisk } from "./host-path-volumes.ts";
import { hostPathVolumes, mountsOf, riskOf } from "./host-path-volumes.ts";
import { text } from "./no-host-path.text.ts";
import { reportPartial } from "./partial.ts";

const severities = {
  node: "critical",
  "runtime-socket": "critical",
  credentials: "high",
  processes: "high",
  ordinary: "medium",
} as const;
const messages = {
  node: "node",
  "runtime-socket": "socket",
  credentials: "credentials",
  processes: "processes",
  ordinary: "path",
} as const;

/**
 * Field: `spec.volumes[*].hostPath`; allowed: absent. All Kubernetes versions, Linux and Windows. How much a path gives away
 * is weighed (`riskOf`) where a container mounts it; a read-only mount gives away secrets and sockets all the same. Whether
 * the path can be written to is another question (no-writable-host-path). Pods of the control plane live on host paths.
 */
export const noHostPath = defineRule({
  id: "no-host-path",
  question: "pod-security.host-path",
  severity: "medium",
  references: ["nsa:pod-security-enforcement", "pss:baseline", "cis:5.2.11", "attack:T1611", "owasp:K01"],
  subject: "workload",
  scope: "subject",
  text,
  check(workload, _context, report) {
    if (runsControlPlane(workload)) return report.notApplicable();
    reportPartial(workload, report);
    const mounted = new Set(mountsOf(workload).map(({ volume }) => volume));
    for (const { name, hostPath, path } of hostPathVolumes(workload)) {
      const risk: HostPathRisk = mounted.has(name) ? riskOf(hostPath) : "ordinary";
      report.fail(messages[risk], { name, path: hostPath }, { at: path, severity: severities[risk] });
    }
  },
});
