import type { JwtFacts } from "./jwt.ts";
import { readJwt } from "./jwt.ts";
import type { Judgement, TokenFormat } from "./types.ts";

/** What may be told of a sensitive value: nothing from which it could be had or guessed. */
export interface SensitiveFacts {
  readonly format: TokenFormat;
  readonly confidence: "certain" | "likely";
  /** UTF-16 units of all its sensitive ranges; short ones are not told apart. */
  readonly length: number | "under 8";
  /** How many secrets the value holds. */
  readonly count: number;
  readonly jwt?: JwtFacts;
}

/** The derived facts that a snapshot and a report carry in place of a sensitive value. */
export function describe(value: string, judgement: Extract<Judgement, { sensitive: true }>): SensitiveFacts {
  const { format, confidence, ranges } = judgement;
  const length = ranges.reduce((sum, { start, end }) => sum + end - start, 0);
  const [first] = ranges;
  const jwt = format === "jwt" && first !== undefined ? readJwt(value.slice(first.start, first.end)) : undefined;
  return {
    format,
    confidence,
    length: length < 8 ? "under 8" : length,
    count: ranges.length,
    ...(jwt === undefined ? {} : { jwt }),
  };
}

/** A known token format for the end of a message, ` (jwt)`; empty for a value that its name alone gives away. */
export function formatInBrackets(format: string): string {
  return format === "named-credential" ? "" : ` (${format})`;
}
