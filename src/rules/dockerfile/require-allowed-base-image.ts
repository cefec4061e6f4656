import { isAllowed } from "../../analyze/images/allowed-registries.ts";
import { formatImageReference } from "../../analyze/images/reference.ts";
import { defineRule } from "../../model/rule.ts";
import { baseImagesOf } from "./base-images.ts";
import { text } from "./require-allowed-base-image.text.ts";

/**
 * FROM of every stage that the final one needs, in full (`debian` is `docker.io/library/debian`); allowed: what an entry of
 * `allowedRegistries` in the rempart.yaml of the file covers, as for `require-allowed-registry`. An ARG counts with its
 * default. Low for a stage that the final image only copies from. Where the key is not set, the question stays open.
 */
export const requireAllowedBaseImage = defineRule({
  id: "require-allowed-base-image",
  question: "images.base-registries",
  severity: "medium",
  references: ["nsa:secure-images", "attack:T1204.003", "owasp-2022:K02"],
  subject: "dockerfile",
  scope: "subject",
  text,
  check(record, { allowedRegistries }, report) {
    const images = baseImagesOf(record, report);
    if (images.length === 0) return;
    if (allowedRegistries === undefined) return report.unknown("images.allowed-registries");
    for (const { image, reference, range, shipped } of images) {
      if (isAllowed(reference, allowedRegistries)) continue;
      const { registry, repository } = reference;
      const holes = { image, repository: formatImageReference({ registry, repository }) };
      report.fail("other", holes, { at: range, severity: shipped ? "medium" : "low" });
    }
  },
});
