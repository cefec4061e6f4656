import type { InputError } from "../errors.ts";
import type { Finding, InputEntry, RuleInfo, StatusEntry } from "./finding.ts";
import type { SourceFile } from "./record.ts";

/** Figures of a scan. Times are in milliseconds. */
export interface ScanStats {
  readonly files: number;
  readonly bytes: number;
  readonly resources: number;
  readonly workloads: number;
  readonly rules: number;
  readonly milliseconds: number;
}

/** All that a scan found out; reports are made from it alone. */
export interface ScanResult {
  readonly kubernetesVersion: string;
  readonly inputs: readonly InputEntry[];
  readonly status: readonly StatusEntry[];
  readonly findings: readonly Finding[];
  readonly errors: readonly InputError[];
  readonly stats: ScanStats;
  /** The rules that ran, by id. */
  readonly rules: ReadonlyMap<string, RuleInfo>;
  /** The files that were read, by path: for source excerpts. */
  readonly files: ReadonlyMap<string, SourceFile>;
}
