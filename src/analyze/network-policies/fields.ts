import type { Json, JsonObject, Path } from "../../model/json.ts";
import { isList, isObject, own } from "../../model/json.ts";
import type { InvalidPolicy, PolicyProblem } from "./types.ts";

/** Ends the reading of a policy; caught where it began, never seen outside of this folder. */
export class RefusedPolicy extends Error {
  readonly refusal: InvalidPolicy;

  constructor(path: Path, problem: PolicyProblem) {
    super(problem);
    this.refusal = { state: "invalid", path, problem };
  }
}

/** An object with no other fields than `fields`. Null is an empty object, as for Go's decoder. */
export function readObject(value: Json | undefined, path: Path, fields: readonly string[]): JsonObject {
  if (value === undefined || value === null) return {};
  if (!isObject(value)) throw new RefusedPolicy(path, "wrongType");
  for (const key of Object.keys(value)) {
    if (!fields.includes(key)) throw new RefusedPolicy([...path, key], "unknownField");
  }
  return value;
}

/** The list under `key`; absent and null are the empty list. */
export function readList(object: JsonObject, key: string, path: Path): readonly Json[] {
  const value = own(object, key);
  if (value === undefined || value === null) return [];
  if (!isList(value)) throw new RefusedPolicy([...path, key], "wrongType");
  return value;
}
