import { isAllowed } from "../../analyze/images/allowed-registries.ts";
import { formatImageReference } from "../../analyze/images/reference.ts";
import { imageUsesOf } from "../../analyze/workloads/image-uses.ts";
import { defineRule } from "../../model/rule.ts";
import { reportPartial, reportUnrendered } from "./partial.ts";
import { text } from "./require-allowed-registry.text.ts";
import { namedImages } from "./workload-images.ts";

/**
 * Fields: `image` of every container, `volumes[*].image.reference`, each in full (`nginx` is `docker.io/library/nginx`);
 * allowed: what an entry of `allowedRegistries` in the rempart.yaml of the file covers, by host and by whole segments of the
 * path. Which registries are trusted only people know: where the key is not set, the question stays open. The images of the
 * control plane count like all others. An image with a part to be filled in is not judged. All Kubernetes versions.
 */
export const requireAllowedRegistry = defineRule({
  id: "require-allowed-registry",
  question: "images.registries",
  severity: "medium",
  references: ["nsa:secure-images", "attack:T1204.003", "owasp-2022:K02"],
  subject: "workload",
  scope: "subject",
  text,
  check(workload, { allowedRegistries }, report) {
    if (allowedRegistries === undefined) return report.unknown("images.allowed-registries");
    reportPartial(workload, report);
    const images = namedImages(imageUsesOf(workload), () => reportUnrendered(workload, report));
    for (const { name, image, reference, path } of images) {
      if (isAllowed(reference, allowedRegistries)) continue;
      const { registry, repository } = reference;
      report.fail("other", { name, image, repository: formatImageReference({ registry, repository }) }, { at: path });
    }
  },
});
