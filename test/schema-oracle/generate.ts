import type { ObjectSchema, ScalarKind, Schema } from "../../src/analyze/schema/types.ts";
import type { Json, JsonObject } from "../../src/model/json.ts";
import { isList, isObject } from "../../src/model/json.ts";
import type { Random } from "../pod-security/random.ts";

/** Levels of an object that are filled in; what lies deeper stays empty. */
const deepest = 9;

const scalars: Readonly<Record<ScalarKind, readonly [Json, ...Json[]]>> = {
  string: ["web", "", "80", "true", null],
  boolean: [true, false, null],
  int32: [0, 1, -1, 2_147_483_647, null],
  int64: [0, 1, 4_294_967_296, null],
  number: [0, 1.5, 2, null],
  quantity: [1, 0.5, "100m", "1.5Gi", "1e3", "-1", ".5", "5.", "2E", "1E3", null],
  intOrString: [0, 80, "80", "http", "25%", null],
  time: ["2026-01-31T12:00:00Z", "2026-01-31T12:00:00.5+01:00", null],
  microTime: ["2026-01-31T12:00:00.000000Z", null],
  bytes: [[], [1, 255], "", "aGVsbG8=", "aGVs\nbG8=", null],
};

/** Values that some scalar fields take and others do not. */
const strays: readonly [Json, ...Json[]] = [
  "2",
  "true",
  "100Mb",
  "1 Gi",
  "1K",
  "2026-01-31",
  "no base64!",
  "a",
  2,
  -3,
  1.5,
  4_294_967_296,
  true,
  false,
  [],
  ["a"],
  {},
  { a: "b" },
];

/** An object of a type, its fields drawn at random and all of their type. */
export function generateObject(schema: ObjectSchema, random: Random, depth = 0): JsonObject {
  const entries: [string, Json][] = [];
  for (const [name, field] of schema.fields)
    if (random.chance(depth < 2 ? 0.9 : 0.35)) entries.push([name, generateValue(field, random, depth + 1)]);
  return Object.fromEntries(entries);
}

function generateValue(schema: Schema, random: Random, depth: number): Json {
  switch (schema.kind) {
    case "any":
      return { free: ["form"] };
    case "object":
      return depth > deepest ? {} : generateObject(schema, random, depth);
    case "list":
      return depth > deepest ? [] : random.list(0, 2, () => generateValue(schema.items, random, depth + 1));
    case "map":
      return random.chance(0.3) ? {} : { key: generateValue(schema.values, random, depth + 1) };
    default:
      return random.pick(scalars[schema.kind]);
  }
}

/** The object with one thing changed at random: a value of another kind, or a key spelt otherwise or added. */
export function mutate(object: JsonObject, random: Random): JsonObject {
  const changed = mutateValue(object, random);
  return isObject(changed) ? changed : object;
}

function mutateValue(value: Json, random: Random): Json {
  if (isList(value) && value.length > 0 && random.chance(0.85)) {
    const index = random.integer(0, value.length - 1);
    return value.map((item, at) => (at === index ? mutateValue(item, random) : item));
  }
  if (!isObject(value)) return random.pick(strays);
  const entries = Object.entries(value).filter(([key]) => key !== "apiVersion" && key !== "kind");
  const [first, ...rest] = entries;
  if (first === undefined || random.chance(0.12)) return { ...value, [random.pick(["extra", "Name", "-from"])]: "x" };
  const [key, child = null] = random.pick([first, ...rest]);
  if (random.chance(0.12)) {
    const { [key]: moved = null, ...others } = value;
    return { ...others, [`${key.charAt(0).toUpperCase()}${key.slice(1)}`]: moved };
  }
  return { ...value, [key]: mutateValue(child, random) };
}
