import { findAssignments, findAuthorizationHeaders, findInCommand } from "./assignments.ts";
import { findInLines } from "./config-text.ts";
import { jsonTexts } from "./json-values.ts";
import { findJwts } from "./jwt.ts";
import { findPrivateKeys } from "./keys.ts";
import { judgeNamedValue } from "./named-value.ts";
import { settle, shift, verdict } from "./parts.ts";
import { decodePrintable } from "./text.ts";
import { findPrefixedTokens } from "./tokens.ts";
import type { Judgement, SensitivePart, ValueContext } from "./types.ts";
import { maxTextLength } from "./types.ts";
import { findUrlPasswords } from "./urls.ts";

/** One value of a definition, and where it stands. */
export interface JudgedValue {
  /** The name of the variable, flag, key, annotation or file. */
  readonly name?: string;
  readonly value: string;
  readonly context: ValueContext;
}

const maxNesting = 2;

/**
 * Judges whether a value is, or holds, a secret in plain text, by known token formats and by the value's name (guide,
 * recommendation 8). References to a secret kept elsewhere, paths, switches and stand-ins are none. Pure and linear in
 * the value; text beyond `maxTextLength` is not looked at.
 */
export function judgeValue(input: JudgedValue): Judgement {
  return verdict(findSensitive(input));
}

/** The single secrets of a value, sorted and apart, each with its own format: for masking a whole text. */
export function sensitiveParts(input: JudgedValue): readonly SensitivePart[] {
  return settle(findSensitive(input));
}

function findSensitive(input: JudgedValue, depth = 0): readonly SensitivePart[] {
  const { name, context } = input;
  const value = input.value.slice(0, maxTextLength);
  const formats = [
    ...findPrefixedTokens(value),
    ...findJwts(value),
    ...findPrivateKeys(value),
    ...findUrlPasswords(value),
  ];
  if (context === "label") return formats;
  return [...formats, ...findAuthorizationHeaders(value), ...findByName(name, value, context, depth)];
}

function findByName(
  name: string | undefined,
  value: string,
  context: ValueContext,
  depth: number,
): readonly SensitivePart[] {
  if (isJson(value.trim())) return findInJson(value, context, depth);
  if (value.includes("\n")) return [...findInLines(value, context), ...findInCommand(value)];
  const named = name === undefined ? [] : judgeNamedValue(name, value, context);
  if (named.length > 0) return named;
  return /\s/.test(value) ? findInCommand(value) : findAssignments(value);
}

function isJson(text: string): boolean {
  return (text.startsWith("{") && text.endsWith("}")) || (/^\[[^[]/.test(text) && text.endsWith("]"));
}

function findInJson(text: string, context: ValueContext, depth: number): readonly SensitivePart[] {
  return jsonTexts(text).flatMap(({ key, value, start, end, ownerKind, ownerKey }): readonly SensitivePart[] => {
    if (ownerKind === "Secret" && (ownerKey === "data" || ownerKey === "stringData") && value !== "") {
      return [{ start, end, format: "secret-object-data", confidence: "certain" }];
    }
    if (key === "auth" && decodePrintable(value)?.includes(":") === true) {
      return [{ start, end, format: "docker-registry-auth", confidence: "certain" }];
    }
    if (value === "" || depth >= maxNesting) return [];
    // Formats were already looked for in the whole text; only a value with escapes reads otherwise than it is written.
    const inner = settle(
      value.length === end - start
        ? findByName(key, value, context, depth + 1)
        : findSensitive({ name: key, value, context }, depth + 1),
    );
    const [first] = inner;
    if (first === undefined) return [];
    return value.length === end - start ? shift(inner, start) : [{ ...first, start, end }];
  });
}
