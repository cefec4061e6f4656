import assert from "node:assert/strict";
import { test } from "node:test";
import type { Json } from "../../model/json.ts";
import { sameValue } from "./same-value.ts";

test("values are the same whatever the order of keys, and lists in their order", () => {
  assert.ok(sameValue({ a: 1, b: [true, null] }, { b: [true, null], a: 1 }));
  assert.ok(!sameValue([1, 2], [2, 1]));
  assert.ok(!sameValue({ a: 1 }, { a: 1, b: 2 }));
  assert.ok(!sameValue({ a: 1 }, [1]));
  assert.ok(!sameValue("1", 1));
  assert.ok(!sameValue(JSON.parse('{"__proto__": {"a": 1}}'), JSON.parse('{"b": {"a": 1}}')));
  assert.ok(sameValue(JSON.parse('{"__proto__": {"a": 1}}'), JSON.parse('{"__proto__": {"a": 1}}')));
});

test("values that share their parts many times over end the comparison, and are not called the same", () => {
  const grown = (): Json => {
    let value: Json = "x";
    for (let i = 0; i < 40; i++) value = [value, value];
    return value;
  };
  assert.ok(!sameValue(grown(), grown()));
});
