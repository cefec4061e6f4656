/** How often and how long a failed GET is tried again. Times in milliseconds. */
export interface RetryPolicy {
  /** Attempts in all. */
  readonly attempts: number;
  /** The first wait; each next one is twice as long. */
  readonly firstWait: number;
  /** The longest wait, also where Retry-After asks for more. */
  readonly longestWait: number;
}

/**
 * Waits 0.25, 0.5, 1, 2, 4, 8, 8 seconds: an API server that restarts as a static pod is back within that. A connection
 * that never worked is not worth them.
 */
export const defaultRetry: RetryPolicy = { attempts: 8, firstWait: 250, longestWait: 8_000 };

/** What went wrong in an attempt. */
export type AttemptFailure =
  | { readonly kind: "network" }
  | { readonly kind: "status"; readonly status: number; readonly retryAfter: string | undefined };

/** Statuses that mean "later": too many requests, and servers or gateways that are down for now. */
const passing: ReadonlySet<number> = new Set([408, 429, 500, 502, 503, 504]);

/** True for an answer that may be another when the same is asked again. */
export function isPassing(status: number): boolean {
  return passing.has(status);
}

/**
 * How long to wait before the next attempt; undefined where there is none. Retry-After (RFC 9110, 10.2.3: seconds or a
 * date) counts where it asks for more than the own wait, up to the longest; `random` from 0 to 1 spreads clients.
 *
 * @param attempt 1 for the first one.
 * @param now in milliseconds since 1970.
 */
export function waitAfter(
  failure: AttemptFailure,
  attempt: number,
  policy: RetryPolicy,
  now: number,
  random: number,
): number | undefined {
  if (attempt >= policy.attempts) return undefined;
  if (failure.kind === "status" && !isPassing(failure.status)) return undefined;
  const own = Math.min(policy.longestWait, policy.firstWait * 2 ** (attempt - 1)) * (0.75 + random / 4);
  const asked = failure.kind === "status" ? retryAfter(failure.retryAfter, now) : 0;
  return Math.min(policy.longestWait, Math.max(own, asked));
}

const httpDate = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;

function retryAfter(header: string | undefined, now: number): number {
  if (header === undefined) return 0;
  if (/^\s*\d{1,9}\s*$/.test(header)) return Number(header) * 1000;
  // Date.parse takes much more for a date than HTTP does.
  const date = httpDate.test(header) ? Date.parse(header) : Number.NaN;
  return Number.isNaN(date) ? 0 : Math.max(0, date - now);
}
