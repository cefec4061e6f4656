import type { Json, JsonObject, Path } from "../../model/json.ts";
import { isList, isObject, own } from "../../model/json.ts";
import { nearest } from "../../model/nearest.ts";
import { formatPath } from "../../model/path-text.ts";
import { mask } from "../../model/record.ts";
import { findTypographicCharacter, isValidLabelKey } from "../labels/syntax.ts";
import type { Level } from "./meant.ts";
import { meantBy } from "./meant.ts";
import { hasForm, isBase64, isByteList, isMicroTime, isQuantity, isTime, judgeNumber } from "./scalars.ts";
import type { ObjectSchema, ScalarSchema, Schema } from "./types.ts";
import type { InvalidValue, Verdict, Violation, WrongType } from "./violations.ts";

/** More than anyone reads; it keeps a hostile object from filling the memory. */
const mostViolations = 200;

/** A variable of envsubst, a template engine or a person that is still to be filled in. */
const variable = /\$\{|\{\{|\$\(|\$[A-Z_]{2}|^<.*>$|^%.*%$|^@.*@$|^__?[A-Z]/;

/** True for a text that stands for another one. */
export function isVariable(text: string): boolean {
  return variable.test(text.length > 256 ? text.slice(0, 256) : text);
}

/**
 * Compares an object with its schema as the API server does when it decodes and validates (strict field validation,
 * KEP-2885): keys that are no fields, values of another type, required fields that are absent, values that are not valid.
 * `null` counts as absent everywhere. Values that were masked, and variables, are not looked into.
 */
export function compare(object: JsonObject, schema: ObjectSchema): Verdict {
  return new Comparison().of(object, schema);
}

class Comparison {
  readonly #violations: Violation[] = [];
  readonly #path: (string | number)[] = [];
  readonly #levels: Level[] = [];
  /** Lengths of the paths of the maps that are being gone through: their keys are no fields of a type. */
  readonly #maps: number[] = [];
  #patch = false;
  #unrendered = false;

  of(object: JsonObject, schema: ObjectSchema): Verdict {
    this.#object(object, schema);
    return { violations: this.#violations, patch: this.#patch, unrendered: this.#unrendered };
  }

  #visit(value: Json | undefined, schema: Schema): void {
    if (value === null || value === undefined || schema.kind === "any") return;
    switch (schema.kind) {
      case "object":
        if (isObject(value)) this.#object(value, schema);
        else this.#wrongType("object", value, schema);
        return;
      case "map":
        if (isObject(value)) this.#map(value, schema);
        else this.#wrongType("object", value, schema);
        return;
      case "list":
        if (!isList(value)) this.#wrongType("list", value, schema);
        else for (let index = 0; index < value.length; index++) this.#step(index, value[index], schema.items);
        return;
      default:
        this.#scalar(value, schema);
    }
  }

  #step(step: string | number, value: Json | undefined, schema: Schema): void {
    if (this.#violations.length >= mostViolations) return;
    this.#path.push(step);
    this.#visit(value, schema);
    this.#path.pop();
  }

  #object(object: JsonObject, schema: ObjectSchema): void {
    const { fields } = schema;
    const keys = Object.keys(object);
    let unknown = false;
    for (const key of keys) if (!fields.has(key)) unknown = true;
    this.#levels.push({ schema, path: unknown ? [...this.#path] : [] });
    for (const key of keys) {
      const field = fields.get(key);
      if (field !== undefined) this.#step(key, own(object, key), field);
      else if (!schema.open) this.#unknown(object, key, schema);
    }
    this.#levels.pop();
    for (const [name, kind] of schema.required) {
      const value = own(object, name);
      if (value === undefined || (kind === "filled" && (value === null || value === ""))) this.#missing(name, schema);
    }
  }

  #missing(name: string, { name: type }: ObjectSchema): void {
    if (this.#violations.length < mostViolations && this.#path[0] !== "status")
      this.#violations.push({ kind: "missing", path: [...this.#path, name], field: name, type });
  }

  #unknown(object: JsonObject, key: string, { name: type }: ObjectSchema): void {
    if (key.startsWith("$")) {
      this.#patch = true;
      return;
    }
    if (isVariable(key)) {
      this.#unrendered = true;
      return;
    }
    if (this.#violations.length >= mostViolations) return;
    const { meant, schema } = meantBy(key, this.#levels);
    this.#violations.push({ kind: "unknown", path: [...this.#path, key], key, type, meant });
    if (schema === undefined) return;
    const value = own(object, key);
    this.#step(key, value, schema.kind === "list" && isObject(value) ? schema.items : schema);
  }

  #map(object: JsonObject, { values, keys }: Extract<Schema, { kind: "map" }>): void {
    this.#maps.push(this.#path.length);
    for (const key of Object.keys(object)) {
      const value = own(object, key);
      if (key.startsWith("$")) {
        this.#patch = true;
        continue;
      }
      if (keys !== undefined) this.#key(key, keys);
      this.#step(key, value, values);
    }
    this.#maps.pop();
  }

  #key(key: string, keys: "label" | "annotation"): void {
    if (isVariable(key)) this.#unrendered = true;
    else if (!isValidLabelKey(keys === "annotation" ? key.toLowerCase() : key)) {
      this.#path.push(key);
      this.#invalid({ kind: "form", form: keys === "label" ? "labelKey" : "annotationKey" });
      this.#path.pop();
    }
  }

  #scalar(value: Json, schema: ScalarSchema): void {
    if (typeof value === "string") this.#string(value, schema);
    else if (typeof value === "number") this.#number(value, schema);
    else if (schema.kind === "bytes" && isList(value) && isByteList(value)) return;
    else if (typeof value !== "boolean" || schema.kind !== "boolean") this.#wrongType(schema.kind, value, schema);
    else this.#allowed(value, schema);
  }

  #string(value: string, schema: ScalarSchema): void {
    const { kind } = schema;
    if (kind === "string" && schema.form === undefined && schema.allowed === undefined) return;
    if (isVariable(value)) {
      this.#unrendered ||= kind !== "string";
      return;
    }
    if (value.includes(mask)) return;
    if (kind === "quantity") {
      if (!isQuantity(value)) this.#invalid({ kind });
    } else if (kind === "time") {
      if (!isTime(value)) this.#invalid({ kind });
    } else if (kind === "microTime") {
      if (!isMicroTime(value)) this.#invalid({ kind });
    } else if (kind === "bytes") {
      if (!isBase64(value)) this.#invalid({ kind });
    } else if (kind === "string" || kind === "intOrString") this.#text(value, schema);
    else this.#wrongType(kind, value, schema);
  }

  #text(value: string, schema: ScalarSchema): void {
    if (value === "") return;
    if (schema.form !== undefined && !hasForm(schema.form, value)) {
      if (schema.form !== "labelValue" || findTypographicCharacter(value) === undefined)
        this.#invalid({ kind: "form", form: schema.form });
    } else this.#allowed(value, schema);
  }

  #number(value: number, schema: ScalarSchema): void {
    const { kind, min, max } = schema;
    if (kind === "string" || kind === "boolean" || kind === "time" || kind === "microTime" || kind === "bytes") {
      this.#wrongType(kind, value, schema);
      return;
    }
    const fit = judgeNumber(kind, value);
    if (fit === "type") this.#wrongType(kind, value, schema);
    else if (fit === "range") this.#invalid({ kind: "overflow" });
    else if ((min !== undefined && value < min) || (max !== undefined && value > max))
      this.#invalid({ kind: "range", min, max });
    else this.#allowed(value, schema);
  }

  #allowed(value: string | number | boolean, { allowed }: ScalarSchema): void {
    if (allowed === undefined || allowed.includes(value)) return;
    const texts = allowed.map(String);
    this.#invalid({ kind: "allowed", allowed: texts, meant: nearest(String(value), texts) });
  }

  #invalid(reason: InvalidValue["reason"]): void {
    const validated = reason.kind === "allowed" || reason.kind === "form" || reason.kind === "range";
    if (validated && this.#path[0] === "status") return;
    if (this.#violations.length < mostViolations) this.#violations.push({ kind: "value", ...this.#at(), reason });
  }

  #wrongType(expected: WrongType["expected"], value: Json, schema: Schema): void {
    if (typeof value === "string" && isVariable(value)) this.#unrendered = true;
    else if (this.#violations.length < mostViolations)
      this.#violations.push({ kind: "type", ...this.#at(), expected, slip: slipOf(value, schema) });
  }

  #at(): { readonly path: Path; readonly field: string; readonly type: string } {
    const path = [...this.#path];
    const map = this.#maps[this.#maps.length - 1];
    const inMap = map !== undefined && path.length === map + 1;
    const type = inMap
      ? `\`${formatPath(path.slice(0, map))}\``
      : (this.#levels[this.#levels.length - 1]?.schema.name ?? "");
    return { path, field: fieldName(path), type };
  }
}

/** `replicas`, `args[0]`: the last key, with the places of its lists. */
function fieldName(path: Path): string {
  const last = path[path.length - 1];
  if (typeof last !== "number") return String(last);
  const indexes = path.slice(path.findLastIndex((step) => typeof step === "string") + 1);
  return `${String(path[path.length - indexes.length - 1])}${indexes.map((index) => `[${index}]`).join("")}`;
}

function slipOf(value: Json, schema: Schema): WrongType["slip"] {
  if (schema.kind === "list") {
    const isDash = (text: string) => /^-\S/.test(text);
    if (typeof value === "string") return isDash(value) ? "dash" : "single";
    if (isObject(value)) return Object.keys(value).some(isDash) ? "dash" : "single";
    return "single";
  }
  if (schema.kind === "string" && (typeof value === "number" || typeof value === "boolean")) return "noQuotes";
  if (typeof value !== "string") return undefined;
  if (schema.kind === "boolean" && /^(true|false)$/i.test(value)) return "quotes";
  if ((schema.kind === "int32" || schema.kind === "int64" || schema.kind === "number") && /^-?\d+$/.test(value))
    return "quotes";
  return undefined;
}
