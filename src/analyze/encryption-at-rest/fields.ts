import type { Json, JsonObject, Path } from "../../model/json.ts";
import { isList, isObject, own } from "../../model/json.ts";
import { RefusedEncryption } from "./types.ts";

/** An object with no other fields than `fields`. Null is an empty object, as for Go's decoder. */
export function readObject(value: Json | undefined, path: Path, fields: readonly string[]): JsonObject {
  if (value === undefined || value === null) return {};
  if (!isObject(value)) throw new RefusedEncryption(path, "wrongType");
  const unknown = Object.keys(value).find((key) => !fields.includes(key));
  if (unknown !== undefined) throw new RefusedEncryption([...path, unknown], "unknownField");
  return value;
}

/** The list under `key`; absent and null are the empty list. */
export function readList(object: JsonObject, key: string, path: Path): readonly Json[] {
  const value = own(object, key) ?? [];
  if (!isList(value)) throw new RefusedEncryption([...path, key], "wrongType");
  return value;
}

/** The string under `key`; absent and null are the empty string. */
export function readString(object: JsonObject, key: string, path: Path): string {
  const value = own(object, key) ?? "";
  if (typeof value !== "string") throw new RefusedEncryption([...path, key], "wrongType");
  return value;
}

/** The field's place, or its parent's where it is missing. */
export function placeOf(object: JsonObject, key: string, path: Path): Path {
  return Object.hasOwn(object, key) ? [...path, key] : path;
}
