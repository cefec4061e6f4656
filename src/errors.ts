import type { Text } from "./model/text.ts";

/** Every way in which input or use can be wrong. */
export type ErrorCode =
  | "path-not-found"
  | "nothing-found"
  | "path-not-readable"
  | "file-too-large"
  | "file-changed"
  | "text-encoding"
  | "yaml-syntax"
  | "yaml-limits"
  | "json-syntax"
  | "dockerfile-syntax"
  | "object-invalid"
  | "configuration-invalid"
  | "baseline-invalid"
  | "snapshot-invalid"
  | "kubeconfig-not-found"
  | "kubeconfig-invalid"
  | "context-not-found"
  | "cluster-credentials"
  | "cluster-certificate"
  | "cluster-unreachable"
  | "cluster-response"
  | "cluster-timeout"
  | "cluster-partial"
  | "usage"
  | "output-not-writable"
  | "internal";

/** A piece of input that could not be read, with its position where it has one. Becomes part of the report. */
export interface InputError {
  readonly code: ErrorCode;
  readonly path?: string;
  /** 1-based. */
  readonly line?: number;
  /** 1-based, in UTF-16 units. */
  readonly column?: number;
  /** What was expected, what was found, what to do. */
  readonly message: Text;
}

/** Thrown where the work as a whole cannot go on: wrong use, a configuration file that does not hold. */
export class RempartError extends Error {
  readonly error: InputError;

  constructor(error: InputError) {
    super(error.message.en);
    this.name = "RempartError";
    this.error = error;
  }
}

/**
 * True for a {@link RempartError}, told by what it carries and not by its class: commands are bundled apart, each with a class
 * of its own.
 */
export function isRempartError(error: unknown): error is RempartError {
  return error instanceof Error && error.name === "RempartError" && "error" in error;
}

/** The code of a file system error (`ENOENT`…), or undefined for other errors. */
export function systemCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !("code" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}
