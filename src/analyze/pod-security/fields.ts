import type { Json, JsonObject, Path } from "../../model/json.ts";
import { isList, isObject, own } from "../../model/json.ts";

/** A field whose JSON type is not the API's: the API server refuses the whole object for it. */
export interface WronglyTyped {
  readonly path: Path;
  readonly expected: "object" | "list" | "string" | "boolean" | "integer";
}

const int64Limit = 2 ** 63;
const int32Limit = 2 ** 31;

/**
 * Reads the fields of one JSON object as the API server's decoder does: keys case by case, null as absent, lone
 * surrogates as U+FFFD. A wrongly typed value counts as absent and is noted.
 */
export class Fields {
  readonly path: Path;
  readonly #object: JsonObject;
  readonly #notes: WronglyTyped[];

  constructor(object: JsonObject, path: Path, notes: WronglyTyped[]) {
    this.#object = object;
    this.path = path;
    this.#notes = notes;
  }

  object(key: string): Fields | undefined {
    const value = own(this.#object, key);
    if (isObject(value)) return new Fields(value, [...this.path, key], this.#notes);
    this.#note(value, "object", key);
    return undefined;
  }

  /** A list of objects. An item that is null is an empty object, as in Go; so is, here, one of another type. */
  objects(key: string): readonly Fields[] {
    return this.#items(key).map((item, index) => {
      const path = [...this.path, key, index];
      if (!isObject(item)) this.#note(item, "object", key, index);
      return new Fields(isObject(item) ? item : {}, path, this.#notes);
    });
  }

  /** A list of strings; an item that is null or of another type is the empty string. */
  strings(key: string): readonly string[] {
    return this.#items(key).map((item, index) => {
      if (typeof item !== "string") this.#note(item, "string", key, index);
      return typeof item === "string" ? wellFormed(item) : "";
    });
  }

  /** A map of strings; a null value is the empty string, one of another type is left out. */
  stringMap(key: string): ReadonlyMap<string, { readonly value: string; readonly path: Path }> {
    const map = new Map<string, { value: string; path: Path }>();
    const object = own(this.#object, key);
    if (!isObject(object)) {
      this.#note(object, "object", key);
      return map;
    }
    for (const [name, value] of Object.entries(object)) {
      const path = [...this.path, key, name];
      if (typeof value === "string") map.set(wellFormed(name), { value: wellFormed(value), path });
      else if (value === null) map.set(wellFormed(name), { value: "", path });
      else this.#note(value, "string", key, name);
    }
    return map;
  }

  /** A string; empty where absent, as Go's zero value. */
  string(key: string): string {
    return this.optionalString(key) ?? "";
  }

  optionalString(key: string): string | undefined {
    const value = own(this.#object, key);
    if (typeof value === "string") return wellFormed(value);
    this.#note(value, "string", key);
    return undefined;
  }

  boolean(key: string): boolean | undefined {
    const value = own(this.#object, key);
    if (typeof value === "boolean") return value;
    this.#note(value, "boolean", key);
    return undefined;
  }

  /** A signed integer of 32 or 64 bits; a number out of its range counts as wrongly typed. */
  integer(key: string, bits: 32 | 64): number | undefined {
    const value = own(this.#object, key);
    const limit = bits === 32 ? int32Limit : int64Limit;
    if (typeof value === "number" && Number.isInteger(value) && value >= -limit && value < limit) return value;
    this.#note(value, "integer", key);
    return undefined;
  }

  #items(key: string): readonly Json[] {
    const value = own(this.#object, key);
    if (isList(value)) return value;
    this.#note(value, "list", key);
    return [];
  }

  #note(value: Json | undefined, expected: WronglyTyped["expected"], ...steps: Path): void {
    if (value !== undefined && value !== null) this.#notes.push({ path: [...this.path, ...steps], expected });
  }
}

function wellFormed(text: string): string {
  return /[\ud800-\udfff]/.test(text) ? text.replace(/\p{Surrogate}/gu, "\ufffd") : text;
}
