/** Any JSON value, as read from a file, an API server or a snapshot. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

/** A JSON object. Look dynamic keys up with {@link own}: `__proto__` and `constructor` are ordinary keys in hostile input. */
export interface JsonObject {
  readonly [key: string]: Json | undefined;
}

/** Steps from the root of an object: keys and list indices. */
export type Path = readonly (string | number)[];

/** True for a JSON object, false for arrays, null and scalars. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** True for a JSON list. */
export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** The value under an own key, never one inherited from `Object.prototype`. */
export function own(object: JsonObject, key: string): Json | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

/** The value at `path`, or undefined where a step is missing. */
export function at(value: Json | undefined, path: Path): Json | undefined {
  let current = value;
  for (const step of path) {
    if (typeof step === "number") current = isList(current) ? current[step] : undefined;
    else current = isObject(current) ? own(current, step) : undefined;
    if (current === undefined) return undefined;
  }
  return current;
}

/** The object at `path`, or undefined where it is missing or of another type. */
export function objectAt(value: Json | undefined, path: Path): JsonObject | undefined {
  const found = at(value, path);
  return isObject(found) ? found : undefined;
}

/** The list at `path`; an empty list where it is missing or of another type. */
export function listAt(value: Json | undefined, path: Path): readonly Json[] {
  const found = at(value, path);
  return isList(found) ? found : [];
}

/** The string at `path`, or undefined where it is missing or of another type. */
export function stringAt(value: Json | undefined, path: Path): string | undefined {
  const found = at(value, path);
  return typeof found === "string" ? found : undefined;
}

/** The number at `path`, or undefined where it is missing or of another type. */
export function numberAt(value: Json | undefined, path: Path): number | undefined {
  const found = at(value, path);
  return typeof found === "number" ? found : undefined;
}

/** The boolean at `path`, or undefined where it is missing or of another type. */
export function booleanAt(value: Json | undefined, path: Path): boolean | undefined {
  const found = at(value, path);
  return typeof found === "boolean" ? found : undefined;
}

/** The own string values of the object at `path` (labels, annotations, a selector's matchLabels); others are left out. */
export function stringsAt(value: Json | undefined, path: Path): ReadonlyMap<string, string> {
  const strings = new Map<string, string>();
  const object = objectAt(value, path);
  if (object === undefined) return strings;
  for (const [key, entry] of Object.entries(object)) if (typeof entry === "string") strings.set(key, entry);
  return strings;
}
