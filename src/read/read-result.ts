import type { ErrorCode } from "../errors.ts";
import type { Json, Path } from "../model/json.ts";
import type { SpanTable, TextRange } from "../model/span.ts";
import type { Text } from "../model/text.ts";

/** Why a document could not be read; each is one of the product's error codes. */
export type ReadFailureCode = Extract<ErrorCode, "yaml-syntax" | "yaml-limits" | "json-syntax" | "text-encoding">;

/** A key that stands twice in one mapping. The last one counts, as for the API server. */
export interface DuplicateKey {
  /** The mapping that holds both. */
  readonly path: Path;
  readonly key: string;
  readonly first: TextRange;
  readonly second: TextRange;
  /** Both have the same value, as far as they were compared. */
  readonly same?: true;
}

/** One document as the API server would take it. Offsets are UTF-16 units into the whole text, not into the document. */
export interface ReadDocument {
  readonly ok: true;
  /** The value; null for an empty document. Aliased nodes are shared, not copied. */
  readonly value: Json;
  readonly spans: SpanTable;
  /** Where the document begins: after its `---`, or at the beginning of the text. */
  readonly start: number;
  /** Where it ends: before the next `---` or `...`, or at the end of the text. */
  readonly end: number;
  /** At most {@link MAX_DUPLICATE_KEYS} of them. */
  readonly duplicateKeys: readonly DuplicateKey[];
}

/** A document that could not be read, and where. Messages never quote scalars: they may be secrets. */
export interface ReadFailure {
  readonly ok: false;
  readonly code: ReadFailureCode;
  /** True for template text (`{{ … }}`): the file is not a manifest yet, and is to be rendered first. */
  readonly template: boolean;
  /** UTF-16 offset into the whole text. */
  readonly offset: number;
  /** What was expected, what was found, what to do. */
  readonly message: Text;
  /** The document's place, as for one that was read. */
  readonly start: number;
  readonly end: number;
}

export type ReadResult = ReadDocument | ReadFailure;

/**
 * Deepest nesting that is read. The API server's YAML and JSON decoders stop at 10,000 levels; no Kubernetes type comes near
 * 100, and at 1,000 a recursive walk, `JSON.stringify` and structured clone stay clear of the stack's end.
 */
export const MAX_DEPTH = 1_000;

/** Duplicate keys reported per document. */
export const MAX_DUPLICATE_KEYS = 100;
