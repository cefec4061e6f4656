import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import type { Location } from "../../src/model/finding.ts";
import { lineStartsOf } from "../../src/model/text-position.ts";
import { excerptOf } from "../../src/report/excerpt.ts";
import { displayWidth } from "../../src/report/layout.ts";

function excerpt(text: string, marked: string, width = 60, sensitive: readonly string[] = []) {
  const start = text.indexOf(marked);
  assert.ok(start >= 0);
  return at(
    text,
    start,
    start + marked.length,
    width,
    sensitive.map((secret) => range(text, secret)),
  );
}

function range(text: string, part: string) {
  const start = text.indexOf(part);
  return { start, end: start + part.length };
}

function at(
  text: string,
  start: number,
  end: number,
  width: number,
  sensitive: readonly { start: number; end: number }[],
) {
  const lineStarts = lineStartsOf(text);
  const line = lineStarts.filter((offset) => offset <= start).length;
  const endLine = lineStarts.filter((offset) => offset <= end).length;
  const location: Location = {
    path: "a.yaml",
    line,
    column: start - (lineStarts[line - 1] ?? 0) + 1,
    endLine,
    endColumn: end - (lineStarts[endLine - 1] ?? 0) + 1,
    precision: "exact",
  };
  return excerptOf({ id: 0, path: "a.yaml", size: 0, sha256: "", lineStarts, sensitive }, text, location, width);
}

describe("source excerpt", () => {
  it("shows the line and carets under the range", () => {
    assert.deepEqual(excerpt("a: 1\nkey: value # x\nb: 2\n", "value"), {
      source: "key: value # x",
      carets: "     ^^^^^",
    });
  });

  it("leaves out the carriage return, and handles a last line without an end", () => {
    assert.deepEqual(excerpt("a: 1\r\nb: 2", "1"), { source: "a: 1", carets: "   ^" });
    assert.deepEqual(excerpt("a: 1\r\nb: 2", "2"), { source: "b: 2", carets: "   ^" });
  });

  it("marks an empty range with one caret, at the end of the line too", () => {
    assert.deepEqual(at("a:\n", 2, 2, 60, []), { source: "a:", carets: "  ^" });
    assert.deepEqual(at("", 0, 0, 60, []), { source: "", carets: "^" });
  });

  it("marks to the end of the line what goes on after it", () => {
    const text = "a: |\n  one\n  two\n";
    assert.deepEqual(at(text, 3, 11, 60, []), { source: "a: |", carets: "   ^" });
  });

  it("masks sensitive values, whole or in part, over several lines", () => {
    assert.deepEqual(excerpt("password: hunter2 # x", "hunter2", 60, ["hunter2"]), {
      source: "password: *** # x",
      carets: "          ^^^",
    });
    assert.deepEqual(excerpt("url: postgres://me:s3cret@db/x", "me", 60, ["s3cret"]), {
      source: "url: postgres://me:***@db/x",
      carets: "                ^^",
    });
    const key = "key: |\n  AAAA\n  BBBB\nnext: 1\n";
    assert.equal(at(key, 9, 11, 60, [{ start: 5, end: 21 }])?.source, "***");
  });

  it("expands tabs, and puts carets under wide characters", () => {
    assert.deepEqual(excerpt("a:\tb", "b"), { source: "a:  b", carets: "    ^" });
    assert.deepEqual(excerpt("名前: 値 x", "値"), { source: "名前: 値 x", carets: "      ^^" });
    assert.deepEqual(excerpt("e\u0301: x", "x"), { source: "e\u0301: x", carets: "   ^" });
  });

  it("writes control characters as escapes", () => {
    assert.deepEqual(excerpt('a: "\x1b[31m" b', "b"), { source: 'a: "\\x1b[31m" b', carets: `${" ".repeat(14)}^` });
    assert.deepEqual(excerpt("\ufeffa: 1", "1"), { source: "a: 1", carets: "   ^" });
    assert.equal(excerpt("a: \u202eb", "b")?.source, "a: \\u202eb");
  });

  it("cuts a long line around the marked part", () => {
    const text = `{"a": "${"x".repeat(500)}", "bad": true, "c": "${"y".repeat(500)}"}`;
    const shown = excerpt(text, "true", 40);
    assert.equal(displayWidth(shown?.source ?? ""), 40);
    assert.match(shown?.source ?? "", /^….*"bad": true.*…$/);
    const caret = shown?.carets.indexOf("^") ?? 0;
    assert.equal(shown?.source.slice(caret, caret + 4), "true");
    assert.equal(shown?.carets.trim(), "^^^^");
  });

  it("shows a line whole that just fits, marks without width at its end included", () => {
    assert.equal(excerpt("abc: MARK\u0301\u0301", "MARK", 9)?.source, "abc: MARK\u0301\u0301");
  });

  it("a megabyte on one line costs little", () => {
    const text = `a: ${"x".repeat(1_000_000)}`;
    const started = process.cpuUsage().user / 1_000;
    for (let i = 0; i < 100; i++) at(text, 500_000 + i, 500_001 + i, 60, []);
    assert.ok(process.cpuUsage().user / 1_000 - started < 1_000);
  });

  it("is never wider than asked, never shows a secret, and the caret is in sight", () => {
    const character = fc.constantFrom("a", " ", "\t", "é", "値", "🦊", "\x1b", "\u0301", '"', "\u202e", "x".repeat(30));
    const line = fc.array(character, { maxLength: 60 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(line, line, fc.integer({ min: 20, max: 100 }), (before, after, width) => {
        const text = `${before}SECRET${after}MARK${before}`;
        const shown = excerpt(text, "MARK", width, ["SECRET"]);
        assert.ok(shown);
        assert.ok(displayWidth(shown.source) <= width, `${displayWidth(shown.source)} > ${width}`);
        assert.ok(shown.carets.length <= width);
        assert.doesNotMatch(shown.source, /SEC|CRE|RET/);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
        assert.doesNotMatch(shown.source, /[\x00-\x1f\x7f-\x9f\u202e]/);
        assert.match(shown.source, /MARK/);
      }),
      { numRuns: 2_000 },
    );
  });
});
