import type { ImageReference } from "../../analyze/images/reference.ts";
import { parseImageReference } from "../../analyze/images/reference.ts";
import type { JsonObject, Path } from "../../model/json.ts";
import { listAt, stringAt, stringsAt } from "../../model/json.ts";
import type { Report } from "../../model/rule.ts";
import type { Workload } from "../../model/workload.ts";
import { reportPartial, reportUnrendered } from "./partial.ts";

/** An image that a pod names. */
export interface NamedImage {
  /** The container, or the image volume, that it is for. */
  readonly name: string;
  /** As written. */
  readonly image: string;
  readonly reference: ImageReference;
  /** Path of the reference from the root of the resource. */
  readonly path: Path;
}

/**
 * The images of a pod: `image` of every container and `volumes[*].image.reference` (KEP-4639). One that is still to be
 * filled in, or is no image reference, is reported as unknown and left out; `auto`, which Istio's injector replaces
 * (annotation or label `inject.istio.io/templates`), is left out.
 */
export function imagesOf(workload: Workload, report: Pick<Report, "unknown">): readonly NamedImage[] {
  reportPartial(workload, report);
  const { containers, podSpec, specPath } = workload;
  const injected = isInjected(workload.podMetadata);
  const images: NamedImage[] = [];
  const add = (name: string, image: string | undefined, path: Path): void => {
    if (image === undefined || (image === "auto" && injected)) return;
    const parsed = parseImageReference(image);
    if (parsed.state === "reference") images.push({ name, image, reference: parsed.reference, path });
    else reportUnrendered(workload, report);
  };
  for (const { name, spec, path } of containers) add(name, stringAt(spec, ["image"]), [...path, "image"]);
  listAt(podSpec, ["volumes"]).forEach((volume, index) => {
    const path = [...specPath, "volumes", index, "image", "reference"];
    add(stringAt(volume, ["name"]) ?? `#${index}`, stringAt(volume, ["image", "reference"]), path);
  });
  return images;
}

function isInjected(podMetadata: JsonObject): boolean {
  return ["annotations", "labels"].some((field) => stringsAt(podMetadata, [field]).has("inject.istio.io/templates"));
}
