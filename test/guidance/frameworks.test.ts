import assert from "node:assert/strict";
import { test } from "node:test";
import { podSecurityChecks } from "../../src/analyze/pod-security/registry.ts";
import { answerTo } from "../../src/guidance/answers.ts";
import { facts } from "../../src/guidance/facts.ts";
import { controlsFrom } from "../../src/guidance/frameworks/controls.ts";
import { cites, controlOf, frameworkIds, frameworks, isAbout } from "../../src/guidance/frameworks.ts";
import { questions } from "../../src/guidance/questions.ts";
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

test("what is cited for some findings alone is a control that the rule cites, or a check of a level that it cites", () => {
  for (const { id, references, referencesOf = {}, components = [], question, text } of rules)
    for (const [key, cited] of Object.entries(referencesOf)) {
      const isKey =
        Object.hasOwn(text.en.messages, key) ||
        components.some((name) => name === key) ||
        (question === "definitions" && questions.some((one) => one.id === key && key.endsWith(".definitions")));
      assert.ok(isKey, `${id}: ${key} is a message, a component or a question about definitions`);
      for (const reference of cited ?? []) {
        const level = controlOf(reference)?.control.level?.id;
        const levels = level === "baseline" ? ["pss:baseline", "pss:restricted"] : [`pss:${level}`];
        assert.ok(
          references.some((own) => own === reference || levels.includes(own)),
          `${id}: ${reference}`,
        );
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

test("every rule stands under a section of the guide", () => {
  for (const { id, references } of rules)
    assert.ok(
      references.some((reference) => reference.startsWith("nsa:")),
      id,
    );
});

test("controls that only rules can answer have rules; what else a control needs, no rule could have asked for", () => {
  for (const id of frameworkIds)
    for (const control of frameworks[id].controls) {
      const { by, needs } = answerTo(id, control, rules);
      if (control.facts.length === 0) assert.equal(by, "rules", `${id} ${control.id} has neither a rule nor a fact`);
      if (by === "rules")
        for (const fact of needs) assert.notEqual(facts[fact].source, "file", `${id} ${control.id}: ${fact}`);
    }
});

test("flags and fields that CIS names one by one are all judged", () => {
  const sections = /^(?:1\.[234]|2|3\.2|4\.[23])\./;
  const open = frameworks.cis.controls.filter(
    (control) => sections.test(control.id) && answerTo("cis", control, rules).by !== "rules",
  );
  assert.deepEqual(
    open.map(({ id }) => id),
    [],
  );
});

test("file modes are the hosts' to tell; what no rule asks of files is said to be missing", () => {
  const by = (id: string) => {
    const control = frameworks.cis.controls.find((one) => one.id === id);
    return control && answerTo("cis", control, rules).by;
  };
  assert.deepEqual(["1.1.1", "1.1.13", "4.1.5"].map(by), ["host", "host", "host"]);
  assert.deepEqual(["5.3.1", "5.4.2", "5.6.1"].map(by), ["cluster", "people", "people"]);
});

test("a control that a rule judges for several components is none of the others'", () => {
  const number = (id: string) => {
    const control = frameworks.cis.controls.find((one) => one.id === id);
    assert.ok(control);
    return control;
  };
  const profiling = rules.find(({ id }) => id === "no-profiling");
  const certificates = rules.find(({ id }) => id === "require-component-certificates");
  assert.ok(profiling && certificates);
  const question = profiling.question;
  const about = (control: string, component: string) =>
    isAbout(profiling, "cis", number(control), { message: "on", component, question });
  assert.ok(about("1.3.2", "kube-controller-manager"));
  assert.ok(!about("1.3.2", "kube-scheduler") && !about("1.2.15", "kube-scheduler"));
  const missing = (message: string, component: string) =>
    isAbout(certificates, "cis", number("1.2.23"), { message, component, question: certificates.question });
  assert.ok(missing("etcdClient", "kube-apiserver"));
  assert.ok(!missing("etcdAuthority", "kube-apiserver") && !missing("etcdClient", "etcd"));
});
