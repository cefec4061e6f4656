import { createHash } from "node:crypto";
import type { SensitiveValue } from "../../model/record.ts";
import { redactFields } from "../redact/redact-fields.ts";
import { redactObject } from "../redact/redact-object.ts";
import { hashOf } from "./canonical.ts";
import type { Line } from "./lines.ts";
import { linesOf } from "./lines.ts";
import type { ParsedLine } from "./parse-line.ts";
import { isTooDeep, parseEnd, parseHeader, parseItem } from "./parse-line.ts";
import { snapshotTexts } from "./snapshot.text.ts";
import { SnapshotError } from "./snapshot-error.ts";
import type { SnapshotEnd, SnapshotHeader, SnapshotItem, SnapshotObject } from "./types.ts";
import { parseJson, snapshotFormat } from "./types.ts";

/** A snapshot that holds: whole, and as it was collected. */
export interface VerifiedSnapshot {
  readonly header: SnapshotHeader;
  readonly end: SnapshotEnd;
}

/**
 * Reads a snapshot to its end and verifies it: each object's hash, the counts, and the hash over all. Nothing is kept.
 *
 * @param path as messages show it.
 * @throws SnapshotError, with the line, where anything of it does not hold.
 */
export async function verifySnapshot(absolute: string, path: string): Promise<VerifiedSnapshot> {
  let header: SnapshotHeader | undefined;
  for await (const part of partsOf(absolute, path, true)) {
    if ("header" in part) header = part.header;
    else if ("end" in part && header !== undefined) return { header, end: part.end };
  }
  throw new SnapshotError(path, undefined, snapshotTexts.header);
}

/**
 * What a verified snapshot holds. An object is to be redacted once more ({@link redactAgain}) where it is judged: whoever
 * changed it may have changed its hashes too.
 *
 * @throws SnapshotError where it no longer is what was verified.
 */
export async function* snapshotItems(
  absolute: string,
  path: string,
  verified: SnapshotEnd,
): AsyncGenerator<SnapshotItem, void, undefined> {
  for await (const part of partsOf(absolute, path, false)) {
    if ("item" in part) yield part.item;
    else if ("end" in part && part.end.sha256 !== verified.sha256)
      throw new SnapshotError(path, undefined, snapshotTexts.wholeHash);
  }
}

/** Replaces what is still sensitive in an object of a snapshot; what the snapshot knows of its values stays. */
export function redactAgain(item: SnapshotObject): SnapshotObject {
  const { apiVersion, kind } = item.object;
  const redacted = redactObject(String(apiVersion), String(kind), item.object);
  const embedded = item.embedded.map((document) => {
    const { object, sensitive } = redactObject(
      String(document.object.apiVersion),
      String(document.object.kind),
      document.object,
    );
    return { ...document, object: redactFields(object), sensitive: merged(document.sensitive, sensitive) };
  });
  return {
    ...item,
    object: redactFields(redacted.object),
    sensitive: merged(item.sensitive, redacted.sensitive),
    embedded,
  };
}

/** What is known already goes first: what stands in the place of a value says nothing of it. */
function merged(known: readonly SensitiveValue[], found: readonly SensitiveValue[]): readonly SensitiveValue[] {
  if (found.length === 0) return known;
  const paths = new Set(known.map(({ path }) => JSON.stringify(path)));
  return [...known, ...found.filter(({ path }) => !paths.has(JSON.stringify(path)))];
}

type Part = { readonly header: SnapshotHeader } | { readonly item: SnapshotItem } | { readonly end: SnapshotEnd };

async function* partsOf(absolute: string, path: string, verify: boolean): AsyncGenerator<Part, void, undefined> {
  const hash = createHash("sha256");
  const counts = { objects: 0, lacks: 0, facts: 0 };
  let end: SnapshotEnd | undefined;
  let last = 0;
  for await (const line of linesOf(absolute, path)) {
    last = line.number;
    if (end !== undefined) throw new SnapshotError(path, line.number, snapshotTexts.after);
    const value = parseJson(line.text);
    if (value === undefined)
      throw new SnapshotError(path, line.number, line.number === 1 ? snapshotTexts.header : snapshotTexts.notJson);
    if (isTooDeep(value)) throw new SnapshotError(path, line.number, snapshotTexts.tooDeep);
    if (line.number === 1) yield { header: headerOf(value, path) };
    else {
      end = parseEnd(value);
      if (end === undefined) {
        const item = itemOf(parseItem(value), line, path, verify);
        counts[item.kind === "object" ? "objects" : item.kind === "lack" ? "lacks" : "facts"]++;
        yield { item };
      } else {
        if (end.sha256 !== hash.digest("hex")) throw new SnapshotError(path, line.number, snapshotTexts.wholeHash);
        const { objects, lacks, facts } = end;
        if (objects !== counts.objects || lacks !== counts.lacks || facts !== counts.facts)
          throw new SnapshotError(path, line.number, snapshotTexts.counts);
        continue;
      }
    }
    hash.update(line.bytes).update("\n");
  }
  if (last === 0) throw new SnapshotError(path, 1, snapshotTexts.header);
  if (end === undefined) throw new SnapshotError(path, last + 1, snapshotTexts.cut);
  yield { end };
}

function headerOf(value: Parameters<typeof parseHeader>[0], path: string): SnapshotHeader {
  const header = parseHeader(value);
  if (header === undefined) throw new SnapshotError(path, 1, snapshotTexts.header);
  const { format, ...rest } = header;
  if (format !== snapshotFormat) {
    const found = JSON.stringify(format).slice(0, 20);
    throw new SnapshotError(path, 1, snapshotTexts.format(found, snapshotFormat));
  }
  return rest;
}

function itemOf(parsed: ParsedLine | undefined, line: Line, path: string, verify: boolean): SnapshotItem {
  if (parsed === undefined) throw new SnapshotError(path, line.number, snapshotTexts.line);
  if (verify && "hash" in parsed && hashOf(parsed.item.object) !== parsed.hash)
    throw new SnapshotError(path, line.number, snapshotTexts.objectHash);
  return parsed.item;
}
