import { runsControlPlane } from "../../analyze/components/components.ts";
import {
  effectiveField,
  hasUserNamespace,
  isNumber,
  isPartial,
  runsOnWindows,
} from "../../analyze/workloads/security-fields.ts";
import { listAt, numberAt, stringAt } from "../../model/json.ts";
import { defineRule } from "../../model/rule.ts";
import { text } from "./no-root-group.text.ts";
import { reportPartial, reportUnrendered } from "./partial.ts";

/**
 * Fields: `securityContext.runAsGroup` of every container, the container's before the pod's; the pod's
 * `securityContext.fsGroup` and `supplementalGroups[*]`. Allowed: anything but 0. All Kubernetes versions (`runAsGroup`
 * since 1.10).
 *
 * Without `runAsGroup` the image decides: the kubelet hands the runtime the user alone (the group in the image's
 * `USER user:group` is not passed on), and the runtime takes that user's group from the image's /etc/passwd, 0 where the
 * user is not listed (containerd `oci.WithUser`). In a user namespace group 0 is an ordinary group on the node: there the
 * finding is for information. Windows has no such fields; pods of the control plane run as root by design.
 */
export const noRootGroup = defineRule({
  id: "no-root-group",
  question: "non-root.group",
  severity: "low",
  references: ["nsa:non-root-containers"],
  subject: "workload",
  scope: "subject",
  text,
  check(workload, { kubernetesMinor }, report) {
    if (runsOnWindows(workload) || runsControlPlane(workload)) return report.notApplicable();
    reportPartial(workload, report);
    const severity = hasUserNamespace(workload, kubernetesMinor) ? "info" : "low";
    for (const container of workload.containers) {
      const { name, spec } = container;
      const group = effectiveField(workload, container, ["runAsGroup"], isNumber);
      if (group.unreadable) reportUnrendered(workload, report);
      else if (group.value === 0) report.fail("primary", { name }, { at: group.path, severity });
      else if (group.value === undefined && !isPartial(workload, container))
        report.unknown("image.user", { image: stringAt(spec, ["image"]) ?? name });
    }
    const { podSpec, specPath } = workload;
    if (numberAt(podSpec, ["securityContext", "fsGroup"]) === 0)
      report.fail("volumes", {}, { at: [...specPath, "securityContext", "fsGroup"], severity });
    listAt(podSpec, ["securityContext", "supplementalGroups"]).forEach((group, index) => {
      const at = [...specPath, "securityContext", "supplementalGroups", index];
      if (group === 0) report.fail("supplemental", {}, { at, severity });
    });
  },
});
