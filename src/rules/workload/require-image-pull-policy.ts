import { defaultPullPolicy, effectiveTag, isChannel } from "../../analyze/images/tag.ts";
import { pullPolicyPath } from "../../analyze/workloads/image-uses.ts";
import { defineRule } from "../../model/rule.ts";
import { reportUnrenderedSummary } from "./partial.ts";
import { text } from "./require-image-pull-policy.text.ts";
import { deployedImages } from "./workload-images.ts";

const policies: ReadonlySet<unknown> = new Set(["Always", "IfNotPresent", "Never"]);

/**
 * Fields: `imagePullPolicy` of every container, `volumes[*].image.pullPolicy`; where the tag is `latest`, absent, or a
 * channel that names no version (`stable`), and there is no digest, only `Always` is allowed. Absent means `Always` for
 * `latest` and `IfNotPresent` for all else (`SetDefaults_Container`). All Kubernetes versions. For an image that Skaffold
 * builds here and renames when it deploys, the question does not arise. The admission plugin AlwaysPullImages, which
 * overrides the field, is not looked for. Pods of the control plane, whose images kubeadm names by version, are left out.
 */
export const requireImagePullPolicy = defineRule({
  id: "require-image-pull-policy",
  question: "images.pull-policy",
  severity: "low",
  references: ["nsa:secure-images", "owasp-2022:K02"],
  subject: "deployedWorkload",
  scope: "environment",
  text,
  check(workload, { environment }, report) {
    if (workload.controlPlane) return report.notApplicable();
    for (const named of deployedImages(workload, environment, report)) {
      const { name, image, reference, path, pullPolicy: written } = named;
      const tag = reference.digest === undefined ? effectiveTag(reference) : undefined;
      if (tag === undefined || !(tag === "latest" || isChannel(tag))) continue;
      const policyPath = pullPolicyPath(named);
      const policy = written === null || written === "" ? undefined : written;
      if (policy !== undefined && !policies.has(policy)) reportUnrenderedSummary(workload, report);
      else if (policy === undefined && defaultPullPolicy(reference) !== "Always")
        report.fail("byDefault", { name, image }, { at: written === undefined ? path : policyPath });
      else if (policy !== undefined && policy !== "Always") {
        const message = reference.tag === undefined ? "untagged" : "cached";
        report.fail(message, { name, image, policy: String(policy) }, { at: policyPath });
      }
    }
  },
});
