import type { Json, JsonObject } from "../../model/json.ts";
import { isObject, listAt, objectAt, own, stringAt } from "../../model/json.ts";
import { plainImage } from "./image-name.ts";
import { resolvePath } from "./paths.ts";
import type { FoundBuild } from "./types.ts";
import { mostBuilds } from "./types.ts";

/** True for the names of bake files in JSON; those in HCL are not read. */
export function isBakeName(name: string): boolean {
  return name === "docker-bake.json" || name === "docker-bake.override.json";
}

/** Keys that change what is built in ways that are not followed. */
const untold = ["inherits", "contexts", "dockerfile-inline", "matrix"];

/**
 * The builds of a docker-bake.json (Docker's Bake file reference): `target.NAME` with `tags`, `context`, `dockerfile`,
 * `target` and `args`. Paths start from the file's folder, where bake is run. Not told: targets that inherit, that have
 * a matrix or named contexts, and anything with a variable.
 */
export function bakeBuilds(document: JsonObject, folder: string): readonly FoundBuild[] {
  const found: FoundBuild[] = [];
  for (const [name, target] of Object.entries(objectAt(document, ["target"]) ?? {})) {
    if (found.length >= mostBuilds) break;
    if (!isObject(target)) continue;
    const source = sourceOf(target, folder);
    listAt(target, ["tags"])
      .slice(0, 100)
      .forEach((tag, index) => {
        const image = typeof tag === "string" ? plainImage(tag) : undefined;
        if (image !== undefined) found.push({ path: ["target", name, "tags", index], image, ...source });
      });
  }
  return found;
}

function sourceOf(entry: JsonObject, folder: string): Omit<FoundBuild, "path" | "image"> {
  const target = stringAt(entry, ["target"]);
  const path = resolvePath(folder, textOr(entry, "context", "."), textOr(entry, "dockerfile", "Dockerfile"));
  const readable = !untold.some((key) => Object.hasOwn(entry, key)) && !(target ?? "").includes("$");
  return {
    dockerfiles: readable && path !== undefined ? [path] : [],
    ...(target !== undefined && { target }),
    withArguments: Object.keys(objectAt(entry, ["args"]) ?? {}).length > 0,
  };
}

/** A text, or what stands for an absent one; a value of another type is none that can be resolved. */
function textOr(entry: JsonObject, key: string, absent: string): string {
  const value: Json | undefined = own(entry, key);
  if (value === undefined || value === null) return absent;
  return typeof value === "string" ? value : "";
}
