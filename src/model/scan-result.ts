import type { InputError } from "../errors.ts";
import type { ClusterReading } from "./cluster.ts";
import type { Drift } from "./drift.ts";
import type { ExceptionEntry } from "./exception.ts";
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

/** How a rule judged subjects, counted. */
export interface VerdictCounts {
  readonly pass: number;
  readonly fail: number;
  readonly excepted: number;
  readonly unknown: number;
  readonly notApplicable: number;
  /** Those, of any state, where a fact was missing. */
  readonly lacking: number;
}

/** How a rule judged its subjects, counted: all, and by component and by question. */
export interface RuleVerdicts extends VerdictCounts {
  readonly of: ReadonlyMap<string, VerdictCounts>;
}

/** What became of a baseline. */
export interface BaselineUse {
  /** As it was given. */
  readonly path: string;
  /** Findings that are in it, without those that an exception covers. */
  readonly known: number;
  /** Findings of the baseline that there are no more. */
  readonly gone: number;
}

/** All that a scan found out; reports are made from it alone. */
export interface ScanResult {
  readonly kubernetesVersion: string;
  readonly inputs: readonly InputEntry[];
  readonly status: readonly StatusEntry[];
  readonly findings: readonly Finding[];
  readonly errors: readonly InputError[];
  readonly stats: ScanStats;
  /** Every exception that was read, in the order of the input, and what became of it. */
  readonly exceptions: readonly ExceptionEntry[];
  /** What became of the baseline, where one was given. */
  readonly baseline?: BaselineUse;
  /** Verdicts by rule. */
  readonly verdicts: ReadonlyMap<string, RuleVerdicts>;
  /** The rules that ran, by id. */
  readonly rules: ReadonlyMap<string, RuleInfo>;
  /** The rules that were left out, by id. */
  readonly leftOut: ReadonlyMap<string, RuleInfo>;
  /** The clusters that were read, live or from a snapshot. */
  readonly clusters: readonly ClusterReading[];
  /** What files and clusters have otherwise, where both were given. */
  readonly drift: readonly Drift[];
  /** The files that were read, by path: for source excerpts. */
  readonly files: ReadonlyMap<string, SourceFile>;
}

/** True where no input was judged: then the findings that are not there say nothing. */
export function judgedNothing({ inputs, status }: Pick<ScanResult, "inputs" | "status">): boolean {
  if (inputs.some(({ state }) => state === "judged")) return false;
  return status.every(({ passed, failed, known, excepted }) => passed + failed + known + excepted === 0);
}
