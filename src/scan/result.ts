import type { Finding, Location } from "../model/finding.ts";
import { isInFile } from "../model/finding.ts";
import type { RecordId } from "../model/record.ts";
import type { BaselineUse, RuleVerdicts, ScanResult } from "../model/scan-result.ts";
import { severities } from "../model/severity.ts";
import type { Baseline } from "./baseline.ts";
import { fingerprintsOf } from "./fingerprint.ts";
import type { Break, BrokenVerdict, Judged } from "./judge.ts";
import { statusOf } from "./status.ts";
import type { Suppressions } from "./suppressions.ts";
import type { Verdict } from "./tally.ts";
import { Tally } from "./tally.ts";

/** All parts of a result but those that are computed from them. */
export interface ResultParts extends Omit<ScanResult, "status" | "findings" | "exceptions" | "baseline" | "verdicts"> {
  readonly judged: readonly (Judged & { readonly name: string })[];
  readonly suppressions: Suppressions;
  /** Records that another workload stands for. */
  readonly owned: ReadonlySet<RecordId>;
  readonly known: Baseline | undefined;
  /** Pods that run by workloads of clusters, by the record of each. */
  readonly pods: ReadonlyMap<RecordId, number>;
}

/**
 * Puts a result together: findings in a stable order with their fingerprints, what is excepted and what the baseline has,
 * the status of the twelve computed. Fingerprints come first: neither exceptions nor changed severities touch them.
 */
export function resultOf({ judged, suppressions, owned, known, pods, ...parts }: ResultParts): ScanResult {
  const breaks = judged.flatMap(({ broken }) => broken.flatMap((verdict) => verdict.breaks)).sort(inOrder);
  const findings = new Map<Break, Finding>();
  for (const [found, fingerprint] of fingerprintsOf(breaks))
    findings.set(found, withPods(findingOf(found, fingerprint, suppressions, known), found.record, pods));
  for (const { tally, broken } of judged)
    for (const verdict of broken)
      tally.add(verdict.question, { state: stateOf(verdict, findings), lacks: verdict.lacks }, verdict.origin);
  const all = [...findings.values()].sort(inOrder);
  return {
    ...parts,
    status: statusOf(judged.filter(({ tally }) => !tally.isEmpty)),
    findings: all,
    exceptions: suppressions.entries(owned),
    ...(known !== undefined && { baseline: useOf(known, all) }),
    verdicts: verdictsOf(judged.map(({ tally }) => tally)),
  };
}

/** How many pods run by a workload changes from hour to hour: it comes after the fingerprint. */
function withPods(finding: Finding, record: RecordId | undefined, pods: ReadonlyMap<RecordId, number>): Finding {
  const count = record === undefined ? undefined : pods.get(record);
  const { subject } = finding;
  if (count === undefined || subject.kind !== "resource") return finding;
  return { ...finding, subject: { ...subject, pods: count } };
}

function findingOf(
  found: Break,
  fingerprint: string,
  suppressions: Suppressions,
  known: Baseline | undefined,
): Finding {
  const { record, object, place, ...rest } = found;
  const severity = suppressions.severityOf(found) ?? found.severity;
  const exception = suppressions.exceptionOf(found);
  const state = exception !== undefined ? "excepted" : known?.fingerprints.has(fingerprint) ? "baseline" : "open";
  return {
    ...rest,
    fingerprint,
    state,
    severity,
    ...(exception !== undefined && { exception }),
    ...(severity !== found.severity && { ruleSeverity: found.severity }),
  };
}

/**
 * How a broken verdict counts: by what is new in it, else by what the baseline knows. What the configuration alone makes
 * mere information counts as excepted, like what an exception covers: it is not plainly met.
 */
function stateOf({ breaks, otherwise }: BrokenVerdict, findings: ReadonlyMap<Break, Finding>): Verdict["state"] {
  const found = breaks.flatMap((entry) => findings.get(entry) ?? []);
  if (found.some(({ state, severity }) => state === "open" && severity !== "info")) return "fail";
  if (found.some(({ state, severity }) => state === "baseline" && severity !== "info")) return "known";
  if (found.some(({ severity, ruleSeverity = severity }) => severity !== "info" || ruleSeverity !== "info"))
    return "excepted";
  return otherwise;
}

function useOf({ path, fingerprints }: Baseline, findings: readonly Finding[]): BaselineUse {
  const present = new Set(findings.map(({ fingerprint }) => fingerprint));
  return {
    path,
    known: findings.filter(({ state }) => state === "baseline").length,
    gone: [...fingerprints].filter((fingerprint) => !present.has(fingerprint)).length,
  };
}

function verdictsOf(tallies: readonly Tally[]): ReadonlyMap<string, RuleVerdicts> {
  const all = new Tally();
  for (const tally of tallies) all.merge(tally);
  return all.rules;
}

type Ordered = Pick<Finding, "recommendation" | "severity" | "rule" | "location" | "messageId">;

/** By recommendation, severity, rule and place. */
function inOrder(a: Ordered, b: Ordered): number {
  return (
    a.recommendation - b.recommendation ||
    severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
    compare(a.rule, b.rule) ||
    comparePlaces(a.location, b.location) ||
    compare(a.messageId, b.messageId)
  );
}

/** Without a place first, then those in files by line, then those in clusters. */
function comparePlaces(a: Location | undefined, b: Location | undefined): number {
  const pathOf = (location: Location | undefined) =>
    location === undefined ? "" : isInFile(location) ? location.path : location.apiPath;
  if (a === undefined || b === undefined) return compare(pathOf(a), pathOf(b));
  if (isInFile(a) && isInFile(b)) return compare(a.path, b.path) || a.line - b.line || a.column - b.column;
  if (isInFile(a)) return -1;
  return isInFile(b) ? 1 : compare(a.apiPath, b.apiPath) || compare(a.field, b.field);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
