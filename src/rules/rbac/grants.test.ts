import assert from "node:assert/strict";
import { test } from "node:test";
import { scanFiles } from "../../../test/support/examples.ts";
import type { Json } from "../../model/json.ts";

const apiVersion = "rbac.authorization.k8s.io/v1";

async function scanOne(object: Json, kubernetesVersion?: string) {
  return scanFiles(new Map([["rbac.json", { text: JSON.stringify(object) }]]), kubernetesVersion);
}

type Row = readonly [title: string, object: Json, expected: string];

/** Scans each object alone and compares the severities of one rule's findings. */
async function judge(rule: string, rows: readonly Row[]): Promise<void> {
  for (const [title, object, expected] of rows) {
    const { findings, errors } = await scanOne(object);
    const severities = findings.filter((finding) => finding.rule === rule).map(({ severity }) => severity);
    assert.deepEqual([severities.join(" "), errors], [expected, []], title);
  }
}

function role(rule: Json, namespace?: string): Json {
  const metadata = namespace === undefined ? { name: "r" } : { name: "r", namespace };
  return { apiVersion, kind: namespace === undefined ? "ClusterRole" : "Role", metadata, rules: [rule] };
}

const core = (resource: string, ...verbs: readonly string[]) => ({ apiGroups: [""], resources: [resource], verbs });

test("a right weighs by how far it reaches", async () => {
  await judge("no-secret-reading", [
    ["the cluster", role(core("secrets", "list")), "medium"],
    ["a namespace", role(core("secrets", "list"), "shop"), "low"],
    ["kube-system", role(core("secrets", "list"), "kube-system"), "medium"],
    ["by every name", role(core("*", "list")), ""],
  ]);
  await judge("no-token-request", [
    ["the cluster", role(core("serviceaccounts/token", "create")), "high"],
    ["a namespace", role(core("serviceaccounts/token", "create"), "shop"), "medium"],
    ["kube-system", role(core("serviceaccounts/token", "create"), "kube-system"), "high"],
  ]);
  await judge("no-escalation-verbs", [
    ["the cluster", role(core("serviceaccounts", "impersonate")), "high"],
    ["a namespace", role(core("serviceaccounts", "impersonate"), "shop"), "medium"],
    [
      "two resources, one verb: one finding",
      role({ ...core("users", "impersonate"), resources: ["users", "groups"] }),
      "high",
    ],
  ]);
  await judge("no-client-certificate-approval", [
    ["nodes only", role(approving("kubernetes.io/kube-apiserver-client-kubelet")), "medium"],
    ["users", role(approving("kubernetes.io/kube-apiserver-client")), "high"],
    ["serving certificates", role(approving("kubernetes.io/kubelet-serving")), ""],
  ]);
});

function approving(signer: string): Json {
  return { apiGroups: ["certificates.k8s.io"], resources: ["signers"], verbs: ["approve"], resourceNames: [signer] };
}

function binding(group: string, name: string, namespace?: string): Json {
  const kind = namespace === undefined ? "ClusterRoleBinding" : "RoleBinding";
  const metadata = namespace === undefined ? { name: "b" } : { name: "b", namespace };
  return {
    apiVersion,
    kind,
    metadata,
    roleRef: { kind: "ClusterRole", name },
    subjects: [{ kind: "Group", name: group }],
  };
}

test("a binding to everyone weighs by its role, and by who everyone is", () =>
  judge("no-broad-binding", [
    ["looking at all", binding("system:authenticated", "view"), "medium"],
    ["changing all", binding("system:authenticated", "edit"), "high"],
    ["changing a namespace", binding("system:serviceaccounts:shop", "edit", "shop"), "high"],
    ["another role in a namespace", binding("system:serviceaccounts:shop", "deployer", "shop"), "low"],
    ["another namespace's pods", binding("system:serviceaccounts:bank", "deployer", "shop"), "medium"],
    ["administrators", binding("system:masters", "edit"), ""],
    ["nodes", binding("system:nodes", "kubeadm:kubelet-config", "kube-system"), ""],
  ]));

test("what a wildcard gives is no pass: the questions are left to the rule about wildcards", async () => {
  const passed = async (rule: Json) =>
    (await scanOne(role(rule))).status.find(({ recommendation }) => recommendation === 5)?.passed ?? 0;
  assert.equal(await passed({ apiGroups: ["*"], resources: ["*"], verbs: ["*"] }), 0);
  assert.ok((await passed(core("pods", "get"))) > 0);
});
