import type { Json, JsonObject } from "../../model/json.ts";
import { isObject, own } from "../../model/json.ts";

/** Fields that tell the items of a list apart, the first that all items have; the API's own merge keys among them. */
const mergeKeys = ["name", "mountPath", "devicePath", "containerPort", "port", "topologyKey", "ip", "key", "uid"];

/** Lists whose order says something. */
const ordered: ReadonlySet<string> = new Set(["command", "args", "initContainers"]);

/** One item of a list in a file and its counterpart in the cluster. */
export interface Pair {
  readonly index: number;
  readonly file: Json;
  readonly live: Json | undefined;
}

/** Items of two lists, matched; `added` are those of the cluster that no item of the file stands for. */
export interface Matched {
  readonly pairs: readonly Pair[];
  readonly added: readonly { readonly index: number; readonly item: Json }[];
}

/** Matches objects by what tells them apart, scalars of unordered lists by their value, all else by place. */
export function matchLists(key: string | number | undefined, file: readonly Json[], live: readonly Json[]): Matched {
  const keyOf = keyFor(typeof key === "string" ? key : "", [...file, ...live]);
  if (keyOf === undefined) {
    const pairs = file.map((item, index) => ({ index, file: item, live: live[index] }));
    return { pairs, added: live.map((item, index) => ({ index, item })).slice(file.length) };
  }
  const left = new Map<string, { readonly index: number; readonly item: Json }[]>();
  for (const [index, item] of live.entries()) {
    const same = left.get(keyOf(item));
    if (same === undefined) left.set(keyOf(item), [{ index, item }]);
    else same.push({ index, item });
  }
  const pairs = file.map((item, index) => ({ index, file: item, live: left.get(keyOf(item))?.shift()?.item }));
  const added = [...left.values()].flat().sort((a, b) => a.index - b.index);
  return { pairs, added };
}

function keyFor(key: string, items: readonly Json[]): ((item: Json) => string) | undefined {
  if (ordered.has(key) && !items.every(isObject)) return undefined;
  if (items.every((item) => !isObject(item) && !Array.isArray(item))) return (item) => String(item);
  if (!items.every(isObject)) return undefined;
  const field = mergeKeys.find((candidate) => items.every((item) => isScalar(own(item, candidate))));
  if (field === undefined) return undefined;
  return (item) => (isObject(item) ? textOf(item, field) : "");
}

function isScalar(value: Json | undefined): boolean {
  return typeof value === "string" || typeof value === "number";
}

/** Ports are told apart by number and protocol; TCP is the default. */
function textOf(item: JsonObject, field: string): string {
  const protocol = own(item, "protocol");
  const kind = own(item, "kind");
  const namespace = own(item, "namespace");
  const suffix = field === "containerPort" || field === "port" ? `/${protocol ?? "TCP"}` : "";
  return `${kind ?? ""}/${namespace ?? ""}/${String(own(item, field))}${suffix}`;
}
