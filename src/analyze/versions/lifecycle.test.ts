import assert from "node:assert/strict";
import test from "node:test";
import { lifecycleTable, lifecycleTableDay } from "./data/lifecycle-table.ts";
import { dayOf, isDay } from "./day.ts";
import { endOfLife } from "./lifecycle.ts";

const today = "2026-11-23";
const cases: readonly [string, string, string, string | undefined][] = [
  ["kubernetes", "v1.37.2", "supported", "1.37"],
  ["kubernetes", "1.35", "supported", "1.35"],
  ["kubernetes", "v1.34.13", "ended", "1.34"],
  ["kubernetes", "1.2", "ended", "1.2"],
  ["kubernetes", "1.20.1", "ended", "1.20"],
  ["kubernetes", "1.38.0", "unknown", undefined],
  ["kubernetes", "1", "unknown", undefined],
  ["kubernetes", "v1.29.3-eks-036c24b", "unknown", "1.29"],
  ["kubernetes", "v1.36.1-gke.100", "supported", "1.36"],
  ["kubernetes", "v1.29.3+k3s1", "ended", "1.29"],
  ["etcd", "3.4.27-0", "ended", "3.4"],
  ["etcd", "v3.5.12", "supported", "3.5"],
  ["etcd", "3.9.0", "unknown", undefined],
  ["containerd", "1.6.36", "ended", "1.6"],
  ["containerd", "1.7.30", "unknown", "1.7"],
  ["containerd", "2.3.1", "supported", "2.3"],
  ["alpine", "3.19.1", "ended", "3.19"],
  ["alpine", "3.2", "unknown", undefined],
  ["alpine", "3", "unknown", undefined],
  ["alpine", "edge", "unknown", undefined],
  ["alpine", "3.23", "supported", "3.23"],
  ["debian", "bullseye-slim", "ended", "11"],
  ["debian", "12.5", "supported", "12"],
  ["debian", "trixie-20260101-slim", "supported", "13"],
  ["debian", "sid", "unknown", undefined],
  ["ubuntu", "20.04", "ended", "20.04"],
  ["ubuntu", "jammy-20240111", "supported", "22.04"],
  ["ubuntu", "22", "unknown", undefined],
  ["centos", "7.9.2009", "ended", "7"],
  ["centos", "centos8", "ended", "8"],
  ["centos", "latest", "unknown", undefined],
  ["amazonlinux", "2.0.20230101", "ended", "2"],
  ["amazonlinux", "2023.1", "supported", "2023"],
  ["amazonlinux", "2018.03", "ended", "1"],
  ["node", "18-alpine3.19", "ended", "18"],
  ["node", "iron-slim", "ended", "20"],
  ["node", "lts", "unknown", undefined],
  ["node", "180", "unknown", undefined],
  ["node", "22.1.0", "supported", "22"],
  ["python", "3", "unknown", undefined],
  ["python", "3.10-slim", "ended", "3.10"],
  ["python", "3.1", "unknown", undefined],
  ["python", "3.12.1", "supported", "3.12"],
  ["openjdk", "8-jdk-alpine", "unknown", undefined],
  ["openjdk", "15-ea", "ended", "15"],
  ["postgres", "12", "ended", "12"],
  ["php", "8.2-fpm", "supported", "8.2"],
  ["ingress-nginx", "v1.9.4", "ended", "1"],
  ["__proto__", "1", "unknown", undefined],
  ["node", "18".repeat(100), "unknown", undefined],
];

for (const [product, version, state, cycle] of cases) {
  test(`${product} ${version.slice(0, 30)} is ${state}`, () => {
    const found = endOfLife(product, version, today);
    assert.equal(found.state, state);
    assert.equal(found.cycle, cycle);
    if (cycle !== undefined) assert.match(found.source ?? "", /: https:\/\//);
  });
}

test("the last day is still supported, the next one is not", () => {
  assert.equal(endOfLife("kubernetes", "1.34", "2026-10-27").state, "supported");
  assert.equal(endOfLife("kubernetes", "1.34", "2026-10-28").state, "ended");
});

test("a table given by the caller is used instead", () => {
  const table = [{ product: "esxi", cycle: "7.0", endOfLife: "2025-10-02", source: "a page: https://example.org/" }];
  assert.equal(endOfLife("esxi", "7.0.3", today, table).state, "ended");
  assert.equal(endOfLife("kubernetes", "1.20", today, table).state, "unknown");
});

test("the table is sorted, unique, dated and sourced", () => {
  assert.ok(isDay(lifecycleTableDay));
  const seen = new Set<string>();
  let previous = { product: "", endOfLife: "", release: [0] };
  for (const row of lifecycleTable) {
    const label = `${row.product} ${row.cycle}`;
    for (const name of [row.cycle, ...(row.aliases ?? [])]) {
      assert.ok(!seen.has(`${row.product} ${name}`), `${label} is there twice`);
      seen.add(`${row.product} ${name}`);
      assert.equal(name, name.toLowerCase());
    }
    assert.match(row.cycle, /^\d+(\.\d+)*$/);
    assert.ok(isDay(row.endOfLife), `${label}: ${row.endOfLife}`);
    if (row.releaseDate !== undefined) {
      assert.ok(isDay(row.releaseDate) && row.releaseDate < row.endOfLife, `${label}: ${row.releaseDate}`);
    }
    assert.match(row.source, /^[^:]+: https:\/\/\S+$/);
    const release = row.cycle.split(".").map(Number);
    if (previous.product === row.product) {
      const order = release.map((part, i) => part - (previous.release[i] ?? -1)).find((part) => part !== 0) ?? 0;
      assert.ok(order > 0, `${label} is out of order`);
    }
    previous = { product: row.product, endOfLife: row.endOfLife, release };
  }
});

test("days", () => {
  assert.equal(dayOf(new Date("2026-11-23T23:59:59Z")), "2026-11-23");
  for (const bad of ["2025-02-30", "2025-13-01", "25-01-01", "2025-1-1", ""]) assert.equal(isDay(bad), false, bad);
});
