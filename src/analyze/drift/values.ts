import type { Json } from "../../model/json.ts";
import { isList, isObject } from "../../model/json.ts";
import { mask } from "../../model/record.ts";

/** Null, false, 0, an empty text, list or object: what Go's encoder leaves out, and what most defaults are. */
export function isEmpty(value: Json | undefined): boolean {
  if (value === undefined || value === null || value === false || value === 0 || value === "") return true;
  if (isList(value)) return value.length === 0;
  return isObject(value) && Object.values(value).every(isEmpty);
}

const suffixes: Readonly<Record<string, number>> = {
  "": 1,
  n: 1e-9,
  u: 1e-6,
  m: 1e-3,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  P: 1e15,
  E: 1e18,
  Ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
  Ti: 2 ** 40,
  Pi: 2 ** 50,
  Ei: 2 ** 60,
};

/** A quantity (`500m`, `1Gi`, `1e3`) as a number; undefined for other texts (apimachinery, resource.Quantity). */
function quantity(text: string): number | undefined {
  const match = /^([+-]?\d{1,18}(?:\.\d{0,18})?|[+-]?\.\d{1,18})(?:([numkMGTPE]|[KMGTPE]i)|[eE]([+-]?\d{1,2}))?$/.exec(
    text,
  );
  if (match === null) return undefined;
  const [, digits = "", suffix = "", exponent] = match;
  const factor = exponent === undefined ? (suffixes[suffix] ?? 1) : 10 ** Number(exponent);
  return Number(digits) * factor;
}

/** A duration (`1h30m`, `90m0s`) in seconds; undefined for other texts (Go, time.ParseDuration). */
function duration(text: string): number | undefined {
  if (!/^(?:\d{1,9}(?:\.\d{1,9})?(?:ns|us|µs|ms|s|m|h))+$/.test(text)) return undefined;
  const units: Readonly<Record<string, number>> = { ns: 1e-9, us: 1e-6, µs: 1e-6, ms: 1e-3, s: 1, m: 60, h: 3600 };
  let seconds = 0;
  for (const [, digits = "", unit = ""] of text.matchAll(/([\d.]+)(ns|us|µs|ms|s|m|h)/g))
    seconds += Number(digits) * (units[unit] ?? 0);
  return seconds;
}

function near(a: number | undefined, b: number | undefined): boolean {
  return a !== undefined && b !== undefined && Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b), 1e-9);
}

/**
 * True for scalars that mean the same: a number and its text (int-or-string), quantities, durations. A value of which a
 * part is masked cannot be compared, and counts as the same.
 */
export function sameScalar(a: Json, b: Json): boolean {
  if (a === b) return true;
  if (isList(a) || isList(b) || isObject(a) || isObject(b) || a === null || b === null) return false;
  const one = String(a);
  const other = String(b);
  if (one === other || one.includes(mask) || other.includes(mask)) return true;
  return near(quantity(one), quantity(other)) || near(duration(one), duration(other));
}
