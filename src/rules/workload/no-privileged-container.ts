import { effectiveField, isBoolean, isPrivileged } from "../../analyze/workloads/security-fields.ts";
import { defineRule } from "../../model/rule.ts";
import { text } from "./no-privileged-container.text.ts";
import { reportPartial } from "./partial.ts";

/**
 * Fields of every container: `securityContext.privileged`, and `securityContext.windowsOptions.hostProcess`, the container's
 * before the pod's, which is its counterpart on Windows (KEP-1981, Kubernetes 1.22 and later); allowed: absent or false.
 */
export const noPrivilegedContainer = defineRule({
  id: "no-privileged-container",
  question: "pod-security.privileged",
  severity: "critical",
  references: [
    "nsa:pod-security-enforcement",
    "pss:baseline",
    "cis:5.2.2",
    "cis:5.2.10",
    "attack:T1611",
    "owasp:K01",
    "owasp-2022:K01",
  ],
  referencesOf: {
    privileged: ["cis:5.2.2", "pss:privileged"],
    hostProcess: ["cis:5.2.10", "pss:windowsHostProcess"],
  },
  subject: "workload",
  scope: "subject",
  text,
  check(workload, _context, report) {
    reportPartial(workload, report);
    for (const container of workload.containers) {
      const { name, path } = container;
      if (isPrivileged(container))
        report.fail("privileged", { name }, { at: [...path, "securityContext", "privileged"] });
      const hostProcess = effectiveField(workload, container, ["windowsOptions", "hostProcess"], isBoolean);
      if (hostProcess.value === true) report.fail("hostProcess", { name }, { at: hostProcess.path });
    }
  },
});
