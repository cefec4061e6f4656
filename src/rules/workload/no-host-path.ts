import { runsControlPlane } from "../../analyze/components/components.ts";
import { defineRule } from "../../model/rule.ts";
import { hostPathVolumes, mountsOf, riskOf } from "./host-path-volumes.ts";
import { text } from "./no-host-path.text.ts";
import { reportPartial } from "./partial.ts";
import { readsAnyProcess } from "./process-access.ts";

/**
 * Fields: `spec.volumes[*].hostPath`, its `path` and its `type`; allowed: absent. All Kubernetes versions, Linux and Windows.
 * How much a path gives away is weighed (`riskOf`) where a container mounts it; a read-only mount gives away secrets and
 * sockets all the same. Whether the path can be written to is another question (no-writable-host-path). Pods of the control
 * plane live on host paths.
 */
export const noHostPath = defineRule({
  id: "no-host-path",
  question: "pod-security.host-path",
  severity: "medium",
  references: [
    "nsa:pod-security-enforcement",
    "pss:baseline",
    "pss:restrictedVolumes",
    "cis:5.2.11",
    "attack:T1611",
    "owasp:K01",
    "owasp-2022:K01",
  ],
  subject: "workload",
  scope: "subject",
  text,
  check(workload, _context, report) {
    if (runsControlPlane(workload)) return report.notApplicable();
    reportPartial(workload, report);
    const mounts = mountsOf(workload);
    for (const { name, hostPath, type, path } of hostPathVolumes(workload)) {
      const users = new Set(mounts.flatMap(({ container, volume }) => (volume === name ? [container] : [])));
      const risk = users.size > 0 ? riskOf(hostPath, type) : ({ kind: "ordinary" } as const);
      const holes = { name, path: hostPath };
      const critical = { at: path, severity: "critical" as const };
      const high = { at: path, severity: "high" as const };
      if (risk.kind === "ordinary") report.fail("path", holes, { at: path });
      else if (risk.kind === "socket") report.fail("socket", { ...holes, runtime: risk.runtime }, critical);
      else if (risk.kind === "processes") {
        const all = workload.containers.some((container) => users.has(container.name) && readsAnyProcess(container));
        report.fail(all ? "allProcesses" : "processes", holes, high);
      } else report.fail(risk.kind, holes, risk.kind === "credentials" ? high : critical);
    }
  },
});
