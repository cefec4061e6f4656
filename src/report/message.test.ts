import assert from "node:assert/strict";
import { test } from "node:test";
import { dayInProse } from "./message.ts";

test("a day stands in French sentences as one writes it", () => {
  assert.equal(dayInProse("2026-04-30", "fr"), "30 avril 2026");
  assert.equal(dayInProse("2025-08-01", "fr"), "1er août 2025");
  assert.equal(dayInProse("2026-12-09", "fr"), "9 décembre 2026");
  assert.equal(dayInProse("2026-04-30", "en"), "2026-04-30");
  assert.equal(dayInProse("2026-13-01", "fr"), "2026-13-01");
  assert.equal(dayInProse("", "fr"), "");
});
