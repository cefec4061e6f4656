import { runsControlPlane } from "../../analyze/components/components.ts";
import { defaultPullPolicy, effectiveTag, isChannel } from "../../analyze/images/tag.ts";
import type { Path } from "../../model/json.ts";
import { at } from "../../model/json.ts";
import { defineRule } from "../../model/rule.ts";
import { reportUnrendered } from "./partial.ts";
import { text } from "./require-image-pull-policy.text.ts";
import { imagesOf } from "./workload-images.ts";

const policies: ReadonlySet<unknown> = new Set(["Always", "IfNotPresent", "Never"]);

/**
 * Fields: `imagePullPolicy` of every container, `volumes[*].image.pullPolicy`; where the tag is `latest`, absent, or a
 * channel that names no version (`stable`), and there is no digest, only `Always` is allowed. Absent means `Always` for
 * `latest` and `IfNotPresent` for all else (`SetDefaults_Container`). All Kubernetes versions. The admission plugin
 * AlwaysPullImages, which overrides the field, is not looked for. Pods of the control plane, whose images kubeadm names
 * by version, are left out.
 */
export const requireImagePullPolicy = defineRule({
  id: "require-image-pull-policy",
  question: "images.pull-policy",
  severity: "low",
  references: ["nsa:secure-images", "owasp:K02"],
  subject: "workload",
  scope: "subject",
  text,
  check(workload, _context, report) {
    if (runsControlPlane(workload)) return report.notApplicable();
    for (const { name, image, reference, path } of imagesOf(workload, report)) {
      const tag = reference.digest === undefined ? effectiveTag(reference) : undefined;
      if (tag === undefined || !(tag === "latest" || isChannel(tag))) continue;
      const policyPath = policyPathOf(path);
      const written = at(workload.resource.object, policyPath);
      const policy = written === undefined || written === null || written === "" ? undefined : written;
      if (policy !== undefined && !policies.has(policy)) reportUnrendered(workload, report);
      else if (policy === undefined && defaultPullPolicy(reference) !== "Always")
        report.fail("byDefault", { name, image }, { at: policyPath });
      else if (policy !== undefined && policy !== "Always")
        report.fail("cached", { name, image, policy: String(policy) }, { at: policyPath });
    }
  },
});

function policyPathOf(path: Path): Path {
  return [...path.slice(0, -1), path.at(-1) === "reference" ? "pullPolicy" : "imagePullPolicy"];
}
