import assert from "node:assert/strict";
import { test } from "node:test";
import { lifecycleTable } from "./data/lifecycle-table.ts";
import { tableName } from "./product-names.ts";

const names: readonly (readonly [string, string])[] = [
  ["VMware ESXi", "esxi"],
  ["Proxmox VE", "proxmox-ve"],
  ["HAProxy", "haproxy"],
  ["FortiGate", "fortios"],
  ["F5 BIG-IP", "big-ip"],
  ["  Red Hat  Enterprise Linux ", "rhel"],
  ["Debian GNU/Linux", "debian"],
  ["PostgreSQL", "postgres"],
  ["Node.js", "node"],
  ["K8s", "kubernetes"],
  ["constructor", "constructor"],
  ["__proto__", "__proto__"],
];

for (const [written, expected] of names)
  test(`${written.trim()} is ${expected}`, () => assert.equal(tableName(written), expected));

test("other names lead to products of the table, and hide none", () => {
  const products = new Set(lifecycleTable.map(({ product }) => product));
  for (const product of products) assert.equal(tableName(product), product);
  for (const [written, expected] of names)
    if (!/constructor|__proto__/.test(written)) assert.ok(products.has(expected), expected);
});
