import { booleanAt } from "../../model/json.ts";
import { defineRule } from "../../model/rule.ts";
import { text } from "./no-privileged-container.text.ts";

/**
 * Field: `securityContext.privileged` of every container; allowed: absent or false. All Kubernetes versions.
 * Windows has no privileged containers: there the API server refuses the field (`spec.os.name: windows`).
 */
export const noPrivilegedContainer = defineRule({
  id: "no-privileged-container",
  question: "pod-security.privileged",
  severity: "critical",
  references: ["nsa:pod-security", "pss:baseline", "cis:5.2.2", "attack:T1611"],
  subject: "workload",
  scope: "subject",
  text,
  check({ containers }, _context, report) {
    for (const { name, path, spec } of containers)
      if (booleanAt(spec, ["securityContext", "privileged"]) === true)
        report.fail("privileged", { name }, { at: [...path, "securityContext", "privileged"] });
  },
});
