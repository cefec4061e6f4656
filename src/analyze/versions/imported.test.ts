import assert from "node:assert/strict";
import { test } from "node:test";
import type { Json } from "../../model/json.ts";
import { parseLifecycles, withImported } from "./imported.ts";
import { endOfLife } from "./lifecycle.ts";

const row = { product: "example-firewall", cycle: "7", endOfLife: "2027-02-28", source: "contract 12" };

test("a row replaces ours for the same product and cycle, code names kept", () => {
  const parsed = parseLifecycles([
    { product: "debian", cycle: "10", release: "2019-07-06", endOfLife: "2029-06-30", source: "extended support" },
    row,
  ]);
  assert.ok(parsed.ok);
  const table = withImported(parsed.rows);
  assert.equal(endOfLife("debian", "buster", "2026-11-01", table).state, "supported");
  assert.equal(endOfLife("debian", "10", "2026-11-01").state, "ended");
  assert.equal(endOfLife("example-firewall", "7.2", "2026-11-01", table).state, "supported");
  assert.equal(endOfLife("debian", "9", "2026-11-01", table).state, "ended");
});

const refused: readonly [title: string, value: Json, row: number | undefined][] = [
  ["no list", { rows: [] }, undefined],
  ["an empty list", [], undefined],
  ["a text as row", ["kubernetes"], 1],
  ["an unknown field", [{ ...row, note: "x" }], 1],
  ["a day that does not exist", [row, { ...row, cycle: "8", endOfLife: "2027-02-30" }], 2],
  ["a number as cycle", [{ ...row, cycle: 7 }], 1],
  ["capital letters", [{ ...row, product: "Debian" }], 1],
  ["no source", [{ product: "a", cycle: "1", endOfLife: "2027-01-01" }], 1],
  ["a source with a control character", [{ ...row, source: "a\u001b[31m" }], 1],
  ["a cycle twice", [row, row], 2],
];

for (const [title, value, number] of refused)
  test(`refused: ${title}`, () => {
    const parsed = parseLifecycles(value);
    assert.ok(!parsed.ok);
    assert.equal(parsed.row, number);
  });
