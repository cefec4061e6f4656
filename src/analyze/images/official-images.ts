import type { ImageReference } from "./reference.ts";

/** Registries that hold the official images of Docker Hub under the same name. */
const mirrors: readonly (readonly [registry: string, prefix: string])[] = [
  ["docker.io", "library/"],
  ["mirror.gcr.io", "library/"],
  ["public.ecr.aws", "docker/library/"],
];

/** The reference as Docker Hub has it, where it is an official image or an official mirror of one. */
export function asOfficialImage(reference: ImageReference): ImageReference | undefined {
  const { registry, repository } = reference;
  for (const [mirror, prefix] of mirrors)
    if (registry === mirror && repository.startsWith(prefix))
      return { ...reference, registry: "docker.io", repository: `library/${repository.slice(prefix.length)}` };
  return undefined;
}
