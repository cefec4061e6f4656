import type { Json, JsonObject } from "../../model/json.ts";
import { isList, isObject, listAt, objectAt, own, stringAt } from "../../model/json.ts";
import { plainImage } from "./image-name.ts";
import { resolvePath } from "./paths.ts";
import type { FoundBuild } from "./types.ts";
import { mostBuilds } from "./types.ts";

/** True for the names of Compose files: `compose.yaml`, `docker-compose.yml`, and those with a word more in between. */
export function isComposeName(name: string): boolean {
  return /^(?:docker-)?compose(?:[.-][\w.-]{1,64})?\.ya?ml$/.test(name);
}

/**
 * The builds of a Compose file: services that have both `image` and `build` (Compose Specification, `build`): a context
 * as text, or `context`, `dockerfile`, `target`, `args`; `tags` are further names of the image. Paths start from the
 * file's folder. Not told: `dockerfile_inline`, `additional_contexts`, contexts that are URLs, anything with a variable,
 * and what a service takes from another by `extends`.
 */
export function composeBuilds(document: JsonObject, folder: string): readonly FoundBuild[] {
  const found: FoundBuild[] = [];
  for (const [name, service] of Object.entries(objectAt(document, ["services"]) ?? {})) {
    if (found.length >= mostBuilds) break;
    const build = isObject(service) ? own(service, "build") : undefined;
    if (!isObject(service) || (typeof build !== "string" && !isObject(build))) continue;
    const source = sourceOf(build, folder, Object.hasOwn(service, "extends"));
    const image = plainImage(stringAt(service, ["image"]) ?? "");
    if (image !== undefined) found.push({ path: ["services", name, "image"], image, ...source });
    listAt(build, ["tags"])
      .slice(0, 100)
      .forEach((tag, index) => {
        const named = typeof tag === "string" ? plainImage(tag) : undefined;
        if (named !== undefined)
          found.push({ path: ["services", name, "build", "tags", index], image: named, ...source });
      });
  }
  return found;
}

const untold: ReadonlySet<string> = new Set(["dockerfile_inline", "additional_contexts"]);

function sourceOf(build: string | JsonObject, folder: string, extended: boolean): Omit<FoundBuild, "path" | "image"> {
  if (typeof build === "string") return { dockerfiles: dockerfileAt(folder, extended, build), withArguments: false };
  const target = stringAt(build, ["target"]);
  const readable = !extended && !Object.keys(build).some((key) => untold.has(key)) && !(target ?? "").includes("$");
  return {
    dockerfiles: dockerfileAt(folder, !readable, stringAt(build, ["context"]), stringAt(build, ["dockerfile"])),
    ...(target !== undefined && { target }),
    withArguments: hasEntries(build.args),
  };
}

function dockerfileAt(folder: string, unknown: boolean, context = ".", file = "Dockerfile"): readonly string[] {
  const path = unknown ? undefined : resolvePath(folder, context, file);
  return path === undefined ? [] : [path];
}

function hasEntries(value: Json | undefined): boolean {
  return isList(value) ? value.length > 0 : isObject(value) && Object.keys(value).length > 0;
}
