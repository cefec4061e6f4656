import { parseImageReference } from "./reference.ts";

/** Registry and repository of an image in full, without tag and digest; undefined for what is no image reference. */
export function repositoryKey(image: string): string | undefined {
  const parsed = parseImageReference(image);
  return parsed.state === "reference" ? `${parsed.reference.registry}/${parsed.reference.repository}` : undefined;
}
