import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { displayWidth, hang, truncate, wrap } from "../../src/report/layout.ts";
import { visible } from "../../src/report/visible.ts";

describe("layout", () => {
  it("measures what terminals show", () => {
    assert.equal(displayWidth("abc"), 3);
    assert.equal(displayWidth("値段"), 4);
    assert.equal(displayWidth("e\u0301"), 1);
    assert.equal(displayWidth("🦊"), 2);
    assert.equal(displayWidth("…·✗–"), 4);
  });

  it("wraps at spaces and keeps French punctuation with its word", () => {
    assert.deepEqual(wrap("un deux trois", 8), ["un deux", "trois"]);
    assert.deepEqual(wrap("voici deux : trois", 11), ["voici", "deux :", "trois"]);
    assert.deepEqual(wrap("dit « oui » donc", 9), ["dit", "« oui »", "donc"]);
    assert.deepEqual(wrap("", 10), [""]);
  });

  it("breaks long paths after a slash, other words where they must", () => {
    assert.deepEqual(wrap("folder/sub/name.yaml:1:1", 20), ["folder/sub/", "name.yaml:1:1"]);
    assert.deepEqual(wrap("abcdefghij", 4), ["abcd", "efgh", "ij"]);
  });

  it("hangs text from a prefix", () => {
    assert.deepEqual(hang("  - ", "one two three", 24), ["  - one two three"]);
    assert.deepEqual(hang("What to do: ", "one two three four five", 24, 4), [
      "What to do: one two",
      "    three four five",
    ]);
  });

  it("truncates with an ellipsis", () => {
    assert.equal(truncate("abcdef", 6), "abcdef");
    assert.equal(truncate("abcdefg", 6), "abcde…");
    assert.equal(truncate("値値値値", 6), "値値…");
  });

  it("never exceeds the width and never prints a control character", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), fc.integer({ min: 20, max: 100 }), (text, width) => {
        for (const line of [...wrap(text, width), ...hang("   · ", text, width + 5)]) {
          assert.ok(displayWidth(line) <= width + 5);
          // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
          assert.doesNotMatch(line, /[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e]/);
        }
        for (const line of wrap(text, width)) assert.ok(displayWidth(line) <= width);
      }),
      { numRuns: 2_000 },
    );
  });

  it("writes unsafe characters as escapes", () => {
    assert.equal(visible("a\x1b[2Jb\n\r\t\u0000"), "a\\x1b[2Jb\\n\\r\\t\\x00");
    assert.equal(visible("\u202e\u200b\ufeff\ud800\u{e0041}"), "\\u202e\\u200b\\ufeff\\ud800\\u{e0041}");
    assert.equal(visible("é 値 🦊 \\n"), "é 値 🦊 \\n");
  });
});
