import assert from "node:assert/strict";
import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { gunzipSync } from "node:zlib";
import type { JsonObject } from "../../src/model/json.ts";
import { connect } from "../../src/read/cluster/connection.ts";
import { planFor } from "../../src/read/cluster/plan.ts";
import { readCluster } from "../../src/read/cluster/read-cluster.ts";
import { rules } from "../../src/rules/index.generated.ts";
import { kindsOf } from "../../src/scan/cluster-scan.ts";
import { scan } from "../../src/scan/scan.ts";
import { folderWith } from "../report/folder.ts";
import { runInMemory } from "../report/memory-io.ts";
import { problemsOf, validateScan } from "../report/schemas.ts";
import { startControlPlane } from "../support/cluster/control-plane.ts";
import { lackingCluster } from "../support/cluster/programs.ts";
import type { ControlPlane } from "../support/cluster/types.ts";
import { root } from "../support/root.ts";

/** What must be in no byte that is written. */
const planted = {
  env: "Wq8Zk2LxRt5Vn0YbHd3e",
  secret: "Mt4Gs9PcFj1KuEo6AiXr",
  annotation: "Bv7Nl3DyQw5ShTg8UzCk",
  configMap: "Jp2Rf6MbXa9LeVo1IdTn",
  argument: "ghp_q8Wk2LxRt5Vn0ZbYc7HdSfJm3PgUe1AoKi94",
};

const shop = `apiVersion: v1
kind: Namespace
metadata: { name: shop }
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: web, namespace: shop }
spec:
  replicas: 3
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec:
      containers:
        - name: web
          image: nginx:1.27
          args: ["--token=${planted.argument}"]
          securityContext: { privileged: true }
          env: [{ name: DB_PASSWORD, value: ${planted.env} }]
---
apiVersion: v1
kind: Secret
metadata: { name: db, namespace: shop }
stringData: { password: ${planted.secret} }
---
apiVersion: v1
kind: ConfigMap
metadata: { name: settings, namespace: shop, annotations: { example.com/password: ${planted.annotation} } }
data: { db.password: ${planted.configMap}, theme: dark }
---
apiVersion: v1
kind: Pod
metadata: { name: alone, namespace: shop }
spec: { containers: [{ name: a, image: "busybox:1.36" }] }
---
apiVersion: batch/v1
kind: CronJob
metadata: { name: nightly, namespace: shop }
spec:
  schedule: "0 3 * * *"
  jobTemplate: { spec: { template: { spec: { restartPolicy: Never, containers: [{ name: j, image: "busybox:1.36" }] } } } }
`;

const hardened = path.join(root, "examples/hardened/manifests");

describe("scan --cluster", { skip: await lackingCluster("kube-controller-manager") }, () => {
  let plane: ControlPlane;

  before(async () => {
    plane = await startControlPlane({ controllerManager: true });
    const applied = await plane.kubectl(["apply", "-f", "-"], shop);
    assert.equal(applied.status, 0, applied.stderr);
    await plane.kubectl(["apply", "-f", path.join(hardened, "namespace.yaml")]);
    // The one object of a kind that no server here knows is left out; the others are made all the same.
    await plane.kubectl(["apply", "-f", hardened]);
    for (let wait = 0; wait < 100; wait++) {
      const pods = await plane.kubectl(["get", "pods", "-A", "-o", "name"]);
      if (pods.stdout.trim().split("\n").length >= 4 + 3) break;
      await new Promise((resume) => setTimeout(resume, 100));
    }
  });
  after(() => plane?.stop());

  const rempart = (args: readonly string[], cwd: string, kubeconfig = plane.kubeconfig) =>
    runInMemory(args, { cwd, env: { KUBECONFIG: kubeconfig, PATH: process.env.PATH ?? "" } });
  const json = async (args: readonly string[], cwd: string, kubeconfig?: string) => {
    const { out, err } = await rempart([...args, "--format", "json"], cwd, kubeconfig);
    assert.notEqual(out, "", err);
    const result = JSON.parse(out);
    assert.deepEqual(problemsOf(validateScan, result), []);
    return result;
  };

  test("a collected snapshot gives equal findings, and no planted value is in any byte written", async (t) => {
    const cwd = folderWith(t, {});
    const collected = await rempart(["collect", "--output", "s.jsonl.gz"], cwd);
    assert.equal(collected.code, 0, collected.err);
    const file = path.join(cwd, "s.jsonl.gz");
    assert.equal(statSync(file).mode & 0o777, 0o600);
    const live = await json(["scan", "--cluster"], cwd);
    const snapshot = await json(["scan", "s.jsonl.gz"], cwd);
    assert.deepEqual(snapshot.findings, live.findings);
    assert.deepEqual(snapshot.status, live.status);
    const written = [gunzipSync(readFileSync(file)).toString(), JSON.stringify(live), JSON.stringify(snapshot)];
    for (const format of ["text", "sarif"])
      written.push((await rempart(["scan", "--cluster", "--all", "--format", format], cwd)).out);
    for (const [place, value] of Object.entries(planted))
      for (const form of [value, Buffer.from(value).toString("base64")])
        assert.ok(!written.some((text) => text.includes(form)), place);
    const subjects = live.findings
      .filter(({ rule }: { rule: string }) => rule === "require-image-digest")
      .map(({ subject }: { subject: { pods?: number; resource: JsonObject } }) => [
        `${subject.resource.kind}/${subject.resource.name}`,
        subject.pods,
      ]);
    assert.deepEqual(subjects.sort(), [
      ["CronJob/nightly", undefined],
      ["Deployment/web", 3],
      ["Pod/alone", undefined],
    ]);
    assert.equal(live.kubernetesVersion, "1.36");
  });

  test("the good project has no finding in the cluster either", async (t) => {
    const { findings } = await json(["scan", "--cluster", "--namespace", "prod"], folderWith(t, {}));
    assert.deepEqual(findings, []);
  });

  test("a fresh cluster's own objects are no finding", async (t) => {
    const { findings } = await json(["scan", "--cluster", "--namespace", "kube-system"], folderWith(t, {}));
    assert.deepEqual(
      findings.map(({ rule, subject }: JsonObject) => [rule, subject]),
      [],
    );
  });

  test("no drift on what was applied, nor on what kubectl exports", async (t) => {
    const cwd = folderWith(t, { "shop.yaml": shop });
    const exported: Record<string, string> = {};
    for (const [name, args] of [
      ["prod", ["all,cm,netpol,role,rolebinding,ing,limits,sa", "-n", "prod"]],
      ["shop", ["all,cm,sa,secret", "-n", "shop"]],
      ["cluster", ["ns,clusterrole,clusterrolebinding,apiservices"]],
    ] as const)
      exported[`${name}.yaml`] = (await plane.kubectl(["get", ...args, "-o", "yaml"])).stdout;
    const exports = folderWith(t, exported);
    for (const [given, where] of [
      ["shop.yaml", cwd],
      [hardened, cwd],
      ["prod.yaml", exports],
      ["shop.yaml", exports],
      ["cluster.yaml", exports],
    ] as const) {
      const { drift } = await json(["scan", given, "--cluster"], where);
      assert.deepEqual(drift[0].entries, [], given);
      assert.ok(drift[0].compared > 3, given);
    }
  });

  test("five planted differences are all that drift finds, live and from a snapshot", async (t) => {
    const cwd = folderWith(t, {});
    const changes = [
      ["-n", "prod", "set", "image", "deploy/web", "*=example.org/other:2"],
      ["-n", "prod", "delete", "netpol", "default-deny"],
      ["-n", "prod", "create", "rolebinding", "extra", "--clusterrole", "edit", "--user", "eve"],
      [
        "-n",
        "prod",
        "patch",
        "role",
        "deployer",
        "--type",
        "json",
        "-p",
        '[{"op":"add","path":"/rules/0/verbs/-","value":"escalate"}]',
      ],
      [
        "-n",
        "prod",
        "patch",
        "deploy",
        "web",
        "--type",
        "json",
        "-p",
        '[{"op":"add","path":"/spec/template/spec/hostNetwork","value":true}]',
      ],
    ];
    for (const change of changes) {
      const { status, stderr } = await plane.kubectl(change);
      assert.equal(status, 0, stderr);
    }
    const found = ({
      drift,
    }: {
      drift: { entries: { kind: string; resource: JsonObject; fields?: JsonObject[] }[] }[];
    }) =>
      drift[0]?.entries.map(({ kind, resource, fields = [] }) => [
        kind,
        resource.kind,
        resource.name,
        ...fields.map(({ field }) => field),
      ]);
    const expected = [
      ["different", "Deployment", "web", "spec.template.spec.containers[0].image", "spec.template.spec.hostNetwork"],
      ["filesOnly", "NetworkPolicy", "default-deny"],
      ["different", "Role", "deployer", "rules[0].verbs"],
      ["clusterOnly", "RoleBinding", "extra"],
    ];
    assert.deepEqual(found(await json(["scan", hardened, "--cluster"], cwd)), expected);
    await rempart(["collect", "-o", "s.jsonl.gz"], cwd);
    assert.deepEqual(found(await json(["scan", hardened, "s.jsonl.gz"], cwd)), expected);
  });

  test("with half the rights half is judged, and the rest is unknown with the grant", async (t) => {
    const cwd = folderWith(t, {});
    await plane.kubectl(["-n", "shop", "create", "rolebinding", "half", "--clusterrole", "view", "--user", "half"]);
    const kubeconfig = await plane.kubeconfigFor("half");
    const result = await json(["scan", "--cluster", "--namespace", "shop"], cwd, kubeconfig);
    assert.ok(result.findings.some(({ rule }: { rule: string }) => rule === "no-privileged-container"));
    const questions = result.status.flatMap(({ missing }: { missing: { question: string; fact: string }[] }) =>
      missing.filter(({ fact }) => fact.startsWith("cluster.readable")).map(({ question }) => question),
    );
    for (const question of ["control-plane.wildcards", "anonymous-access.bindings"])
      assert.ok(questions.includes(question));
    assert.ok(!questions.includes("pod-security.privileged"));
    assert.deepEqual(
      result.errors.map(({ code }: { code: string }) => code),
      ["cluster-partial", "cluster-partial"],
      "roles and rolebindings of the namespace",
    );
    const { out } = await rempart(["scan", "--cluster", "--namespace", "shop"], cwd, kubeconfig);
    assert.match(out.replace(/\s+/g, " "), /grant list on clusterroles\.rbac\.authorization\.k8s\.io/);
  });

  test("the ClusterRole that is printed is enough", async (t) => {
    const cwd = folderWith(t, {});
    const { out } = await rempart(["cluster", "role", "--secrets"], cwd);
    const applied = await plane.kubectl(["apply", "-f", "-"], out);
    assert.equal(applied.status, 0, applied.stderr);
    await plane.kubectl([
      "create",
      "clusterrolebinding",
      "reader",
      "--clusterrole",
      "rempart-reader",
      "--user",
      "reader",
    ]);
    const result = await json(["scan", "--cluster"], cwd, await plane.kubeconfigFor("reader"));
    assert.deepEqual(result.clusters[0].lacks, []);
    assert.deepEqual(result.findings.length, (await json(["scan", "--cluster"], cwd)).findings.length);
  });

  test("a cluster that is not there is wrong use, and nothing is written", async (t) => {
    const kubeconfig = JSON.stringify({
      apiVersion: "v1",
      kind: "Config",
      clusters: [{ name: "c", cluster: { server: "https://127.0.0.1:1" } }],
      users: [{ name: "u", user: {} }],
      contexts: [{ name: "x", context: { cluster: "c", user: "u" } }],
      "current-context": "x",
    });
    const cwd = folderWith(t, { config: kubeconfig });
    const { code, err } = await rempart(["collect", "-o", "s.jsonl.gz", "--kubeconfig", "config"], cwd);
    assert.equal(code, 2, err);
    assert.throws(() => statSync(path.join(cwd, "s.jsonl.gz")));
    assert.equal((await rempart(["scan", "--cluster", "--context", "other"], cwd)).code, 2);
  });

  test("an API server that restarts in the middle changes nothing", async () => {
    const read = async (onFirstPage?: () => Promise<void>) => {
      const connection = await connect({ kubeconfig: plane.kubeconfig, env: {}, workingDirectory: "/" });
      let restarted: Promise<void> | undefined;
      try {
        const entries = readCluster(connection, planFor(kindsOf(rules)), {
          limit: 5,
          onProgress: ({ objects }) => {
            if (objects > 20) restarted ??= onFirstPage?.();
          },
        });
        const cluster = { server: connection.server.href, started: "2026-11-01T12:00:00Z", entries };
        return await scan({
          paths: [],
          exclude: [],
          workingDirectory: "/",
          rules,
          maxFileSize: 1,
          today: "2026-11-01",
          cluster,
        });
      } finally {
        await restarted;
        connection.close();
      }
    };
    const before = await read();
    const during = await read(() => plane.restartApiServer());
    assert.deepEqual(during.errors, []);
    assert.deepEqual(during.findings, before.findings);
  });
});
