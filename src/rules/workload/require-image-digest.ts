import { defineRule } from "../../model/rule.ts";
import { text } from "./require-image-digest.text.ts";
import { deployedImages } from "./workload-images.ts";

/**
 * Fields: `image` of every container, `spec.volumes[*].image.reference`; allowed: a reference with a digest (`@sha256:…`).
 * All Kubernetes versions. An image with a part to be filled in is not judged; for one that Skaffold builds here and
 * renames when it deploys, the question does not arise. The images of the control plane are named by version, by kubeadm
 * and its like.
 */
export const requireImageDigest = defineRule({
  id: "require-image-digest",
  question: "images.digest",
  severity: "low",
  references: ["nsa:secure-images", "attack:T1525", "owasp-2022:K02"],
  subject: "deployedWorkload",
  scope: "environment",
  text,
  check(workload, { environment }, report) {
    if (workload.controlPlane) return report.notApplicable();
    for (const { name, image, reference, path } of deployedImages(workload, environment, report))
      if (reference.digest === undefined) report.fail("unpinned", { name, image }, { at: path });
  },
});
