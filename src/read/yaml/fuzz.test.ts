import assert from "node:assert/strict";
import { test } from "node:test";
import { DocumentWriter, randomFrom, soup } from "../../../test/yaml-oracle/generate.ts";
import { locate } from "../../model/span.ts";
import { readDocuments } from "../documents.ts";
import type { ReadResult } from "../read-result.ts";

const INSERTS = [
  "\0",
  "\t",
  "\n",
  "\r",
  " ",
  ":",
  "-",
  "{",
  "}",
  "[",
  "]",
  "&a",
  "*a",
  "!",
  "|",
  ">",
  "'",
  '"',
  "\\",
  "%",
  "---\n",
  "...\n",
  "\ud800",
  "\ufeff",
  "\u2028",
  "<<: *a\n",
  "{{",
  "# ",
];

/** Deletes, repeats, moves and inserts pieces. */
function mutate(text: string, random: () => number): string {
  let mutated = text;
  for (let i = 1 + Math.floor(random() * 6); i > 0; i--) {
    const at = Math.floor(random() * (mutated.length + 1));
    const piece = mutated.slice(at, at + Math.floor(random() * 12));
    const to = Math.floor(random() * (mutated.length + 1));
    const roll = random();
    if (roll < 0.3) mutated = mutated.slice(0, at) + mutated.slice(at + piece.length);
    else if (roll < 0.5)
      mutated = mutated.slice(0, to) + piece.repeat(1 + Math.floor(random() * 4)) + mutated.slice(to);
    else mutated = mutated.slice(0, at) + (INSERTS[Math.floor(random() * INSERTS.length)] ?? "") + mutated.slice(at);
  }
  return mutated;
}

function check(text: string, results: readonly ReadResult[]): void {
  assert.ok(results.length > 0, JSON.stringify(text));
  for (const result of results) {
    assert.ok(result.start >= 0 && result.start <= result.end && result.end <= text.length, JSON.stringify(text));
    if (result.ok) {
      const { value } = locate(result.spans, []);
      assert.ok(value.start >= result.start - 3 && value.end <= text.length, JSON.stringify(text));
    } else {
      assert.ok(result.offset >= 0 && result.offset <= text.length, JSON.stringify(text));
    }
  }
}

test("mutated documents never make the reader throw, hang or point outside of the text", () => {
  const random = randomFrom(99);
  const writer = new DocumentWriter(random);
  let slowest = 0;
  for (let i = 0; i < 20_000; i++) {
    const source =
      i % 4 === 0
        ? soup(random)
        : i % 4 === 1
          ? JSON.stringify({ a: [soup(random), i], b: { c: null } })
          : writer.document();
    const text = mutate(source, random);
    const began = performance.now();
    check(text, readDocuments(text));
    slowest = Math.max(slowest, performance.now() - began);
  }
  assert.ok(slowest < 1000, `${slowest} ms`);
});
