import { createHash } from "node:crypto";
import type { Json } from "../../model/json.ts";
import { isList, isObject } from "../../model/json.ts";

/** JSON with keys in the order of their UTF-16 units, without spaces: equal values have equal texts (as RFC 8785 orders them). */
function canonicalJson(value: Json | undefined): string {
  if (isList(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (!isObject(value)) return JSON.stringify(value ?? null);
  const entries = Object.keys(value)
    .sort()
    .flatMap((key) => (value[key] === undefined ? [] : [`${JSON.stringify(key)}:${canonicalJson(value[key])}`]));
  return `{${entries.join(",")}}`;
}

/** SHA-256 of the canonical JSON of a value, in hexadecimal. */
export function hashOf(value: Json): string {
  return createHash("sha256").update(canonicalJson(value)).digest("hex");
}
