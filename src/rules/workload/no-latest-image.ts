import { effectiveTag, isChannel } from "../../analyze/images/tag.ts";
import { defineRule } from "../../model/rule.ts";
import { text } from "./no-latest-image.text.ts";
import { deployedImages } from "./workload-images.ts";

/**
 * Fields: `image` of every container, `spec.volumes[*].image.reference`; not allowed: the tag `latest`, neither tag nor
 * digest, which means `latest` (OCI distribution reference, `TagNameOnly`), or a channel that names no version (`stable`,
 * `alpine`), which crosses major versions just as `latest` does. With a digest the tag is not looked at. All Kubernetes
 * versions. An image with a part to be filled in is not judged; for one that Skaffold builds here and renames when it
 * deploys, the question does not arise.
 */
export const noLatestImage = defineRule({
  id: "no-latest-image",
  question: "images.tag",
  severity: "medium",
  references: ["nsa:secure-images", "owasp-2022:K02"],
  subject: "deployedWorkload",
  scope: "environment",
  text,
  check(workload, { environment }, report) {
    for (const { name, image, reference, path } of deployedImages(workload, environment, report)) {
      if (reference.digest !== undefined) continue;
      const tag = effectiveTag(reference);
      if (tag === "latest")
        report.fail(reference.tag === undefined ? "untagged" : "latest", { name, image }, { at: path });
      else if (tag !== undefined && isChannel(tag)) report.fail("channel", { name, image, tag }, { at: path });
    }
  },
});
