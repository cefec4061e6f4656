import type { ExceptionTerms } from "../../model/exception.ts";
import { sensitiveParts } from "../sensitive-values/judge.ts";
import { maskRanges } from "../sensitive-values/mask.ts";

/** Longer reasons are cut: they are shown on a line or two. */
const longestReason = 500;
const day = /^(\d{4})-(\d{2})-(\d{2})$/;

/** True for a day of the calendar, `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  const [, year = "", month = "", date = ""] = day.exec(text) ?? [];
  if (date === "") return false;
  const time = new Date(Date.UTC(Number(year), Number(month) - 1, Number(date)));
  return time.getUTCMonth() === Number(month) - 1 && time.getUTCDate() === Number(date);
}

/** A day by its parts or as text, checked; the reason without what looks like a secret. */
export function termsOf(reason: string, expires: string | undefined): ExceptionTerms {
  const shown = withoutSecrets(reason.slice(0, longestReason).trim());
  if (shown === "") return { reason: "", problem: "reason-missing" };
  if (expires === undefined) return { reason: shown };
  return isDay(expires) ? { reason: shown, expires } : { reason: shown, problem: "date-invalid" };
}

/**
 * Reads `REASON [until YYYY-MM-DD]`. What follows the last `until` is a day where it is one word that begins with a
 * digit; other words are part of the reason ("until the vendor ships arm64").
 */
export function readTerms(text: string): ExceptionTerms {
  const trimmed = text.trim();
  const lastBlank = Math.max(trimmed.lastIndexOf(" "), trimmed.lastIndexOf("\t"));
  const last = trimmed.slice(lastBlank + 1);
  const before = trimmed.slice(0, lastBlank + 1).trimEnd();
  const dated = /^\d/.test(last) && /(?:^|\s)until$/.test(before.slice(-6));
  return dated ? termsOf(before.slice(0, -"until".length), last) : termsOf(trimmed, undefined);
}

function withoutSecrets(reason: string): string {
  return maskRanges(reason, sensitiveParts({ value: `${reason}\n`, context: "file" }));
}
