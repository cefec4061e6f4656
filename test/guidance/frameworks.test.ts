import assert from "node:assert/strict";
import { test } from "node:test";
import { podSecurityChecks } from "../../src/analyze/pod-security/registry.ts";
import { controlsFrom } from "../../src/guidance/frameworks/controls.ts";
import { cites, controlOf, frameworkIds, frameworks } from "../../src/guidance/frameworks.ts";
import { nameOfReference } from "../../src/guidance/references.ts";
import { rules } from "../../src/rules/index.generated.ts";

test("every reference of a rule is a control, with a name in both languages", () => {
  for (const { id, references } of rules)
    for (const reference of references) {
      assert.ok(controlOf(reference), `${id} cites ${reference}, which no framework has`);
      for (const language of ["en", "fr"] as const) {
        const named = nameOfReference(reference, language);
        assert.ok((named?.name.length ?? 0) > 10);
        assert.match(named?.url ?? "", /^https:\/\/\S+$/);
      }
    }
});

test("controls are listed once, in order, with titles", () => {
  for (const id of frameworkIds) {
    const { controls } = frameworks[id];
    assert.ok(controls.length >= 10, id);
    assert.equal(new Set(controls.map((control) => control.id)).size, controls.length, id);
    for (const { title } of controls) assert.ok(title.en.length >= 3 && title.fr.length >= 3);
  }
  const numbers = frameworks.cis.controls.map(({ id }) => id.split(".").map(Number));
  const sorted = [...numbers].sort(
    (a, b) => (a[0] ?? 0) - (b[0] ?? 0) || (a[1] ?? 0) - (b[1] ?? 0) || (a[2] ?? 0) - (b[2] ?? 0),
  );
  assert.deepEqual(numbers, sorted);
  assert.deepEqual([...new Set(numbers.map(([section]) => section))], [1, 2, 3, 4, 5]);
  for (const { id } of frameworks.attack.controls) assert.match(id, /^T1\d{3}(\.\d{3})?$/);
});

test("a framework has every check of the Pod Security Standards that rempart evaluates", () => {
  const ids = new Set(frameworks.pss.controls.map(({ id }) => id));
  for (const { id } of podSecurityChecks) assert.ok(ids.has(id), id);
});

test("what is no control is none", () => {
  for (const reference of ["cis:9.9.9", "nsa:nothing", "pss:privilege", "iso:1", "", "constructor:name", "owasp:"])
    assert.equal(controlOf(reference), undefined, reference);
  assert.throws(() => controlsFrom("1.1 | people | Title"), RangeError);
});

test("a check is answered by the rules of its level, or of a stricter one, that answer its questions", () => {
  const control = frameworks.pss.controls.find(({ id }) => id === "capabilities_baseline");
  assert.ok(control);
  const question = "pod-security.capabilities";
  assert.ok(cites({ references: ["pss:baseline"], question }, "pss", control));
  assert.ok(cites({ references: ["pss:restricted"], question }, "pss", control));
  assert.ok(!cites({ references: ["pss:restricted"], question: "pod-security.seccomp" }, "pss", control));
  assert.ok(!cites({ references: ["nsa:baseline"], question }, "pss", control));
});
