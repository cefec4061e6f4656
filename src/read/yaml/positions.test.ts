import assert from "node:assert/strict";
import { test } from "node:test";
import { isDeepStrictEqual } from "node:util";
import { DocumentWriter, randomFrom } from "../../../test/yaml-oracle/generate.ts";
import type { Json, Path } from "../../model/json.ts";
import { isList, isObject } from "../../model/json.ts";
import { locate } from "../../model/span.ts";
import type { ReadDocument } from "../read-result.ts";
import { readYaml } from "./read-yaml.ts";

function read(text: string): ReadDocument {
  const [document] = readYaml(text);
  assert.ok(document?.ok, JSON.stringify(document));
  return document;
}

/** Path, then the text its value and its key must point at. */
type Expected = readonly [Path, string, string?];

const TRICKY: readonly { text: string; expected: readonly Expected[] }[] = [
  {
    text: "a: |\n  x\n  y\n\n# c\nb: 1\n",
    expected: [
      [["a"], "|\n  x\n  y", "a"],
      [["b"], "1", "b"],
    ],
  },
  { text: "a: |+\n  x\n\n\nb: 1\n", expected: [[["a"], "|+\n  x\n\n", "a"]] },
  {
    text: "a: >- # c\n  x\n\n  y\n\n",
    expected: [
      [["a"], ">- # c\n  x\n\n  y", "a"],
      [[], "a: >- # c\n  x\n\n  y"],
    ],
  },
  {
    text: "a: |\nb: 1\n",
    expected: [
      [["a"], "|", "a"],
      [["b"], "1", "b"],
    ],
  },
  { text: "a: 'x\n  y' # c\n", expected: [[["a"], "'x\n  y'", "a"]] },
  { text: 'a: "x\\\n  y"\n', expected: [[["a"], '"x\\\n  y"', "a"]] },
  {
    text: "a: x\n  y # c\nb: z",
    expected: [
      [["a"], "x\n  y", "a"],
      [["b"], "z", "b"],
    ],
  },
  {
    text: "a: {b: [c, 'd'], e: {}} # f\n",
    expected: [
      [["a"], "{b: [c, 'd'], e: {}}", "a"],
      [["a", "e"], "{}", "e"],
    ],
  },
  {
    text: "a: [\n  b, # c\n  d\n]\n\n",
    expected: [
      [["a"], "[\n  b, # c\n  d\n]", "a"],
      [["a", 1], "d"],
    ],
  },
  {
    text: "a: [b: c, d]",
    expected: [
      [["a", 0], "b: c"],
      [["a", 0, "b"], "c", "b"],
      [["a", 1], "d"],
    ],
  },
  {
    text: "a: b # c\n# d\n",
    expected: [
      [["a"], "b", "a"],
      [[], "a: b"],
    ],
  },
  {
    text: "- - x\n  - y\n- z\n",
    expected: [
      [[0], "- x\n  - y"],
      [[0, 1], "y"],
      [[1], "z"],
    ],
  },
  {
    text: "a:\n- b: 1\n  c: 2\n\n# d\n- e\nf: 3\n",
    expected: [
      [["a"], "- b: 1\n  c: 2\n\n# d\n- e", "a"],
      [["a", 0], "b: 1\n  c: 2"],
    ],
  },
  {
    text: "? a b\n: c\n? d\n",
    expected: [
      [["a b"], "c", "a b"],
      [["d"], "", "d"],
      [[], "? a b\n: c\n? d"],
    ],
  },
  {
    text: "a:\nb:   # c\n",
    expected: [
      [["a"], "", "a"],
      [["b"], "", "b"],
    ],
  },
  {
    text: "{a, b: , c}",
    expected: [
      [["a"], "", "a"],
      [["b"], "", "b"],
    ],
  },
  {
    text: "-\n- a\n",
    expected: [
      [[0], ""],
      [[1], "a"],
    ],
  },
  {
    text: "a: &x !!str 1 # c\nb: *x\n",
    expected: [
      [["a"], "1", "a"],
      [["b"], "*x", "b"],
    ],
  },
  { text: "a: &x\nb: 1\n", expected: [[["a"], "", "a"]] },
  { text: "a: &x\n  b: 1\n", expected: [[["a"], "b: 1", "a"]] },
  {
    text: "'k 1': a\n\"k\\t2\": b\n",
    expected: [
      [["k 1"], "a", "'k 1'"],
      [["k\t2"], "b", '"k\\t2"'],
    ],
  },
  {
    text: "a: 1\r\nb:\r\n  c: 'd'\r\n",
    expected: [
      [["b", "c"], "'d'", "c"],
      [["b"], "c: 'd'", "b"],
    ],
  },
  {
    text: "\ufeffa: 1\nb: 2",
    expected: [
      [["a"], "1", "a"],
      [["b"], "2", "b"],
    ],
  },
  {
    text: "😀: 🎉 # é\nb: 😀x\n",
    expected: [
      [["😀"], "🎉", "😀"],
      [["b"], "😀x", "b"],
    ],
  },
  {
    text: "--- # c\na: 1\n...\n",
    expected: [
      [["a"], "1", "a"],
      [[], "a: 1"],
    ],
  },
  { text: "--- |\n  x\n", expected: [[[], "|\n  x"]] },
];

test("values, keys and collections are where they stand", () => {
  for (const { text, expected } of TRICKY) {
    const { spans } = read(text);
    for (const [path, value, key] of expected) {
      const location = locate(spans, path);
      const where = `${JSON.stringify(text)} at ${JSON.stringify(path)}`;
      assert.equal(location.found, path.length, where);
      assert.equal(text.slice(location.value.start, location.value.end), value, where);
      assert.equal(location.key && text.slice(location.key.start, location.key.end), key, where);
    }
  }
});

test("an absent value stands right behind its colon or dash", () => {
  const text = "a:\nb:   # c\nd:\n- \n-\n";
  const { spans } = read(text);
  for (const [path, behind] of [
    [["a"], "a:"],
    [["b"], "b:"],
    [["d", 0], "d:\n-"],
    [["d", 1], "- \n-"],
  ] as const) {
    const { start, end } = locate(spans, path).value;
    assert.deepEqual([start, end], [text.indexOf(behind) + behind.length, text.indexOf(behind) + behind.length]);
  }
});

/** Calls `visit` for every node that is reached without following an alias or merge key. */
function walk(document: ReadDocument, value: Json, path: Path, visit: (value: Json, path: Path) => void): void {
  if (locate(document.spans, path).shared) return;
  visit(value, path);
  const entries: [string | number, Json | undefined][] = isList(value)
    ? value.map((item, i) => [i, item])
    : isObject(value)
      ? Object.entries(value)
      : [];
  for (const [step, child] of entries) if (child !== undefined) walk(document, child, [...path, step], visit);
}

test("what a generated document's positions point at reads as the value and the key again", () => {
  const writer = new DocumentWriter(randomFrom(42));
  let nodes = 0;
  for (let i = 0; i < 2000; i++) {
    const text = writer.document();
    const [document] = readYaml(text);
    if (!document?.ok) continue;
    walk(document, document.value, [], (value, path) => {
      const location = locate(document.spans, path);
      assert.equal(location.found, path.length);
      const slice = text.slice(location.value.start, location.value.end);
      const where = `${JSON.stringify(text)} at ${JSON.stringify(path)}: ${JSON.stringify(slice)}`;
      if (location.key !== undefined) {
        const key = text.slice(location.key.start, location.key.end);
        const [reread] = readYaml(`${key}: 0`);
        if (!key.startsWith("*")) assert.deepEqual(reread?.ok && Object.keys(reread.value ?? {}), [path.at(-1)], where);
      }
      if (typeof value === "object" || slice.startsWith("*") || isTagged(text, location.value.start)) return;
      assert.ok(readsAs(slice, value), where);
      nodes++;
    });
  }
  assert.ok(nodes > 3000, `${nodes} scalars`);
});

/** True when the scalar by itself, or inside brackets, where `-` is a text, has the value. */
function readsAs(slice: string, value: Json): boolean {
  const [alone] = readYaml(/^[|>]/.test(slice) ? `${slice}\n` : ` ${slice}`);
  const [inFlow] = readYaml(`[${slice}]`);
  return (
    (alone?.ok === true && isDeepStrictEqual(alone.value, value)) ||
    (inFlow?.ok === true && isDeepStrictEqual(inFlow.value, [value]))
  );
}

/** A tag before the scalar belongs to its meaning, and not to its token. */
function isTagged(text: string, start: number): boolean {
  return /!\S*\s*(&\S+\s*)?$/.test(text.slice(0, start));
}
