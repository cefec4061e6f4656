import type { Json, JsonObject, Path } from "../../model/json.ts";
import { isObject, listAt, stringAt, stringsAt } from "../../model/json.ts";
import type { ImageUse, Workload } from "../../model/workload.ts";

/**
 * The images that a pod names: `image` of every container of any role and `volumes[*].image.reference` (KEP-4639), each with
 * its pull policy. `auto`, which Istio's injector replaces (annotation or label `inject.istio.io/templates`), is left out.
 */
export function imageUsesOf({ containers, podSpec, specPath, podMetadata }: Workload): readonly ImageUse[] {
  const injected = isInjected(podMetadata);
  const uses: ImageUse[] = [];
  const add = (name: string, usedBy: ImageUse["usedBy"], owner: JsonObject, path: Path): void => {
    const [field, policy] = fields[usedBy];
    const image = stringAt(owner, [field]);
    if (image === undefined || (image === "auto" && injected)) return;
    const pullPolicy: Json | undefined = Object.hasOwn(owner, policy) ? owner[policy] : undefined;
    uses.push({ name, usedBy, image, path: [...path, field], ...(pullPolicy !== undefined && { pullPolicy }) });
  };
  for (const { name, spec, path } of containers) add(name, "container", spec, path);
  listAt(podSpec, ["volumes"]).forEach((volume, index) => {
    const name = stringAt(volume, ["name"]) ?? `#${index}`;
    if (isObject(volume) && isObject(volume.image))
      add(name, "volume", volume.image, [...specPath, "volumes", index, "image"]);
  });
  return uses;
}

/** Path of an image's pull policy from the root of the resource. */
export function pullPolicyPath({ usedBy, path }: ImageUse): Path {
  return [...path.slice(0, -1), fields[usedBy][1]];
}

/** The reference and the pull policy, as a container and an image volume call them. */
const fields = { container: ["image", "imagePullPolicy"], volume: ["reference", "pullPolicy"] } as const;

function isInjected(podMetadata: JsonObject): boolean {
  return ["annotations", "labels"].some((field) => stringsAt(podMetadata, [field]).has("inject.istio.io/templates"));
}
