import type { Json, JsonObject, Path } from "../../model/json.ts";
import { isList, isObject, listAt, own, stringAt } from "../../model/json.ts";
import { MAX_DEPTH } from "../read-result.ts";

/** What a list is of. */
export interface ListTarget {
  readonly group: string;
  readonly version: string;
  readonly resource: string;
  readonly kind: string;
  /** Only this namespace; everything where it is left out. */
  readonly namespace?: string;
  /** Only the objects' metadata is asked for: their values never leave the API server. */
  readonly metadataOnly?: boolean;
  /** Fields that are left out of each object; `*` stands for each item of a list. */
  readonly omit?: readonly Path[];
}

/** Objects of one answer. */
export interface ListPage {
  readonly objects: readonly JsonObject[];
  /** Names of objects that were left out: nested deeper than any walk should go. */
  readonly tooDeep: readonly string[];
  /** Entries that are no objects. */
  readonly broken: number;
  /** Where the next page starts; undefined after the last. */
  readonly next: string | undefined;
}

/** `v1` or `apps/v1`. */
function apiVersionOf({ group, version }: Pick<ListTarget, "group" | "version">): string {
  return group === "" ? version : `${group}/${version}`;
}

/** API path of a list, and of an object in it where its name is given. */
export function apiPathOf(
  target: ListTarget,
  object?: { readonly namespace?: string | undefined; readonly name: string },
): string {
  const { group, version, resource } = target;
  const namespace = object === undefined ? target.namespace : object.namespace;
  const base = group === "" ? "/api" : `/apis/${encodeURIComponent(group)}`;
  const scope = namespace === undefined || namespace === "" ? "" : `/namespaces/${encodeURIComponent(namespace)}`;
  const name = object === undefined ? "" : `/${encodeURIComponent(object.name)}`;
  return `${base}/${encodeURIComponent(version)}${scope}/${encodeURIComponent(resource)}${name}`;
}

/**
 * The objects of a list's answer, with the apiVersion and kind that lists leave out, without `metadata.managedFields` (who
 * set which field) and what the target omits. Undefined where the answer is no list.
 */
export function readPage(answer: JsonObject, target: ListTarget): ListPage | undefined {
  const kind = stringAt(answer, ["kind"]);
  // A Go server prints an empty list of a custom type as null.
  const items = own(answer, "items") ?? [];
  if (kind === undefined || !kind.endsWith("List") || !Array.isArray(items)) return undefined;
  const objects: JsonObject[] = [];
  const tooDeep: string[] = [];
  let broken = 0;
  for (const item of listAt(answer, ["items"])) {
    if (!isObject(item)) broken++;
    else if (isDeeperThan(item, MAX_DEPTH)) tooDeep.push(stringAt(item, ["metadata", "name"]) ?? "");
    else objects.push(trim(item, target));
  }
  const next = stringAt(answer, ["metadata", "continue"]);
  return {
    objects,
    tooDeep,
    broken,
    next: next === "" ? undefined : next,
  };
}

/** A single object as {@link readPage} would give it. */
export function trim(item: JsonObject, target: ListTarget): JsonObject {
  const type = { apiVersion: apiVersionOf(target), kind: target.kind };
  let object: JsonObject = target.metadataOnly === true ? { ...type, metadata: item.metadata } : { ...item, ...type };
  for (const path of [["metadata", "managedFields"], ...(target.omit ?? [])]) object = without(object, path);
  return object;
}

function without(value: JsonObject, path: Path): JsonObject {
  const [key, ...rest] = path;
  if (typeof key !== "string" || !Object.hasOwn(value, key)) return value;
  if (rest.length === 0) {
    // Faster than a pattern that leaves the key out.
    const others: Record<string, Json | undefined> = { ...value };
    delete others[key];
    return others;
  }
  const child = value[key];
  if (rest[0] === "*" && isList(child))
    return { ...value, [key]: child.map((item) => (isObject(item) ? without(item, rest.slice(1)) : item)) };
  return isObject(child) ? { ...value, [key]: without(child, rest) } : value;
}

/** Goes no deeper than it is to find out, so that its own recursion is safe; without lists of what is on each level. */
function isDeeperThan(value: Json, most: number): boolean {
  if (typeof value !== "object" || value === null) return false;
  if (most < 0) return true;
  if (isList(value)) return value.some((item) => isDeeperThan(item, most - 1));
  for (const key in value) if (isDeeperThan(value[key] ?? null, most - 1)) return true;
  return false;
}
