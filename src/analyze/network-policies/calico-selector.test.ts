import assert from "node:assert/strict";
import { test } from "node:test";
import { matchesCalicoSelector } from "./calico-selector.ts";

const labels = new Map([
  ["app", "web"],
  ["tier.example.com/zone", "a"],
]);

test("selectors that are read", () => {
  const cases: [string, boolean][] = [
    ["", true],
    ["all()", true],
    ["app == 'web'", true],
    ['app=="web"', true],
    ["app != 'web'", false],
    ["gone != 'web'", true],
    ["has(app) && !has(gone)", true],
    ["app in {'shop', 'web'}", true],
    ["app not in {'shop'}", true],
    ["gone in {'shop'}", false],
    ["tier.example.com/zone == 'a' && app == 'shop'", false],
  ];
  for (const [selector, expected] of cases) assert.equal(matchesCalicoSelector(selector, labels), expected, selector);
});

test("selectors that are not read, and Calico's own labels, are unknown", () => {
  const unread = [
    "app == 'web' || app == 'shop'",
    "(app == 'web')",
    "app starts with 'w'",
    "global()",
    "projectcalico.org/namespace == 'prod'",
    "app == 'we && b'",
    "app in {web}",
    "(".repeat(5000),
  ];
  for (const selector of unread) assert.equal(matchesCalicoSelector(selector, labels), "unknown", selector);
});

test("labels that are not known leave all but the empty selector open", () => {
  assert.equal(matchesCalicoSelector("all()", "unknown"), true);
  assert.equal(matchesCalicoSelector("has(app)", "unknown"), "unknown");
});
