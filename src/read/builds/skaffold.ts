import type { Json, JsonObject, Path } from "../../model/json.ts";
import { isObject, listAt, objectAt, stringAt } from "../../model/json.ts";
import { plainImage } from "./image-name.ts";
import { resolvePath } from "./paths.ts";
import type { FoundBuild } from "./types.ts";
import { mostBuilds } from "./types.ts";

/** True for the apiVersion of a skaffold.yaml, of any version: `skaffold/v4beta11`. */
export function isSkaffold(apiVersion: string, kind: string): boolean {
  return apiVersion.startsWith("skaffold/") && kind === "Config";
}

const mostProfiles = 200;

/** Builders that read no Dockerfile. */
const otherBuilders = ["bazel", "buildpacks", "custom", "jib", "jibMaven", "jibGradle", "ko"];

/**
 * The builds of a skaffold.yaml: `build.artifacts` with `image`, `context` (the file's own folder by default), and
 * `docker` or `kaniko` with `dockerfile`, `target` and `buildArgs`. Skaffold matches manifests by repository and gives the
 * tag itself, so tags do not count. A Dockerfile is looked for in the context, then beside skaffold.yaml
 * (`NormalizeDockerfilePath`). What a profile builds in its own way counts beside it, and what it patches is not told;
 * profiles for `skaffold dev` and `skaffold debug` alone are for a developer's own machine and do not count.
 */
export function skaffoldBuilds(config: JsonObject, folder: string): readonly FoundBuild[] {
  const found = artifactsAt(config, ["build"], folder);
  const patched = new Set<string>();
  const alternatives = listAt(config, ["profiles"])
    .slice(0, mostProfiles)
    .flatMap((profile, index) => {
      if (isForDevelopment(profile)) return [];
      for (const patch of listAt(profile, ["patches"])) patched.add(patchedArtifact(patch) ?? "none");
      return artifactsAt(config, ["profiles", index, "build"], folder);
    });
  const untold = found
    .filter(({ path }) => patched.has("all") || patched.has(String(path[2])))
    .map(({ path, image }) => ({ path, image, dockerfiles: [], withArguments: false, substituted: true as const }));
  return [...found, ...alternatives, ...untold].slice(0, mostBuilds);
}

function artifactsAt(config: JsonObject, at: Path, folder: string): FoundBuild[] {
  return listAt(config, [...at, "artifacts"])
    .slice(0, mostBuilds)
    .flatMap((artifact, index) => {
      const written = stringAt(artifact, ["image"]);
      const image = written === undefined ? undefined : repositoryOf(written);
      if (image === undefined) return [];
      return [{ path: [...at, "artifacts", index, "image"], image, ...sourceOf(artifact, folder) }];
    });
}

function repositoryOf(written: string): string | undefined {
  return plainImage(written)
    ?.replace(/@.*$/, "")
    .replace(/:[^/]*$/, "");
}

function sourceOf(artifact: Json, folder: string): Omit<FoundBuild, "path" | "image"> {
  const builder = objectAt(artifact, ["docker"]) ?? objectAt(artifact, ["kaniko"]);
  const file = stringAt(builder, ["dockerfile"]) ?? "Dockerfile";
  const target = stringAt(builder, ["target"]);
  const other = otherBuilders.some((name) => isObject(artifact) && Object.hasOwn(artifact, name));
  const inContext = resolvePath(folder, stringAt(artifact, ["context"]) ?? ".", file);
  const beside = resolvePath(folder, file);
  const told = !other && inContext !== undefined && beside !== undefined && !isTemplate(target);
  return {
    dockerfiles: told ? [inContext, beside] : [],
    ...(target !== undefined && { target }),
    withArguments: hasEntries(builder?.buildArgs) || listAt(artifact, ["requires"]).length > 0,
    substituted: true,
  };
}

function isTemplate(target: string | undefined): boolean {
  return target !== undefined && /\$|\{\{/.test(target);
}

function hasEntries(value: Json | undefined): boolean {
  return isObject(value) && Object.keys(value).length > 0;
}

function isForDevelopment(profile: Json): boolean {
  const activation = listAt(profile, ["activation"]);
  return (
    activation.length > 0 && activation.every((entry) => /^(?:dev|debug)$/.test(stringAt(entry, ["command"]) ?? ""))
  );
}

/** The artifact that a JSON patch of a profile changes, by its index; `all` where it moves them or replaces them all. */
function patchedArtifact(patch: Json): string | undefined {
  const path = stringAt(patch, ["path"]) ?? "";
  if (/^\/build(?:\/artifacts)?$/.test(path)) return "all";
  const [, index, rest] = /^\/build\/artifacts\/(\d{1,6})(\/.*)?$/.exec(path) ?? [];
  return rest === undefined && stringAt(patch, ["op"]) !== "replace" && index !== undefined ? "all" : index;
}
