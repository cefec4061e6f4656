/** Values of `--fail-on`. */
export const severityChoices = ["critical", "high", "medium", "low", "info", "never"] as const;

/** Values of `--level`. */
export const levels = ["privileged", "baseline", "restricted"] as const;
