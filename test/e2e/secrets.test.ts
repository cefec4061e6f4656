import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { root } from "../support/root.ts";

/** Secrets made for this run, each planted in one place; what a place holds is never printed, encoded or not. */
const planted = new Map<string, string>();

function plant(where: string): string {
  const value = `planted${randomBytes(12).toString("hex")}`;
  planted.set(where, value);
  return value;
}

const base64 = (text: string) => Buffer.from(text).toString("base64");

const files: Readonly<Record<string, string>> = {
  "secret.yaml": `apiVersion: v1
kind: Secret
metadata:
  name: database
  annotations:
    kubectl.kubernetes.io/last-applied-configuration: '{"stringData":{"password":"${plant("last applied")}"}}'
stringData:
  password: ${plant("stringData")}
  block: |
    first line
    ${plant("stringData, second line of a block")}
data:
  token: ${base64(plant("data"))}
---
apiVersion: v1
kind: List
items:
  - apiVersion: v1
    kind: Secret
    metadata: { name: other }
    data: { key: ${base64(plant("data of a list item"))} }
`,
  "workload.yaml": `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
  annotations:
    example.com/password: ${plant("annotation")}
spec:
  template:
    spec:
      initContainers:
        - name: init
          image: busybox
          env: [{ name: INIT_PASSWORD, value: ${plant("env of an init container, flow style")} }]
      containers:
        - name: web
          image: nginx
          securityContext: { privileged: true }
          args:
            - --password=${plant("argument")}
            - --api-token
            - ${plant("argument after its flag")}
          env:
            - name: DATABASE_PASSWORD
              value: &anchor "${plant("env")}"
            - name: COPY_PASSWORD
              value: *anchor
            - name: DATABASE_URL
              value: postgres://user:${plant("password of an address")}@database/shop
`,
  "config.yaml": `apiVersion: v1
kind: ConfigMap
metadata:
  name: web
  annotations:
    rempart/except.no-plain-secret-value: "DATABASE_PASSWORD=${plant("reason of an annotation")}"
data:
  # rempart: except no-plain-secret-value -- see DATABASE_PASSWORD=${plant("reason of a comment")}
  application.properties: |
    log.level=debug
    database.password=${plant("line of a file in a ConfigMap")}
`,
  "admin.kubeconfig": `apiVersion: v1
kind: Config
clusters:
  - { name: shop, cluster: { server: "https://kubernetes.example.com", insecure-skip-tls-verify: true } }
  - name: proxied
    cluster:
      server: http://user:${plant("password in the server's address")}@kubernetes.example.com
      proxy-url: http://user:${plant("password in the proxy's address")}@proxy.example.com
users:
  - name: token
    user: { token: ${plant("kubeconfig token")} }
  - name: password
    user: { username: admin, password: ${plant("kubeconfig password")} }
  - name: key
    user: { client-key-data: ${base64(plant("kubeconfig key"))} }
  - name: plugin
    user:
      exec:
        command: ./login
        args: ["--client-secret=${plant("argument of a plugin")}"]
        env: [{ name: OIDC_PASSWORD, value: ${plant("environment of a plugin")} }]
  - name: provider
    user: { auth-provider: { name: oidc, config: { refresh-token: ${plant("refresh token")} } } }
`,
  "encryption.yaml": `apiVersion: apiserver.config.k8s.io/v1
kind: EncryptionConfiguration
resources:
  - resources: [secrets]
    providers:
      - identity: {}
      - aescbc: { keys: [{ name: key1, secret: ${base64(plant("encryption key"))} }] }
`,
  Dockerfile: `FROM ubuntu:latest
ARG BUILD_PASSWORD=${plant("ARG")}
ENV DATABASE_PASSWORD=${plant("ENV")} \\
    API_TOKEN="${plant("second pair of ENV")}"
RUN git clone https://user:${plant("RUN")}@git.example.com/shop.git
`,
  "broken.yaml": `apiVersion: v1
kind: Secret
stringData:
  password: "${plant("a line that cannot be read")}
  other: "x
`,
  "broken.json": `{"apiVersion":"v1","kind":"Secret","stringData":{"password":"${plant("broken JSON")}"`,
  "typed.yaml": `apiVersion: v1
kind: Secret
metadata: ${plant("where an object was expected")}
`,
  "one-line.json": `{"apiVersion":"v1","kind":"Secret","metadata":{"name":"line"},"stringData":{"password":"${plant("first of two keys on one line")}","password":"${plant("second of two keys on one line")}"}}`,
  "custom.yaml": `apiVersion: example.com/v1
kind: Database
metadata: { name: shop }
spec:
  password: &password "${plant("field of a custom resource, shown beside a finding")}"
  adminPassword: x
  adminPassword: ${plant("second of two equal keys of a custom resource")}
`,
  "chart/Chart.yaml": "apiVersion: v2\nname: shop\nversion: 1.0.0\n",
  "chart/values.yaml": `auth:
  rootPassword: ${plant("values of a chart")}
  broken: &anchor [a, "${plant("beside a list of values")}"]
env:
  - { name: DATABASE_PASSWORD, value: ${plant("variable in values, flow style")} }
`,
  "values-prod.yaml": `web:
  apiToken: |
    ${plant("block in values beside a chart")}
`,
  "overlay/kustomization.yaml": `secretGenerator:
  - name: database
    literals: [user=shop, "password=${plant("literal of a secretGenerator")}"]
configMapGenerator:
  - name: web
    literals:
      - DATABASE_PASSWORD=${plant("literal of a configMapGenerator")}
`,
  "broken/kustomization.yaml": `secretGenerator:
  - literals: ["password=${plant("literal that cannot be read")}
`,
  "duplicate.yaml": `apiVersion: v1
kind: Secret
metadata: { name: twice }
stringData:
  password: ${plant("first of two equal keys")}
  password: ${plant("second of two equal keys")}
`,
};

const commands: readonly (readonly string[])[] = [
  ...["text", "json", "sarif"].flatMap((format) =>
    ["en", "fr"].map((lang) => ["scan", "--format", format, "--lang", lang, "."]),
  ),
  ["scan", "--all", "--color", "."],
  ["scan", "--all", "--framework", "cis", "."],
  ["scan", "--format", "json", "--framework", "nsa", "."],
  ["scan", "--output", "report.txt", "."],
  ["pss", "check", "."],
  ["pss", "check", "--format", "json", "."],
];

test("no planted secret is in any byte that is written", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "rempart-secrets-"));
  try {
    mkdirSync(path.join(folder, "given"));
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(folder, "given", name)), { recursive: true });
      writeFileSync(path.join(folder, "given", name), text);
    }
    for (const command of commands) {
      const run = spawnSync(process.execPath, [path.join(root, "bin/rempart.js"), ...command], {
        cwd: folder,
        encoding: "utf8",
      });
      assert.ok(run.status === 1 || run.status === 3, `${command.join(" ")} ended with ${run.status}: ${run.stderr}`);
      assert.ok(run.stdout.length > 100 || command.includes("--output"), `${command.join(" ")} said nothing`);
      assertClean(command.join(" "), run.stdout + run.stderr);
    }
    assert.deepEqual(
      readdirSync(folder).filter((name) => name !== "given"),
      ["report.txt"],
    );
    assertClean("report.txt", readFileSync(path.join(folder, "report.txt"), "utf8"));
  } finally {
    rmSync(folder, { recursive: true });
  }
});

function assertClean(what: string, text: string): void {
  for (const [where, value] of planted)
    for (const form of [value, base64(value), base64(value).slice(0, 24), value.slice(0, 16)])
      assert.ok(!text.includes(form), `${what} shows the secret planted in: ${where}`);
}
