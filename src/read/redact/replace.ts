import type { Json, JsonObject, Path } from "../../model/json.ts";
import { isList, isObject } from "../../model/json.ts";

/** A value to put in the place of another. */
export interface Replacement {
  readonly path: Path;
  readonly value: string;
}

interface Branch {
  value?: string;
  readonly steps: Map<string | number, Branch>;
}

/** The object with values replaced, in one pass. What is not on the way to one of them is shared with the original. */
export function replaceAll(object: JsonObject, replacements: readonly Replacement[]): JsonObject {
  if (replacements.length === 0) return object;
  const root: Branch = { steps: new Map() };
  for (const { path, value } of replacements) {
    let branch = root;
    for (const step of path) {
      let next = branch.steps.get(step);
      if (next === undefined) {
        next = { steps: new Map() };
        branch.steps.set(step, next);
      }
      branch = next;
    }
    branch.value = value;
  }
  const replaced = rebuild(object, root);
  return isObject(replaced) ? replaced : object;
}

function rebuild(node: Json, branch: Branch): Json {
  if (branch.value !== undefined) return branch.value;
  if (isList(node)) return node.map((item, index) => rebuildChild(item, branch.steps.get(index)));
  if (!isObject(node)) return node;
  const entries = Object.entries(node).map(([key, child]) => [key, rebuildChild(child ?? null, branch.steps.get(key))]);
  return Object.fromEntries(entries);
}

function rebuildChild(child: Json, branch: Branch | undefined): Json {
  return branch === undefined ? child : rebuild(child, branch);
}
