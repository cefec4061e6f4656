import assert from "node:assert/strict";
import type { TestContext } from "node:test";
import { test } from "node:test";
import { parseEncryption, providerFor } from "../../src/analyze/encryption-at-rest/encryption.ts";
import type { EncryptionEntry } from "../../src/analyze/encryption-at-rest/types.ts";
import type { Json } from "../../src/model/json.ts";
import { Random } from "../pod-security/random.ts";
import { asked, generateConfiguration, spoil } from "./generate.ts";
import type { ResourceName } from "./oracle.ts";
import { ask, buildOracle } from "./oracle.ts";

const seed = Number(process.env.REMPART_TEST_SEED ?? 20_240_611);

/** The judge's path; skips the test where there is none, which under CI is a failure. */
function oracle(t: TestContext): string | undefined {
  const built = buildOracle();
  if ("program" in built) return built.program;
  assert.ok(!process.env.CI, `encryption oracle (Go): ${built.missing}`);
  t.skip(`encryption oracle (Go): ${built.missing}`);
  return undefined;
}

/** Our answer for a resource, in the oracle's words. */
function written(entries: readonly EncryptionEntry[], { group, resource }: ResourceName): string {
  const found = providerFor(entries, group, resource);
  if (found.state === "notCovered" || found.writes.kind === "identity") return "plain";
  return `${found.writes.kind} ${found.writes.kind === "kms" ? found.writes.version : "v1"}`;
}

/** The entries that we read; undefined where we say that the API server refuses the file, for a key's length too. */
function read(config: Json): readonly EncryptionEntry[] | undefined {
  const parsed = parseEncryption(config);
  if (parsed.state === "invalid") return undefined;
  const keys = parsed.entries.flatMap(({ providers }) => providers.flatMap((one) => ("keys" in one ? one.keys : [])));
  return keys.every(({ lengthFits }) => lengthFits === true) ? parsed.entries : undefined;
}

function compare(program: string, configs: readonly Json[]): number {
  let refused = 0;
  const answers = ask(
    program,
    configs.map((config) => ({ config, resources: asked })),
  );
  for (const [index, answer] of answers.entries()) {
    const config = configs[index] ?? null;
    const entries = read(config);
    const shown = JSON.stringify(config);
    if ("refused" in answer) {
      refused++;
      assert.equal(entries, undefined, `${answer.refused}: ${shown}`);
      continue;
    }
    assert.ok(entries !== undefined, `${JSON.stringify(parseEncryption(config))} ${shown}`);
    assert.deepEqual(
      asked.map((resource) => written(entries, resource)),
      answer.writes,
      shown,
    );
  }
  return refused;
}

test("encryption at rest: the provider that writes is the API server's", { timeout: 300_000 }, (t) => {
  const program = oracle(t);
  if (program === undefined) return;
  t.diagnostic(`seed ${seed} (REMPART_TEST_SEED)`);
  const random = new Random(seed);
  const refused = compare(
    program,
    Array.from({ length: 2_000 }, () => generateConfiguration(random)),
  );
  t.diagnostic(`${refused} of 2000 refused`);
  assert.ok(refused < 1_000, `${refused} configurations refused`);
});

test("encryption at rest: what is refused is what the API server refuses", { timeout: 300_000 }, (t) => {
  const program = oracle(t);
  if (program === undefined) return;
  const random = new Random(seed + 1);
  const refused = compare(
    program,
    Array.from({ length: 4_000 }, () => spoil(random, generateConfiguration(random))),
  );
  t.diagnostic(`${refused} of 4000 refused`);
  assert.ok(refused > 2_000 && refused < 3_800, `${refused} configurations refused`);
});
