import type { Io } from "./io.ts";

/** Thrown where the user ended the work (Ctrl-C): there is no result. */
class Interrupted extends Error {
  constructor() {
    super("interrupted");
    this.name = "Interrupted";
  }
}

/** True for an {@link Interrupted}, told by its name: commands are bundled apart, each with a class of its own. */
export function isInterrupted(error: unknown): boolean {
  return error instanceof Error && error.name === "Interrupted";
}

/** What ends the work early. */
export interface Deadline {
  readonly signal: AbortSignal;
  /** Forgets timer and listeners. */
  dispose(): void;
}

/**
 * A signal that the user's Ctrl-C aborts with {@link Interrupted}, and the end of `milliseconds` with a TimeoutError. A
 * second Ctrl-C ends the process at once.
 */
export function deadline(io: Pick<Io, "once" | "off">, milliseconds: number): Deadline {
  const controller = new AbortController();
  const interrupt = () => controller.abort(new Interrupted());
  const timer = setTimeout(() => controller.abort(new DOMException("the time is over", "TimeoutError")), milliseconds);
  for (const event of ["SIGINT", "SIGTERM"] as const) io.once?.(event, interrupt);
  return {
    signal: controller.signal,
    dispose() {
      clearTimeout(timer);
      for (const event of ["SIGINT", "SIGTERM"] as const) io.off?.(event, interrupt);
    },
  };
}
