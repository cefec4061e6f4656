/** Severities, the gravest first. */
export const severities = ["critical", "high", "medium", "low", "info"] as const;

/** How grave a finding is. `info` never makes a recommendation "not met". */
export type Severity = (typeof severities)[number];

/** True when `severity` is as grave as `threshold`, or graver. */
export function atLeast(severity: Severity, threshold: Severity): boolean {
  return severities.indexOf(severity) <= severities.indexOf(threshold);
}
