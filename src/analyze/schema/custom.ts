import type { Json, JsonObject } from "../../model/json.ts";
import { booleanAt, isObject, listAt, numberAt, objectAt, own, stringAt } from "../../model/json.ts";
import { groupKindOf } from "../../model/resource.ts";
import { builtinSchema } from "./builtin.ts";
import { newestMinor } from "./data/kubernetes.generated.ts";
import type { ObjectSchema, ScalarKind, Schema } from "./types.ts";

/** What a CustomResourceDefinition says of its versions. */
export interface CustomKind {
  /** `group/Kind`. */
  readonly groupKind: string;
  /** Every version by name: its schema, undefined where it has none, and whether it is served. */
  readonly versions: ReadonlyMap<string, { readonly schema: ObjectSchema | undefined; readonly served: boolean }>;
}

const any: Schema = { kind: "any" };
const deepest = 64;

/**
 * Reads a CustomResourceDefinition (apiextensions.k8s.io/v1 and v1beta1). Of the schemas, types, properties, items,
 * required fields, enumerations, minimum and maximum are taken; patterns, `anyOf`, CEL rules and formats are left out: what
 * they refuse passes.
 */
export function readCustomKind(definition: JsonObject): CustomKind | undefined {
  const group = stringAt(definition, ["spec", "group"]);
  const kind = stringAt(definition, ["spec", "names", "kind"]);
  if (group === undefined || kind === undefined) return undefined;
  const shared = objectAt(definition, ["spec", "validation", "openAPIV3Schema"]);
  const keepsUnknown = keepsUnknownFields(definition);
  const versions = new Map<string, { schema: ObjectSchema | undefined; served: boolean }>();
  const add = (name: string | undefined, schema: JsonObject | undefined, served: boolean) => {
    if (name !== undefined) versions.set(name, { schema: schema && rootOf(schema, kind, keepsUnknown), served });
  };
  const listed = listAt(definition, ["spec", "versions"]);
  if (listed.length === 0) add(stringAt(definition, ["spec", "version"]), shared, true);
  for (const version of listed)
    add(
      stringAt(version, ["name"]),
      objectAt(version, ["schema", "openAPIV3Schema"]) ?? shared,
      booleanAt(version, ["served"]) !== false,
    );
  return { groupKind: groupKindOf(`${group}/v1`, kind), versions };
}

/** In v1beta1 unknown fields are kept by default; in v1 the field may not be true. */
function keepsUnknownFields(definition: JsonObject): boolean {
  const set = booleanAt(definition, ["spec", "preserveUnknownFields"]);
  return set ?? stringAt(definition, ["apiVersion"]) === "apiextensions.k8s.io/v1beta1";
}

/** The root has apiVersion, kind and metadata whatever it says; metadata is that of every object. */
function rootOf(schema: JsonObject, kind: string, keepsUnknown: boolean): ObjectSchema | undefined {
  const read = schemaOf(schema, kind, keepsUnknown, 0);
  return read.kind === "object" ? withTypeMeta(read) : undefined;
}

function withTypeMeta(schema: ObjectSchema): ObjectSchema {
  const text: Schema = { kind: "string" };
  const metadata = builtinSchema("v1", "ConfigMap", newestMinor)?.fields.get("metadata");
  const fields = new Map(schema.fields).set("apiVersion", text).set("kind", text);
  return { ...schema, fields: metadata === undefined ? fields : fields.set("metadata", metadata) };
}

function schemaOf(schema: Json | undefined, name: string, keepsUnknown: boolean, depth: number): Schema {
  if (!isObject(schema) || depth > deepest) return any;
  if (booleanAt(schema, ["x-kubernetes-int-or-string"]) === true) return { kind: "intOrString" };
  const type = stringAt(schema, ["type"]);
  if (type === "array") return { kind: "list", items: schemaOf(own(schema, "items"), name, keepsUnknown, depth + 1) };
  if (type === "object") return objectOf(schema, name, keepsUnknown, depth);
  const kind = type === undefined ? undefined : scalarKindOf(type);
  if (kind === undefined) return any;
  const allowed = listAt(schema, ["enum"]).filter(isScalar);
  const min = bound(schema, "minimum", "exclusiveMinimum");
  const max = bound(schema, "maximum", "exclusiveMaximum");
  return {
    kind,
    ...(allowed.length > 0 && { allowed }),
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
  };
}

/** An exclusive bound is taken for an inclusive one: a value just there passes. */
function bound(schema: JsonObject, inclusive: string, exclusive: string): number | undefined {
  return numberAt(schema, [inclusive]) ?? numberAt(schema, [exclusive]);
}

function isScalar(value: Json): value is string | number | boolean {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}

/** Whole numbers of a custom resource are of 64 bits whatever their format says. */
function scalarKindOf(type: string): ScalarKind | undefined {
  if (type === "integer") return "int64";
  return type === "string" || type === "boolean" || type === "number" ? type : undefined;
}

function objectOf(schema: JsonObject, name: string, keepsUnknown: boolean, depth: number): Schema {
  const properties = objectAt(schema, ["properties"]) ?? {};
  const names = Object.keys(properties);
  const values = own(schema, "additionalProperties");
  if (names.length === 0 && isObject(values))
    return { kind: "map", values: schemaOf(values, name, keepsUnknown, depth + 1) };
  const required = new Set(listAt(schema, ["required"]));
  const fields = new Map<string, Schema>();
  const missed = new Map<string, "present">();
  for (const key of names) {
    const property = own(properties, key);
    fields.set(key, schemaOf(property, key, keepsUnknown, depth + 1));
    if (required.has(key) && (!isObject(property) || own(property, "default") === undefined))
      missed.set(key, "present");
  }
  const open =
    keepsUnknown ||
    values === true ||
    isObject(values) ||
    booleanAt(schema, ["x-kubernetes-preserve-unknown-fields"]) === true;
  const read: ObjectSchema = { kind: "object", name, fields, required: missed, open };
  return booleanAt(schema, ["x-kubernetes-embedded-resource"]) === true ? withTypeMeta(read) : read;
}
