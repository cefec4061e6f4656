import assert from "node:assert/strict";
import test from "node:test";
import { jsonTexts } from "./json-values.ts";

const cases: readonly [string, readonly string[]][] = [
  ['{"a":"b"}', ["a=b"]],
  ['{"a":{"b":["c","d"]}}', ["b=c", "b=d"]],
  ['{"a":1,"b":"c"}', ["b=c"]],
  ['[{"name":"A","value":"b"}]', ["name=A", "A=b"]],
  ['[{"value":"b","name":"A"}]', ["A=b", "name=A"]],
  ['{"a":"x\\"y\\n"}', ['a=x"y\n']],
  ['{"a":"unclosed', []],
  ['{"a":"unclosed\n"b":"c"}', ["b=c"]],
  ['{"a":"b","c"', ["a=b"]],
  ["}}]]", []],
  ['{"__proto__":"x"}', ["__proto__=x"]],
  ['{"a":"\\', []],
  ['{"a":"\\uZZZZ"}', ["a=\\uZZZZ"]],
];

for (const [text, expected] of cases) {
  test(`strings of ${text}`, () => {
    const found = jsonTexts(text);
    assert.deepEqual(
      found.map(({ key, value }) => `${key}=${value}`),
      expected,
    );
    for (const { start, end } of found) assert.equal(text.charAt(start - 1) + text.charAt(end), '""');
  });
}

test("the kind of the owner is known, before or after", () => {
  for (const text of ['{"kind":"Secret","data":{"a":"b"}}', '{"items":[{"data":{"a":"b"},"kind":"Secret"}]}']) {
    const found = jsonTexts(text).find(({ key }) => key === "a");
    assert.deepEqual([found?.ownerKind, found?.ownerKey], ["Secret", "data"]);
  }
});

test("deep and unclosed text takes no time", () => {
  for (const unit of ["[", "{", '{"a":', '"', '"\\', '"\n', "\\"]) jsonTexts(`{${unit.repeat(300_000)}`);
});
