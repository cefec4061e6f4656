import assert from "node:assert/strict";
import { test } from "node:test";
import { readYaml } from "../read/yaml/read-yaml.ts";
import type { Path } from "./json.ts";
import type { SpanTable } from "./span.ts";
import { locate } from "./span.ts";

function tableOf(text: string): SpanTable {
  const [document] = readYaml(text);
  assert.ok(document?.ok);
  return document.spans;
}

/** What `locate` finds, as the text it points at. */
function found(text: string, path: Path): { found: number; value: string; key?: string; shared?: true } {
  const location = locate(tableOf(text), path);
  const value = text.slice(location.value.start, location.value.end);
  const key = location.key && text.slice(location.key.start, location.key.end);
  return {
    found: location.found,
    value,
    ...(key === undefined ? {} : { key }),
    ...(location.shared && { shared: true }),
  };
}

test("an existing node: its value and its key", () => {
  const text = "spec:\n  containers:\n  - name: 'web'  # first\n    ports: [80, {x: 443}]\n";
  assert.deepEqual(found(text, ["spec", "containers", 0, "name"]), { found: 4, value: "'web'", key: "name" });
  assert.deepEqual(found(text, ["spec", "containers", 0, "ports", 1]), { found: 5, value: "{x: 443}" });
  assert.deepEqual(found(text, ["spec", "containers", 0, "ports", 1, "x"]), { found: 6, value: "443", key: "x" });
  assert.deepEqual(found(text, []), { found: 0, value: text.trimEnd() });
});

test("an absent node: its deepest ancestor", () => {
  const text = "a:\n  b: [1]\n";
  assert.deepEqual(found(text, ["a", "c", "d"]), { found: 1, value: "b: [1]", key: "a" });
  assert.deepEqual(found(text, ["a", "b", 1]), { found: 2, value: "[1]", key: "b" });
  assert.deepEqual(found(text, ["a", "b", 0, "x"]), { found: 3, value: "1" });
  assert.deepEqual(found(text, ["a", "b", -1]), { found: 2, value: "[1]", key: "b" });
  assert.deepEqual(found(text, ["a", 0]), { found: 1, value: "b: [1]", key: "a" });
  assert.deepEqual(found(text, ["a", "b", "0"]), { found: 2, value: "[1]", key: "b" });
});

test("keys that look like indices, repeat, or name prototypes", () => {
  const text = "b: 0\n10: x\n2: y\nb: 1\n__proto__: p\nconstructor: c\n";
  assert.deepEqual(found(text, ["10"]), { found: 1, value: "x", key: "10" });
  assert.deepEqual(found(text, ["2"]), { found: 1, value: "y", key: "2" });
  assert.deepEqual(found(text, ["b"]), { found: 1, value: "1", key: "b" });
  assert.deepEqual(found(text, ["__proto__"]), { found: 1, value: "p", key: "__proto__" });
  assert.deepEqual(found(text, ["constructor"]), { found: 1, value: "c", key: "constructor" });
  assert.deepEqual(found("a: 1\n", ["toString"]), { found: 0, value: "a: 1" });
});

test("aliases and merge keys lead to what they name", () => {
  const text = "base: &b {x: 1, v: {z: 2}}\nuse: *b\nmerged:\n  <<: *b\n  x: 3\nlist: {<<: [*b, {x: 5, w: 6}]}\n";
  assert.deepEqual(found(text, ["use"]), { found: 1, value: "*b", key: "use" });
  assert.deepEqual(found(text, ["use", "v", "z"]), { found: 3, value: "2", key: "z", shared: true });
  assert.deepEqual(found(text, ["merged", "x"]), { found: 2, value: "3", key: "x" });
  assert.deepEqual(found(text, ["merged", "v", "z"]), { found: 3, value: "2", key: "z", shared: true });
  assert.deepEqual(found(text, ["list", "x"]), { found: 2, value: "1", key: "x", shared: true });
  assert.deepEqual(found(text, ["list", "w"]), { found: 2, value: "6", key: "w", shared: true });
  assert.deepEqual(found("m:\n  x: 1\n  <<: {x: 2}\n", ["m", "x"]), { found: 2, value: "2", key: "x", shared: true });
});

test("every item of a long list is found in linear time", () => {
  const text = `items:\n${Array.from({ length: 50_000 }, (_, i) => `- {id: ${i}}\n`).join("")}`;
  const table = tableOf(text);
  for (let i = 0; i < 50_000; i++) {
    const { value } = locate(table, ["items", i, "id"]);
    assert.equal(text.slice(value.start, value.end), String(i));
  }
});

test("a table survives structured clone and JSON", () => {
  const text = "a: {b: [1, 2]}";
  const table = tableOf(text);
  const written: { nodes: number[]; keys: string[] } = JSON.parse(
    JSON.stringify({ nodes: Array.from(table.nodes), keys: table.keys }),
  );
  for (const copy of [structuredClone(table), written]) {
    assert.deepEqual(locate(copy, ["a", "b", 1]), locate(table, ["a", "b", 1]));
  }
});
