import type { Json } from "../../model/json.ts";
import { CODE } from "./characters.ts";
import { parseGoFloat, parseGoInteger } from "./numbers.ts";

export const TAG = {
  binary: "tag:yaml.org,2002:binary",
  bool: "tag:yaml.org,2002:bool",
  float: "tag:yaml.org,2002:float",
  int: "tag:yaml.org,2002:int",
  merge: "tag:yaml.org,2002:merge",
  null: "tag:yaml.org,2002:null",
  string: "tag:yaml.org,2002:str",
  timestamp: "tag:yaml.org,2002:timestamp",
} as const;

/** Plain scalars with a meaning of their own (YAML 1.1, as in Go's YAML package; `y` and `n` included). */
const WORDS = new Map<string, Json>();
for (const word of ["y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON"]) WORDS.set(word, true);
for (const word of ["n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF"]) WORDS.set(word, false);
for (const word of ["", "~", "null", "Null", "NULL"]) WORDS.set(word, null);
for (const word of [".nan", ".NaN", ".NAN"]) WORDS.set(word, Number.NaN);
for (const sign of ["", "+", "-"]) {
  for (const word of [".inf", ".Inf", ".INF"]) WORDS.set(sign + word, sign === "-" ? -Infinity : Infinity);
}

const LONGEST_WORD = 5;

/** First characters of numbers (1) and of words (2). */
const HINTS = new Uint8Array(128);
for (const character of "+-.0123456789") HINTS[character.charCodeAt(0)] = 1;
for (const character of "yYnNtTfFoO~") HINTS[character.charCodeAt(0)] = 2;

/**
 * The value of a plain scalar without tag, as sigs.k8s.io/yaml reads it: `yes`, `on` and `y` are true, `0644` is 420, `0b1`,
 * `0o7`, `0x1f` and `1_000` are numbers, timestamps and sexagesimal numbers are texts. Integers beyond 2^53 become the
 * nearest number that JavaScript has; the source at the node's span has all digits.
 */
export function resolvePlain(text: string): Json {
  const code = text.charCodeAt(0);
  const hint = code < 128 ? (HINTS[code] ?? 0) : 0;
  if (hint === 0 && text !== "") return text;
  if (text.length <= LONGEST_WORD) {
    const word = WORDS.get(text);
    if (word !== undefined) return word;
  }
  return hint === 1 ? (parseNumber(text) ?? text) : text;
}

const MISPLACED = /(?<![0-9])_|_(?![0-9])/;

function parseNumber(text: string): number | undefined {
  // Go's ParseFloat itself takes underscores between digits only; elsewhere Go's YAML package drops them all first.
  if (text.charCodeAt(0) === CODE.dot) return MISPLACED.test(text) ? undefined : parseGoFloat(text.replaceAll("_", ""));
  const plain = text.includes("_") ? text.replaceAll("_", "") : text;
  const integer = parseGoInteger(plain);
  return integer === undefined ? parseGoFloat(plain) : Number(integer);
}

/**
 * The value of a scalar with a tag; undefined where the text is not of the tag's type. A tag that is not YAML's own makes
 * a text of it.
 */
export function resolveTagged(text: string, tag: string): Json | undefined {
  switch (tag) {
    case TAG.binary:
      return decodeBinary(text);
    case TAG.bool:
    case TAG.null:
    case TAG.int:
    case TAG.float: {
      const value = resolvePlain(text);
      return matches(value, text, tag) ? value : undefined;
    }
    case TAG.timestamp:
      return isTimestamp(text) ? text : undefined;
    default:
      return text;
  }
}

function matches(value: Json, text: string, tag: string): boolean {
  if (tag === TAG.null) return value === null;
  if (tag === TAG.bool) return typeof value === "boolean";
  if (typeof value !== "number") return false;
  const integer = text.startsWith(".") ? undefined : parseGoInteger(text.replaceAll("_", ""));
  if (tag === TAG.int) return integer !== undefined;
  return integer === undefined || BigInt(integer) <= MAX_INT64;
}

/** Go's largest int64. */
export const MAX_INT64 = 2n ** 63n - 1n;

const DATE =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[Tt]\d{1,2}:\d{1,2}:\d{1,2}(?:\.\d+)?(?:Z|[-+]\d{2}:\d{2})| \d{1,2}:\d{1,2}:\d{1,2}(?:\.\d+)?)?$/;

function isTimestamp(text: string): boolean {
  const match = DATE.exec(text);
  if (match === null) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** Decodes `!!binary`; each byte that is not UTF-8 becomes U+FFFD, as in Go's JSON. */
function decodeBinary(text: string): string | undefined {
  const compact = text.replace(/[\r\n]/g, "");
  if (!BASE64.test(compact)) return undefined;
  const bytes = Buffer.from(compact, "base64");
  let decoded = "";
  for (let i = 0; i < bytes.length; ) {
    const length = utf8Length(bytes, i);
    decoded += length === 0 ? "\ufffd" : bytes.toString("utf8", i, i + length);
    i += Math.max(length, 1);
  }
  return decoded;
}

/** Bytes of the UTF-8 character at `at`, 0 where there is none. */
function utf8Length(bytes: Buffer, at: number): number {
  const first = bytes[at] ?? 0;
  const length = first < 0x80 ? 1 : first < 0xc0 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf8 ? 4 : 0;
  if (length === 0 || at + length > bytes.length) return 0;
  const character = bytes.toString("utf8", at, at + length);
  return Buffer.byteLength(character) === length && character.codePointAt(0) !== 0xfffd
    ? length
    : bytes.subarray(at, at + 3).equals(REPLACEMENT)
      ? 3
      : 0;
}

const REPLACEMENT = Buffer.from("\ufffd");
