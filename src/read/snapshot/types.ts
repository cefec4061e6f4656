import type { Json, JsonObject, Path } from "../../model/json.ts";
import type { SensitiveValue } from "../../model/record.ts";
import type { FactEntry, LackEntry } from "../cluster/entry.ts";

/** Version of the format that is written, and the only one that is read. */
export const snapshotFormat = 1;

/** The first line of a snapshot. */
export interface SnapshotHeader {
  readonly tool: { readonly name: string; readonly version: string };
  /** Address of the API server, without credentials. */
  readonly server: string;
  /** Context of the kubeconfig that it was read with. */
  readonly context?: string;
  /** The namespaces that were asked for; all where it is left out. */
  readonly namespaces?: readonly string[];
  /** When the reading began, ISO 8601. */
  readonly started: string;
}

/** A configuration file that a ConfigMap carries as text. */
export interface EmbeddedDocument {
  /** The field that holds the text: `["data", "ClusterConfiguration"]`. */
  readonly field: Path;
  readonly object: JsonObject;
  readonly sensitive: readonly SensitiveValue[];
}

/** An object of a cluster, its sensitive values replaced. */
export interface SnapshotObject {
  readonly kind: "object";
  readonly apiPath: string;
  /** When the answer it was in came, ISO 8601. */
  readonly collected: string;
  readonly object: JsonObject;
  readonly sensitive: readonly SensitiveValue[];
  readonly embedded: readonly EmbeddedDocument[];
}

/** What a snapshot holds, line by line, between its header and its end. */
export type SnapshotItem = SnapshotObject | LackEntry | FactEntry;

/** The last line of a snapshot: without it, what was read is a part. */
export interface SnapshotEnd {
  readonly objects: number;
  readonly lacks: number;
  readonly facts: number;
  /** When the reading ended, ISO 8601. */
  readonly finished: string;
  /** SHA-256 of all lines before, line feeds included, in hexadecimal. */
  readonly sha256: string;
}

/** The value of a JSON text; undefined where it is none. */
export function parseJson(text: string): Json | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
