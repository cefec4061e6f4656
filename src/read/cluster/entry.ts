import type { Json, JsonObject } from "../../model/json.ts";
import type { Text } from "../../model/text.ts";

/** An object of the cluster, as served, without what the plan omits. Its values are not redacted yet. */
export interface ObjectEntry {
  readonly kind: "object";
  /** Its path on the API server, without address. */
  readonly apiPath: string;
  /** When the answer it was in came, ISO 8601. */
  readonly collected: string;
  readonly object: JsonObject;
  /** True where only its metadata was asked for: that it has no other fields says nothing. */
  readonly metadataOnly: boolean;
}

export type LackReason = "forbidden" | "failed" | "not-served";

/** Something that was not read, or not all of it: what depends on it is unknown, except for what is not served. */
export interface LackEntry {
  readonly kind: "lack";
  readonly verb: "get" | "list";
  /** API group; empty for the core group and for paths. */
  readonly group: string;
  /** Resource in the plural, or a path (`/version`). */
  readonly resource: string;
  /** The namespace in which it is lacking; everywhere where it is left out. */
  readonly namespace?: string;
  /** `not-served`: the API server has no such resource, so there is nothing to read. */
  readonly reason: LackReason;
  readonly message: Text;
}

/** What a path that holds no objects says. */
export interface FactEntry {
  readonly kind: "fact";
  readonly path: "/version" | "/apis" | "/metrics";
  readonly collected: string;
  readonly value: Json;
}

export type ClusterEntry = ObjectEntry | LackEntry | FactEntry;

/** True where the API server serves something under this name, but it was not read, or not wholly. */
export function isGap(entry: ClusterEntry): entry is LackEntry {
  return entry.kind === "lack" && entry.reason !== "not-served";
}
