import type { FactId } from "../../guidance/facts.ts";
import type { DockerfileStage, UserIdentity } from "../../model/dockerfile.ts";
import { identifyUser } from "../../model/dockerfile.ts";
import type { DockerfileRecord, EnvironmentFacts } from "../../model/facts.ts";
import type { FileOrigin } from "../../model/record.ts";
import type { TextRange } from "../../model/span.ts";
import type { Holes } from "../../model/text.ts";
import { baseImageUser } from "./base-image-user.ts";
import type { BuildOfImage } from "./built-images.ts";
import { buildOf } from "./built-images.ts";
import { parseImageReference } from "./reference.ts";
import { isWindowsImage } from "./windows.ts";

/** Who an image runs as where the pod does not say, and where that is written; or the fact that is missing. */
export type ImageUser =
  | {
      readonly state: "known";
      readonly identity: UserIdentity;
      /** USER, or the base image that has none, then what says that the image is built from there; empty if built elsewhere. */
      readonly places: readonly FileOrigin[];
    }
  | { readonly state: "unknown"; readonly fact: FactId; readonly holes: Holes };

/** Images that are built on one another here; real ones stay below four. */
const deepest = 16;

/** UID of `nonroot` in Google's distroless images. */
const distrolessUser = 65_532;

/**
 * The user of an image that is built here: USER of the stage that is built, or of the one it starts from; else of its base
 * image, itself built here or known by name. So is an image that nothing here builds, if it is known by name. Unknown for
 * others, for one that several builds claim, and where a build argument decides.
 */
export function imageUserOf(environment: EnvironmentFacts, image: string): ImageUser {
  const built = buildOf(environment, image);
  if (built.state === "ambiguous") return unknown(image);
  if (built.state === "none") {
    const identity = identityByName(image);
    return identity === undefined ? unknown(image) : { state: "known", identity, places: [] };
  }
  const found = userOf(environment, built, 0);
  if (!("identity" in found)) return found;
  return { state: "known", identity: found.identity, places: [found.place, built.build.origin] };
}

type Unknown = Extract<ImageUser, { state: "unknown" }>;

interface Found {
  readonly identity: UserIdentity;
  readonly place: FileOrigin;
}

function unknown(image: string, fact: "image.user" | "build.argument" = "image.user"): Unknown {
  return { state: "unknown", fact, holes: fact === "image.user" ? { image } : { file: image } };
}

type Built = Extract<BuildOfImage, { state: "built" }>;

function userOf(environment: EnvironmentFacts, built: Built, depth: number): Found | Unknown {
  const { dockerfile, stage, build } = built;
  const { user } = stage;
  const { path } = dockerfile.origin;
  if (user.state === "unknown")
    return unknown(path, user.reason === "argumentWithoutDefault" ? "build.argument" : "image.user");
  if (isWindows(dockerfile, stage)) return unknown(build.image);
  if (user.state === "known") {
    if (user.dependsOnArgument && build.withArguments) return unknown(path, "build.argument");
    return { identity: identifyUser(user.user), place: placeIn(dockerfile, user.range) };
  }
  const { base } = user;
  if (base.dependsOnArgument && build.withArguments) return unknown(path, "build.argument");
  const place = placeIn(dockerfile, base.range);
  if (base.kind === "scratch") return { identity: { kind: "root" }, place };
  const builtBase = buildOf(environment, base.image);
  if (builtBase.state === "built" && depth < deepest) return userOf(environment, builtBase, depth + 1);
  const identity = builtBase.state === "none" ? identityByName(base.image) : undefined;
  return identity === undefined ? unknown(base.image) : { identity, place };
}

function identityByName(image: string): UserIdentity | undefined {
  const parsed = parseImageReference(image);
  const user = parsed.state === "reference" ? baseImageUser(parsed.reference) : "unknown";
  if (user === "unknown" || (parsed.state === "reference" && isWindowsImage(parsed.reference))) return undefined;
  return user === "root" ? { kind: "root" } : { kind: "uid", uid: distrolessUser };
}

function placeIn({ origin }: DockerfileRecord, { start, end }: TextRange): FileOrigin {
  return { ...origin, start, end };
}

/** True where the stage that all starts from is one of Windows. */
function isWindows({ dockerfile: { stages } }: DockerfileRecord, stage: DockerfileStage): boolean {
  let first = stage;
  for (let { base } = first; base.kind === "stage"; { base } = first) {
    const next = stages[base.stage];
    if (next === undefined) return false;
    first = next;
  }
  const { base, platform } = first;
  const wanted = platform?.value.state === "known" ? platform.value.value : "";
  const parsed = base.kind === "image" ? parseImageReference(base.image) : undefined;
  return parsed?.state === "reference" && isWindowsImage(parsed.reference, wanted);
}
