import type { FieldValues } from "./data/field-values.ts";
import { fieldValues } from "./data/field-values.ts";
import { kindLines, newestMinor, oldestMinor, typeLines } from "./data/kubernetes.generated.ts";
import { requiredFields } from "./data/required-fields.ts";
import type { ObjectSchema, ScalarKind, ScalarSchema, Schema } from "./types.ts";

/** A kind of Kubernetes itself: which minors serve it, and its type. */
export interface BuiltinKind {
  readonly apiVersion: string;
  readonly kind: string;
  /** First minor that serves it; the oldest that the data cover may not be the first of all. */
  readonly since: number;
  /** First minor that no longer serves it; undefined while the newest does. */
  readonly until: number | undefined;
  readonly type: number;
}

const scalarKinds: ReadonlyMap<string, ScalarKind> = new Map([
  ["", "string"],
  ["b", "boolean"],
  ["i", "int32"],
  ["l", "int64"],
  ["n", "number"],
  ["q", "quantity"],
  ["p", "intOrString"],
  ["t", "time"],
  ["u", "microTime"],
  ["y", "bytes"],
]);

let kinds: ReadonlyMap<string, BuiltinKind> | undefined;
let lines: readonly string[] | undefined;
const typesOf = new Map<number, Map<number, ObjectSchema>>();

/** Every kind, by `apiVersion kind`; read from the data when it is first asked for. */
export function builtinKinds(): ReadonlyMap<string, BuiltinKind> {
  if (kinds !== undefined) return kinds;
  const found = new Map<string, BuiltinKind>();
  for (const line of kindLines.trim().split("\n")) {
    const [apiVersion = "", kind = "", rest = ""] = line.split(" ");
    const [type = "", range = ""] = rest.split("@");
    const [since, until] = rangeOf(range);
    const key = `${apiVersion} ${kind}`;
    const earlier = found.get(key)?.since ?? since;
    found.set(key, { apiVersion, kind, since: earlier, until, type: Number.parseInt(type, 36) });
  }
  kinds = found;
  return found;
}

/**
 * The type of a kind as Kubernetes 1.`minor` has it; undefined for a kind that is none of Kubernetes itself. For a minor
 * that does not serve the kind, and for one that the data do not cover, that of the nearest minor that does.
 */
export function builtinSchema(apiVersion: string, kind: string, minor: number): ObjectSchema | undefined {
  const found = builtinKinds().get(`${apiVersion} ${kind}`);
  if (found === undefined) return undefined;
  const served = Math.min(Math.max(minor, found.since), (found.until ?? newestMinor + 1) - 1);
  return typeAt(found.type, served);
}

function typeAt(index: number, minor: number): ObjectSchema {
  let types = typesOf.get(minor);
  if (types === undefined) {
    types = new Map();
    typesOf.set(minor, types);
  }
  let type = types.get(index);
  if (type === undefined) {
    lines ??= typeLines.trim().split("\n");
    type = new BuiltinType(lines[index] ?? "", minor);
    types.set(index, type);
  }
  return type;
}

/** A type whose fields are read from its line when they are first asked for: types refer to one another in circles. */
class BuiltinType implements ObjectSchema {
  readonly kind = "object";
  readonly open = false;
  readonly name: string;
  readonly #line: string;
  readonly #minor: number;
  #read: Pick<ObjectSchema, "fields" | "required"> | undefined;

  constructor(line: string, minor: number) {
    this.#line = line;
    this.#minor = minor;
    const space = line.indexOf(" ");
    this.name = space < 0 ? line : line.slice(0, space);
  }

  get fields(): ObjectSchema["fields"] {
    this.#read ??= this.#readLine();
    return this.#read.fields;
  }

  get required(): ObjectSchema["required"] {
    this.#read ??= this.#readLine();
    return this.#read.required;
  }

  #readLine(): Pick<ObjectSchema, "fields" | "required"> {
    const fields = new Map<string, Schema>();
    const required = new Map<string, "filled">();
    const enforced = new Set((Object.hasOwn(requiredFields, this.name) && requiredFields[this.name]?.split(" ")) || []);
    for (const entry of this.#line.split(" ").slice(1)) {
      const [, name = "", mark, code = "", range = ""] = /^([^!:@]+)(!?)(?::([^@]+))?(?:@(.*))?$/.exec(entry) ?? [];
      const [since, until] = rangeOf(range);
      if (this.#minor < since || (until !== undefined && this.#minor >= until)) continue;
      const key = `${this.name}.${name}`;
      const values = Object.hasOwn(fieldValues, key) ? fieldValues[key] : undefined;
      fields.set(name, schemaOf(code, this.#minor, values));
      if (mark === "!" && enforced.has(name)) required.set(name, "filled");
    }
    return { fields, required };
  }
}

function schemaOf(code: string, minor: number, values: FieldValues | undefined): Schema {
  const rest = code.slice(1);
  if (code.startsWith("[")) return { kind: "list", items: schemaOf(rest, minor, values) };
  if (code.startsWith("{")) {
    if (values?.keys === undefined) return { kind: "map", values: schemaOf(rest, minor, values) };
    const form = values.keys === "label" ? ({ form: "labelValue" } as const) : {};
    return { kind: "map", keys: values.keys, values: schemaOf(rest, minor, form) };
  }
  if (code.startsWith("#")) return typeAt(Number.parseInt(rest, 36), minor);
  const kind = scalarKinds.get(code);
  return kind === undefined ? { kind: "any" } : scalarOf(kind, values);
}

const plain = new Map<ScalarKind, ScalarSchema>();

function scalarOf(kind: ScalarKind, values: FieldValues | undefined): ScalarSchema {
  if (values !== undefined) {
    const { allowed, form, min, max } = values;
    return {
      kind,
      ...(allowed !== undefined && { allowed: allowed.split(" ") }),
      ...(form !== undefined && { form }),
      ...(min !== undefined && { min }),
      ...(max !== undefined && { max }),
    };
  }
  const known = plain.get(kind) ?? { kind };
  plain.set(kind, known);
  return known;
}

function rangeOf(range: string): readonly [since: number, until: number | undefined] {
  const [since = "", until = ""] = range.split("-");
  return [since === "" ? oldestMinor : Number(since), until === "" ? undefined : Number(until)];
}
