import type { JsonObject, Path } from "./json.ts";
import type { FileId, SpanTable, TextRange } from "./span.ts";

/** A file that was read: its name and hash, never its text. */
export interface SourceFile {
  readonly id: FileId;
  /** POSIX path relative to the working directory; `-` is standard input. */
  readonly path: string;
  /** Size in bytes. */
  readonly size: number;
  /** SHA-256 of the bytes, in hexadecimal. */
  readonly sha256: string;
  /** Permission bits (0o777), where the file system has them; undefined for standard input. */
  readonly mode?: number;
  /** UTF-16 offset of the first character of each line. */
  readonly lineStarts: readonly number[];
  /** Where the text holds sensitive values: excerpts mask these ranges. UTF-16 offsets, end exclusive, sorted. */
  readonly sensitive: readonly TextRange[];
}

/** Where a fact from a file comes from. */
export interface FileOrigin extends TextRange {
  readonly kind: "file";
  readonly file: FileId;
  /** POSIX path relative to the working directory; `-` is standard input. */
  readonly path: string;
}

/** Where a fact from a cluster, or from a snapshot of one, comes from. */
export interface ApiOrigin {
  readonly kind: "api";
  /** Path on the API server, without its address. */
  readonly path: string;
  /** When the API server gave it, ISO 8601. */
  readonly collected: string;
}

/** Where a fact comes from. Later origins (a host path or command) join this union. */
export type Origin = FileOrigin | ApiOrigin;

/** Number of a record within a snapshot. */
export type RecordId = number;

/** What a sensitive value was, in derived facts; the value itself has been replaced in the record. */
export interface SensitiveValue {
  readonly path: Path;
  /** Why it counts as sensitive: `secret-data`, `password`, `jwt`, `private-key`, `aws-access-key`… */
  readonly format: string;
  /** Length of the value in UTF-16 units. */
  readonly length: number;
  /** The name it stands under (an environment variable, a key, a flag), where there is one. */
  readonly name?: string;
  /** When a token that is a JSON Web Token was issued and expires, as it says itself; ISO 8601, UTC. */
  readonly issued?: string;
  readonly expires?: string;
  /** The service account that such a token says it is for, as `namespace/name`. */
  readonly serviceAccount?: string;
}

/** What every record has: which environment it belongs to, where it comes from, where its parts are. */
export interface RecordHeader {
  readonly id: RecordId;
  readonly environment: string;
  readonly origin: Origin;
  /** Positions in the whole document; none for what was read from an API server. */
  readonly spans: SpanTable;
  /** Path of the object within its document: empty, of an item of a list, or of the field that a document is embedded in. */
  readonly basePath: Path;
}

/** A key that stands twice in one mapping; the API server's reader takes the last. */
export interface DuplicateKeyFact {
  readonly path: Path;
  readonly key: string;
  /** Where the key stands first. */
  readonly first: TextRange;
  /** Where it stands again. */
  readonly second: TextRange;
  /** Both have the same value; left out where they differ, or are too large to compare. */
  readonly same?: true;
}

/** One object as read from YAML or JSON: a Kubernetes API object or a component's configuration. */
export interface ObjectRecord extends RecordHeader {
  readonly kind: "object";
  readonly apiVersion: string;
  readonly objectKind: string;
  readonly object: JsonObject;
  readonly sensitive: readonly SensitiveValue[];
  readonly duplicateKeys: readonly DuplicateKeyFact[];
}

/** The text that takes the place of a sensitive value in a record. */
export const mask = "********";
