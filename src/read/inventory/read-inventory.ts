import { at } from "../../model/json.ts";
import type { ObjectRecord, SourceFile } from "../../model/record.ts";
import { lineStartsOf } from "../../model/text-position.ts";
import { readDocuments } from "../documents.ts";
import { sha256 } from "../source/source-file.ts";
import type { Source } from "../source/types.ts";
import { decodeText } from "../text.ts";

/** The hand-kept inventory of a rempart.yaml as a record, and the file it stands in. */
export interface ReadInventory {
  readonly file: SourceFile;
  readonly record: ObjectRecord;
}

/** Group and kind that stand for the inventory, so that rules can ask for it. */
const inventoryKind = { apiVersion: "rempart.dev/v1", objectKind: "Inventory" } as const;

/**
 * Reads the key `layers` of a rempart.yaml: the layers below the cluster that no file of it tells. The rest of the
 * configuration stays out of the record. Undefined where the file has none, or does not hold: loading the configuration
 * says that.
 */
export function readInventory(source: Source): ReadInventory | undefined {
  const decoded = decodeText(source.bytes);
  if (!decoded.ok) return undefined;
  const [document] = readDocuments(decoded.text);
  if (document?.ok !== true) return undefined;
  const layers = at(document.value, ["layers"]);
  if (layers === undefined) return undefined;
  const { id, path, environment } = source;
  const file: SourceFile = {
    id,
    path,
    size: source.bytes.length,
    sha256: sha256(source.bytes),
    ...(source.mode !== undefined && { mode: source.mode }),
    lineStarts: lineStartsOf(decoded.text),
    sensitive: [],
  };
  const record: ObjectRecord = {
    kind: "object",
    id: source.nextRecord(),
    environment,
    origin: { kind: "file", file: id, path, start: document.start, end: document.end },
    spans: document.spans,
    basePath: [],
    ...inventoryKind,
    object: { layers },
    sensitive: [],
    duplicateKeys: [],
  };
  return { file, record };
}
