import { runsOnWindows } from "../../analyze/workloads/security-fields.ts";
import { at } from "../../model/json.ts";
import { defineRule } from "../../model/rule.ts";
import { text } from "./no-unsafe-sysctl.text.ts";
import { reportPartial, reportUnrendered } from "./partial.ts";
import { refusedFields } from "./refused-fields.ts";

/**
 * Field: `spec.securityContext.sysctls[*].name`; allowed: the parameters that the Pod Security Standards of the version
 * call safe (Baseline, "Sysctls"; more of them from 1.27, 1.29, 1.32 and 1.37 on). The kubelet refuses a pod with another
 * one unless its `allowedUnsafeSysctls` names it. Parameters under `net.` stay within the pod's own network namespace:
 * low. Windows has none.
 */
export const noUnsafeSysctl = defineRule({
  id: "no-unsafe-sysctl",
  question: "pod-security.sysctls",
  severity: "medium",
  references: ["nsa:pod-security-enforcement", "pss:baseline", "owasp:K01", "owasp-2022:K01"],
  subject: "workload",
  scope: "subject",
  text,
  check(workload, { kubernetesMinor }, report) {
    if (runsOnWindows(workload)) return report.notApplicable();
    reportPartial(workload, report);
    const { fields, unreadable } = refusedFields(workload, "sysctls", kubernetesMinor, ["sysctls"]);
    if (unreadable) reportUnrendered(workload, report);
    for (const { path } of fields) {
      const sysctl = at(workload.resource.object, path) ?? "";
      if (typeof sysctl !== "string") continue;
      if (sysctl === "") {
        report.fail("unnamed", {}, { at: path, severity: "low" });
        continue;
      }
      const severity = /^net[./]/.test(sysctl) ? "low" : "medium";
      report.fail("unsafe", { sysctl }, { at: path, severity });
    }
  },
});
