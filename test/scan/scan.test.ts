import assert from "node:assert/strict";
import { test } from "node:test";
import { documents, goodDefaultDeny, goodDeployment, withChange } from "../../src/model/example-base.ts";
import { fileLocation } from "../../src/model/finding.ts";
import type { ScanResult } from "../../src/model/scan-result.ts";
import { rules } from "../../src/rules/index.generated.ts";
import type { Files } from "../support/examples.ts";
import { scanFiles } from "../support/examples.ts";

const files = (texts: Readonly<Record<string, string>>): Files =>
  new Map(Object.entries(texts).map(([name, text]) => [name, { text }]));

const foundBy = (result: ScanResult, rule: string) => result.findings.filter((finding) => finding.rule === rule);

const privileged = withChange(
  goodDeployment,
  "            allowPrivilegeEscalation: false\n",
  "            privileged: true\n",
);

test("a broken document is an error with its position; its neighbours are judged", async () => {
  const text = `apiVersion: v1\nkind: ConfigMap\nmetadata:\n\tname: x\n---\n${privileged}---\napiVersion: v1\nkind: "Pod\n`;
  const result = await scanFiles(files({ "all.yaml": text }));
  const lineOf = (piece: string) => text.slice(0, text.indexOf(piece)).split("\n").length;
  assert.deepEqual(
    result.errors.map(({ code, path, line }) => [code, path, line]),
    [
      ["yaml-syntax", "all.yaml", lineOf("\tname")],
      ["yaml-syntax", "all.yaml", lineOf('"Pod')],
    ],
  );
  assert.equal(fileLocation(foundBy(result, "no-privileged-container")[0]?.location)?.line, lineOf("privileged: true"));
  assert.ok(
    result.status.every(({ status }) => status !== "met"),
    "what was not read might have answered anything",
  );
});

test("the default deny of one environment does not cover another", async () => {
  const configuration = `environments:
  - name: dev
    paths: ["dev/**"]
  - name: prod
    paths: ["prod/**"]
`;
  const result = await scanFiles(
    files({
      "rempart.yaml": configuration,
      "dev/web.yaml": documents(goodDeployment, goodDefaultDeny),
      "prod/web.yaml": goodDeployment,
    }),
  );
  assert.deepEqual(
    foundBy(result, "require-ingress-default-deny").map(({ environment, location }) => [
      environment,
      fileLocation(location)?.path,
    ]),
    [["prod", "prod/web.yaml"]],
  );
  const together = await scanFiles(
    files({
      "dev/web.yaml": documents(goodDeployment, goodDefaultDeny),
      "prod/web.yaml": goodDeployment,
    }),
  );
  assert.deepEqual(foundBy(together, "require-ingress-default-deny"), []);
});

test("a Deployment stands for its ReplicaSet and Pods; a Pod whose owner is elsewhere stands for itself", async () => {
  const pod = (owner: string) => `apiVersion: v1
kind: Pod
metadata:
  name: web-1
  namespace: prod
  ownerReferences:
    - { apiVersion: apps/v1, kind: ReplicaSet, name: ${owner}, uid: "1", controller: true }
spec:
  containers:
    - name: web
      image: registry.example.com/shop/web:1.0.0
      securityContext:
        privileged: true
`;
  const replicaSet = privileged
    .replace("kind: Deployment", "kind: ReplicaSet")
    .replace(
      "  name: web\n",
      "  name: web-5d9\n  ownerReferences:\n    - { apiVersion: apps/v1, kind: Deployment, name: web, uid: '2', controller: true }\n",
    );
  const owned = await scanFiles(files({ "all.yaml": documents(privileged, replicaSet, pod("web-5d9")) }));
  assert.deepEqual(
    foundBy(owned, "no-privileged-container").map(
      ({ subject }) => subject.kind === "resource" && subject.resource.kind,
    ),
    ["Deployment"],
  );
  const alone = await scanFiles(files({ "all.yaml": pod("gone") }));
  assert.equal(foundBy(alone, "no-privileged-container").length, 1);
});

test("a list of kubectl stands for its items, which are found at their own lines", async () => {
  const list = JSON.stringify(
    {
      apiVersion: "v1",
      kind: "PodList",
      items: [
        {
          metadata: { name: "a" },
          spec: { containers: [{ name: "a", image: "a:1", securityContext: { privileged: true } }] },
        },
        {
          metadata: { name: "b" },
          spec: { containers: [{ name: "b", image: "b:1", securityContext: { privileged: true } }] },
        },
      ],
    },
    null,
    2,
  );
  const result = await scanFiles(files({ "list.json": list }));
  const lines = list.split("\n").flatMap((line, index) => (line.includes("privileged") ? [index + 1] : []));
  assert.deepEqual(
    foundBy(result, "no-privileged-container").map(({ location }) => fileLocation(location)?.line),
    lines,
  );
});

test("fingerprints do not depend on lines, and differ for findings that are alike", async () => {
  const twice = documents(privileged, privileged);
  const first = await scanFiles(files({ "web.yaml": twice }));
  const moved = await scanFiles(files({ "web.yaml": `# a comment\n\n${twice}` }));
  const prints = (result: ScanResult) => result.findings.map(({ fingerprint }) => fingerprint);
  assert.deepEqual(prints(moved), prints(first));
  assert.equal(new Set(prints(first)).size, first.findings.length);
});

test("charts and kustomizations are not checked, with the reason, and nothing is met for them", async () => {
  const result = await scanFiles(
    files({
      "chart/Chart.yaml": "apiVersion: v2\nname: web\nversion: 1.0.0\n",
      "chart/templates/web.yaml": "{{ if .Values.on }}\napiVersion: v1\nkind: Pod\n{{ end }}\n",
      "overlay/kustomization.yaml": "resources: [web.yaml]\npatches:\n  - path: patch.yaml\n",
      "overlay/web.yaml": privileged,
      "overlay/patch.yaml": "apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\n",
      "good.yaml": goodDeployment,
    }),
  );
  const notChecked = result.inputs.filter(({ state }) => state === "notChecked");
  assert.deepEqual(notChecked.map(({ path, kind }) => [path, kind]).sort(), [
    ["chart", "helm-chart"],
    ["overlay", "kustomization"],
    ["overlay/patch.yaml", "manifest"],
    ["overlay/web.yaml", "manifest"],
  ]);
  assert.ok(notChecked.every(({ reason }) => reason !== undefined && reason.en !== reason.fr));
  assert.deepEqual(foundBy(result, "no-privileged-container"), []);
  assert.deepEqual(result.errors, []);
  assert.ok(result.status.every(({ status }) => status !== "met"));
});

test("keys of Object.prototype are ordinary keys", async () => {
  const hostile = withChange(
    goodDeployment,
    "      labels:\n        app: web\n    spec:\n",
    '      labels:\n        app: web\n        __proto__: x\n        constructor: "y"\n        toString: z\n    spec:\n',
  );
  const result = await scanFiles(files({ "web.yaml": documents(hostile, goodDefaultDeny) }));
  assert.deepEqual(result.errors, []);
  assert.deepEqual(
    result.findings.map(({ rule, location }) => [rule, fileLocation(location)?.line]),
    [["no-invalid-value", hostile.split("\n").findIndex((line) => line.includes("__proto__")) + 1]],
    "a label's name begins with a letter or digit; nothing else is wrong",
  );
});

test("a question whose rule was left out stays open", async () => {
  const kept = rules.filter(({ id }) => id !== "require-non-root-user");
  const leftOut = rules.filter(({ id }) => id === "require-non-root-user");
  const result = await scanFiles(files({ "web.yaml": goodDeployment }), undefined, { rules: kept, leftOut });
  const [first] = result.status;
  assert.equal(first?.status, "partly checked");
  assert.deepEqual(
    first?.missing.map(({ question, fact, holes }) => [question, fact, holes.rule]),
    [["non-root.user", "rule.left-out", "require-non-root-user"]],
  );
});
