import assert from "node:assert/strict";
import { test } from "node:test";
import { nearest } from "./nearest.ts";

test("finds the word that was meant", () => {
  const fields = ["podSelector", "policyTypes", "ingress", "egress", "to"];
  for (const [typed, meant] of [
    ["podselector", "podSelector"],
    ["podSelectors", "podSelector"],
    ["polciyTypes", "policyTypes"],
    ["igress", "ingress"],
    ["egres", "egress"],
  ] as const)
    assert.equal(nearest(typed, fields), meant, typed);
});

test("is silent where nothing is near", () => {
  assert.equal(nearest("namespace", ["podSelector", "to"]), undefined);
  assert.equal(nearest("too-far", ["to"]), undefined);
  assert.equal(nearest("", ["to"]), undefined);
});
