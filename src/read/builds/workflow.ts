import type { Json, JsonObject } from "../../model/json.ts";
import { listAt, objectAt, stringAt } from "../../model/json.ts";
import { plainImage } from "./image-name.ts";
import { resolvePath } from "./paths.ts";
import type { FoundBuild } from "./types.ts";
import { mostBuilds } from "./types.ts";

/** True for the path of a workflow of GitHub Actions, from the working directory or above it. */
export function isWorkflowPath(path: string): boolean {
  return /(?:^|\/)\.github\/workflows\/[^/]+\.ya?ml$/.test(path);
}

/** The root of the repository that a workflow belongs to. */
export function repositoryOfWorkflow(path: string): string {
  return path.replace(/\.github\/workflows\/[^/]+$/, "") || ".";
}

/** Steps that are looked at in one file. */
const mostSteps = 20_000;

/**
 * The builds of a workflow: steps that use `docker/build-push-action`, with `tags`, `context` (the repository by default),
 * `file`, `target` and `build-args` (the action's README). `file` starts from the repository's root, a context's own
 * Dockerfile from the context. Not told: contexts that are URLs, anything with an expression, named contexts, and jobs
 * that check out another repository.
 */
export function workflowBuilds(document: JsonObject, root: string): readonly FoundBuild[] {
  const found: FoundBuild[] = [];
  let steps = 0;
  for (const [name, job] of Object.entries(objectAt(document, ["jobs"]) ?? {})) {
    const list = listAt(job, ["steps"]);
    steps += list.length;
    if (steps > mostSteps || found.length >= mostBuilds) break;
    const elsewhere = list.some(checksOutAnother);
    list.forEach((step, index) => {
      const inputs = objectAt(step, ["with"]);
      if (inputs === undefined || !uses(step, "docker/build-push-action")) return;
      const source = sourceOf(inputs, root, elsewhere);
      for (const image of imagesIn(inputs.tags))
        found.push({ path: ["jobs", name, "steps", index, "with", "tags"], image, ...source });
    });
  }
  return found;
}

function uses(step: Json, action: string): boolean {
  return stringAt(step, ["uses"])?.toLowerCase().startsWith(`${action}@`) === true;
}

function checksOutAnother(step: Json): boolean {
  return uses(step, "actions/checkout") && stringAt(step, ["with", "repository"]) !== undefined;
}

/** Tags stand on lines of their own, or with commas between them. */
function imagesIn(tags: Json | undefined): readonly string[] {
  if (typeof tags !== "string") return [];
  const words = tags.slice(0, 20_000).split(/[\n,]/, 100);
  return words.flatMap((tag) => plainImage(tag) ?? []);
}

function sourceOf(inputs: JsonObject, root: string, elsewhere: boolean): Omit<FoundBuild, "path" | "image"> {
  const context = stringAt(inputs, ["context"]) ?? ".";
  const file = stringAt(inputs, ["file"]);
  const target = stringAt(inputs, ["target"]);
  const inContext = resolvePath(root, context, "Dockerfile");
  const path = file === undefined ? inContext : resolvePath(root, file);
  const readable = !elsewhere && inputs["build-contexts"] === undefined;
  const told = readable && inContext !== undefined && path !== undefined && !(target ?? "").includes("$");
  return {
    dockerfiles: told ? [path] : [],
    ...(target !== undefined && target !== "" && { target }),
    withArguments: inputs["build-args"] !== undefined,
  };
}
