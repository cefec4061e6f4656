import { runsControlPlane } from "../../analyze/components/components.ts";
import { containerField, isBoolean, isPartial, runsOnWindows } from "../../analyze/workloads/security-fields.ts";
import { defineRule } from "../../model/rule.ts";
import { reportPartial, reportUnrendered } from "./partial.ts";
import { text } from "./require-read-only-root-file-system.text.ts";

/**
 * Field: `securityContext.readOnlyRootFilesystem` of every container; allowed: true. Absent is false. All Kubernetes
 * versions. An init container ends before the program starts, so its writable layer gives no lasting foothold: low.
 * Ephemeral containers are left out: a person attaches them to debug, they are in no definition and never restart.
 * Windows cannot mount the root read-only (the API server refuses the field).
 *
 * The static pods of the control plane are their distribution's, and an upgrade writes them anew: of them only what is
 * written is judged, not what is left out.
 */
export const requireReadOnlyRootFileSystem = defineRule({
  id: "require-read-only-root-file-system",
  question: "immutable-root.root-file-system",
  severity: "medium",
  references: ["nsa:immutable-file-systems", "cis:5.6.3", "owasp:K01", "owasp-2022:K01"],
  subject: "workload",
  scope: "subject",
  text,
  check(workload, _context, report) {
    if (runsOnWindows(workload)) return report.notApplicable();
    const distributed = runsControlPlane(workload);
    if (distributed) report.notApplicable();
    reportPartial(workload, report);
    for (const container of workload.containers) {
      const { name, role } = container;
      const field = containerField(container, ["readOnlyRootFilesystem"], isBoolean);
      if (field.value === true || role === "ephemeral") continue;
      if (field.unreadable) reportUnrendered(workload, report);
      else if (field.value === false || !(distributed || isPartial(workload, container)))
        report.fail("writable", { name }, { at: field.path, severity: role === "init" ? "low" : "medium" });
    }
  },
});
