import { imageUserOf } from "../../analyze/images/image-user.ts";
import { fieldPath, isPartialSummary } from "../../analyze/workloads/container-summaries.ts";
import { defineRule } from "../../model/rule.ts";
import { reportUnrenderedSummary } from "./partial.ts";
import { text } from "./require-numeric-user.text.ts";

/**
 * Fields: `securityContext.runAsNonRoot: true` of a container of any role without `runAsUser`, the container's before the
 * pod's, beside USER of the Dockerfile that its image is built from, as a skaffold.yaml, a Compose file, a bake file or a
 * workflow says, or the user of an image that is known by name. Allowed: a UID above 0. The kubelet (`verifyRunAsNonRoot`, all versions) refuses to start a container
 * whose image names its user, `container has runAsNonRoot and image has non-numeric user`, and one whose image has UID 0
 * or no user, `image will run as root`. Which USER the image has is unknown where nothing tells its Dockerfile, where
 * several differ, or where a build argument decides. `runAsUser: 0` is another rule's; Windows has user names alone.
 */
export const requireNumericUser = defineRule({
  id: "require-numeric-user",
  question: "non-root.verifiable-user",
  severity: "medium",
  references: ["nsa:non-root-containers"],
  subject: "deployedWorkload",
  scope: "environment",
  text,
  check(workload, { environment }, report) {
    if (workload.windows || workload.controlPlane) return report.notApplicable();
    const left = workload.containers.filter(
      ({ runAsNonRoot, runAsUser }) =>
        runAsUser === undefined && runAsNonRoot !== undefined && runAsNonRoot.value !== false,
    );
    if (left.length === 0) return report.notApplicable();
    for (const container of left) {
      const { name, image = "", runAsNonRoot } = container;
      if (runAsNonRoot?.value === undefined || isPartialSummary(workload, container)) {
        reportUnrenderedSummary(workload, report);
        continue;
      }
      const user = imageUserOf(environment, image);
      if (user.state === "unknown") {
        report.unknown(user.fact, user.holes);
        continue;
      }
      const { identity, places } = user;
      const options = { at: fieldPath(workload, container, "runAsNonRoot"), related: places };
      if (identity.kind === "root") report.fail("root", { name }, options);
      else if (identity.kind === "name") report.fail("byName", { name, user: identity.name }, options);
    }
  },
});
