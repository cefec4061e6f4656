import assert from "node:assert/strict";
import type { TestContext } from "node:test";
import test from "node:test";
import type { PodSecurityLevel, PodSecurityVersion } from "../../src/analyze/pod-security/index.ts";
import {
  decodePod,
  evaluatePodSecurity,
  newestPodSecurityMinor,
  podSecurityChecks,
} from "../../src/analyze/pod-security/index.ts";
import { volumeSources } from "../../src/analyze/pod-security/volume-sources.ts";
import type { Json, JsonObject } from "../../src/model/json.ts";
import { at, listAt, numberAt, stringAt } from "../../src/model/json.ts";
import { generatePod } from "./generate.ts";
import { buildOracle, judge } from "./oracle.ts";
import { Random } from "./random.ts";
import { spoil } from "./spoil.ts";
import { unknownKeys } from "./values.ts";

const seed = Number(process.env.REMPART_TEST_SEED ?? 20_240_611);
const podCount = 10_000;
const spoiledCount = 4_000;
const levels: readonly PodSecurityLevel[] = ["privileged", "baseline", "restricted"];
const versions: readonly PodSecurityVersion[] = [
  ...Array.from({ length: newestPodSecurityMinor + 1 }, (_, minor): PodSecurityVersion => `v1.${minor}`),
  "latest",
];

/** The judge's path; skips the test where there is none, which under CI is a failure. */
function oracle(t: TestContext): string | undefined {
  const built = buildOracle();
  if ("program" in built) return built.program;
  assert.ok(!process.env.CI, `pod security oracle (Go): ${built.missing}`);
  t.skip(`pod security oracle (Go): ${built.missing}`);
  return undefined;
}

test("pod security: checks, reasons and details are upstream's", { timeout: 300_000 }, async (t) => {
  const program = oracle(t);
  if (program === undefined) return;
  t.diagnostic(`seed ${seed} (REMPART_TEST_SEED)`);
  const random = new Random(seed);
  const pods = Array.from({ length: podCount }, () => generatePod(random));

  let comparisons = 0;
  let index = -1;
  let tallies: readonly Json[] = [];
  const mismatches: string[] = [];
  const allowed = new Map<string, number>();
  for await (const line of judge(program, pods)) {
    const pod = pods[index];
    if (index === -1) assertRegistry(line);
    else if (pod === undefined) tallies = listAt(line, ["tallies"]);
    else {
      assert.equal(at(line, ["error"]), undefined, `pod ${index} does not decode: ${JSON.stringify(pod)}`);
      assertOnlyPlantedKeys(line);
      assert.deepEqual(decodePod(pod).wronglyTyped, []);
      for (const level of levels) {
        const runs = listAt(line, ["levels", level]);
        let run = 0;
        for (const [minor, version] of versions.entries()) {
          while ((numberAt(runs[run + 1], ["from"]) ?? Number.POSITIVE_INFINITY) <= minor) run++;
          const expected = listAt(runs[run], ["refusals"]).map((refusal) => at(line, ["refusals", Number(refusal)]));
          const violations = evaluatePodSecurity(pod, level, version);
          const actual = violations.map(({ check, reason, detail }) => [check, reason, detail]);
          comparisons++;
          if (actual.length === 0) allowed.set(level, (allowed.get(level) ?? 0) + 1);
          if (JSON.stringify(actual) !== JSON.stringify(expected)) {
            mismatches.push(JSON.stringify({ index, level, version, expected, actual, pod }, undefined, 1));
          }
          for (const { check, fields } of violations) assert.ok(fields.length > 0, `${check} names no field`);
        }
      }
    }
    index++;
  }
  t.diagnostic(`${podCount} pods, ${comparisons} comparisons, ${mismatches.length} mismatches`);
  t.diagnostic(`allowed: ${[...allowed].map(([level, count]) => `${level} ${count}`).join(", ")}`);
  assert.equal(index, podCount + 1, "the oracle answered for every pod, then gave its tallies");
  assert.equal(comparisons, podCount * levels.length * versions.length);
  assert.equal(mismatches.length, 0, `seed ${seed}; the first:\n${mismatches.slice(0, 3).join("\n")}`);
  assertTallies(t, tallies);
});

test("pod security: what the API server cannot decode is told, field by field", { timeout: 300_000 }, async (t) => {
  const program = oracle(t);
  if (program === undefined) return;
  t.diagnostic(`seed ${seed} (REMPART_TEST_SEED)`);
  const random = new Random(seed + 1);
  const spoiled = Array.from({ length: spoiledCount }, () => spoil(random, generatePod(random)));
  let index = -1;
  for await (const line of judge(
    program,
    spoiled.map(({ pod }) => pod),
  )) {
    const sample = spoiled[index++];
    if (sample === undefined) continue;
    const { pod, path } = sample;
    assert.ok(stringAt(line, ["error"]), `upstream takes ${JSON.stringify(path)} in ${JSON.stringify(pod)}`);
    assert.deepEqual(
      decodePod(pod).wronglyTyped.map((wrong) => wrong.path),
      [path],
    );
    evaluatePodSecurity(pod, "restricted", "latest");
  }
  assert.equal(index, spoiledCount + 1);
});

/** Our checks and volume sources are the judge's: no more, none missing, with the same levels, versions and overrides. */
function assertRegistry(header: JsonObject): void {
  assert.equal(at(header, ["newestMinor"]), newestPodSecurityMinor, "the judge's Kubernetes minor");
  assert.deepEqual([...volumeSources].sort(), listAt(header, ["volumeSources"]).map(String).sort());
  const ours = podSecurityChecks.map(({ id, level, versions: all }) => ({
    id,
    level,
    versions: all.map(({ minimumMinor, overrides }) => ({ minimum: minimumMinor, overrides: [...overrides] })),
  }));
  const byId = (a: Json | undefined, b: Json | undefined): number =>
    (stringAt(a, ["id"]) ?? "") < (stringAt(b, ["id"]) ?? "") ? -1 : 1;
  assert.deepEqual(ours.sort(byId), [...listAt(header, ["checks"])].sort(byId));
}

/** Every version of every check was seen to pass and to fail, and to differ from the version before it. */
function assertTallies(t: TestContext, tallies: readonly Json[]): void {
  assert.equal(
    tallies.length,
    podSecurityChecks.reduce((sum, check) => sum + check.versions.length, 0),
  );
  const seen = new Set<string>();
  for (const tally of tallies) {
    const check = stringAt(tally, ["check"]) ?? "";
    const [minimum, passed, failed, changed] = ["minimum", "passed", "failed", "changed"].map(
      (key) => numberAt(tally, [key]) ?? Number.NaN,
    );
    const name = `${check} v1.${minimum}`;
    t.diagnostic(`${name}: ${passed} pass, ${failed} fail, ${changed} unlike the version before`);
    assert.ok(Number(passed) >= 500, `${name} passes ${passed} pods`);
    assert.ok(Number(failed) >= 500, `${name} fails ${failed} pods`);
    assert.ok(!seen.has(check) || Number(changed) >= 100, `${name} differs from the version before on ${changed} pods`);
    seen.add(check);
  }
}

/** Unknown fields would be typing errors of the generator, except those it plants. */
function assertOnlyPlantedKeys(answer: JsonObject): void {
  for (const message of listAt(answer, ["strict"])) {
    const planted = unknownKeys.some((key) => String(message).endsWith(`.${key}"`));
    assert.ok(planted, `the generator made an ${String(message)}`);
  }
}
