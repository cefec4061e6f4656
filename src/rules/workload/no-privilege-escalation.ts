import { runsControlPlane } from "../../analyze/components/components.ts";
import {
  containerField,
  isBoolean,
  isPartial,
  isPrivileged,
  runsOnWindows,
} from "../../analyze/workloads/security-fields.ts";
import { listAt } from "../../model/json.ts";
import type { FailOptions } from "../../model/rule.ts";
import { defineRule } from "../../model/rule.ts";
import type { Container } from "../../model/workload.ts";
import { text } from "./no-privilege-escalation.text.ts";
import { reportPartial, reportUnrendered } from "./partial.ts";

/**
 * Field: `securityContext.allowPrivilegeEscalation` of every container; allowed: false, which sets no_new_privs. Absent is true
 * (kubelet `AddNoNewPrivileges`). Kubernetes 1.8 and later. The API server refuses false beside `privileged: true` and
 * beside an added `CAP_SYS_ADMIN` in this very spelling (`ValidateSecurityContext`). A privileged
 * container can gain any privilege, whatever the field says. A user namespace changes nothing;
 * Windows does not have the field.
 *
 * The static pods of the control plane are their distribution's, and an upgrade writes them anew: of them only what is
 * written is judged, not what is left out.
 */
export const noPrivilegeEscalation = defineRule({
  id: "no-privilege-escalation",
  question: "pod-security.privilege-escalation",
  severity: "medium",
  references: [
    "nsa:pod-security-enforcement",
    "pss:restricted",
    "cis:5.2.6",
    "attack:T1548",
    "owasp:K01",
    "owasp-2022:K01",
  ],
  subject: "workload",
  scope: "subject",
  text,
  check(workload, _context, report) {
    if (runsOnWindows(workload)) return report.notApplicable();
    const distributed = runsControlPlane(workload);
    if (distributed) report.notApplicable();
    reportPartial(workload, report);
    for (const container of workload.containers) {
      const { name } = container;
      const field = containerField(container, ["allowPrivilegeEscalation"], isBoolean);
      const options = { at: field.path };
      if (isPrivileged(container) && field.value !== false)
        report.fail("privileged", { name }, privilegedAt(container));
      else if (field.unreadable) reportUnrendered(workload, report);
      else if (field.value === true) report.fail("allowed", { name }, options);
      else if (field.value === false) {
        const contradicted = contradiction(container);
        if (contradicted !== undefined) report.fail("refused", { name, other: contradicted }, options);
      } else if (!distributed && !isPartial(workload, container)) report.fail("absent", { name }, options);
    }
  },
});

function privilegedAt({ path }: Container): FailOptions {
  return { at: [...path, "securityContext", "privileged"], severity: "low" };
}

/** What the API server refuses beside `allowPrivilegeEscalation: false`. */
function contradiction(container: Container): string | undefined {
  if (isPrivileged(container)) return "privileged: true";
  const added = listAt(container.spec, ["securityContext", "capabilities", "add"]);
  return added.includes("CAP_SYS_ADMIN") ? "CAP_SYS_ADMIN" : undefined;
}
