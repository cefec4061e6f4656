import assert from "node:assert/strict";
import { test } from "node:test";
import { frameworks } from "../src/guidance/frameworks.ts";
import { documents, goodDefaultDeny, goodDeployment } from "../src/model/example-base.ts";
import { coverageOf } from "../src/report/framework.ts";
import { rules } from "../src/rules/index.generated.ts";
import { pod, scanOne } from "./support/manifests.ts";

// What scanners of this kind are known to get wrong about frameworks, each a test that rempart does not.

/** A pod and, for each check of the Pod Security Standards, the field that breaks it and nothing else. */
const faults: Readonly<Record<string, readonly [fields: string, container?: string]>> = {
  hostNamespaces: ["  hostNetwork: true\n"],
  privileged: ["", "      securityContext: { privileged: true }\n"],
  appArmorProfile: ["  securityContext: { appArmorProfile: { type: Unconfined } }\n"],
  seLinuxOptions: ["  securityContext: { seLinuxOptions: { type: spc_t } }\n"],
  sysctls: ["  securityContext: { sysctls: [{ name: kernel.msgmax, value: '1' }] }\n"],
  procMount: ["", "      securityContext: { procMount: Unmasked }\n"],
  windowsHostProcess: [
    "  os: { name: windows }\n  hostNetwork: true\n  securityContext: { windowsOptions: { hostProcess: true } }\n",
  ],
  hostPorts: ["", "      ports: [{ containerPort: 80, hostPort: 80 }]\n"],
  hostPathVolumes: ["  volumes: [{ name: etc, hostPath: { path: /etc } }]\n"],
};

for (const [id, [fields, container]] of Object.entries(faults))
  test(`a fault of ${id} stands under the control of that name, and under no other of its kind`, async () => {
    const { controls } = coverageOf(await scanOne(pod(fields, container)), "pss");
    const stateOf = (wanted: string) => controls.find(({ control }) => control.id === wanted)?.state;
    assert.equal(stateOf(id), "findings");
    // What runs as a process of a Windows host is in its network, too.
    const also = id === "windowsHostProcess" ? ["hostNamespaces"] : [];
    for (const other of Object.keys(faults))
      if (other !== id && !also.includes(other)) assert.notEqual(stateOf(other), "findings", other);
  });

test("each host namespace stands under its own number", async () => {
  const numbers = { hostPID: "5.2.3", hostIPC: "5.2.4", hostNetwork: "5.2.5" };
  for (const [field, number] of Object.entries(numbers)) {
    const { controls } = coverageOf(await scanOne(pod(`  ${field}: true\n`)), "cis");
    for (const other of Object.values(numbers)) {
      const state = controls.find(({ control }) => control.id === other)?.state;
      assert.equal(state, other === number ? "findings" : "met", `${field}: ${other}`);
    }
  }
});

test("a control that was looked at and kept says so", async () => {
  const { controls } = coverageOf(await scanOne(documents(goodDeployment, goodDefaultDeny)), "pss");
  for (const id of Object.keys(faults))
    assert.equal(controls.find(({ control }) => control.id === id)?.state, "met", id);
});

test("every rule stands under a section of the guide", () => {
  const sections = new Set(frameworks.nsa.controls.map(({ id }) => `nsa:${id}`));
  for (const { id, references, question } of rules)
    assert.ok(
      question === "definitions" || references.some((reference) => sections.has(reference)),
      `${id} is left out of the guide`,
    );
});

test("the guide's profile has what others leave out of theirs", () => {
  const sectionsOf = (rule: string) => rules.find(({ id }) => id === rule)?.references ?? [];
  const expected = {
    "no-anonymous-api-server": "nsa:authentication",
    "no-shared-kubeconfig": "nsa:kubeconfig-files",
    "require-encryption-at-rest": "nsa:secrets",
    "require-etcd-tls": "nsa:encryption",
    "no-weak-tls": "nsa:encryption",
    "require-audit-coverage": "nsa:audit-logging",
    "require-pod-security-level": "nsa:pod-security-enforcement",
    "require-ingress-tls": "nsa:encryption",
    "no-end-of-life-kubernetes": "nsa:upgrading",
    "no-end-of-life-image": "nsa:upgrading",
    "require-image-verification": "nsa:secure-images",
  } as const;
  for (const [rule, section] of Object.entries(expected)) assert.ok(sectionsOf(rule).includes(section), rule);
});

test("what was never looked at is not called met: image vulnerabilities stay open", async () => {
  const result = await scanOne(documents(goodDeployment, goodDefaultDeny));
  const images = result.status.find(({ recommendation }) => recommendation === 3);
  assert.notEqual(images?.status, "met");
  assert.ok(images?.missing.some(({ question }) => question === "images.vulnerabilities"));
});
