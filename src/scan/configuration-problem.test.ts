import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { problemText } from "./configuration-problem.ts";

const root = process.env.REMPART_ROOT ?? process.cwd();

/** Keywords that say what holds; the others name, describe or lead on. */
const silent = new Set(["$schema", "$id", "$ref", "$defs", "title", "description", "default", "properties", "items"]);

function keywordsOf(schema: unknown): readonly string[] {
  if (typeof schema !== "object" || schema === null) return [];
  return Object.entries(schema).flatMap(([keyword, value]) => {
    if (keyword === "properties" || keyword === "$defs") return Object.values(value ?? {}).flatMap(keywordsOf);
    if (keyword === "items") return keywordsOf(value);
    return silent.has(keyword) ? [] : [keyword];
  });
}

test("every keyword of the configuration's schema has words in both languages", () => {
  const schema: unknown = JSON.parse(readFileSync(path.join(root, "schemas/config.schema.json"), "utf8"));
  const keywords = new Set(keywordsOf(schema));
  assert.ok(keywords.has("required") && keywords.has("enum") && keywords.has("pattern"));
  const none = problemText({ keyword: "no such keyword", params: {} });
  for (const keyword of keywords) {
    const { en, fr } = problemText({
      keyword,
      params: { limit: 2, type: "array", pattern: "x", allowedValues: ["a"] },
    });
    assert.notEqual(en, none.en, keyword);
    assert.notEqual(fr, none.fr, keyword);
    assert.notEqual(en, fr, keyword);
  }
});
