import type { DockerfileStage } from "../../model/dockerfile.ts";
import type { DockerfileRecord, EnvironmentFacts } from "../../model/facts.ts";
import type { BuiltImage } from "../../model/image-build.ts";
import type { ImageReference } from "./reference.ts";
import { parseImageReference } from "./reference.ts";
import { repositoryKey } from "./repository-key.ts";

/** What an image is built from. `ambiguous`: several builds claim it that differ, or one whose Dockerfile is not known. */
export type BuildOfImage =
  | { readonly state: "none" }
  | { readonly state: "ambiguous" }
  | {
      readonly state: "built";
      readonly build: BuiltImage;
      readonly dockerfile: DockerfileRecord;
      /** The stage whose image it is. */
      readonly stage: DockerfileStage;
    };

const indexes = new WeakMap<EnvironmentFacts, ReadonlyMap<string, readonly BuiltImage[]>>();

function indexOf(environment: EnvironmentFacts): ReadonlyMap<string, readonly BuiltImage[]> {
  const known = indexes.get(environment);
  if (known !== undefined) return known;
  const index = new Map<string, BuiltImage[]>();
  for (const build of environment.images) {
    const key = repositoryKey(build.image);
    if (key === undefined) continue;
    const builds = index.get(key);
    if (builds === undefined) index.set(key, [build]);
    else builds.push(build);
  }
  indexes.set(environment, index);
  return index;
}

/**
 * The build that an image comes from: of the same registry and repository, and of the same tag where both name one. A
 * digest names one build of many, so it is left out of account.
 */
export function buildOf(environment: EnvironmentFacts, image: string): BuildOfImage {
  const parsed = parseImageReference(image);
  if (parsed.state !== "reference") return { state: "none" };
  const { registry, repository, tag } = parsed.reference;
  const builds = (indexOf(environment).get(`${registry}/${repository}`) ?? []).filter((build) => {
    const other = tagOf(build);
    return tag === undefined || other === undefined || tag === other;
  });
  const [first] = builds;
  if (first === undefined) return { state: "none" };
  const { dockerfile } = first;
  const stage = dockerfile && stageOf(dockerfile, first.target);
  if (dockerfile === undefined || stage === undefined) return { state: "ambiguous" };
  const agree = builds.every((build) => build.dockerfile === dockerfile && stageOf(dockerfile, build.target) === stage);
  if (!agree) return { state: "ambiguous" };
  const withArguments = builds.some((build) => build.withArguments);
  return { state: "built", build: { ...first, withArguments }, dockerfile, stage };
}

/**
 * True for an image whose name Skaffold replaces when it deploys: one that it builds here, of the same registry and
 * repository, whatever the tag, and without a digest, which it leaves alone (`selectLocalManifestImages`).
 */
export function isSubstituted(
  environment: EnvironmentFacts,
  { registry, repository, digest }: ImageReference,
): boolean {
  if (digest !== undefined) return false;
  return (indexOf(environment).get(`${registry}/${repository}`) ?? []).some(({ substituted }) => substituted === true);
}

function tagOf({ image }: BuiltImage): string | undefined {
  const parsed = parseImageReference(image);
  return parsed.state === "reference" ? parsed.reference.tag : undefined;
}

/** The stage that a build names, by its name in any case or its number; the final one where it names none. */
function stageOf({ dockerfile }: DockerfileRecord, target: string | undefined): DockerfileStage | undefined {
  const { stages, finalStage } = dockerfile;
  if (target === undefined) return finalStage === null ? undefined : stages[finalStage];
  const name = target.toLowerCase();
  return (
    stages.findLast((stage) => stage.name === name) ?? (/^\d{1,6}$/.test(target) ? stages[Number(target)] : undefined)
  );
}
