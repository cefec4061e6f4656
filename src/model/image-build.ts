import type { DockerfileRecord } from "./facts.ts";
import type { FileOrigin } from "./record.ts";

/** What a file says of an image that is built here: skaffold.yaml, a Compose file, a bake file, a workflow. */
export interface ImageBuild {
  /** Where it names the image. */
  readonly origin: FileOrigin;
  /** Registry, repository and digest or tag of the image, as written; without a tag that only a build tells. */
  readonly image: string;
  /**
   * Where its Dockerfile may lie, as `SourceFile.path` has it; the first that was read counts. Empty where the file does
   * not tell: another builder, another repository, a variable.
   */
  readonly dockerfiles: readonly string[];
  /** The stage that is built; the final one where it is left out. */
  readonly target?: string;
  /** Whether arguments are set, so that the defaults of ARG do not count. */
  readonly withArguments: boolean;
  /**
   * Whoever builds it also deploys it, and then writes the tag and the digest of what was built in the place of its name
   * (Skaffold): what a manifest names is a placeholder.
   */
  readonly substituted?: true;
}

/** A build with its Dockerfile, undefined where that is not told or was not read. */
export interface BuiltImage extends Omit<ImageBuild, "dockerfiles"> {
  readonly dockerfile: DockerfileRecord | undefined;
}
