import { createHash } from "node:crypto";
import type { Finding } from "../model/finding.ts";
import type { Break } from "./judge.ts";

/**
 * Gives findings their fingerprints: rule, environment, subject, message and what fills it, never a line. Findings alike
 * in all of these are numbered in the order of their places.
 */
export function withFingerprints(breaks: readonly Break[]): readonly Finding[] {
  const seen = new Map<string, number>();
  return breaks.map(({ record, ...rest }): Finding => {
    const identity = JSON.stringify([rest.rule, rest.environment, rest.subject, rest.messageId, rest.holes]);
    const count = seen.get(identity) ?? 0;
    seen.set(identity, count + 1);
    const hash = createHash("sha256").update(count === 0 ? identity : `${identity}#${count}`);
    return { ...rest, fingerprint: hash.digest("hex").slice(0, 32), state: "open" };
  });
}
