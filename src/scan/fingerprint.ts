import { createHash } from "node:crypto";
import type { Break } from "./judge.ts";

/**
 * The fingerprints of findings: rule, environment, subject, message and what fills it, never a line. Findings alike in all
 * of these are numbered in the order of their places, in which they are given.
 */
export function fingerprintsOf(breaks: readonly Break[]): ReadonlyMap<Break, string> {
  const seen = new Map<string, number>();
  return new Map(
    breaks.map((found) => {
      const { rule, environment, subject, messageId, holes } = found;
      const identity = JSON.stringify([rule, environment, subject, messageId, holes]);
      const count = seen.get(identity) ?? 0;
      seen.set(identity, count + 1);
      const hash = createHash("sha256").update(count === 0 ? identity : `${identity}#${count}`);
      return [found, hash.digest("hex").slice(0, 32)];
    }),
  );
}
