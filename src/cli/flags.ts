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

/** What commands that read a cluster are told about it. */
export interface ClusterFlags {
  readonly context?: string;
  readonly kubeconfig?: string;
  /** All namespaces where it is empty. */
  readonly namespace: readonly string[];
  /** In milliseconds. */
  readonly timeout: number;
  /** In milliseconds. */
  readonly requestTimeout: number;
}

/** Options of `collect`. */
export interface CollectFlags extends ClusterFlags {
  readonly output: string;
}

/** Options of `cluster role`. */
export interface ClusterRoleFlags {
  readonly output?: string;
  readonly secrets?: boolean;
}

/** Options of `scan`. */
export interface ScanFlags extends InputFlags, ClusterFlags {
  readonly cluster?: boolean;
  readonly format: "text" | "json" | "sarif";
  readonly kubernetesVersion?: string;
  readonly rule: readonly string[];
  readonly skipRule: readonly string[];
  readonly failOn?: FailOn;
  readonly all?: boolean;
  readonly allowEmpty?: boolean;
  readonly framework?: FrameworkId;
  readonly baseline?: string;
}

/** Options of `pss check`. */
export interface PssCheckFlags extends InputFlags {
  readonly format: "text" | "json";
  readonly level: (typeof levels)[number];
  readonly version: string;
}

/** Options of `pss impact`. */
export interface PssImpactFlags extends PssCheckFlags, ClusterFlags {
  readonly cluster?: boolean;
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

/** Options of `data update`. */
export interface DataUpdateFlags extends DataShowFlags {
  readonly from: string;
  /** In seconds, for each product. */
  readonly timeout: number;
  readonly dryRun?: boolean;
}
