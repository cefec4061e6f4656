import assert from "node:assert/strict";
import { test } from "node:test";
import type { Json } from "../../model/json.ts";
import { lifecycleTable, lifecycleTableDay } from "./data/lifecycle-table.ts";
import { updateSources } from "./data/update-sources.ts";
import { formatLifecycles, parseLifecycles, withImported, withUpdated } from "./imported.ts";
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

test("what is written is read back", () => {
  const rows = [
    { ...row, releaseDate: "2020-01-01", checked: "2026-12-24" },
    { ...row, cycle: "8" },
  ];
  assert.deepEqual(parseLifecycles(JSON.parse(formatLifecycles(rows))), { ok: true, rows });
});

test("a fetched row gives way to a table that is newer, where that has the cycle", () => {
  const fetched = (checked: string) => [
    { product: "debian", cycle: "13", endOfLife: "2026-01-01", source: "a page", checked },
    { product: "debian", cycle: "99", endOfLife: "2026-01-01", source: "a page", checked },
  ];
  const newer = withUpdated(fetched(lifecycleTableDay));
  assert.equal(endOfLife("debian", "trixie", "2026-11-01", newer).state, "ended");
  const older = withUpdated(fetched("2026-01-02"));
  assert.equal(endOfLife("debian", "trixie", "2026-11-01", older).state, "supported");
  assert.equal(endOfLife("debian", "99", "2026-11-01", older).state, "ended");
});

test("what is asked for is in the table, once, in order", () => {
  const products = updateSources.map(({ product }) => product);
  assert.deepEqual(products, [...new Set(products)].sort());
  assert.equal(new Set(updateSources.map(({ slug }) => slug)).size, products.length);
  const inTable = new Set(lifecycleTable.map(({ product }) => product));
  assert.deepEqual(
    products.filter((product) => !inTable.has(product)),
    [],
  );
  for (const { slug } of updateSources) assert.match(slug, /^[a-z0-9-]+$/);
});

const refused: readonly [title: string, value: Json, row: number | undefined][] = [
  ["no list", { rows: [] }, undefined],
  ["an empty list", [], undefined],
  ["a text as row", ["kubernetes"], 1],
  ["an unknown field", [{ ...row, note: "x" }], 1],
  ["a day that does not exist", [row, { ...row, cycle: "8", endOfLife: "2027-02-30" }], 2],
  ["a number as cycle", [{ ...row, cycle: 7 }], 1],
  ["capital letters", [{ ...row, product: "Debian" }], 1],
  ["a day of look-up that is none", [{ ...row, checked: "yesterday" }], 1],
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
