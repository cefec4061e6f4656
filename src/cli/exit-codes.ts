/** What the program's exit codes mean; 130 is what shells give a program that Ctrl-C ended. */
export const exitCodes = { ok: 0, findings: 1, usage: 2, unreadable: 3, internal: 70, interrupted: 130 } as const;

/** One of the program's exit codes. */
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** What happened, of which the exit code tells the gravest. */
export interface Outcome {
  readonly internal?: boolean;
  readonly usage?: boolean;
  readonly findings?: boolean;
  readonly unreadable?: boolean;
}

/** The exit code of a run: 70 goes before 2, 2 before 1, 1 before 3, so that incompleteness never hides findings. */
export function exitCodeOf({ internal, usage, findings, unreadable }: Outcome): ExitCode {
  if (internal) return exitCodes.internal;
  if (usage) return exitCodes.usage;
  if (findings) return exitCodes.findings;
  return unreadable ? exitCodes.unreadable : exitCodes.ok;
}
