import { runsControlPlane } from "../../analyze/components/components.ts";
import { parseImageReference } from "../../analyze/images/reference.ts";
import { isClusterPart, runningProducts } from "../../analyze/images/running-products.ts";
import { endOfLife } from "../../analyze/versions/lifecycle.ts";
import { stringAt } from "../../model/json.ts";
import { defineRule } from "../../model/rule.ts";
import { text } from "./no-end-of-life-image.text.ts";

/**
 * `image` of every container: the product it is, by registry, name and tag, and the distribution that its tag names, against
 * the end-of-life table: official images of Docker Hub, .NET, Red Hat's base images, the components of Kubernetes, and what
 * many clusters run (analyze/images/known-images). High for what the cluster's own traffic or keys depend on. Other images are unknown, never passed: what an
 * image holds, its scanner's report tells. The control plane's own pods are no-end-of-life-kubernetes' subject.
 */
export const noEndOfLifeImage = defineRule({
  id: "no-end-of-life-image",
  question: "updates.images",
  severity: "medium",
  references: ["nsa:upgrading", "owasp:K07", "owasp-2022:K10"],
  subject: "workload",
  scope: "subject",
  text,
  check(workload, { today, lifecycles }, report) {
    if (runsControlPlane(workload)) return report.notApplicable();
    for (const { name, spec, path, role } of workload.containers) {
      if (role === "ephemeral") continue;
      const image = stringAt(spec, ["image"]) ?? "";
      const parsed = parseImageReference(image);
      const products = parsed.state === "reference" ? runningProducts(parsed.reference) : [];
      if (products.length === 0) report.unknown("images.maintenance");
      for (const { product, version, role: part } of products) {
        const { state, cycle = version, endOfLife: date = "" } = endOfLife(product, version, today, lifecycles);
        if (state === "unknown") report.unknown("images.maintenance");
        if (state !== "ended") continue;
        const options = { at: [...path, "image"], severity: isClusterPart(product) ? "high" : "medium" } as const;
        report.fail(part === "itself" ? "ended" : "endedBelow", { name, product, cycle, date }, options);
      }
    }
  },
});
