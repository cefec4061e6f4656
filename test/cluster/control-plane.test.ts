import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import test from "node:test";
import type { JsonObject } from "../../src/model/json.ts";
import { listAt, stringAt } from "../../src/model/json.ts";
import { kubernetesVersion } from "../support/cluster/build.ts";
import { startControlPlane } from "../support/cluster/control-plane.ts";
import { parseJson } from "../support/cluster/http.ts";
import { lackingCluster } from "../support/cluster/programs.ts";
import type { ControlPlane, ControlPlaneOptions } from "../support/cluster/types.ts";

const skip = await lackingCluster("kube-controller-manager", "kube-scheduler", "fake-kms");
const alive = (pid: number) => existsSync(`/proc/${pid}`);

/** Runs a test with a control plane of its own. */
function withCluster(name: string, options: ControlPlaneOptions, run: (plane: ControlPlane) => Promise<void>): void {
  test(name, { skip }, async (t) => {
    const plane = await startControlPlane(options);
    t.after(() => plane.stop());
    await run(plane);
  });
}

const statusOf = async (plane: ControlPlane, path: string) =>
  (await plane.request("GET", path, undefined, "anonymous")).status;

withCluster("the default: the right version, anonymous off, RBAC, nothing left after stop", {}, async (plane) => {
  const version = (await plane.request("GET", "/version")).json();
  assert.equal(stringAt(version, ["gitVersion"]), kubernetesVersion);
  assert.equal(await statusOf(plane, "/readyz"), 401);
  const alice = { user: "alice", groups: ["developers"] };
  assert.equal((await plane.request("GET", "/api/v1/secrets", undefined, alice)).status, 403);
  assert.equal((await plane.request("GET", "/api/v1/secrets")).status, 200);
  const admin = { user: "kubernetes-admin", groups: ["kubeadm:cluster-admins"] };
  assert.equal((await plane.request("GET", "/api/v1/secrets", undefined, admin)).status, 200);

  const kubeconfig = await plane.kubeconfigFor("alice", ["developers"]);
  const who = await plane.kubectl(["auth", "whoami", "-o", "json", `--kubeconfig=${kubeconfig}`]);
  assert.deepEqual(listAt(parseJson(who.stdout), ["status", "userInfo", "groups"]), [
    "developers",
    "system:authenticated",
  ]);
  const pod: JsonObject = {
    apiVersion: "v1",
    kind: "Pod",
    metadata: { name: "p" },
    spec: { containers: [{ name: "c", image: "x:1" }] },
  };
  const applied = await plane.kubectl(["apply", "-f", "-"], JSON.stringify(pod));
  assert.equal(applied.status, 0, applied.stderr);
  assert.match((await plane.kubectl(["get", "pod", "p", "-o", "yaml"])).stdout, /^kind: Pod$/m);
  assert.equal((await plane.kubectl(["get", "pod", "absent"])).status, 1);

  const token = await plane.kubectl(["create", "token", "default"]);
  const asAccount = await plane.request("GET", "/api/v1/secrets", undefined, { token: token.stdout.trim() });
  assert.match(asAccount.text, /system:serviceaccount:default:default/);

  await assert.rejects(plane.ask(`${plane.etcd.endpoint}/version`), /certificate required|ECONNRESET|EPIPE/i);
  assert.equal((await plane.ask(`${plane.etcd.endpoint}/version`, { certificate: "etcd-client" })).status, 200);

  const pids = plane.components.map(({ pid }) => pid);
  assert.equal(pids.filter(alive).length, 2);
  await plane.stop();
  assert.deepEqual(pids.filter(alive), []);
  assert.equal(existsSync(plane.folder), false);
});

withCluster("anonymous on, etcd open, plain text", { anonymous: "on", etcd: { tls: false } }, async (plane) => {
  assert.equal(await statusOf(plane, "/version"), 200);
  assert.equal(await statusOf(plane, "/api/v1/secrets"), 403);
  assert.match(plane.etcd.endpoint, /^http:/);
  await plane.request("POST", "/api/v1/namespaces/default/secrets", {
    metadata: { name: "s" },
    stringData: { k: "plain-value" },
  });
  const stored = await plane.etcdValue("/registry/secrets/default/s");
  assert.match(stored?.toString("latin1") ?? "", /^k8s\0.*plain-value/s);
});

const healthOnly: JsonObject = {
  apiVersion: "apiserver.config.k8s.io/v1",
  kind: "AuthenticationConfiguration",
  anonymous: { enabled: true, conditions: [{ path: "/livez" }, { path: "/readyz" }] },
};
const structured: JsonObject = {
  apiVersion: "apiserver.config.k8s.io/v1",
  kind: "AuthorizationConfiguration",
  authorizers: [
    { type: "Node", name: "node" },
    { type: "RBAC", name: "rbac" },
  ],
};
withCluster(
  "anonymous and authorization by file, etcd over TLS for everyone",
  {
    anonymous: { authenticationConfiguration: healthOnly },
    authorization: { authorizationConfiguration: structured },
    etcd: { clientCertAuth: false },
  },
  async (plane) => {
    assert.equal(await statusOf(plane, "/readyz"), 200);
    assert.equal(await statusOf(plane, "/version"), 401);
    assert.equal((await plane.request("GET", "/api/v1/secrets", undefined, { user: "alice" })).status, 403);
    assert.equal((await plane.ask(`${plane.etcd.endpoint}/version`)).status, 200);
  },
);

withCluster("AlwaysAllow", { authorization: { modes: ["AlwaysAllow"] } }, async (plane) => {
  assert.equal((await plane.request("GET", "/api/v1/secrets", undefined, { user: "alice" })).status, 200);
});

const auditPolicy: JsonObject = {
  apiVersion: "audit.k8s.io/v1",
  kind: "Policy",
  omitStages: ["RequestReceived"],
  rules: [{ level: "Metadata", resources: [{ group: "", resources: ["secrets"] }] }, { level: "None" }],
};
const podSecurity: JsonObject = {
  apiVersion: "apiserver.config.k8s.io/v1",
  kind: "AdmissionConfiguration",
  plugins: [
    {
      name: "PodSecurity",
      configuration: {
        apiVersion: "pod-security.admission.config.k8s.io/v1",
        kind: "PodSecurityConfiguration",
        defaults: { enforce: "restricted", "enforce-version": "latest" },
      },
    },
  ],
};
const encryption = (endpoint: string): JsonObject => ({
  apiVersion: "apiserver.config.k8s.io/v1",
  kind: "EncryptionConfiguration",
  resources: [
    {
      resources: ["secrets"],
      providers: [{ kms: { apiVersion: "v2", name: "local", endpoint, timeout: "3s" } }, { identity: {} }],
    },
  ],
});
withCluster(
  "encryption by KMS, an audit log, Pod Security; all of it after a restart too",
  { audit: { policy: auditPolicy }, admission: podSecurity, encryption },
  async (plane) => {
    const secret = { metadata: { name: "s" }, stringData: { k: "plain-value" } };
    const made = await plane.request("POST", "/api/v1/namespaces/default/secrets", secret);
    assert.equal(made.status, 201, made.text);
    const [before] = plane.components.filter(({ name }) => name === "kube-apiserver");
    await plane.restartApiServer();
    const [after] = plane.components.filter(({ name }) => name === "kube-apiserver");
    assert.notEqual(after?.pid, before?.pid);

    const stored = (await plane.etcdValue("/registry/secrets/default/s"))?.toString("latin1") ?? "";
    assert.match(stored, /^k8s:enc:kms:v2:local:/);
    assert.doesNotMatch(stored, /plain-value/);
    const read = await plane.request("GET", "/api/v1/namespaces/default/secrets/s");
    assert.equal(stringAt(read.json(), ["data", "k"]), Buffer.from("plain-value").toString("base64"));

    const refused = await plane.request("POST", "/api/v1/namespaces/default/pods?dryRun=All", {
      metadata: { name: "p" },
      spec: { hostNetwork: true, containers: [{ name: "c", image: "x:1" }] },
    });
    assert.equal(refused.status, 403);
    assert.match(refused.text, /violates PodSecurity \\"restricted:latest\\": host namespaces/);

    const events = readFileSync(plane.auditLog ?? "", "utf8")
      .trim()
      .split("\n");
    const created = events.map(parseJson).find((event) => stringAt(event, ["verb"]) === "create");
    assert.equal(stringAt(created, ["objectRef", "name"]), "s");
    assert.equal(stringAt(created, ["user", "username"]), "kubernetes-super-admin");
  },
);

withCluster("controller manager and scheduler answer", { controllerManager: true, scheduler: true }, async (plane) => {
  for (const endpoint of [plane.controllerManagerEndpoint, plane.schedulerEndpoint]) {
    assert.equal((await plane.ask(`${endpoint}/healthz`, { insecure: true })).status, 200);
    assert.equal((await plane.ask(`${endpoint}/metrics`, { insecure: true })).status, 403);
  }
  const view = await plane.request("GET", "/apis/rbac.authorization.k8s.io/v1/clusterroles/view");
  assert.notEqual(listAt(view.json(), ["rules"]).length, 0);
});

test("a flag that is none: the error quotes the log, and nothing is left", { skip }, async () => {
  const started = startControlPlane({ flags: { apiServer: ["--no-such-flag"] } });
  await assert.rejects(started, /kube-apiserver: \/readyz: it ended with 1[\s\S]*unknown flag: --no-such-flag/);
});

test("two at once", { skip }, async () => {
  const planes = await Promise.all([startControlPlane(), startControlPlane()]);
  const answers = await Promise.all(planes.map((plane) => plane.request("GET", "/readyz")));
  assert.deepEqual(
    answers.map(({ status }) => status),
    [200, 200],
  );
  assert.equal(new Set(planes.map(({ server }) => server)).size, 2);
  await Promise.all(planes.map((plane) => plane.stop()));
});
