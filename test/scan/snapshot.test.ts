import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import path from "node:path";
import type { TestContext } from "node:test";
import { describe, test } from "node:test";
import { gzipSync } from "node:zlib";
import type { JsonObject } from "../../src/model/json.ts";
import type { ScanResult } from "../../src/model/scan-result.ts";
import { redactEntry } from "../../src/read/snapshot/redact-entry.ts";
import { snapshotLines } from "../../src/read/snapshot/write-snapshot.ts";
import { rules } from "../../src/rules/index.generated.ts";
import { scan } from "../../src/scan/scan.ts";
import { folderWith } from "../report/folder.ts";
import { entriesOf, forbidden, scanCluster } from "../support/live-cluster.ts";

/** Neither a word nor in the form of an example: what is planted must be found by its place or its look. */
const planted = "q8Wk2LxRt5Vn0ZbYc7Hd";
const token = `ghp_${planted}SfJm3PgUe1AoKi94`;

const container: JsonObject = {
  name: "web",
  image: "registry.example/web:1",
  env: [{ name: "DB_PASSWORD", value: planted }],
  args: [`--token=${token}`],
  livenessProbe: { httpGet: { port: 80, httpHeaders: [{ name: "Authorization", value: `Bearer ${token}` }] } },
  readinessProbe: { exec: { command: ["curl", "--header", `Authorization: Bearer ${token}`] } },
};
const metadata = (name: string, more: JsonObject = {}): JsonObject => ({ name, namespace: "shop", ...more });
const objects: readonly JsonObject[] = [
  { apiVersion: "v1", kind: "Namespace", metadata: { name: "shop" } },
  {
    apiVersion: "v1",
    kind: "ConfigMap",
    metadata: metadata("settings", {
      annotations: {
        "example.com/password": planted,
        "kubectl.kubernetes.io/last-applied-configuration": `{"data":{"x":"${planted}"}}`,
      },
    }),
    data: { "db.password": planted, "app.properties": `db.password=${planted}\ncolor=blue\n` },
    binaryData: { blob: Buffer.from(planted).toString("base64") },
  },
  {
    apiVersion: "v1",
    kind: "ConfigMap",
    metadata: { name: "kubeadm-config", namespace: "kube-system" },
    data: {
      ClusterConfiguration: `apiVersion: kubeadm.k8s.io/v1beta4\nkind: ClusterConfiguration\napiServer:\n  extraArgs:\n    - { name: anonymous-auth, value: "true" }\n    - { name: oidc-client-secret, value: "${token}" }\n`,
    },
  },
  {
    apiVersion: "v1",
    kind: "Secret",
    metadata: metadata("db", {
      annotations: { "kubectl.kubernetes.io/last-applied-configuration": `{"stringData":{"p":"${planted}"}}` },
    }),
    data: { password: Buffer.from(planted).toString("base64") },
  },
  {
    apiVersion: "apps/v1",
    kind: "Deployment",
    metadata: metadata("web"),
    spec: {
      template: { metadata: { annotations: { "vault.example/token": token } }, spec: { containers: [container] } },
    },
    status: { conditions: [{ message: `cannot log in with ${planted}` }] },
  },
  {
    apiVersion: "v1",
    kind: "Pod",
    metadata: metadata("alone"),
    spec: { containers: [container] },
    status: { phase: "Running", containerStatuses: [{ name: "web", state: { terminated: { message: planted } } }] },
  },
  {
    apiVersion: "kyverno.io/v1",
    kind: "ClusterPolicy",
    metadata: { name: "p" },
    spec: {
      rules: [
        { name: "r", context: [{ apiCall: { service: { headers: [{ key: "k", value: token }] } }, token: planted }] },
      ],
    },
  },
];
const entries = [...entriesOf(objects), forbidden("", "limitranges")];
const header = {
  tool: { name: "rempart", version: "0.1.0" },
  server: "https://cluster.example:6443/",
  context: "test",
  started: "2026-11-01T12:00:00.000Z",
};

async function linesOf(): Promise<string> {
  async function* items() {
    for (const entry of entries) yield redactEntry(entry);
  }
  let text = "";
  for await (const line of snapshotLines(header, items(), () => new Date("2026-11-01T12:00:05Z"))) text += line;
  return text;
}

async function scanBytes(t: TestContext, bytes: Uint8Array | string, name = "s.jsonl.gz"): Promise<ScanResult> {
  const workingDirectory = folderWith(t, {});
  writeFileSync(path.join(workingDirectory, name), bytes);
  return scan({
    paths: [name],
    exclude: [],
    workingDirectory,
    rules,
    maxFileSize: 20_000_000,
    today: "2026-11-01",
  });
}

/** A snapshot with other lines, whose closing line fits them again. */
function closed(lines: readonly string[], counts: JsonObject): string {
  const text = lines.map((line) => `${line}\n`).join("");
  const sha256 = createHash("sha256").update(text).digest("hex");
  return `${text}${JSON.stringify({ kind: "end", ...counts, finished: "2026-11-01T12:00:05.000Z", sha256 })}\n`;
}

const counts = { objects: objects.length, lacks: 1, facts: 1 };

describe("a snapshot", () => {
  test("holds no planted value: not of Secrets, env, arguments, ConfigMaps, annotations, probes, status, custom resources", async () => {
    const text = await linesOf();
    for (const secret of [planted, token, Buffer.from(planted).toString("base64")])
      assert.ok(!text.includes(secret), text.slice(Math.max(0, text.indexOf(secret) - 200), text.indexOf(secret)));
    assert.ok(!text.includes("last-applied-configuration"));
    assert.match(text, /color=blue/);
  });

  test("gives the findings, the status and the lacks that the cluster itself gives", async (t) => {
    const live = await scanCluster(entries);
    for (const [bytes, name] of [
      [gzipSync(await linesOf()), "s.jsonl.gz"],
      [await linesOf(), "s.jsonl"],
    ] as const) {
      const result = await scanBytes(t, bytes, name);
      assert.deepEqual(
        result.errors,
        live.errors.map((error) => ({ ...error, path: name })),
      );
      assert.deepEqual(result.findings, live.findings);
      assert.deepEqual(result.status, live.status);
      assert.deepEqual(result.clusters[0]?.lacks, live.clusters[0]?.lacks);
      assert.equal(result.kubernetesVersion, "1.36");
      assert.deepEqual(result.inputs, [{ path: name, kind: "snapshot", state: "judged" }]);
    }
    assert.ok(live.findings.some(({ rule }) => rule === "no-plain-secret-value"));
    assert.ok(live.findings.some(({ rule }) => rule === "no-anonymous-api-server"));
  });

  test("of one that is cut anywhere nothing is judged, and the error has the line", async (t) => {
    const text = await linesOf();
    const lines = text.trimEnd().split("\n");
    const packed = gzipSync(text);
    const cut: readonly (readonly [Uint8Array | string, number])[] = [
      [packed.subarray(0, packed.length - 9), lines.length],
      [packed.subarray(0, 200), 1],
      [gzipSync(`${lines.slice(0, -1).join("\n")}\n`), lines.length],
      [gzipSync(lines.slice(0, 4).join("\n")), 4],
      [gzipSync(text.slice(0, text.indexOf("\n") + 1)), 2],
    ];
    for (const [bytes, line] of cut) {
      const result = await scanBytes(t, bytes);
      assert.deepEqual(
        result.errors.map(({ code }) => code),
        ["snapshot-invalid"],
      );
      assert.ok((result.errors[0]?.line ?? 0) <= line + 1);
      assert.deepEqual(result.findings, []);
      assert.ok(result.status.every(({ status }) => status === "not checked"));
      assert.equal(result.inputs[0]?.state, "notChecked");
    }
  });

  test("one that was changed is refused, with the line", async (t) => {
    const lines = (await linesOf()).trimEnd().split("\n").slice(0, -1);
    const [first = "", second = ""] = lines;
    const bad = (change: (lines: string[]) => void, more: JsonObject = {}) => {
      const changed = [...lines];
      change(changed);
      return closed(changed, { ...counts, ...more });
    };
    const deep = `${'{"a":'.repeat(2_000)}1${"}".repeat(2_000)}`;
    const cases: readonly (readonly [string, string, number | undefined])[] = [
      ["an object", bad((all) => all.splice(3, 1, (all[3] ?? "").replace('"settings"', '"other"'))), 4],
      ["no JSON", bad((all) => all.splice(2, 1, "{")), 3],
      ["another kind", bad((all) => all.splice(2, 1, '{"kind":"pod"}')), 3],
      ["too deep", bad((all) => all.splice(2, 1, deep)), 3],
      ["counts", closed(lines, { ...counts, objects: 1 }), lines.length + 1],
      [
        "a line twice",
        `${lines.join("\n")}\n${second}\n${(await linesOf()).trimEnd().split("\n").at(-1)}\n`,
        lines.length + 2,
      ],
      ["more after the end", `${closed(lines, counts)}{}\n`, lines.length + 2],
      ["format", bad((all) => all.splice(0, 1, first.replace('"format":1', '"format":2'))), 1],
      ["server", bad((all) => all.splice(0, 1, first.replace("https://cluster", "javascript:cluster"))), 1],
      ["path", bad((all) => all.splice(2, 1, (all[2] ?? "").replace('"/api/v1/namespaces/shop"', '"../../etc"'))), 3],
    ];
    for (const [name, text, line] of cases) {
      const result = await scanBytes(t, gzipSync(text));
      assert.deepEqual(
        result.errors.map((error) => [error.code, error.line]),
        [["snapshot-invalid", line]],
        name,
      );
      assert.deepEqual(result.findings, [], name);
    }
  });

  test("prototype keys are ordinary keys, bombs and endless lines end early", async (t) => {
    const [first = ""] = (await linesOf()).split("\n");
    const object =
      '{"apiVersion":"v1","kind":"Pod","metadata":{"name":"x","namespace":"__proto__"},"spec":{"__proto__":{"a":1},"containers":[{"name":"constructor","image":"a:1"}]}}';
    const { hashOf } = await import("../../src/read/snapshot/canonical.ts");
    const line = `{"kind":"object","apiPath":"/api/v1/pods/x","collected":"2026-11-01T12:00:00Z","sha256":"${hashOf(JSON.parse(object))}","object":${object}}`;
    const result = await scanBytes(t, gzipSync(closed([first, line], { objects: 1, lacks: 0, facts: 0 })));
    assert.deepEqual(result.errors, []);
    assert.ok(result.findings.length > 0);
    const bomb = gzipSync(Buffer.concat([Buffer.from(`${first}\n`), Buffer.alloc(64 * 2 ** 20, 0x20)]));
    const started = performance.now();
    const refused = await scanBytes(t, bomb);
    assert.deepEqual(
      refused.errors.map(({ code, line: at }) => [code, at]),
      [["snapshot-invalid", 2]],
    );
    assert.ok(performance.now() - started < 10_000);
  });

  test("what somebody wrote into one is redacted before it is judged", async (t) => {
    const [first = ""] = (await linesOf()).split("\n");
    const object: JsonObject = {
      apiVersion: "v1",
      kind: "Pod",
      metadata: { name: "x", namespace: "shop" },
      spec: { containers: [{ name: "a", image: "a:1", env: [{ name: "DB_PASSWORD", value: planted }] }] },
    };
    const { hashOf } = await import("../../src/read/snapshot/canonical.ts");
    const line = JSON.stringify({
      kind: "object",
      apiPath: "/api/v1/namespaces/shop/pods/x",
      collected: "2026-11-01T12:00:00Z",
      sha256: hashOf(object),
      object,
    });
    const result = await scanBytes(t, gzipSync(closed([first, line], { objects: 1, lacks: 0, facts: 0 })));
    assert.ok(result.findings.some(({ rule }) => rule === "no-plain-secret-value"));
    assert.ok(!JSON.stringify(result.findings).includes(planted));
  });
});
