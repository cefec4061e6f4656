import { runsControlPlane } from "../../analyze/components/components.ts";
import { defineRule } from "../../model/rule.ts";
import { text } from "./require-image-digest.text.ts";
import { imagesOf } from "./workload-images.ts";

/**
 * Fields: `image` of every container, `spec.volumes[*].image.reference`; allowed: a reference with a digest (`@sha256:…`).
 * All Kubernetes versions. An image with a part to be filled in is not judged. The images of the control plane are
 * named by version, by kubeadm and its like.
 */
export const requireImageDigest = defineRule({
  id: "require-image-digest",
  question: "images.digest",
  severity: "low",
  references: ["nsa:secure-images", "owasp:K02"],
  subject: "workload",
  scope: "subject",
  text,
  check(workload, _context, report) {
    if (runsControlPlane(workload)) return report.notApplicable();
    for (const { name, image, reference, path } of imagesOf(workload, report))
      if (reference.digest === undefined) report.fail("unpinned", { name, image }, { at: path });
  },
});
