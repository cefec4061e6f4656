import { isSubstituted } from "../../analyze/images/built-images.ts";
import type { ImageReference } from "../../analyze/images/reference.ts";
import { parseImageReference } from "../../analyze/images/reference.ts";
import type { EnvironmentFacts } from "../../model/facts.ts";
import type { Report } from "../../model/rule.ts";
import type { ImageUse, WorkloadSummary } from "../../model/workload.ts";
import { reportUnrenderedSummary } from "./partial.ts";

/** An image that a pod names, taken apart. */
export interface NamedImage extends ImageUse {
  readonly reference: ImageReference;
}

/** The images of a pod; `unrendered` is called for one that is still to be filled in, or is no image reference. */
export function namedImages(uses: readonly ImageUse[], unrendered: () => void): readonly NamedImage[] {
  return uses.flatMap((use) => {
    const parsed = parseImageReference(use.image);
    if (parsed.state === "reference") return [{ ...use, reference: parsed.reference }];
    unrendered();
    return [];
  });
}

/**
 * The images of a pod whose tag or digest is what will run. The name of an image that Skaffold builds here is a placeholder: it
 * writes tag and digest in its place when it deploys, in containers alone. Where all are, the question does not arise.
 * One that is still to be filled in is reported as unknown.
 */
export function deployedImages(
  workload: WorkloadSummary,
  environment: EnvironmentFacts,
  report: Pick<Report, "unknown" | "notApplicable">,
): readonly NamedImage[] {
  if (!workload.whole) reportUnrenderedSummary(workload, report);
  const images = namedImages(workload.images, () => reportUnrenderedSummary(workload, report));
  const deployed = images.filter(
    ({ usedBy, reference }) => usedBy === "volume" || !isSubstituted(environment, reference),
  );
  if (deployed.length === 0 && images.length > 0) report.notApplicable();
  return deployed;
}
