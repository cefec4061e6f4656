import { runsOnWindows } from "../../analyze/workloads/security-fields.ts";
import { stringAt } from "../../model/json.ts";
import { defineRule } from "../../model/rule.ts";
import { text } from "./limit-selinux-options.text.ts";
import { reportPartial, reportUnrendered } from "./partial.ts";
import { refusedFields } from "./refused-fields.ts";

const read = ["seLinuxOptions"] as const;

/**
 * Fields: `seLinuxOptions` of the pod's securityContext and of every container's: `type` may be absent or `container_t`,
 * `container_init_t`, `container_kvm_t`, from 1.31 on `container_engine_t`; `user` and `role` may not be set; `level` may
 * (Pod Security Standards, Baseline, "SELinux"). `spc_t` is what privileged containers run as, so it is graver. Nodes
 * without SELinux ignore all of it. Windows does not have the field.
 */
export const limitSelinuxOptions = defineRule({
  id: "limit-selinux-options",
  question: "pod-security.selinux",
  severity: "medium",
  references: ["nsa:pod-security-enforcement", "pss:baseline", "attack:T1611", "owasp:K01", "owasp-2022:K01"],
  subject: "workload",
  scope: "subject",
  text,
  check(workload, { kubernetesMinor }, report) {
    if (runsOnWindows(workload)) return report.notApplicable();
    reportPartial(workload, report);
    const { fields, unreadable } = refusedFields(workload, "seLinuxOptions", kubernetesMinor, read);
    if (unreadable) reportUnrendered(workload, report);
    for (const { path, container } of fields) {
      const field = path[path.length - 1];
      const value = stringAt(workload.resource.object, path) ?? "";
      if (field !== "type") report.fail("identity", { field: String(field), value }, { at: path });
      else if (value === "spc_t" && container !== undefined)
        report.fail("unconfined", { name: container }, { at: path, severity: "high" });
      else if (value === "spc_t") report.fail("unconfinedPod", {}, { at: path, severity: "high" });
      else report.fail("type", { value }, { at: path });
    }
  },
});
