import type { Json, JsonObject, Path } from "../../model/json.ts";
import { isList, isObject, listAt, numberAt, stringAt } from "../../model/json.ts";
import type { SensitiveValue } from "../../model/record.ts";
import type { Text } from "../../model/text.ts";
import type { FactEntry, LackEntry } from "../cluster/entry.ts";
import { MAX_DEPTH } from "../read-result.ts";
import type { EmbeddedDocument, SnapshotEnd, SnapshotHeader, SnapshotObject } from "./types.ts";

/** What {@link parseItem} makes of a line. */
export type ParsedLine =
  | { readonly hash: string; readonly item: SnapshotObject }
  | { readonly item: LackEntry | FactEntry };

const longest = 4_000;
const timestamp = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/;
/** What RFC 3986 lets stand in a path. */
const pathPattern = /^\/[A-Za-z0-9\-._~!$&'()*+,;=:@%/]{0,4000}$/;

function text(value: Json, key: string): string | undefined {
  const found = stringAt(value, [key]);
  return found !== undefined && found.length <= longest ? found : undefined;
}

function time(value: Json, key: string): string | undefined {
  const found = text(value, key);
  return found !== undefined && timestamp.test(found) ? found : undefined;
}

/** The header of a snapshot, and the format it names; undefined where the line is none. */
export function parseHeader(value: Json | undefined): (SnapshotHeader & { readonly format: Json }) | undefined {
  if (!isObject(value) || value.rempart !== "snapshot" || value.format === undefined) return undefined;
  const server = text(value, "server");
  const started = time(value, "started");
  const name = stringAt(value, ["tool", "name"]);
  const version = stringAt(value, ["tool", "version"]);
  const context = text(value, "context");
  if (server === undefined || !isAddress(server) || started === undefined) return undefined;
  if (name === undefined || version === undefined) return undefined;
  const namespaces = isList(value.namespaces) ? { namespaces: value.namespaces.filter(isText) } : {};
  const named = context === undefined ? {} : { context };
  return { format: value.format, tool: { name, version }, server, started, ...named, ...namespaces };
}

function isAddress(server: string): boolean {
  return /^https?:\/\//.test(server) && URL.canParse(server);
}

function isText(value: Json): value is string {
  return typeof value === "string" && value.length <= longest;
}

/** The closing line; undefined where the line is none. */
export function parseEnd(value: Json | undefined): SnapshotEnd | undefined {
  if (!isObject(value) || value.kind !== "end") return undefined;
  const objects = numberAt(value, ["objects"]);
  const lacks = numberAt(value, ["lacks"]);
  const facts = numberAt(value, ["facts"]);
  const finished = time(value, "finished");
  const sha256 = text(value, "sha256");
  if (objects === undefined || lacks === undefined || facts === undefined) return undefined;
  return finished === undefined || sha256 === undefined ? undefined : { objects, lacks, facts, finished, sha256 };
}

/** An object, a lack or a fact; undefined where the line is none of these. Nothing is deeper than `MAX_DEPTH`. */
export function parseItem(value: Json | undefined): ParsedLine | undefined {
  if (!isObject(value)) return undefined;
  if (value.kind === "object") return parseObject(value);
  const item = value.kind === "lack" ? parseLack(value) : value.kind === "fact" ? parseFact(value) : undefined;
  return item && { item };
}

function parseObject(value: JsonObject): ParsedLine | undefined {
  const apiPath = text(value, "apiPath");
  const collected = time(value, "collected");
  const hash = text(value, "sha256");
  const { object } = value;
  if (apiPath === undefined || !pathPattern.test(apiPath) || collected === undefined || hash === undefined)
    return undefined;
  if (!isNamed(object)) return undefined;
  const sensitive = listAt(value, ["sensitive"]).map(parseSensitive);
  const embedded = listAt(value, ["embedded"]).map(parseEmbedded);
  if (!sensitive.every(isKnown) || !embedded.every(isKnown)) return undefined;
  return { hash, item: { kind: "object", apiPath, collected, object, sensitive, embedded } };
}

function isKnown<T>(value: T | undefined): value is T {
  return value !== undefined;
}

function isNamed(object: Json | undefined): object is JsonObject {
  if (!isObject(object) || text(object, "apiVersion") === undefined || text(object, "kind") === undefined) return false;
  return object.metadata === undefined || isObject(object.metadata);
}

function parseEmbedded(value: Json): EmbeddedDocument | undefined {
  const field = parsePath(listAt(value, ["field"]));
  const object = isObject(value) ? value.object : undefined;
  const sensitive = listAt(value, ["sensitive"]).map(parseSensitive);
  if (field === undefined || !isNamed(object) || !sensitive.every(isKnown)) return undefined;
  return { field, object, sensitive };
}

function parsePath(value: readonly Json[]): Path | undefined {
  const steps = value.flatMap((step) => (typeof step === "string" || typeof step === "number" ? [step] : []));
  return steps.length === value.length && steps.length <= MAX_DEPTH ? steps : undefined;
}

function parseSensitive(value: Json): SensitiveValue | undefined {
  const path = parsePath(listAt(value, ["path"]));
  const format = text(value, "format");
  const length = numberAt(value, ["length"]);
  if (path === undefined || format === undefined || length === undefined) return undefined;
  const [name, issued, expires, serviceAccount] = ["name", "issued", "expires", "serviceAccount"].map((key) =>
    text(value, key),
  );
  return {
    path,
    format,
    length,
    ...(name !== undefined && { name }),
    ...(issued !== undefined && { issued }),
    ...(expires !== undefined && { expires }),
    ...(serviceAccount !== undefined && { serviceAccount }),
  };
}

function parseLack(value: JsonObject): LackEntry | undefined {
  const { verb, reason } = value;
  const group = text(value, "group");
  const resource = text(value, "resource");
  const namespace = text(value, "namespace");
  const message = parseText(value.message);
  if (verb !== "get" && verb !== "list") return undefined;
  if (reason !== "forbidden" && reason !== "failed" && reason !== "not-served") return undefined;
  if (group === undefined || resource === undefined || message === undefined) return undefined;
  return { kind: "lack", verb, group, resource, ...(namespace !== undefined && { namespace }), reason, message };
}

function parseText(value: Json | undefined): Text | undefined {
  if (!isObject(value)) return undefined;
  const en = text(value, "en");
  const fr = text(value, "fr");
  return en === undefined || fr === undefined ? undefined : { en, fr };
}

function parseFact(value: JsonObject): FactEntry | undefined {
  const { path } = value;
  const collected = time(value, "collected");
  if (path !== "/version" && path !== "/apis" && path !== "/metrics") return undefined;
  if (collected === undefined || value.value === undefined) return undefined;
  return { kind: "fact", path, collected, value: value.value };
}

/** True where a value is nested deeper than any walk should go; found out level by level, without recursion. */
export function isTooDeep(value: Json): boolean {
  let level: readonly Json[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MAX_DEPTH) return true;
    const next: Json[] = [];
    for (const node of level)
      if (typeof node === "object" && node !== null)
        for (const child of Object.values(node)) if (typeof child === "object" && child !== null) next.push(child);
    level = next;
  }
  return false;
}
