import type { Json, JsonObject, Path } from "../../model/json.ts";
import { isList, isObject, stringAt } from "../../model/json.ts";

/** One object of a document: the document itself, or an item of a list in it. */
export interface FoundObject {
  readonly apiVersion: string;
  readonly objectKind: string;
  readonly object: JsonObject;
  /** Path of the object within its document. */
  readonly basePath: Path;
}

/** What a document holds. `invalid` is one that looks like a Kubernetes object and is none. */
export type DocumentContent =
  | { readonly kind: "objects"; readonly objects: readonly FoundObject[] }
  | { readonly kind: "other" }
  | { readonly kind: "invalid"; readonly path: Path; readonly reason: "apiVersion" | "kind" | "metadata" };

/**
 * The Kubernetes objects of a document. `kind: List` and every `…List` with `items` stands for its items; an item
 * without apiVersion and kind has those of its list (as the API server's own lists leave them out).
 */
export function objectsOf(value: Json): DocumentContent {
  if (!isObject(value)) return { kind: "other" };
  const found: FoundObject[] = [];
  const invalid = collect(value, [], undefined, found, 0);
  if (invalid !== undefined) return { kind: "invalid", ...invalid };
  return found.length > 0 || isEmptyList(value) ? { kind: "objects", objects: found } : { kind: "other" };
}

type Invalid = { readonly path: Path; readonly reason: "apiVersion" | "kind" | "metadata" };

const deepestList = 8;

function collect(
  value: JsonObject,
  basePath: Path,
  inherited: { readonly apiVersion: string; readonly objectKind: string } | undefined,
  found: FoundObject[],
  depth: number,
): Invalid | undefined {
  const apiVersion = value.apiVersion ?? inherited?.apiVersion;
  const objectKind = value.kind ?? inherited?.objectKind;
  if (apiVersion === undefined && objectKind === undefined) return undefined;
  if (typeof apiVersion !== "string" || apiVersion === "")
    return value.kind === undefined || apiVersion === undefined
      ? undefined
      : { path: [...basePath, "apiVersion"], reason: "apiVersion" };
  if (typeof objectKind !== "string" || objectKind === "")
    return objectKind === undefined ? undefined : { path: [...basePath, "kind"], reason: "kind" };
  if (objectKind.endsWith("List") && isList(value.items) && depth < deepestList) {
    const kind = objectKind.slice(0, -"List".length);
    const items = kind === "" ? undefined : { apiVersion, objectKind: kind };
    for (let index = 0; index < value.items.length; index++) {
      const item = value.items[index];
      if (!isObject(item)) continue;
      const invalid = collect(item, [...basePath, "items", index], items, found, depth + 1);
      if (invalid !== undefined) return invalid;
    }
    return undefined;
  }
  if (value.metadata !== undefined && value.metadata !== null && !isObject(value.metadata))
    return { path: [...basePath, "metadata"], reason: "metadata" };
  found.push({ apiVersion, objectKind, object: value, basePath });
  return undefined;
}

function isEmptyList(value: JsonObject): boolean {
  return stringAt(value, ["kind"])?.endsWith("List") === true && isList(value.items);
}
