import assert from "node:assert/strict";
import { test } from "node:test";
import { findTypographicCharacter, isDnsSubdomain, isValidLabelKey, isValidLabelValue } from "./syntax.ts";

test("label keys as apimachinery takes them", () => {
  for (const key of [
    "app",
    "a",
    "A_b.c-d",
    "app.kubernetes.io/name",
    "a.b/c",
    "x".repeat(63),
    `${"a".repeat(253)}/x`,
  ]) {
    assert.equal(isValidLabelKey(key), true, key);
  }
  const bad = [
    "",
    "/",
    "a/",
    "/a",
    "a/b/c",
    "-a",
    "a-",
    "a b",
    "A.b/c",
    "a_b/c",
    "x".repeat(64),
    `${"a".repeat(254)}/x`,
  ];
  for (const key of [...bad, "é", "a\n", "“a”", "a..b/c"]) assert.equal(isValidLabelKey(key), false, key);
  assert.equal(isValidLabelKey("__proto__"), false);
  assert.equal(isValidLabelKey("constructor"), true);
});

test("label values as apimachinery takes them", () => {
  for (const value of ["", "true", "1.2.3", "A_b-c", "x".repeat(63)])
    assert.equal(isValidLabelValue(value), true, value);
  for (const value of ["a b", "-a", "a.", "x".repeat(64), "“true”", "a/b", "é", "a\n"]) {
    assert.equal(isValidLabelValue(value), false, value);
  }
});

test("a long hostile name takes no time", () => {
  const started = process.cpuUsage().user / 1_000;
  isDnsSubdomain(`${"a-".repeat(1_000_000)}!`);
  isDnsSubdomain(`${"a-".repeat(126)}!`);
  isValidLabelValue("a".repeat(1_000_000));
  findTypographicCharacter("a".repeat(1_000_000));
  assert.ok(process.cpuUsage().user / 1_000 - started < 500);
});

test("typographic characters are found with their ASCII twin", () => {
  assert.deepEqual(findTypographicCharacter("“true”"), { kind: "quote", index: 0, character: "“", ascii: '"' });
  assert.deepEqual(findTypographicCharacter("a’b"), { kind: "quote", index: 1, character: "’", ascii: "'" });
  assert.deepEqual(findTypographicCharacter("–from"), { kind: "dash", index: 0, character: "–", ascii: "-" });
  assert.deepEqual(findTypographicCharacter("a\u00a0b"), { kind: "space", index: 1, character: "\u00a0", ascii: " " });
  assert.equal(findTypographicCharacter("\"true\" 'x' -"), undefined);
  assert.equal(findTypographicCharacter("é漢😀"), undefined);
});
