import type { Path } from "../../model/json.ts";
import { nearest } from "../../model/nearest.ts";
import type { ObjectSchema, Schema } from "./types.ts";
import type { Meant } from "./violations.ts";

/** An object on the way to a key, and its path. */
export interface Level {
  readonly schema: ObjectSchema;
  readonly path: Path;
}

interface Guess {
  readonly meant: Meant | undefined;
  readonly schema?: Schema;
}

/**
 * What an unknown key stands for: an item whose dash has no space after it; a field in other letters; a field of
 * something below or above; a field spelt nearly so.
 *
 * @param levels the objects from the root to the one that has the key.
 * @returns besides, for an item, the schema that the key's value can be read on with.
 */
export function meantBy(key: string, levels: readonly Level[]): Guess {
  const type = levels[levels.length - 1]?.schema;
  if (type === undefined) return { meant: undefined };
  if (key.startsWith("-")) return meantAsItem(key.replace(/^-\s*/, ""), type);
  const names = [...type.fields.keys()];
  const folded = key.toLowerCase();
  const other = names.find((name) => name.toLowerCase() === folded);
  if (other !== undefined) return { meant: { kind: "field", field: other } };
  const near = nearest(key, names);
  if (near !== undefined && type.name === "LabelSelector") return { meant: { kind: "field", field: near } };
  const elsewhere = meantBelow(key, type) ?? meantAbove(key, levels.slice(0, -1));
  const field = near ?? names.find((name) => name === otherReference(key));
  return { meant: elsewhere ?? (field === undefined ? undefined : { kind: "field", field }) };
}

/** Some types name another object by `secretName`, some by `secretRef`. */
function otherReference(key: string): string | undefined {
  const [, stem, ending] = /^(\w+)(Name|Ref)$/.exec(key) ?? [];
  return stem === undefined ? undefined : `${stem}${ending === "Name" ? "Ref" : "Name"}`;
}

function meantAsItem(field: string, type: ObjectSchema): Guess {
  const lists: { readonly list: string; readonly schema: Schema }[] = [];
  for (const [list, schema] of type.fields) {
    const items = schema.kind === "list" ? schema.items : undefined;
    const inner = items?.kind === "object" ? items.fields.get(field) : undefined;
    if (inner !== undefined) lists.push({ list, schema: inner });
  }
  const own = type.fields.get(field);
  const [only, another] = lists;
  if (only !== undefined && another === undefined && own === undefined)
    return { meant: { kind: "item", list: only.list, field }, schema: only.schema };
  if (own !== undefined) return { meant: { kind: "dash", field }, schema: own };
  if (only !== undefined) return { meant: { kind: "dash", field } };
  return { meant: undefined };
}

/** The only field, one level down, whose object or items have the key; of all lists of containers, the regular one. */
function meantBelow(key: string, type: ObjectSchema): Meant | undefined {
  if (type.name === "LabelSelector") return { kind: "below", field: "matchLabels" };
  const found: string[] = [];
  for (const [name, schema] of type.fields) {
    const inner = schema.kind === "list" ? schema.items : schema;
    if (name !== "status" && inner.kind === "object" && inner.fields.has(key)) found.push(name);
  }
  if (found.includes("containers")) return { kind: "below", field: "containers" };
  const [field, another] = found;
  return field === undefined || another !== undefined ? undefined : { kind: "below", field };
}

/** The nearest object further up that has the key; what every object has (`name`, `kind`…) tells nothing. */
function meantAbove(key: string, levels: readonly Level[]): Meant | undefined {
  if (everywhere.has(key)) return undefined;
  const level = levels.findLast(({ schema }) => schema.fields.has(key));
  return level && { kind: "above", owner: level.schema.name, path: level.path };
}

const everywhere: ReadonlySet<string> = new Set(["apiVersion", "kind", "metadata", "name", "namespace", "status"]);
