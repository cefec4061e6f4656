import { effectiveTag, isChannel } from "../../analyze/images/tag.ts";
import { defineRule } from "../../model/rule.ts";
import { baseImagesOf } from "./base-images.ts";
import { text } from "./no-latest-base-image.text.ts";

/**
 * FROM of every stage that the final one needs; not allowed: the tag `latest`, or neither tag nor digest, which means
 * `latest` (OCI distribution reference, `TagNameOnly`). With a digest the tag is not looked at. An ARG counts with its
 * default. Low for a stage that the final image only copies from.
 */
export const noLatestBaseImage = defineRule({
  id: "no-latest-base-image",
  question: "images.base-image",
  severity: "medium",
  references: ["nsa:secure-images", "owasp:K02"],
  subject: "dockerfile",
  scope: "subject",
  text,
  check(record, _context, report) {
    for (const { image, reference, range, shipped } of baseImagesOf(record, report)) {
      if (reference.digest !== undefined) continue;
      const tag = effectiveTag(reference);
      const low = { at: range, severity: "low" as const };
      if (tag === "latest")
        report.fail(reference.tag === undefined ? "untagged" : "latest", { image }, shipped ? { at: range } : low);
      else if (tag !== undefined && isChannel(tag)) report.fail("channel", { image, tag }, low);
    }
  },
});
