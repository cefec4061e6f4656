import type { Io } from "./io.ts";

/** How text is shown. */
export interface TextLook {
  /** In columns. */
  readonly width: number;
  readonly colour: boolean;
}

const narrowest = 40;
const widest = 120;

/**
 * A terminal's own width, 120 columns at most, and 80 for anything else. Colour: `--color` and `--no-color` first; then
 * NO_COLOR (no-color.org), FORCE_COLOR and TERM=dumb; then on terminals only.
 */
export function textLook({ stdout, env }: Io, flags: { readonly color?: boolean; readonly output?: string }): TextLook {
  const terminal = flags.output === undefined && stdout.isTTY === true;
  const width = terminal ? Math.min(Math.max(stdout.columns ?? 80, narrowest), widest) : 80;
  return { width, colour: flags.color ?? environmentColour(env, terminal) };
}

function environmentColour(env: Io["env"], terminal: boolean): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== "0" && env.FORCE_COLOR !== "false";
  return terminal && env.TERM !== "dumb";
}
