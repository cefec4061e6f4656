import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import test from "node:test";
import { builtinKinds, builtinSchema } from "../../src/analyze/schema/builtin.ts";
import { compare } from "../../src/analyze/schema/compare.ts";
import { newestMinor } from "../../src/analyze/schema/data/kubernetes.generated.ts";
import type { Violation } from "../../src/analyze/schema/violations.ts";
import type { JsonObject } from "../../src/model/json.ts";
import { isObject } from "../../src/model/json.ts";
import { Random } from "../pod-security/random.ts";
import { buildGoOracle } from "../support/go-oracle.ts";
import { generateObject, mutate } from "./generate.ts";

const seed = Number(process.env.REMPART_TEST_SEED ?? 20_261_101);
const objectsOfKind = 120;

/** What the API server finds when it decodes; the rest is for its validation to find. */
function isDecoding(violation: Violation): boolean {
  if (violation.kind === "unknown" || violation.kind === "type") return true;
  if (violation.kind !== "value") return false;
  return ["overflow", "quantity", "time", "microTime", "bytes"].includes(violation.reason.kind);
}

function ask(program: string, objects: readonly JsonObject[]): readonly JsonObject[] {
  const input = objects.map((object) => `${JSON.stringify(object)}\n`).join("");
  const run = spawnSync(program, { input, encoding: "utf8", maxBuffer: 1 << 30 });
  assert.equal(run.status, 0, run.stderr);
  return run.stdout
    .trimEnd()
    .split("\n")
    .map((line) => {
      const parsed: unknown = JSON.parse(line);
      if (!isObject(parsed)) throw new Error(`the oracle printed ${line}`);
      return parsed;
    });
}

test("schema: what is refused is what Kubernetes refuses to decode", { timeout: 600_000 }, (t) => {
  const built = buildGoOracle("schema", "test/schema-oracle");
  if ("missing" in built) {
    assert.ok(!process.env.CI, `schema oracle (Go): ${built.missing}`);
    t.skip(`schema oracle (Go): ${built.missing}`);
    return;
  }
  const random = new Random(seed);
  const cases: { readonly object: JsonObject; readonly refused: boolean; readonly found: readonly Violation[] }[] = [];
  for (const { apiVersion, kind, until } of builtinKinds().values()) {
    const schema = until === undefined ? builtinSchema(apiVersion, kind, newestMinor) : undefined;
    if (schema === undefined) continue;
    for (let index = 0; index < objectsOfKind; index++) {
      const whole = { ...generateObject(schema, random), apiVersion, kind };
      const object = index % 4 === 0 ? whole : mutate(whole, random);
      const found = compare(object, schema).violations.filter(isDecoding);
      cases.push({ object, refused: found.length > 0, found });
    }
  }
  const answers = ask(
    built.program,
    cases.map(({ object }) => object),
  );
  const unknown = new Set<string>();
  const differences: string[] = [];
  let refused = 0;
  for (const [index, { object, refused: ours, found }] of cases.entries()) {
    const answer = answers[index] ?? {};
    if (answer.unknownKind === true) {
      unknown.add(`${String(object.apiVersion)} ${String(object.kind)}`);
      continue;
    }
    const theirs = answer.refused !== undefined;
    if (theirs) refused++;
    if (theirs !== ours)
      differences.push(
        `theirs: ${String(answer.refused)}\n  ours: ${JSON.stringify(found)}\n  ${JSON.stringify(object)}`,
      );
  }
  assert.deepEqual(differences.slice(0, 20), [], `${differences.length} of ${cases.length} differ`);
  assert.ok(refused > cases.length / 4, `only ${refused} of ${cases.length} were refused`);
  t.diagnostic(`${cases.length} objects, ${refused} refused; not in the judge's scheme: ${[...unknown].join(", ")}`);
});
