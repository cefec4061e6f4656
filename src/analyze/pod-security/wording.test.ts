import assert from "node:assert/strict";
import test from "node:test";
import { distinctSorted, goQuoted, namedContainers, quoted } from "./wording.ts";

test("sorts by code point, not by UTF-16 unit", () => {
  assert.deepEqual(distinctSorted(["\u{1f600}", "\uff5e", "b", "a", "b", "", "\u{1f600}a", "\u{1f601}"]), [
    "",
    "a",
    "b",
    "\uff5e",
    "\u{1f600}",
    "\u{1f600}a",
    "\u{1f601}",
  ]);
});

test("quotes names as they are, and annotation values as Go does", () => {
  assert.equal(quoted(['a"b', "c"]), '"a"b", "c"');
  assert.equal(namedContainers(["a"]), 'container "a"');
  assert.equal(namedContainers(["a", "b"]), 'containers "a", "b"');
  assert.equal(goQuoted('é "\\ \n\u0007\u0000\u007f'), '"é \\"\\\\ \\n\\a\\x00\\x7f"');
  assert.equal(goQuoted("\u0085\u00a0\u200b\ue000"), '"\\u0085\\u00a0\\u200b\\ue000"');
  assert.equal(goQuoted("\u{1f600}\u{e0001}"), '"\u{1f600}\\U000e0001"');
});
