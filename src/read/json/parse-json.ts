import type { Json } from "../../model/json.ts";
import { MAX_DEPTH } from "../read-result.ts";
import type { JsonProblemKey } from "./problems.ts";
import { JSON_PROBLEMS } from "./problems.ts";
import type { TreeBuilder } from "./tree-builder.ts";

/** Why a JSON text could not be read: caught at the value's rim. */
export class JsonProblem extends Error {
  readonly problem: JsonProblemKey;
  readonly offset: number;

  constructor(problem: JsonProblemKey, offset: number) {
    super(JSON_PROBLEMS[problem].en);
    this.problem = problem;
    this.offset = offset;
  }
}

const ESCAPES = new Map([
  ['"', '"'],
  ["\\", "\\"],
  ["/", "/"],
  ["b", "\b"],
  ["f", "\f"],
  ["n", "\n"],
  ["r", "\r"],
  ["t", "\t"],
]);

const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?/y;

const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Offset of the next character that is not JSON white space. */
export function skipJsonSpace(text: string, from: number): number {
  let pos = from;
  for (;;) {
    const code = text.charCodeAt(pos);
    if (code !== 32 && code !== 10 && code !== 13 && code !== 9) return pos;
    pos++;
  }
}

/**
 * Reads one JSON value at `from` into `tree`, as Go's encoding/json does: the last of duplicate keys counts, half surrogate pairs become
 * U+FFFD. Works without recursion. Throws a {@link JsonProblem}.
 *
 * @returns the offset behind the value.
 */
export function parseJsonValue(text: string, from: number, tree: TreeBuilder): number {
  tree.reset();
  /** Terminators of the open containers. */
  const closers: number[] = [];
  let pos = skipJsonSpace(text, from);
  for (;;) {
    // A value is expected at pos.
    const code = text.charCodeAt(pos);
    if (code === 123 || code === 91) {
      if (tree.depth >= MAX_DEPTH) throw new JsonProblem("tooDeep", pos);
      const closer = code + 2;
      if (code === 123) tree.openMapping(pos);
      else tree.openSequence(pos);
      closers.push(closer);
      pos = skipJsonSpace(text, pos + 1);
      if (text.charCodeAt(pos) !== closer) {
        if (code === 123) pos = readKey(text, pos, tree);
        continue;
      }
    } else {
      pos = readScalar(text, pos, tree);
    }
    // A value has ended before pos: close what ends here, up to the next comma.
    for (;;) {
      const closer = closers.at(-1);
      if (closer === undefined) return pos;
      pos = skipJsonSpace(text, pos);
      const next = text.charCodeAt(pos);
      if (next === 44) {
        pos = skipJsonSpace(text, pos + 1);
        if (closer === 125) pos = readKey(text, pos, tree);
        break;
      }
      if (next !== closer) throw new JsonProblem(closer === 125 ? "objectEnd" : "arrayEnd", Math.min(pos, text.length));
      pos++;
      tree.put(tree.close(pos));
      closers.pop();
    }
  }
}

function readKey(text: string, pos: number, tree: TreeBuilder): number {
  if (text.charCodeAt(pos) !== 34) throw new JsonProblem("key", Math.min(pos, text.length));
  const { value, end } = readString(text, pos);
  tree.key(value, pos, end);
  const colon = skipJsonSpace(text, end);
  if (text.charCodeAt(colon) !== 58) throw new JsonProblem("colon", Math.min(colon, text.length));
  return skipJsonSpace(text, colon + 1);
}

function readScalar(text: string, pos: number, tree: TreeBuilder): number {
  if (text.charCodeAt(pos) === 34) {
    const { value, end } = readString(text, pos);
    tree.scalar(value, pos, end);
    return end;
  }
  NUMBER.lastIndex = pos;
  const digits = NUMBER.exec(text)?.[0];
  const [value, length] = digits === undefined ? readWord(text, pos) : [Number(digits), digits.length];
  if (typeof value === "number" && !Number.isFinite(value)) throw new JsonProblem("number", pos);
  tree.scalar(value, pos, pos + length);
  return pos + length;
}

function readWord(text: string, pos: number): [Json, number] {
  if (text.startsWith("true", pos)) return [true, 4];
  if (text.startsWith("false", pos)) return [false, 5];
  if (text.startsWith("null", pos)) return [null, 4];
  throw new JsonProblem("value", Math.min(pos, text.length));
}

function readString(text: string, start: number): { value: string; end: number } {
  let pos = start + 1;
  let from = pos;
  let value = "";
  let escaped = false;
  for (;;) {
    const code = text.charCodeAt(pos);
    if (code === 34) break;
    if (code === 92) {
      value += text.slice(from, pos);
      escaped = true;
      const letter = text.charAt(pos + 1);
      if (letter === "u") {
        const hex = text.slice(pos + 2, pos + 6);
        if (!/^[0-9a-fA-F]{4}$/.test(hex)) throw new JsonProblem("escape", pos);
        value += String.fromCharCode(Number.parseInt(hex, 16));
        pos += 6;
      } else {
        const decoded = ESCAPES.get(letter);
        if (decoded === undefined) throw new JsonProblem("escape", pos);
        value += decoded;
        pos += 2;
      }
      from = pos;
    } else if (code >= 32) {
      pos++;
    } else {
      throw pos >= text.length ? new JsonProblem("unclosedString", start) : new JsonProblem("controlCharacter", pos);
    }
  }
  value += text.slice(from, pos);
  return { value: escaped ? value.replace(LONE_SURROGATE, "\ufffd") : value, end: pos + 1 };
}
