import assert from "node:assert/strict";
import { test } from "node:test";
import { scanFiles } from "../../../test/support/examples.ts";
import type { Json } from "../../model/json.ts";

type Row = readonly [title: string, object: Json, expected: string];

/** Scans each object alone and compares the severities of one rule's findings. */
async function judge(rule: string, rows: readonly Row[]): Promise<void> {
  for (const [title, object, expected] of rows) {
    const { findings } = await scanFiles(new Map([["rbac.json", { text: JSON.stringify(object) }]]));
    const severities = findings.filter((finding) => finding.rule === rule).map(({ severity }) => severity);
    assert.equal(severities.join(" "), expected, title);
  }
}

const apiVersion = "rbac.authorization.k8s.io/v1";

function binding(subject: Json, role = "cluster-admin", namespace?: string): Json {
  const kind = namespace === undefined ? "ClusterRoleBinding" : "RoleBinding";
  const metadata = namespace === undefined ? { name: "b" } : { name: "b", namespace };
  return { apiVersion, kind, metadata, roleRef: { kind: "ClusterRole", name: role }, subjects: [subject] };
}

const account = (name: string): Json => ({ kind: "ServiceAccount", name, namespace: "ci" });
const group = (name: string): Json => ({ kind: "Group", name });
const user = (name: string): Json => ({ kind: "User", name });

test("cluster-admin weighs by who has it, and where", () =>
  judge("no-cluster-admin-binding", [
    ["a service account", binding(account("deployer")), "high"],
    ["the account of every pod", binding(account("default")), "critical"],
    ["the same, as a user", binding(user("system:serviceaccount:ci:default")), "critical"],
    ["in one namespace", binding(account("deployer"), "cluster-admin", "ci"), "medium"],
    [
      "in kube-system, from where one gets the rest",
      binding(account("deployer"), "cluster-admin", "kube-system"),
      "high",
    ],
    ["every service account of a namespace", binding(group("system:serviceaccounts:ci")), "critical"],
    ["every caller, in one namespace", binding(group("system:authenticated"), "cluster-admin", "ci"), "high"],
    ["nobody known", binding(user("system:anonymous")), "critical"],
    ["a person", binding(user("jane@example.com")), "low"],
    ["a group", binding(group("administrators")), "info"],
    ["the administrators by definition", binding(group("system:masters")), ""],
    ["another role", binding(account("default"), "admin"), ""],
  ]));

test("an anonymous binding weighs by its role", () =>
  judge("no-anonymous-binding", [
    ["any role", binding(group("system:unauthenticated"), "view"), "critical"],
    ["any role in a namespace", binding(user("system:anonymous"), "view", "ci"), "critical"],
    ["discovery, as up to 1.13", binding(group("system:unauthenticated"), "system:discovery"), "medium"],
    ["public keys", binding(group("system:unauthenticated"), "system:service-account-issuer-discovery"), "low"],
    ["authenticated users", binding(group("system:authenticated"), "view"), ""],
  ]));

/** Scans objects together and gives severities and messages of one rule's findings. */
async function together(rule: string, ...objects: readonly Json[]): Promise<string> {
  const text = JSON.stringify({ apiVersion: "v1", kind: "List", items: objects });
  const { findings } = await scanFiles(new Map([["rbac.json", { text }]]));
  return findings
    .filter((finding) => finding.rule === rule)
    .map(({ messageId, severity, related }) => `${messageId} ${severity} ${related.length}`)
    .join(", ");
}

test("creating pods weighs by where, and by who may", async () => {
  const rule = { apiGroups: ["", "apps"], resources: ["pods", "deployments", "services"], verbs: ["create"] };
  const runner = { apiVersion, kind: "ClusterRole", metadata: { name: "runner" }, rules: [rule] };
  const ofNamespace = (namespace: string) => ({ ...runner, kind: "Role", metadata: { name: "runner", namespace } });
  const everyone = group("system:authenticated");
  const rows: readonly [title: string, objects: readonly Json[], expected: string][] = [
    ["bound to nobody here", [runner], "cluster low 0"],
    ["an operator", [runner, binding(account("operator"), "runner")], "cluster low 1"],
    ["a person", [runner, binding(user("jane"), "runner")], "cluster medium 1"],
    ["the administrators", [runner, binding(group("system:masters"), "runner")], ""],
    ["a controller", [runner, binding(user("system:kube-controller-manager"), "runner")], ""],
    ["everyone", [runner, binding(everyone, "runner")], "everyone high 1"],
    ["everyone, in a namespace", [runner, binding(everyone, "runner", "ci")], "everyoneInNamespace medium 1"],
    ["everyone, in kube-system", [runner, binding(everyone, "runner", "kube-system")], "everyone high 1"],
    ["a person, in a namespace", [runner, binding(user("jane"), "runner", "ci")], ""],
    ["a person, in kube-system", [runner, binding(user("jane"), "runner", "kube-system")], "kubeSystem low 1"],
    ["a Role", [ofNamespace("ci")], ""],
    ["a Role in kube-system", [ofNamespace("kube-system")], "kubeSystem low 0"],
  ];
  for (const [title, objects, expected] of rows)
    assert.equal(await together("no-pod-creation", ...objects), expected, title);
});

function role(rule: Json, kind = "ClusterRole", others: Readonly<Record<string, Json>> = {}): Json {
  return { apiVersion, kind, metadata: { name: "r", namespace: "ci" }, rules: [rule], ...others };
}

const any = ["*"];
const read = ["get", "list"];

test("a wildcard weighs by what it reaches", () =>
  judge("no-wildcard-role", [
    ["all of it", role({ apiGroups: any, resources: any, verbs: any }), "critical"],
    ["all of it in a namespace", role({ apiGroups: any, resources: any, verbs: any }, "Role"), "high"],
    ["all of the core group", role({ apiGroups: [""], resources: any, verbs: any }), "high"],
    ["all of a group of one's own", role({ apiGroups: ["shop.example.com"], resources: any, verbs: any }), "medium"],
    ["reading Secrets among the rest", role({ apiGroups: [""], resources: any, verbs: read }), "high"],
    ["reading a group of one's own", role({ apiGroups: ["shop.example.com"], resources: any, verbs: read }), "medium"],
    ["every verb on pods", role({ apiGroups: [""], resources: ["pods"], verbs: any }), "medium"],
    [
      "every verb on roles",
      role({ apiGroups: ["rbac.authorization.k8s.io"], resources: ["roles"], verbs: any }),
      "medium",
    ],
    ["every verb on carts", role({ apiGroups: ["shop.example.com"], resources: ["carts"], verbs: any }), "low"],
    ["by name", role({ apiGroups: [""], resources: any, verbs: any, resourceNames: ["one"] }), "low"],
    ["any group", role({ apiGroups: any, resources: ["carts"], verbs: read }), "low"],
    ["every URL", role({ nonResourceURLs: any, verbs: any }), "medium"],
    ["every URL, to read", role({ nonResourceURLs: ["/*"], verbs: ["get"] }), "low"],
    [
      "gathered by a controller",
      role({ apiGroups: any, resources: any, verbs: any }, "ClusterRole", { aggregationRule: {} }),
      "",
    ],
    ["words that are no strings", role({ apiGroups: [1], resources: [null], verbs: {} }), ""],
  ]));
