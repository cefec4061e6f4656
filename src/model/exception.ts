import type { TextRange } from "./span.ts";

/** Why an exception has no effect, whatever it stands beside. */
export type ExceptionProblem = "malformed" | "reason-missing" | "date-invalid" | "rule-unknown";

/** What an exception says: why, and until when. */
export interface ExceptionTerms {
  /** In the words of whoever wrote it, sensitive values masked; empty where it is missing. */
  readonly reason: string;
  /** `YYYY-MM-DD`: the last day on which it applies. */
  readonly expires?: string;
  readonly problem?: ExceptionProblem;
}

/** A comment `# rempart: except RULE[, RULE] -- REASON [until YYYY-MM-DD]`, as a fact of its file. */
export interface ExceptionComment extends ExceptionTerms {
  readonly range: TextRange;
  /** A finding that starts within one of these stretches is meant. */
  readonly covers: readonly TextRange[];
  readonly rules: readonly string[];
}

/** Where an exception stands: in a file, or in an object of a cluster. */
export type ExceptionSource = FileExceptionSource | ApiExceptionSource;

/** An annotation of an object of a cluster. */
export interface ApiExceptionSource {
  readonly kind: "annotation";
  /** The object's path on the API server. */
  readonly apiPath: string;
  /** The annotation, as `metadata.annotations["…"]`. */
  readonly field: string;
}

/** 1-based lines and columns, columns in UTF-16 units. */
export interface FileExceptionSource {
  readonly kind: "comment" | "annotation" | "configuration";
  /** POSIX path relative to the working directory; of a configuration as it was found. */
  readonly path: string;
  readonly line: number;
  readonly column: number;
}

/** What became of an exception. `invalid` ones have no effect; `problem` says why. */
export interface ExceptionEntry extends ExceptionTerms {
  readonly source: ExceptionSource;
  /** Id of the rule; as written where there is no such rule, empty where none could be read. */
  readonly rule: string;
  readonly state: "applied" | "expired" | "unused" | "invalid";
  /** Findings that it excepts; of an expired one, those that it excepted before. */
  readonly findings: number;
}

/** The exception that a finding falls under. */
export type AppliedException = Pick<ExceptionEntry, "source" | "reason" | "expires">;
