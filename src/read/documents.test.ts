import assert from "node:assert/strict";
import { test } from "node:test";
import { readDocuments } from "./documents.ts";

function values(text: string): unknown[] {
  return readDocuments(text).map((result) => (result.ok ? result.value : `!${result.code}@${result.offset}`));
}

test("a text that begins with a brace is JSON, or else YAML", () => {
  assert.deepEqual(values('\ufeff\n {"a": 1}\n{"b": "\\/"}'), [{ a: 1 }, { b: "/" }]);
  assert.deepEqual(values("{a: yes}"), [{ a: true }]);
  assert.deepEqual(values('{"a": 1}\n---\nb: 2\n'), [{ a: 1 }, { b: 2 }]);
  assert.deepEqual(values("[1, yes]"), [[1, true]]);
  assert.deepEqual(values("a: 1\n"), [{ a: 1 }]);
});

test("when neither holds, the more telling failure is given", () => {
  assert.deepEqual(values('{"a": 1,, "b": 2}'), ["!json-syntax@8"]);
  assert.deepEqual(values('{"a": 1}\n{"b": 2]'), [{ a: 1 }, "!json-syntax@16"]);
  assert.deepEqual(values('{"a": 1}\n---\n{b: [}\n---\nc: 3'), [{ a: 1 }, "!yaml-syntax@18", { c: 3 }]);
  const [template] = readDocuments("{{- if .x }}\na: 1\n{{- end }}\n");
  assert.ok(template !== undefined && !template.ok && template.template);
});
