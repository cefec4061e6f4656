import type { Finding } from "../model/finding.ts";
import type { ScanResult } from "../model/scan-result.ts";
import { severities } from "../model/severity.ts";
import { withFingerprints } from "./fingerprint.ts";
import type { Break } from "./judge.ts";
import { statusOf } from "./status.ts";
import type { Tally } from "./tally.ts";

/** All parts of a result but those that are computed from them. */
export interface ResultParts extends Omit<ScanResult, "status" | "findings"> {
  readonly judged: readonly { readonly name: string; readonly tally: Tally; readonly breaks: readonly Break[] }[];
}

/** Puts a result together: findings in a stable order with their fingerprints, the status of the twelve computed. */
export function resultOf({ judged, ...parts }: ResultParts): ScanResult {
  const breaks = judged.flatMap((environment) => environment.breaks).sort(inOrder);
  const environments = judged.filter(({ tally }) => !tally.isEmpty);
  return { ...parts, status: statusOf(environments), findings: withFingerprints(breaks) };
}

type Ordered = Pick<Finding, "recommendation" | "severity" | "rule" | "location" | "messageId">;

/** By recommendation, severity, rule and place. */
function inOrder(a: Ordered, b: Ordered): number {
  return (
    a.recommendation - b.recommendation ||
    severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
    compare(a.rule, b.rule) ||
    compare(a.location?.path ?? "", b.location?.path ?? "") ||
    (a.location?.line ?? 0) - (b.location?.line ?? 0) ||
    (a.location?.column ?? 0) - (b.location?.column ?? 0) ||
    compare(a.messageId, b.messageId)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
