import { hasUserNamespace, runsOnWindows } from "../../analyze/workloads/security-fields.ts";
import { stringAt } from "../../model/json.ts";
import { defineRule } from "../../model/rule.ts";
import { text } from "./no-unmasked-proc.text.ts";
import { reportPartial, reportUnrendered } from "./partial.ts";
import { refusedFields } from "./refused-fields.ts";

/** First minor version whose API server keeps the field unless told otherwise (gate ProcMountType, KEP-4265). */
const onByDefault = 33;

/**
 * Field: `securityContext.procMount` of every container; allowed: absent or `Default` (Pod Security Standards, Restricted,
 * "/proc Mount Type"; Baseline too, but for pods with `hostUsers: false` since 1.35). Any other value than `Unmasked` the
 * API server refuses, and since 1.30 `Unmasked` without `hostUsers: false`. In a user namespace the unmasked files belong
 * to nobody in the pod, and before 1.33 the API server drops the field unless its gate is on: low. Windows has no /proc.
 */
export const noUnmaskedProc = defineRule({
  id: "no-unmasked-proc",
  question: "pod-security.proc-mount",
  severity: "medium",
  references: [
    "nsa:pod-security-enforcement",
    "pss:baseline",
    "pss:procMount_restricted",
    "attack:T1611",
    "owasp:K01",
    "owasp-2022:K01",
  ],
  referencesOf: { unmasked: ["pss:procMount"], gated: ["pss:procMount"], unknownValue: ["pss:procMount"] },
  subject: "workload",
  scope: "subject",
  text,
  check(workload, { kubernetesMinor }, report) {
    if (runsOnWindows(workload)) return report.notApplicable();
    reportPartial(workload, report);
    const check = kubernetesMinor >= 35 ? "procMount_restricted" : "procMount";
    const { fields, unreadable } = refusedFields(workload, check, kubernetesMinor, ["procMount"]);
    if (unreadable) reportUnrendered(workload, report);
    for (const { path, container } of fields) {
      const name = container ?? "";
      const value = stringAt(workload.resource.object, path) ?? "";
      if (value !== "Unmasked") report.fail("unknownValue", { name, value }, { at: path, severity: "low" });
      else if (kubernetesMinor < onByDefault) report.fail("gated", { name }, { at: path, severity: "low" });
      else if (hasUserNamespace(workload, kubernetesMinor))
        report.fail("inUserNamespace", { name }, { at: path, severity: "low" });
      else report.fail("unmasked", { name }, { at: path });
    }
  },
});
