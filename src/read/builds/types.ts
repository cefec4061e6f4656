import type { ImageBuild } from "../../model/image-build.ts";
import type { Path } from "../../model/json.ts";

/** A build as a document tells it: `path` leads to the name of the image. */
export interface FoundBuild extends Omit<ImageBuild, "origin"> {
  readonly path: Path;
}

/** Builds that are taken from one document. No project has so many; what lies beyond is left out. */
export const mostBuilds = 2_000;
