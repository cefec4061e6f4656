import type { JsonObject, Path } from "../../model/json.ts";
import { stringAt } from "../../model/json.ts";
import type { ObjectRecord, RecordId, SensitiveValue } from "../../model/record.ts";
import type { SpanTable } from "../../model/span.ts";
import type { SnapshotObject } from "./types.ts";

const noSpans: SpanTable = { nodes: [], keys: [] };

/** The records of an object of a cluster: its own, and those of the configuration files in it. */
export function recordsOf(
  item: SnapshotObject,
  { environment, nextRecord }: { readonly environment: string; readonly nextRecord: () => RecordId },
): readonly [ObjectRecord, ...ObjectRecord[]] {
  const { apiPath, collected } = item;
  const record = (object: JsonObject, sensitive: readonly SensitiveValue[], basePath: Path): ObjectRecord => ({
    kind: "object",
    id: nextRecord(),
    environment,
    origin: { kind: "api", path: apiPath, collected },
    spans: noSpans,
    basePath,
    apiVersion: stringAt(object, ["apiVersion"]) ?? "",
    objectKind: stringAt(object, ["kind"]) ?? "",
    object,
    sensitive,
    duplicateKeys: [],
  });
  return [
    record(item.object, item.sensitive, []),
    ...item.embedded.map(({ field, object, sensitive }) => record(object, sensitive, field)),
  ];
}
