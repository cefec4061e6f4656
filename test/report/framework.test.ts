import assert from "node:assert/strict";
import { test } from "node:test";
import type { FrameworkId } from "../../src/guidance/frameworks.ts";
import { documents, goodClusterConfiguration, goodDeployment } from "../../src/model/example-base.ts";
import type { ScanResult } from "../../src/model/scan-result.ts";
import { coverageOf } from "../../src/report/framework.ts";
import { goodControllerManagerPod } from "../../src/rules/control-plane/example-controllers.ts";
import { goodApiServerPod } from "../../src/rules/control-plane/example-pods.ts";
import { rules } from "../../src/rules/index.generated.ts";
import { readFolder, scanFiles } from "../support/examples.ts";

const scanOne = (text: string) => scanFiles(new Map([["all.yaml", { text }]]));

function statesOf(result: ScanResult, id: FrameworkId) {
  const states = new Map(coverageOf(result, id).controls.map(({ control, state }) => [control.id, state]));
  return (...ids: readonly string[]) => ids.map((one) => states.get(one));
}

test("a component that was not in the input leaves its controls open, and those of others as they are", async () => {
  const states = statesOf(await scanOne(goodApiServerPod), "cis");
  assert.deepEqual(states("1.2.15", "1.2.20", "1.2.23"), ["met", "met", "met"]);
  assert.deepEqual(states("1.3.1", "1.3.2", "1.3.5", "1.4.1", "2.2", "4.2.6"), Array(6).fill("notChecked"));
  const both = statesOf(await scanOne(documents(goodApiServerPod, goodControllerManagerPod)), "cis");
  assert.deepEqual(both("1.3.1", "1.3.2", "1.3.4", "1.3.5", "1.3.6"), Array(5).fill("met"));
  assert.deepEqual(both("1.4.1"), ["notChecked"]);
});

test("a fault of one component, or of one message, stands under its own control alone", async () => {
  const faulty = goodControllerManagerPod.replace("--profiling=false", "--profiling=true");
  const states = statesOf(await scanOne(documents(goodApiServerPod, faulty)), "cis");
  assert.deepEqual(states("1.2.15", "1.3.2"), ["met", "findings"]);
  const noKey = goodApiServerPod.replace(/.*--etcd-keyfile=.*\n/, "");
  assert.deepEqual(statesOf(await scanOne(noKey), "cis")("1.2.23", "1.2.24", "1.2.26"), ["findings", "met", "met"]);
});

test("flags that are hidden leave a control open; what a finding shows stands all the same", async () => {
  const hidden = goodApiServerPod.replace("--profiling=false", "$(PROFILING)");
  const states = statesOf(await scanOne(hidden), "cis");
  assert.deepEqual(states("1.2.15", "1.2.2"), ["notChecked", "notChecked"]);
  const open = hidden.replace("--authorization-mode=Node,RBAC", "--authorization-mode=AlwaysAllow");
  assert.deepEqual(statesOf(await scanOne(open), "cis")("1.2.6"), ["findings"]);
});

test("what could not be read leaves every control open", async () => {
  const result = await scanFiles(
    new Map([
      ["all.yaml", { text: goodDeployment }],
      ["broken.yaml", { text: "apiVersion: v1\nkind: Pod\nspec: [\n" }],
    ]),
  );
  for (const id of ["nsa", "cis", "pss", "owasp"] as const)
    for (const { state, control } of coverageOf(result, id).controls)
      assert.ok(state !== "met" && state !== "noFinding", `${id} ${control.id}`);
});

test("a rule that was left out leaves what it answers for open", async () => {
  const rule = rules.filter(({ id }) => id === "no-host-port");
  const options = { rules: rules.filter(({ id }) => id !== "no-host-port"), leftOut: rule };
  const result = await scanFiles(new Map([["all.yaml", { text: goodDeployment }]]), undefined, options);
  assert.deepEqual(statesOf(result, "cis")("5.2.12", "5.2.2"), ["notChecked", "met"]);
});

test("a level of the Pod Security Standards has the findings of its checks, and of the level below", async () => {
  const states = statesOf(await scanOne(goodDeployment.replace('drop: ["ALL"]', 'drop: ["NET_RAW"]')), "pss");
  assert.deepEqual(states("baseline", "capabilities_baseline"), ["met", "met"]);
  assert.deepEqual(states("restricted", "capabilities_restricted"), ["findings", "findings"]);
  const ports = goodDeployment.replace("- containerPort: 8443", "- containerPort: 8443\n              hostPort: 8443");
  assert.deepEqual(statesOf(await scanOne(ports), "pss")("baseline", "restricted"), ["findings", "findings"]);
});

test("a benchmark takes its own words as they are: what is but a mention breaks it", async () => {
  const result = await scanOne(
    goodClusterConfiguration.replace("DenyServiceExternalIPs,EventRateLimit", "DenyServiceExternalIPs"),
  );
  const [finding] = result.findings.filter(({ rule }) => rule === "require-admission-plugins");
  assert.equal(finding?.severity, "info");
  assert.deepEqual(statesOf(result, "cis")("1.2.9", "1.2.3"), ["findings", "met"]);
});

test("of risks and techniques nothing is called met, and what needs more than files is never without a gap", async () => {
  const result = await scanFiles(readFolder("examples/hardened"));
  for (const id of ["attack", "owasp", "owasp-2022"] as const)
    for (const { state } of coverageOf(result, id).controls) assert.notEqual(state, "met");
  for (const { control, state, needs } of coverageOf(result, "nsa").controls)
    if (needs.length > 0) assert.notEqual(state, "met", control.id);
  for (const id of ["cis", "nsa", "pss", "attack", "owasp"] as const)
    assert.deepEqual(
      coverageOf(result, id).controls.flatMap(({ control, state }) => (state === "findings" ? [control.id] : [])),
      [],
    );
});

test("every finding stands under the controls that its rule cites for it, and under no other", async () => {
  const result = await scanFiles(readFolder("examples/exposed"));
  const { controls, uncited } = coverageOf(result, "nsa");
  assert.deepEqual(uncited, []);
  const cited = new Set(controls.flatMap(({ findings }) => findings));
  assert.equal(cited.size, result.findings.length);
});

test("what a wildcard grants without naming it breaks the controls about it", async () => {
  const role = (group: string) => `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata:
  name: reader
rules:
  - apiGroups: ["${group}"]
    resources: ["*"]
    verbs: ["get"]
`;
  assert.deepEqual(statesOf(await scanOne(role("")), "cis")("5.1.2", "5.1.3"), ["findings", "findings"]);
  assert.deepEqual(statesOf(await scanOne(role("apps")), "cis")("5.1.3"), ["findings"]);
});
