import { effectiveTag, isChannel } from "../../analyze/images/tag.ts";
import { defineRule } from "../../model/rule.ts";
import { text } from "./no-latest-image.text.ts";
import { imagesOf } from "./workload-images.ts";

/**
 * Fields: `image` of every container, `spec.volumes[*].image.reference`; not allowed: the tag `latest`, or neither tag nor
 * digest, which means `latest` (OCI distribution reference, `TagNameOnly`). With a digest the tag is not looked at. All
 * Kubernetes versions. An image with a part to be filled in is not judged.
 */
export const noLatestImage = defineRule({
  id: "no-latest-image",
  question: "images.tag",
  severity: "medium",
  references: ["nsa:secure-images", "owasp:K02"],
  subject: "workload",
  scope: "subject",
  text,
  check(workload, _context, report) {
    for (const { name, image, reference, path } of imagesOf(workload, report)) {
      if (reference.digest !== undefined) continue;
      const tag = effectiveTag(reference);
      if (tag === "latest")
        report.fail(reference.tag === undefined ? "untagged" : "latest", { name, image }, { at: path });
      else if (tag !== undefined && isChannel(tag))
        report.fail("channel", { name, image, tag }, { at: path, severity: "low" });
    }
  },
});
