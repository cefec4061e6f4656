import assert from "node:assert/strict";
import { test } from "node:test";
import { randomFrom } from "../../../test/yaml-oracle/generate.ts";
import { locate } from "../../model/span.ts";
import { readJson } from "./read-json.ts";

function values(text: string): unknown[] {
  return readJson(text).map((result) => (result.ok ? result.value : `!${result.code}@${result.offset}`));
}

test("one value, several, and JSON Lines", () => {
  assert.deepEqual(values('{"a": [1, -2.5e3, true, false, null, "x"]}'), [{ a: [1, -2500, true, false, null, "x"] }]);
  assert.deepEqual(values('{"a":1}\n{"b":2}{"c":{}}\n[]\n'), [{ a: 1 }, { b: 2 }, { c: {} }, []]);
  assert.deepEqual(values("\ufeff 1"), [1]);
});

test("positions of values, keys and items", () => {
  const text = '{\r\n  "a": {"é😀": [1, "x\\u0041", {}]},\r\n  "a": "last"\r\n}';
  const [document] = readJson(`\ufeff${text}`);
  assert.ok(document?.ok);
  const slice = (range: { start: number; end: number } | undefined): string | undefined =>
    range && `\ufeff${text}`.slice(range.start, range.end);
  const last = locate(document.spans, ["a"]);
  assert.deepEqual([slice(last.value), slice(last.key)], ['"last"', '"a"']);
  assert.equal(slice(locate(document.spans, []).value), text);
  assert.equal(document.duplicateKeys[0]?.key, "a");
  const [other] = readJson('{"a": {"b": [1, "x\\u0041", {}]}}');
  assert.ok(other?.ok);
  const found = locate(other.spans, ["a", "b", 1]).value;
  assert.deepEqual([found.start, found.end], [16, 25]);
});

test("what JSON.parse takes is read the same, what it refuses is refused", () => {
  const pieces = [
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    '"a"',
    '"\\n\\u00e9"',
    '"\\x"',
    "1",
    "-0",
    "01",
    "1.",
    "1e5",
    "true",
    "nul",
    " ",
    "\n",
    '"',
    "{}",
    '{"a":1}',
    "[1,2]",
    "\\",
    "\t",
    '"\t"',
    "1e999",
  ];
  const random = randomFrom(3);
  for (let i = 0; i < 30_000; i++) {
    let text = "";
    for (let n = 1 + Math.floor(random() * 7); n > 0; n--) text += pieces[Math.floor(random() * pieces.length)];
    let expected: unknown;
    let refused = false;
    try {
      expected = JSON.parse(text);
    } catch {
      refused = true;
    }
    const results = readJson(text);
    const [first] = results;
    if (refused || expected === Number.POSITIVE_INFINITY) {
      assert.ok(results.length > 1 || first?.ok === false, text);
    } else if (!text.includes("1e999")) {
      assert.ok(results.length === 1 && first?.ok, text);
      assert.deepEqual(first.value, expected, text);
    }
  }
});

test("failures stand where the fault is", () => {
  for (const [text, at] of [
    ['{"a": 1,}', 8],
    ["[1 2]", 3],
    ['{"a" 1}', 5],
    ['{"a": "x', 6],
    ['{"a": "\n"}', 7],
    ['{"a": tru}', 6],
    ["{a: 1}", 1],
    ["", 0],
    ['["\\q"]', 2],
    ["[1", 2],
  ] as const) {
    assert.deepEqual(values(text), [`!json-syntax@${at}`], text);
  }
  assert.deepEqual(values('{"a":1}\n{"b":}'), [{ a: 1 }, "!json-syntax@13"]);
});

test("deep nesting is a failure, half surrogate pairs are replaced, __proto__ is a key", () => {
  assert.deepEqual(values("[".repeat(100_000)), ["!yaml-limits@1000"]);
  assert.deepEqual(values('{"a":'.repeat(100_000)), ["!yaml-limits@5000"]);
  assert.deepEqual(values('["\\ud83d", "\\ud83d\\ude00", "\\ude00x"]'), [["\ufffd", "😀", "\ufffdx"]]);
  const [document] = readJson('{"__proto__": {"x": 1}}');
  assert.ok(document?.ok);
  assert.deepEqual(Object.keys(document.value ?? {}), ["__proto__"]);
});
