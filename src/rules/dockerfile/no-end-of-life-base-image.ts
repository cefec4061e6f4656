import { asOfficialImage } from "../../analyze/images/official-images.ts";
import { imageProducts } from "../../analyze/images/products.ts";
import { endOfLife } from "../../analyze/versions/lifecycle.ts";
import { defineRule } from "../../model/rule.ts";
import { baseImagesOf } from "./base-images.ts";
import { text } from "./no-end-of-life-base-image.text.ts";

/**
 * FROM of every stage that the final one needs, for official images of Docker Hub (and their official mirrors) and those of
 * the Kubernetes project: the product the image is of, and the distribution its tag names, must get free fixes from their
 * makers on the day of the scan. Low for a stage that the final image only copies from. What the end-of-life table does
 * not tell is unknown: a scanner's report names the distribution inside and whether it has ended.
 */
export const noEndOfLifeBaseImage = defineRule({
  id: "no-end-of-life-base-image",
  question: "updates.base-image",
  severity: "high",
  references: ["nsa:upgrading", "owasp-2022:K02"],
  subject: "dockerfile",
  scope: "subject",
  text,
  check(record, { today, lifecycles }, report) {
    for (const { image, reference, range, shipped } of baseImagesOf(record, report)) {
      const products = imageProducts(asOfficialImage(reference) ?? reference);
      const named = image.split("@", 1)[0] ?? image;
      if (products.length === 0) report.unknown("image.maintenance", { image: named });
      for (const { product, version, role } of products) {
        const { state, cycle = version, endOfLife: date = "" } = endOfLife(product, version, today, lifecycles);
        if (state === "unknown") report.unknown("image.maintenance", { image: named });
        if (state !== "ended") continue;
        const holes = { image: named, product, cycle, date };
        const below = role !== "itself";
        if (shipped) report.fail(below ? "endedBelow" : "ended", holes, { at: range });
        else report.fail(below ? "builderBelow" : "builder", holes, { at: range, severity: "low" });
      }
    }
  },
});
