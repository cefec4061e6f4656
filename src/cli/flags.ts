import type { FrameworkId } from "../guidance/frameworks.ts";
import type { levels, severityChoices } from "./choices.ts";

/** From which severity on the exit code is 1. */
export type FailOn = (typeof severityChoices)[number];

/** What commands that read files are told about them. */
interface InputFlags {
  readonly output?: string;
  readonly config?: string;
  readonly exclude: readonly string[];
  /** In bytes. */
  readonly maxFileSize: number;
  readonly color?: boolean;
}

/** Options of `scan`. */
export interface ScanFlags extends InputFlags {
  readonly format: "text" | "json" | "sarif";
  readonly kubernetesVersion?: string;
  readonly rule: readonly string[];
  readonly skipRule: readonly string[];
  readonly failOn?: FailOn;
  readonly all?: boolean;
  readonly framework?: FrameworkId;
  readonly baseline?: string;
}

/** Options of `pss check`. */
export interface PssCheckFlags extends InputFlags {
  readonly format: "text" | "json";
  readonly level: (typeof levels)[number];
  readonly version: string;
}

/** Options of `explain`. */
export interface ExplainFlags {
  readonly format: "text" | "json";
  readonly output?: string;
  readonly color?: boolean;
}

/** Options of `rules`. */
export type RulesFlags = ExplainFlags;

/** Options of `data show`. */
export type DataShowFlags = Omit<ExplainFlags, "color">;
