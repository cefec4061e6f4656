import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { scanFiles } from "../../test/support/examples.ts";
import type { Examples } from "../model/example.ts";
import type { Rule } from "../model/rule.ts";
import { loadExamples } from "../rules/examples.generated.ts";
import { rules } from "../rules/index.generated.ts";
import { tabulate } from "./rule-table.ts";

/** A rule about resources in their environment, changed. */
function changed(change: Partial<Pick<Rule, "kinds" | "customKinds">>): Rule {
  const rule = rules.find(({ id }) => id === "require-gateway-tls");
  assert.ok(rule !== undefined);
  return { ...rule, ...change };
}

test("a rule about what no environment keeps is refused", () => {
  assert.equal(tabulate([changed({})]).resourceInEnvironment.length, 1);
  assert.equal(tabulate([changed({ kinds: [], customKinds: true })]).resourceInEnvironment.length, 1);
  assert.throws(() => tabulate([changed({ kinds: ["ConfigMap"] })]), RangeError);
  assert.throws(() => tabulate([changed({ kinds: [] })]), RangeError);
});

/** The first bad example of a rule, its first object annotated as an exception. */
async function excepted(rule: string, kind: string) {
  const examples: Examples | undefined = await loadExamples[rule]?.();
  const input = examples?.bad[0]?.input.replaceAll(" #!", "") ?? "";
  const at = input.indexOf("metadata:\n", input.indexOf(`kind: ${kind}\n`)) + "metadata:\n".length;
  const annotation = `  annotations:\n    rempart/except.${rule}: this one is known\n`;
  const scanned = await scanFiles(new Map([["a.yaml", { text: input }]]));
  const text = input.slice(0, at) + annotation + input.slice(at);
  return { plain: scanned, annotated: await scanFiles(new Map([["a.yaml", { text }]])) };
}

describe("a finding about one object, seen with what is deployed with it", () => {
  for (const [rule, kind] of [
    ["require-gateway-tls", "Gateway"],
    ["no-dangling-network-policy-reference", "NetworkPolicy"],
    ["no-invalid-custom-resource", "Gate"],
    ["require-image-verification", "ClusterPolicy"],
    ["no-secret-reading", "ClusterRole"],
  ] as const)
    test(`${rule}: its subject is the ${kind}, whose annotation excepts it`, async () => {
      const { plain, annotated } = await excepted(rule, kind);
      const of = ({ findings }: typeof plain) => findings.filter((finding) => finding.rule === rule);
      assert.ok(of(plain).length > 0);
      for (const { subject, state } of of(plain)) {
        assert.equal(subject.kind === "resource" ? subject.resource.kind : subject.kind, kind);
        assert.equal(state, "open");
      }
      assert.deepEqual([...new Set(of(annotated).map(({ state }) => state))], ["excepted"]);
      assert.deepEqual(
        annotated.exceptions.map(({ state, findings }) => [state, findings]),
        [["applied", of(plain).length]],
      );
    });
});

test("custom resources that were let go leave the question open, under their own recommendation", async () => {
  const definition = `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: { name: gates.example.com }
spec:
  group: example.com
  names: { kind: Gate, plural: gates }
  versions: [{ name: v1, served: true, storage: true, schema: { openAPIV3Schema: { type: object } } }]
`;
  const gate = (name: string) => `apiVersion: example.com/v1
kind: Gate
metadata: { name: ${name} }
note: "${"x".repeat(5_000_000)}"
`;
  const text = [definition, gate("a"), gate("b")].join("---\n");
  const { status, findings } = await scanFiles(new Map([["a.yaml", { text }]]));
  assert.deepEqual(
    findings.flatMap(({ rule, subject }) =>
      rule === "no-invalid-custom-resource" && subject.kind === "resource" ? [subject.resource.name] : [],
    ),
    ["a"],
  );
  const missing = status
    .flatMap((entry) => entry.missing)
    .filter(({ fact }) => fact === "definitions.custom-resources");
  assert.deepEqual(
    missing.map(({ question, holes }) => [question, holes]),
    [["pod-security.definitions", { kind: "example.com/Gate" }]],
  );
});
