import assert from "node:assert/strict";
import test from "node:test";
import { evaluatePodSecurity, podSecurityChecks } from "../../src/analyze/pod-security/index.ts";
import type { Path } from "../../src/model/json.ts";
import { fieldExamples } from "./field-examples.ts";

/** As a field selector reads: `.spec.containers[0].name`. */
function written(path: Path): string {
  return path.map((step) => (typeof step === "number" ? `[${step}]` : `.${step}`)).join("");
}

test("each check names the concrete fields at fault", async (t) => {
  for (const { check, level, version = "latest", metadata = {}, spec, fields } of fieldExamples) {
    await t.test(`${check} ${version} ${fields.join(" ")}`, () => {
      const violations = evaluatePodSecurity({ metadata, spec }, level, version);
      const violation = violations.find((each) => each.check === check);
      assert.deepEqual(violation?.fields.map(written), fields);
    });
  }
  const covered = new Set(fieldExamples.map(({ check }) => check));
  assert.deepEqual([...covered].sort(), podSecurityChecks.map(({ id }) => id).sort());
});
