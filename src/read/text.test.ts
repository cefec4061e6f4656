import assert from "node:assert/strict";
import { test } from "node:test";
import { decodeText } from "./text.ts";

const utf8 = (text: string): Uint8Array => Buffer.from(text);

function utf16(text: string, bigEndian: boolean): Uint8Array {
  const bytes = Buffer.from(`\ufeff${text}`, "utf16le");
  return bigEndian ? bytes.swap16() : bytes;
}

test("UTF-8 and marked UTF-16 are decoded, the mark stays", () => {
  assert.deepEqual(decodeText(utf8("é😀\r\n")), { ok: true, text: "é😀\r\n", encoding: "utf-8" });
  assert.deepEqual(decodeText(utf8("\ufeffa")), { ok: true, text: "\ufeffa", encoding: "utf-8" });
  assert.deepEqual(decodeText(utf16("é😀", false)), { ok: true, text: "\ufeffé😀", encoding: "utf-16le" });
  assert.deepEqual(decodeText(utf16("é😀", true)), { ok: true, text: "\ufeffé😀", encoding: "utf-16be" });
  assert.deepEqual(decodeText(utf8("\ufffd ok")), { ok: true, text: "\ufffd ok", encoding: "utf-8" });
  assert.deepEqual(decodeText(new Uint8Array()), { ok: true, text: "", encoding: "utf-8" });
});

test("the first byte that is wrong is named", () => {
  for (const [bytes, byteOffset, line, column] of [
    [Buffer.from([0x61, 0x0a, 0xe9, 0x62]), 2, 2, 1],
    [Buffer.concat([utf8("é\ufffdx\r\ny"), Buffer.from([0xc0, 0x80])]), 9, 2, 2],
    [Buffer.concat([utf8("a"), Buffer.from([0xe2, 0x82])]), 1, 1, 2],
    [Buffer.from([0xed, 0xa0, 0x80]), 0, 1, 1],
    [utf8("a\nb\0c"), 3, 2, 2],
    [Buffer.concat([utf16("ab", false), Buffer.from([0x61])]), 6, 1, 4],
    [Buffer.concat([utf16("a", false), Buffer.from([0x00, 0xd8])]), 4, 1, 3],
  ] as const) {
    const failure = decodeText(bytes);
    assert.ok(!failure.ok);
    assert.deepEqual([failure.byteOffset, failure.line, failure.column], [byteOffset, line, column]);
    assert.ok(failure.message.en !== "" && failure.message.fr !== "");
  }
});
