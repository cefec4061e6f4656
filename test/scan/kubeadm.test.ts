import assert from "node:assert/strict";
import { test } from "node:test";
import { fileLocation } from "../../src/model/finding.ts";
import { rulesFound, scanFiles } from "../support/examples.ts";
import { kubeadmManifests } from "../support/kubeadm.ts";

test("of the control plane as kubeadm writes it, only what the guide asks for beyond it is found", async () => {
  const files = new Map(Object.entries(kubeadmManifests).map(([name, text]) => [name, { text }]));
  const result = await scanFiles(files);
  assert.deepEqual(result.errors, []);
  const found = new Map<string, string[]>();
  for (const { rule, location, messageId, severity } of result.findings) {
    const subject = fileLocation(location)?.path.replace(/^manifests\/|\.yaml$/g, "") ?? "";
    found.set(rule, [...(found.get(rule) ?? []), `${subject} ${messageId} ${severity}`]);
  }
  const components = ["kube-apiserver", "kube-controller-manager", "kube-scheduler"];
  assert.deepEqual(Object.fromEntries([...found].sort()), {
    "no-anonymous-api-server": ["kube-apiserver byDefault high"],
    "no-profiling": components.map((name) => `${name} on low`),
    "require-admission-plugins": ["kube-apiserver externalIps low", "kube-apiserver eventRate info"],
    "require-audit-log": ["kube-apiserver nothing high"],
    "require-encryption-at-rest": ["kube-apiserver notSet high"],
    "require-kubelet-certificate-authority": ["kube-apiserver notSet medium"],
    "require-service-account-keys": ["kube-apiserver extended low"],
  });
});

test("what somebody wrote into a static pod of the control plane is judged", async () => {
  const text = (kubeadmManifests["manifests/kube-scheduler.yaml"] ?? "").replace(
    "    name: kube-scheduler\n    ports",
    `    securityContext:
      allowPrivilegeEscalation: true
      readOnlyRootFilesystem: false
      capabilities: { add: [SYS_ADMIN] }
      seccompProfile: { type: Unconfined }
    name: kube-scheduler
    ports`,
  );
  assert.ok(text.includes("SYS_ADMIN"));
  const found = rulesFound(await scanFiles(new Map([["kube-scheduler.yaml", { text }]])));
  for (const rule of [
    "no-privilege-escalation",
    "require-read-only-root-file-system",
    "limit-capabilities",
    "require-seccomp-profile",
  ])
    assert.ok(found.includes(rule), rule);
});
