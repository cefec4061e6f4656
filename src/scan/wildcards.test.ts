import assert from "node:assert/strict";
import { test } from "node:test";
import { pathMatcher, textMatcher } from "./wildcards.ts";

test("names", () => {
  const cases: readonly (readonly [string, string, boolean])[] = [
    ["web", "web", true],
    ["web", "web-1", false],
    ["web-*", "web-1", true],
    ["web-*", "web-", true],
    ["*-web", "a-b-web", true],
    ["w?b", "web", true],
    ["w?b", "wb", false],
    ["system:*", "system:node", true],
    ["*", "", true],
    ["", "", true],
    ["", "a", false],
    ["a.c", "abc", false],
    ["[ab]", "a", false],
    ["{a,b}", "{a,b}", true],
  ];
  for (const [pattern, text, expected] of cases)
    assert.equal(textMatcher(pattern)(text), expected, `${pattern} ${text}`);
});

test("paths", () => {
  const cases: readonly (readonly [string, string, boolean])[] = [
    ["dev/**", "dev/a.yaml", true],
    ["dev/**", "dev/a/b.yaml", true],
    ["dev/**", "prod/a.yaml", false],
    ["dev", "dev/a.yaml", true],
    ["dev/", "a/dev/b.yaml", true],
    ["./dev/a", "dev/a/b.yaml", true],
    ["dev/*.yaml", "dev/a.yaml", true],
    ["dev/*.yaml", "dev/a/b.yaml", false],
    ["*.yaml", "a/b/c.yaml", true],
    ["**/test/*.yaml", "test/a.yaml", true],
    ["**/test/*.yaml", "a/b/test/a.yaml", true],
    ["a/**/b", "a/b", true],
    ["a/**/b", "a/x/y/b", true],
    ["a/**/b", "a/x/y/c", false],
    ["**", "a/b", true],
    ["**/**/a", "a", true],
    ["a/b", "a", false],
  ];
  for (const [glob, path, expected] of cases) assert.equal(pathMatcher(glob)(path), expected, `${glob} ${path}`);
});

test("patterns made to be slow are not", () => {
  const started = process.cpuUsage().user / 1_000;
  const text = "a".repeat(4_000);
  assert.equal(textMatcher(`${"*a".repeat(500)}b`)(text), false);
  assert.equal(pathMatcher(`${"**/*a*/".repeat(120)}b`)(`${"aa/".repeat(1_300)}c`), false);
  assert.equal(pathMatcher(`${"+(a|aa)".repeat(100)}b`)(text), false);
  assert.ok(process.cpuUsage().user / 1_000 - started < 2_000);
});
