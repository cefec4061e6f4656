import type { ReadResult } from "../read-result.ts";
import { JsonProblem, parseJsonValue, skipJsonSpace } from "./parse-json.ts";
import { JSON_PROBLEMS } from "./problems.ts";
import { TreeBuilder } from "./tree-builder.ts";

const BYTE_ORDER_MARK = 0xfeff;

/**
 * Reads the JSON values of a text, one behind the other with any white space between them (what kubectl prints, or JSON
 * Lines), with the position of every key and value. Integers beyond 2^53 become the nearest number that JavaScript has.
 * A value that is not JSON ends the reading with a failure: nothing tells where the next one would begin.
 *
 * @param text decoded text; a byte order mark at its beginning counts as one unit.
 * @returns at least one result; a text without a value is a failure.
 */
export function readJson(text: string): readonly ReadResult[] {
  const tree = new TreeBuilder();
  const results: ReadResult[] = [];
  let start = skipJsonSpace(text, text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0);
  do {
    try {
      const end = parseJsonValue(text, start, tree);
      results.push({ ok: true, ...tree.finish(), start, end });
      start = skipJsonSpace(text, end);
    } catch (thrown) {
      if (!(thrown instanceof JsonProblem)) throw thrown;
      const { problem, offset } = thrown;
      const code = problem === "tooDeep" ? "yaml-limits" : "json-syntax";
      const { en, fr } = JSON_PROBLEMS[problem];
      results.push({ ok: false, code, template: false, offset, message: { en, fr }, start, end: text.length });
      break;
    }
  } while (start < text.length);
  return results;
}
