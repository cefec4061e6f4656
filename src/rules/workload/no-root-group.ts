import { groupsFromImage } from "../../analyze/images/container-groups.ts";
import { fieldPath, isPartialSummary } from "../../analyze/workloads/container-summaries.ts";
import { hasUserNamespace } from "../../analyze/workloads/security-fields.ts";
import type { EnvironmentFacts } from "../../model/facts.ts";
import { isList } from "../../model/json.ts";
import type { Report, Target } from "../../model/rule.ts";
import { defineRule } from "../../model/rule.ts";
import type { Severity } from "../../model/severity.ts";
import type { ContainerSummary, WorkloadSummary } from "../../model/workload.ts";
import { text } from "./no-root-group.text.ts";
import { reportUnrenderedSummary } from "./partial.ts";

/** First minor version that has `supplementalGroupsPolicy` without a feature gate (KEP-3619). */
const policySince = 33;

/**
 * Fields: `securityContext.runAsGroup` of every container, the container's before the pod's; the pod's
 * `securityContext.fsGroup` and `supplementalGroups[*]`. Allowed: anything but 0. All Kubernetes versions (`runAsGroup`
 * since 1.10).
 *
 * Without `runAsGroup` the image decides: the kubelet hands the runtime the user alone (the group in the image's
 * `USER user:group` is not passed on), and the runtime takes that user's group from the image's /etc/passwd, 0 where the
 * user is not listed (containerd `oci.WithUser`). For root (`runAsUser: 0`, or nothing said and an image that runs as root)
 * that is the group root in every image, unless a Dockerfile here changes it; not judged where `runAsNonRoot: true` keeps
 * root from starting. Memberships in the image's /etc/group come on top, unless `supplementalGroupsPolicy` is `Strict`
 * (KEP-3619, from 1.33). What an image does is told by its Dockerfile where a skaffold.yaml, a Compose file, a bake file or
 * a workflow says that the image is built from it. In a user namespace group 0 is an ordinary
 * group on the node: there the finding is for information. Windows has no such fields; pods of the control plane run as
 * root by design.
 */
export const noRootGroup = defineRule({
  id: "no-root-group",
  question: "non-root.group",
  severity: "low",
  references: ["nsa:non-root-containers"],
  subject: "deployedWorkload",
  scope: "environment",
  text,
  check(workload, { environment, kubernetesMinor }, report) {
    if (workload.windows || workload.controlPlane) return report.notApplicable();
    if (!workload.whole) reportUnrenderedSummary(workload, report);
    const severity = hasUserNamespace(workload, kubernetesMinor) ? "info" : "low";
    const merged = workload.groups.supplementalGroupsPolicy !== "Strict" || kubernetesMinor < policySince;
    for (const container of workload.containers)
      checkContainer({ workload, container, environment, merged, severity }, report);
    const { specPath, groups } = workload;
    const context = [...specPath, "securityContext"];
    if (groups.fsGroup === 0) report.fail("volumes", {}, { at: [...context, "fsGroup"], severity });
    const supplemental = isList(groups.supplementalGroups) ? groups.supplementalGroups : [];
    supplemental.forEach((group, index) => {
      if (group === 0) report.fail("supplemental", {}, { at: [...context, "supplementalGroups", index], severity });
    });
  },
});

interface Checked {
  readonly workload: WorkloadSummary;
  readonly container: ContainerSummary;
  readonly environment: EnvironmentFacts;
  /** Whether memberships in the image's /etc/group count. */
  readonly merged: boolean;
  readonly severity: Severity;
}

function checkContainer(checked: Checked, report: Report<(typeof text)["en"]["messages"]>): void {
  const { workload, container, environment, merged, severity } = checked;
  const { name, runAsGroup } = container;
  if (isPartialSummary(workload, container) && runAsGroup === undefined) return;
  const at = fieldPath(workload, container, "runAsGroup");
  const ofImage = groupsFromImage(environment, container);
  if (runAsGroup !== undefined) {
    if (runAsGroup.value === undefined) reportUnrenderedSummary(workload, report);
    else if (runAsGroup.value === 0) report.fail("primary", { name }, { at, severity });
  } else if (ofImage.state === "unknown") report.unknown(ofImage.fact, ofImage.holes);
  else if (ofImage.asRoot)
    report.fail("asRoot", { name }, { at, related: userPlaces(checked, ofImage.places), severity });
  else if (ofImage.primary === "root") report.fail("image", { name }, { at, related: ofImage.places, severity });
  else if (ofImage.primary === undefined) report.unknown("image.group", { image: container.image ?? name });
  if (ofImage.state === "known" && ofImage.joinsRoot !== undefined && merged) {
    const policy = [...workload.specPath, "securityContext", "supplementalGroupsPolicy"];
    report.fail("membership", { name }, { at: policy, related: [ofImage.joinsRoot], severity });
  }
}

/** Where it is said that a container runs as root: its definition, or the image. */
function userPlaces({ workload, container }: Checked, places: readonly Target[]): readonly Target[] {
  return container.runAsUser === undefined ? places : [fieldPath(workload, container, "runAsUser")];
}
