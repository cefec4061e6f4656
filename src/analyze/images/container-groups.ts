import type { FactId } from "../../guidance/facts.ts";
import type { UserIdentity } from "../../model/dockerfile.ts";
import type { EnvironmentFacts } from "../../model/facts.ts";
import type { FileOrigin } from "../../model/record.ts";
import type { Holes } from "../../model/text.ts";
import type { ContainerSummary } from "../../model/workload.ts";
import type { ImageGroups } from "../dockerfile/accounts.ts";
import { imageGroupsOf, mayChangeRootGroup } from "../dockerfile/accounts.ts";
import type { BuildOfImage } from "./built-images.ts";
import { buildOf } from "./built-images.ts";
import { imageUserOf } from "./image-user.ts";

/** The groups that a container gets from its image, and where that is written; or the fact that is missing. */
export type ContainerGroups =
  | {
      readonly state: "known";
      /** Whether it runs as root, whose group is root wherever the image does not say otherwise. */
      readonly asRoot: boolean;
      readonly primary: ImageGroups["primary"];
      /** What makes its user a member of the group root. */
      readonly joinsRoot: FileOrigin | undefined;
      /** The stage or the user that is meant, and what says that the image is built from there. */
      readonly places: readonly FileOrigin[];
    }
  | { readonly state: "unknown"; readonly fact: FactId; readonly holes: Holes };

type Built = Extract<BuildOfImage, { state: "built" }>;

/** Images that are built on one another here; real ones stay below four. */
const deepest = 16;

/**
 * The groups that a container's user gets from its image. Root's is root in every image, listed in /etc/passwd or not, but
 * where a Dockerfile here may change it; the groups of others are told where the image is built here, see `imageGroupsOf`.
 * Unknown where the kubelet refuses to start root (`runAsNonRoot: true`).
 */
export function groupsFromImage(environment: EnvironmentFacts, container: ContainerSummary): ContainerGroups {
  const { image = "", runAsUser } = container;
  const unknown = { state: "unknown", fact: "image.group", holes: { image: image || container.name } } as const;
  if (runAsUser !== undefined && runAsUser.value === undefined) return unknown;
  const built = buildOf(environment, image);
  let user: UserIdentity;
  let places: readonly FileOrigin[] = [];
  if (runAsUser?.value === undefined) {
    const ofImage = imageUserOf(environment, image);
    if (ofImage.state === "unknown") return built.state === "built" ? ofImage : unknown;
    user = ofImage.identity;
    places = ofImage.places;
  } else user = runAsUser.value === 0 ? { kind: "root" } : { kind: "uid", uid: runAsUser.value };
  if (user.kind === "root") {
    const refused = container.runAsNonRoot !== undefined && container.runAsNonRoot.value !== false;
    if (refused || !keepsRootGroup(environment, built)) return unknown;
    return { state: "known", asRoot: true, primary: "root", joinsRoot: undefined, places };
  }
  if (built.state !== "built" || built.stage.index !== built.dockerfile.dockerfile.finalStage) return unknown;
  const { dockerfile, build } = built;
  const { primary, joinsRoot } = imageGroupsOf(dockerfile, user);
  return {
    state: "known",
    asRoot: false,
    primary,
    joinsRoot: joinsRoot && { ...dockerfile.origin, start: joinsRoot.start, end: joinsRoot.end },
    places: [places[0] ?? baseOf(built), build.origin],
  };
}

function baseOf({ dockerfile, stage }: Built): FileOrigin {
  return { ...dockerfile.origin, start: stage.base.range.start, end: stage.base.range.end };
}

/** False where a Dockerfile that the image comes from, or one of several that claim it, may give root another group. */
function keepsRootGroup(environment: EnvironmentFacts, image: BuildOfImage): boolean {
  let built = image;
  for (let depth = 0; built.state === "built" && depth < deepest; depth++) {
    const { dockerfile } = built;
    if (mayChangeRootGroup(dockerfile)) return false;
    const { stages } = dockerfile.dockerfile;
    let { base } = built.stage;
    for (let hops = 0; base.kind === "stage" && hops <= stages.length; hops++) {
      const next = stages[base.stage];
      if (next === undefined) return false;
      ({ base } = next);
    }
    if (base.kind !== "image") return true;
    built = buildOf(environment, base.image);
  }
  return built.state === "none";
}
