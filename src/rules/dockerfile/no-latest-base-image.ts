import { effectiveTag, isChannel } from "../../analyze/images/tag.ts";
import { defineRule } from "../../model/rule.ts";
import { baseImagesOf } from "./base-images.ts";
import { text } from "./no-latest-base-image.text.ts";

/**
 * FROM of every stage that the final one needs; not allowed: the tag `latest`, neither tag nor digest, which means
 * `latest` (OCI distribution reference, `TagNameOnly`), or a channel that names no version (`stable`, `alpine`), which
 * crosses major versions just as `latest` does. With a digest the tag is not looked at. An ARG counts with its default. Low
 * for a stage that the final image only copies from.
 */
export const noLatestBaseImage = defineRule({
  id: "no-latest-base-image",
  question: "images.base-image",
  severity: "medium",
  references: ["nsa:secure-images", "owasp-2022:K02"],
  subject: "dockerfile",
  scope: "subject",
  text,
  check(record, _context, report) {
    for (const { image, reference, range, shipped } of baseImagesOf(record, report)) {
      if (reference.digest !== undefined) continue;
      const tag = effectiveTag(reference);
      const options = shipped ? { at: range } : { at: range, severity: "low" as const };
      if (tag === "latest") report.fail(reference.tag === undefined ? "untagged" : "latest", { image }, options);
      else if (tag !== undefined && isChannel(tag)) report.fail("channel", { image, tag }, options);
    }
  },
});
