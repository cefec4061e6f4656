import assert from "node:assert/strict";
import { test } from "node:test";
import type { Json } from "../../model/json.ts";
import type { Labels } from "./selector.ts";
import { matchesSelector, parseSelector } from "./selector.ts";

const labels = (entries: Record<string, string>): Labels => new Map(Object.entries(entries));
const verdict = (selector: Json | undefined, of: Labels): unknown => {
  const parsed = parseSelector(selector, "nothing");
  return parsed.state === "invalid" ? parsed.problem : matchesSelector(parsed, of);
};
const expression = (key: string, operator: string, values?: Json): Json => ({
  matchExpressions: [values === undefined ? { key, operator } : { key, operator, values }],
});

test("selectors match as LabelSelectorAsSelector does", () => {
  const web = labels({ app: "web", tier: "", constructor: "x" });
  const table: [Json | undefined, unknown][] = [
    [{}, true],
    [{ matchLabels: {}, matchExpressions: [] }, true],
    [{ matchLabels: null, matchExpressions: null }, true],
    [{ matchLabels: { app: "web" } }, true],
    [{ matchLabels: { app: "web", tier: "x" } }, false],
    [{ matchLabels: { tier: "" } }, true],
    [{ matchLabels: { missing: "" } }, false],
    [{ matchLabels: { toString: "x" } }, false],
    [{ matchLabels: { constructor: "x" } }, true],
    [expression("app", "In", ["a", "web"]), true],
    [expression("app", "In", ["a"]), false],
    [expression("missing", "In", ["a"]), false],
    [expression("app", "NotIn", ["web"]), false],
    [expression("missing", "NotIn", ["web"]), true],
    [expression("tier", "Exists"), true],
    [expression("tier", "Exists", []), true],
    [expression("tier", "Exists", null), true],
    [expression("valueOf", "Exists"), false],
    [expression("app", "DoesNotExist"), false],
    [expression("missing", "DoesNotExist"), true],
  ];
  for (const [selector, expected] of table) assert.equal(verdict(selector, web), expected, JSON.stringify(selector));
});

test("an absent selector means what its field says", () => {
  for (const selector of [undefined, null]) {
    assert.deepEqual(parseSelector(selector, "everything"), { state: "everything" });
    assert.deepEqual(parseSelector(selector, "nothing"), { state: "nothing" });
  }
  assert.equal(matchesSelector({ state: "nothing" }, "unknown"), false);
});

test("unknown labels are decided only by an empty selector", () => {
  assert.equal(verdict({}, "unknown"), true);
  assert.equal(verdict({ matchLabels: { a: "b" } }, "unknown"), "unknown");
});

test("what the API server refuses is invalid, at its place", () => {
  const table: [Json, string, (string | number)[]][] = [
    ["app=web", "wrongType", []],
    [[], "wrongType", []],
    [{ app: "web" }, "unknownField", ["app"]],
    [{ matchLabels: { app: 1 } }, "wrongType", ["matchLabels", "app"]],
    [{ matchLabels: { app: null } }, "wrongType", ["matchLabels", "app"]],
    [{ matchLabels: ["app"] }, "wrongType", ["matchLabels"]],
    [{ matchLabels: { "a b": "c" } }, "invalidKey", ["matchLabels", "a b"]],
    [{ matchLabels: { access: "“true”" } }, "invalidValue", ["matchLabels", "access"]],
    [{ matchExpressions: {} }, "wrongType", ["matchExpressions"]],
    [{ matchExpressions: [null] }, "wrongType", ["matchExpressions", 0]],
    [expression("a", "Equals", ["b"]), "unknownOperator", ["matchExpressions", 0, "operator"]],
    [expression("a", "in", ["b"]), "unknownOperator", ["matchExpressions", 0, "operator"]],
    [{ matchExpressions: [{ key: "a" }] }, "unknownOperator", ["matchExpressions", 0]],
    [{ matchExpressions: [{ operator: "Exists" }] }, "invalidKey", ["matchExpressions", 0]],
    [expression("a", "In"), "valuesMissing", ["matchExpressions", 0]],
    [expression("a", "NotIn", []), "valuesMissing", ["matchExpressions", 0]],
    [expression("a", "Exists", ["b"]), "valuesForbidden", ["matchExpressions", 0, "values"]],
    [expression("a", "In", [1]), "wrongType", ["matchExpressions", 0, "values", 0]],
    [expression("a", "In", ["b", "c d"]), "invalidValue", ["matchExpressions", 0, "values", 1]],
    [expression("a", "In", "b"), "wrongType", ["matchExpressions", 0, "values"]],
    [{ matchExpressions: [{ key: 1, operator: "Exists" }] }, "wrongType", ["matchExpressions", 0, "key"]],
    [{ matchExpressions: [{ key: "a", operator: true }] }, "wrongType", ["matchExpressions", 0, "operator"]],
    [
      { matchExpressions: [{ key: "a", operator: "Exists", value: "x" }] },
      "unknownField",
      ["matchExpressions", 0, "value"],
    ],
  ];
  for (const [selector, problem, path] of table) {
    assert.deepEqual(parseSelector(selector, "nothing", ["at"]), { state: "invalid", problem, path: ["at", ...path] });
  }
});

test("a __proto__ label key is data", () => {
  const selector: Json = JSON.parse('{"matchLabels":{"__proto__":"x"}}');
  assert.equal(verdict(selector, labels({})), "invalidKey");
});
