import assert from "node:assert/strict";
import type { TestContext } from "node:test";
import { test } from "node:test";
import { isDeepStrictEqual } from "node:util";
import type { ReadResult } from "../../src/read/read-result.ts";
import { readYaml } from "../../src/read/yaml/read-yaml.ts";
import { DocumentWriter, randomFrom, soup } from "./generate.ts";
import type { Answer } from "./oracle.ts";
import { ask, buildOracle } from "./oracle.ts";
import { SCALARS } from "./scalars.ts";
import { DIFFERENCES, STRUCTURES } from "./structures.ts";

const PLACES: readonly ((scalar: string) => string)[] = [
  (scalar) => scalar,
  (scalar) => `a: ${scalar}`,
  (scalar) => `- ${scalar}\n- b\n`,
  (scalar) => `[${scalar}, b]`,
  (scalar) => `{a: ${scalar}}`,
  (scalar) => `${scalar}: v`,
  (scalar) => `{${scalar} : v}`,
  (scalar) => `a: ${scalar}\n  continued\nb: 1`,
];

/** What rempart makes of the document that the API server would take: the first of the text. */
function first(text: string): ReadResult {
  const [result] = readYaml(text);
  assert.ok(result !== undefined, "every text has a result");
  return result;
}

/** One that Go takes as the value, or refuses with both; -0 and 0 are the same number in JSON. */
function agrees(answer: Answer, result: ReadResult): boolean {
  if (!("json" in answer)) return !result.ok;
  return (
    result.ok && isDeepStrictEqual(JSON.parse(JSON.stringify(result.value)), JSON.parse(JSON.stringify(answer.json)))
  );
}

/**
 * Go takes tokens only as it needs them, so it does not see some faults behind a finished document, and it takes an empty
 * collection or an explicit pair for the whole document even where a `:` makes a key of it. rempart reports these faults.
 */
function isFaultBehindDocument(answer: Answer, result: ReadResult, text: string): boolean {
  if (!("json" in answer) || result.ok) return false;
  if (result.message.en.startsWith("There is a mapping or a list where a key")) return true;
  const rest = readYaml(text.slice(0, result.offset)).at(-1);
  return rest?.ok === true && agrees(answer, rest);
}

function compare(
  t: TestContext,
  texts: readonly string[],
  excused = isFaultBehindDocument,
): { read: number; refused: number } {
  const oracle = buildOracle();
  if ("missing" in oracle) {
    if (process.env.CI) assert.fail(`YAML oracle (Go): ${oracle.missing}`);
    t.skip(`YAML oracle (Go): ${oracle.missing}`);
    return { read: Number.NaN, refused: Number.NaN };
  }
  const answers = ask(oracle.program, texts);
  assert.equal(answers.length, texts.length);
  const count = { read: 0, refused: 0 };
  const wrong: string[] = [];
  for (const [i, text] of texts.entries()) {
    const answer = answers[i] ?? { refused: "no answer" };
    const result = first(text);
    if ("json" in answer) count.read++;
    else count.refused++;
    if (agrees(answer, result) || excused(answer, result, text)) continue;
    wrong.push(`${JSON.stringify(text)}\n    Go: ${JSON.stringify(answer)}\n    rempart: ${JSON.stringify(result)}`);
  }
  assert.equal(wrong.length, 0, `${wrong.length} differ:\n${wrong.slice(0, 10).join("\n")}`);
  return count;
}

const never = (): boolean => false;

test("scalars in every place are read as the API server reads them", (t) => {
  const texts = new Set(SCALARS.flatMap((scalar) => PLACES.map((place) => place(scalar))));
  // Go loses sight of some flow collections that turn out to be keys (see DIFFERENCES); rempart refuses all.
  const isFlowKey = (text: string): boolean => /^[[{].*[\]}]: v$/.test(text);
  const count = compare(t, [...texts], (_answer, result, text) => !result.ok && isFlowKey(text));
  assert.ok(!(count.read < 1500) && !(count.refused < 300), JSON.stringify(count));
});

test("documents are read as the API server reads them", (t) => {
  assert.ok(STRUCTURES.length >= 250, `${STRUCTURES.length} documents`);
  compare(t, STRUCTURES, never);
});

test("generated documents are read as the API server reads them", (t) => {
  const writer = new DocumentWriter(randomFrom(20_260_101));
  const count = compare(
    t,
    Array.from({ length: 4000 }, () => writer.document()),
    never,
  );
  assert.ok(!(count.read < 1500), JSON.stringify(count));
});

test("fragments in any order are read or refused as by the API server", (t) => {
  const random = randomFrom(7);
  const count = compare(
    t,
    Array.from({ length: 20_000 }, () => soup(random)),
  );
  assert.ok(!(count.read < 5000) && !(count.refused < 5000), JSON.stringify(count));
});

for (const { text, why, value } of DIFFERENCES) {
  test(`differs from the API server's reader on purpose: ${why}`, () => {
    const result = first(text);
    if (value === undefined) assert.equal(result.ok, false);
    else assert.deepEqual(result.ok && JSON.parse(JSON.stringify(result.value)), value);
  });
}
