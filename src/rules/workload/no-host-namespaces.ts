import { runsControlPlane } from "../../analyze/components/components.ts";
import { booleanAt } from "../../model/json.ts";
import { defineRule } from "../../model/rule.ts";
import { text } from "./no-host-namespaces.text.ts";
import { reportPartial } from "./partial.ts";
import { readsAnyProcess } from "./process-access.ts";

/**
 * Fields: `hostNetwork`, `hostPID`, `hostIPC` of the pod spec; allowed: absent or false. All Kubernetes versions; Windows knows
 * `hostNetwork` alone. `hostUsers` is not among them: absent, it is true for every pod. What a container reads of the processes
 * it sees depends on its capabilities (`readsAnyProcess`). Pods of the control plane run in the node's network by design.
 */
export const noHostNamespaces = defineRule({
  id: "no-host-namespaces",
  question: "pod-security.host-namespaces",
  severity: "high",
  references: [
    "nsa:pod-security-enforcement",
    "pss:baseline",
    "cis:5.2.3",
    "cis:5.2.4",
    "cis:5.2.5",
    "attack:T1611",
    "owasp:K01",
    "owasp-2022:K01",
  ],
  referencesOf: {
    hostPID: ["cis:5.2.3"],
    hostPIDTraced: ["cis:5.2.3"],
    hostIPC: ["cis:5.2.4"],
    hostNetwork: ["cis:5.2.5"],
  },
  subject: "workload",
  scope: "subject",
  text,
  check(workload, _context, report) {
    if (runsControlPlane(workload)) return report.notApplicable();
    reportPartial(workload, report);
    const { podSpec, specPath } = workload;
    for (const field of ["hostNetwork", "hostPID", "hostIPC"] as const) {
      if (booleanAt(podSpec, [field]) !== true) continue;
      const traced = field === "hostPID" && workload.containers.some(readsAnyProcess);
      report.fail(traced ? "hostPIDTraced" : field, {}, { at: [...specPath, field] });
    }
  },
});
