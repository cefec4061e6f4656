import assert from "node:assert/strict";
import { test } from "node:test";
import { scanFiles } from "../../../test/support/examples.ts";
import type { QuestionId } from "../../guidance/questions.ts";
import {
  goodAuthenticationConfiguration,
  goodClusterConfiguration,
  goodEncryptionConfiguration,
  goodKubeletConfiguration,
  withChange,
} from "../../model/example-base.ts";
import { goodApiServerPod, goodEtcdPod, kubeletPod } from "./example-pods.ts";

/** What other components would tell, where a question asks several. */
const ofOthers: Readonly<Record<string, readonly string[]>> = {
  "encryption-in-transit.tls-versions": ["kubelet.configuration", "etcd.flags"],
};

/** What a question lacks when these documents are all there is: fact and holes. */
async function lacks(question: QuestionId, ...documents: readonly string[]): Promise<readonly string[]> {
  const { status, errors } = await scanFiles(new Map([["all.yaml", { text: documents.join("---\n") }]]));
  assert.deepEqual(errors, []);
  const missing = status.flatMap((entry) => entry.missing).filter((one) => one.question === question);
  return missing.map(({ fact, holes }) => [fact, ...Object.values(holes)].join(" "));
}

const inShell = withChange(
  goodApiServerPod,
  "        - kube-apiserver\n",
  "        - sh\n        - -c\n        - exec kube-apiserver\n",
);
const ofApiServer: readonly QuestionId[] = [
  "control-plane.api-server-authorization",
  "encryption-in-transit.kubelet",
  "encryption-in-transit.tls-versions",
  "anonymous-access.api-server",
  "secrets.encryption-at-rest",
  "secrets.key-management",
];

test("flags that a script hides are said to be missing", async () => {
  for (const question of ofApiServer)
    assert.deepEqual(
      await lacks(question, inShell),
      [...(ofOthers[question] ?? []), "component.flags kube-apiserver sh"],
      question,
    );
});

test("a file that a flag names and nobody gave is said to be missing", async () => {
  assert.deepEqual(await lacks("anonymous-access.api-server", goodApiServerPod), [
    "component.file kube-apiserver --authentication-config /etc/kubernetes/authentication.yaml",
  ]);
  assert.deepEqual(await lacks("secrets.encryption-at-rest", goodApiServerPod), ["encryption.configuration"]);
  assert.deepEqual(await lacks("secrets.key-management", goodApiServerPod), ["encryption.configuration"]);
  const structured = withChange(
    goodApiServerPod,
    "--authorization-mode=Node,RBAC",
    "--authorization-config=/authz.yaml",
  );
  assert.deepEqual(await lacks("control-plane.api-server-authorization", structured), [
    "component.file kube-apiserver --authorization-config /authz.yaml",
  ]);
  assert.deepEqual(await lacks("anonymous-access.kubelet", kubeletPod(["--config=/k.yaml"])), [
    "component.file kubelet --config /k.yaml",
  ]);
});

test("a file that the API server would refuse tells nothing", async () => {
  const refused = withChange(goodAuthenticationConfiguration, "  enabled: true\n", "  enabled: false\n");
  assert.deepEqual(await lacks("anonymous-access.api-server", goodApiServerPod, refused), [
    "component.file kube-apiserver --authentication-config /etc/kubernetes/authentication.yaml",
  ]);
  const empty = withChange(goodEncryptionConfiguration, "      - secrets\n", "      - Secrets\n");
  assert.deepEqual(await lacks("secrets.encryption-at-rest", goodApiServerPod, empty), ["encryption.configuration"]);
});

test("with everything given nothing is missing", async () => {
  const all = [
    goodApiServerPod,
    goodEtcdPod,
    goodKubeletConfiguration,
    goodAuthenticationConfiguration,
    goodEncryptionConfiguration,
  ];
  for (const question of [
    ...ofApiServer,
    "control-plane.etcd-client-authentication",
    "encryption-in-transit.etcd",
  ] as const)
    assert.deepEqual(await lacks(question, ...all), [], question);
});

test("the kubelet does not answer for the API server, nor the API server for etcd", async () => {
  assert.deepEqual(await lacks("anonymous-access.api-server", goodKubeletConfiguration), ["kube-apiserver.flags"]);
  assert.deepEqual(await lacks("anonymous-access.kubelet", goodClusterConfiguration), ["kubelet.configuration"]);
  assert.deepEqual(await lacks("encryption-in-transit.etcd", goodApiServerPod), ["etcd.flags"]);
  assert.deepEqual(await lacks("secrets.encryption-at-rest", goodEncryptionConfiguration), ["kube-apiserver.flags"]);
});

test("etcd: a configuration file and a value from elsewhere hide the answer", async () => {
  const byFile = withChange(goodEtcdPod, "        - --client-cert-auth=true\n", "        - --config-file=/etcd.yaml\n");
  assert.deepEqual(await lacks("encryption-in-transit.etcd", byFile), [
    "kube-apiserver.flags",
    "component.flags etcd --config-file=/etcd.yaml",
  ]);
  const referred = withChange(
    goodEtcdPod,
    "--trusted-ca-file=/etc/kubernetes/pki/etcd/ca.crt",
    "--trusted-ca-file=$(CA)",
  );
  assert.deepEqual(await lacks("control-plane.etcd-client-authentication", referred), [
    "component.flags etcd --trusted-ca-file=$(CA)",
  ]);
});
