import assert from "node:assert/strict";
import { test } from "node:test";
import { scanFiles } from "../../../test/support/examples.ts";
import type { Json } from "../../model/json.ts";

const apiVersion = "rbac.authorization.k8s.io/v1";
const bootstrapping = { labels: { "kubernetes.io/bootstrapping": "rbac-defaults" } };

interface Written {
  readonly kind: string;
  readonly metadata: Json;
  readonly [key: string]: Json;
}

function reader(labels: Readonly<Record<string, string>> = {}, namespace?: string): Written {
  const metadata = { name: "reader", labels, ...(namespace !== undefined && { namespace }) };
  const rules = [{ apiGroups: [""], resources: ["secrets"], verbs: ["get"] }];
  return { kind: namespace === undefined ? "ClusterRole" : "Role", metadata, rules };
}

function binding(subject: Json, { role = "reader", kind = "ClusterRole", namespace = "" } = {}): Written {
  const metadata = { name: "b", ...(namespace !== "" && { namespace }) };
  const roleRef = { apiGroup: "rbac.authorization.k8s.io", kind, name: role };
  return { kind: namespace === "" ? "ClusterRoleBinding" : "RoleBinding", metadata, roleRef, subjects: [subject] };
}

/** What tells an export of a whole cluster. */
const cluster: readonly Written[] = [
  {
    kind: "ClusterRoleBinding",
    metadata: { name: "cluster-admin", ...bootstrapping },
    roleRef: { kind: "ClusterRole", name: "cluster-admin" },
    subjects: [{ kind: "Group", name: "system:masters" }],
  },
  {
    kind: "RoleBinding",
    metadata: { name: "system::leader-locking-kube-scheduler", namespace: "kube-system", ...bootstrapping },
    roleRef: { kind: "Role", name: "system::leader-locking-kube-scheduler" },
    subjects: [{ kind: "User", name: "system:kube-scheduler" }],
  },
];

const account = (name: string, namespace = "shop"): Json => ({ kind: "ServiceAccount", name, namespace });
const group = (name: string): Json => ({ kind: "Group", name });
const user = (name: string): Json => ({ kind: "User", name });

/** Severity of the finding about the role, and how many bindings it points at. */
async function weight(...objects: readonly Written[]): Promise<string> {
  const text = JSON.stringify({
    apiVersion: "v1",
    kind: "List",
    items: objects.map((one) => ({ apiVersion, ...one })),
  });
  const { findings, errors } = await scanFiles(new Map([["rbac.json", { text }]]));
  assert.deepEqual(errors, []);
  const found = findings.filter(({ rule }) => rule === "no-secret-reading");
  return found.map(({ severity, related }) => `${severity} ${related.length}`).join(", ");
}

test("a role weighs by who has it, where the input tells", async () => {
  const masters = binding(group("system:masters"));
  const rows: readonly [title: string, objects: readonly Written[], expected: string][] = [
    ["nobody, in what may be a part", [reader()], "medium 0"],
    ["nobody, beside the binding of another role", [reader(), binding(account("app"), { role: "x" })], "medium 0"],
    ["nobody, in a whole cluster", [reader(), ...cluster], "low 0"],
    ["a program", [reader(), binding(account("app"))], "medium 1"],
    ["a program, in a whole cluster", [reader(), binding(account("app")), ...cluster], "medium 1"],
    ["a program of kube-system", [reader(), binding(account("network-plugin", "kube-system"))], "medium 1"],
    ["a controller of Kubernetes", [reader(), binding(account("job-controller", "kube-system"))], "low 1"],
    ["its namesake elsewhere", [reader(), binding(account("job-controller"))], "medium 1"],
    ["the scheduler", [reader(), binding(user("system:kube-scheduler"))], "low 1"],
    ["a group of that name", [reader(), binding(group("system:kube-scheduler"))], "medium 1"],
    ["the administrators", [reader(), masters], "low 1"],
    ["the administrators and a person", [reader(), masters, binding(user("jane"))], "medium 2"],
    ["every caller", [reader(), binding(group("system:authenticated"))], "high 1"],
    ["nobody known", [reader(), binding(user("system:anonymous"))], "high 1"],
    ["a default account, as a user", [reader(), binding(user("system:serviceaccount:shop:default"))], "high 1"],
    ["every pod, among others", [reader(), masters, binding(group("system:serviceaccounts:shop"))], "high 2"],
    [
      "every caller, by a Role of that name",
      [reader(), binding(group("system:authenticated"), { kind: "Role" })],
      "medium 0",
    ],
    ["no subject that counts", [reader(), binding({ kind: "User" }), ...cluster], "low 0"],
    ["in a namespace, which may not be all", [reader(), binding(account("app"), { namespace: "shop" })], "medium 1"],
    ["in a namespace alone", [reader(), binding(account("app"), { namespace: "shop" }), ...cluster], "low 1"],
    [
      "every pod of a namespace",
      [reader(), binding(account("default"), { namespace: "shop" }), ...cluster],
      "medium 1",
    ],
    ["in kube-system", [reader(), binding(account("app"), { namespace: "kube-system" }), ...cluster], "medium 1"],
  ];
  for (const [title, objects, expected] of rows) assert.equal(await weight(...objects), expected, title);
});

test("a Role is bound in its own namespace", async () => {
  const here = { kind: "Role", namespace: "shop" };
  const everyone = group("system:authenticated");
  assert.equal(await weight(reader({}, "shop"), binding(everyone, here)), "medium 1");
  assert.equal(await weight(reader({}, "shop"), binding(everyone, { ...here, namespace: "bank" })), "low 0");
  assert.equal(await weight(reader({}, "shop"), ...cluster), "low 0", "never lighter than low");
});

test("what a role is gathered into is bound with it", async () => {
  const into = (name: string) => ({ [`rbac.authorization.k8s.io/aggregate-to-${name}`]: "true" });
  const everyone = (role: string) => binding(group("system:authenticated"), { role });
  assert.equal(await weight(reader(into("admin")), everyone("admin")), "high 1");
  assert.equal(await weight(reader(into("view")), everyone("admin")), "high 1", "view goes into edit, edit into admin");
  assert.equal(await weight(reader(into("admin")), everyone("view")), "medium 0");
  const gathering = (name: string, label: string, labels: Readonly<Record<string, string>> = {}): Written => ({
    kind: "ClusterRole",
    metadata: { name, labels },
    aggregationRule: { clusterRoleSelectors: [{ matchLabels: { into: label } }] },
    rules: [],
  });
  const round = [gathering("outer", "outer", { into: "inner" }), gathering("inner", "inner", { into: "outer" })];
  assert.equal(await weight(reader({ into: "inner" }), ...round, everyone("outer")), "high 1");
  assert.equal(await weight(reader(into("admin")), gathering("admin", "mine"), everyone("admin")), "medium 0");
});

test("how far a severity moves", async () => {
  const all = (apiGroups: readonly string[]): Written => ({
    kind: "ClusterRole",
    metadata: { name: "reader" },
    rules: [{ apiGroups, resources: ["*"], verbs: ["*"] }],
  });
  const severity = async (...objects: readonly Written[]) => {
    const text = objects.map((one) => JSON.stringify({ apiVersion, ...one })).join("\n---\n");
    const { findings } = await scanFiles(new Map([["rbac.yaml", { text }]]));
    return findings.filter(({ rule }) => rule === "no-wildcard-role").map((finding) => finding.severity);
  };
  const everyone = binding(group("system:authenticated"));
  assert.deepEqual(await severity(all(["*"]), everyone), ["critical"], "nothing is graver");
  assert.deepEqual(await severity(all([""]), everyone), ["critical"]);
  assert.deepEqual(await severity(all(["*"]), binding(group("system:masters"))), ["high"]);
});
