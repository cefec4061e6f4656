import { CODE, isDigit } from "./characters.ts";

const MIN_INT64 = -(2n ** 63n);
const MAX_UINT64 = 2n ** 64n - 1n;

/** Decimal digits that always fit a double exactly. */
const SAFE_DIGITS = 15;

/** Digits of any radix beyond which no 64-bit integer goes on without leading zeros being the reason. */
const MAX_LENGTH = 400;

/**
 * What Go's `strconv.ParseInt(text, 0, 64)`, and then `ParseUint`, make of a text without underscores: a prefix `0x`, `0b`,
 * `0o` or `0` names the radix. Undefined where it is no integer of 64 bits.
 */
export function parseGoInteger(text: string): number | bigint | undefined {
  const first = text.charCodeAt(0);
  const signed = first === CODE.plus || first === CODE.minus;
  const start = signed ? 1 : 0;
  if (!isDigit(text.charCodeAt(start)) || text.length > MAX_LENGTH) return undefined;
  let value: bigint;
  if (text.charCodeAt(start) !== CODE.zero || text.length === start + 1) {
    let small = 0;
    for (let i = start; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (!isDigit(code)) return undefined;
      small = small * 10 + code - CODE.zero;
    }
    if (text.length - start <= SAFE_DIGITS) return first === CODE.minus ? 0 - small : small;
    value = BigInt(text.slice(start));
  } else {
    const literal = radixLiteral(text, start);
    if (literal === undefined) return undefined;
    value = BigInt(literal);
  }
  if (first === CODE.minus) value = -value;
  const max = signed ? MAX_UINT64 >> 1n : MAX_UINT64;
  if (value < MIN_INT64 || value > max) return undefined;
  return Number.isSafeInteger(Number(value)) ? Number(value) : value;
}

/** The digits behind a leading zero as BigInt reads them. */
function radixLiteral(text: string, start: number): string | undefined {
  const mark = text.charAt(start + 1).toLowerCase();
  if (mark === "x") return literal("0x", text.slice(start + 2), /^[0-9a-f]+$/i);
  if (mark === "b") return literal("0b", text.slice(start + 2), /^[01]+$/);
  if (mark === "o") return literal("0o", text.slice(start + 2), /^[0-7]+$/);
  return literal("0o", text.slice(start + 1), /^[0-7]+$/);
}

function literal(prefix: string, digits: string, allowed: RegExp): string | undefined {
  return allowed.test(digits) ? prefix + digits : undefined;
}

const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;

/** The number a text writes in decimal floating point; undefined where it writes none or one too large for a double. */
export function parseGoFloat(text: string): number | undefined {
  if (!FLOAT.test(text)) return undefined;
  const value = Number(text);
  return Number.isFinite(value) ? value : undefined;
}

/** Digits that tell any two numbers of 32 bits apart. */
const FLOAT32_DIGITS = 9;

/** A number as Go's `FormatFloat(value, 'g', -1, 32)` writes it, which is how sigs.k8s.io/yaml makes a key of it. */
export function formatFloatKey(value: number): string {
  const single = Math.fround(value);
  if (Number.isNaN(single)) return ".nan";
  if (!Number.isFinite(single)) return single < 0 ? "-.inf" : ".inf";
  if (single === 0) return Object.is(single, -0) ? "-0" : "0";
  let scientific = "";
  for (let digits = 1; digits <= FLOAT32_DIGITS; digits++) {
    scientific = single.toExponential(digits - 1);
    if (Math.fround(Number(scientific)) === single) break;
  }
  const at = scientific.indexOf("e");
  const exponent = Number(scientific.slice(at + 1));
  if (exponent >= -4 && exponent < 6) return Number(scientific).toString();
  const sign = exponent < 0 ? "-" : "+";
  return `${scientific.slice(0, at)}e${sign}${String(Math.abs(exponent)).padStart(2, "0")}`;
}
