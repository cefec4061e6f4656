import { parseImageReference } from "../../analyze/images/reference.ts";

/**
 * An image as a build file names it, without a tag in which something is still to be filled in (`app:${TAG}`); undefined
 * where the repository itself is not plain text, and for what is no image reference.
 */
export function plainImage(text: string): string | undefined {
  const image = text.trim();
  if (parseImageReference(image).state === "reference") return image;
  const colon = /:[^:/]*(?:\$|\{\{)[^/]*$/.exec(image);
  const name = colon === null ? "" : image.slice(0, colon.index);
  return parseImageReference(name).state === "reference" ? name : undefined;
}
