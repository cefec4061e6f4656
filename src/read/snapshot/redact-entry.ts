import type { JsonObject, Path } from "../../model/json.ts";
import { isObject, stringAt } from "../../model/json.ts";
import type { ClusterEntry, ObjectEntry } from "../cluster/entry.ts";
import { readDocuments } from "../documents.ts";
import { redactFields } from "../redact/redact-fields.ts";
import { redactObject } from "../redact/redact-object.ts";
import { trimObject } from "./trim.ts";
import type { EmbeddedDocument, SnapshotItem, SnapshotObject } from "./types.ts";

/** What an entry says without its sensitive values: what is judged, and what a snapshot holds. */
export function redactEntry(entry: ClusterEntry): SnapshotItem {
  return entry.kind === "object" ? redactObjectEntry(entry) : entry;
}

/** An object of a cluster, its sensitive values replaced by facts, as those of a file are. */
export function redactObjectEntry({ apiPath, collected, object, metadataOnly }: ObjectEntry): SnapshotObject {
  const apiVersion = stringAt(object, ["apiVersion"]) ?? "";
  const kind = stringAt(object, ["kind"]) ?? "";
  const trimmed = metadataOnly
    ? { apiVersion, kind, ...trimObject(kind, { metadata: object.metadata }) }
    : trimObject(kind, object);
  const redacted = redactObject(apiVersion, kind, trimmed);
  return {
    kind: "object",
    apiPath,
    collected,
    object: redactFields(redacted.object),
    sensitive: redacted.sensitive,
    embedded: kind === "ConfigMap" && apiVersion === "v1" ? embeddedIn(object) : [],
  };
}

/** Where kubeadm keeps the configuration of components: name of the ConfigMap in kube-system, and its key. */
const configurations: readonly (readonly [name: RegExp, key: string])[] = [
  [/^kubeadm-config$/, "ClusterConfiguration"],
  [/^kubelet-config(?:-1\.\d+)?$/, "kubelet"],
  [/^kube-proxy$/, "config.conf"],
];

function embeddedIn(object: JsonObject): readonly EmbeddedDocument[] {
  if (stringAt(object, ["metadata", "namespace"]) !== "kube-system") return [];
  const name = stringAt(object, ["metadata", "name"]) ?? "";
  return configurations.flatMap(([pattern, key]) => {
    const text = pattern.test(name) ? stringAt(object, ["data", key]) : undefined;
    return text === undefined ? [] : documentsIn(text, ["data", key]);
  });
}

function documentsIn(text: string, field: Path): readonly EmbeddedDocument[] {
  return readDocuments(text).flatMap((document) => {
    if (!document.ok || !isObject(document.value)) return [];
    const apiVersion = stringAt(document.value, ["apiVersion"]);
    const kind = stringAt(document.value, ["kind"]);
    if (apiVersion === undefined || kind === undefined) return [];
    const { object, sensitive } = redactObject(apiVersion, kind, document.value);
    return [{ field, object: redactFields(object), sensitive }];
  });
}
