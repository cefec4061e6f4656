import assert from "node:assert/strict";
import { after, before, describe, it, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import type { Json, JsonObject } from "../../src/model/json.ts";
import { folderWith } from "../report/folder.ts";
import { runInMemory } from "../report/memory-io.ts";
import { startControlPlane } from "../support/cluster/control-plane.ts";
import { lackingCluster } from "../support/cluster/programs.ts";
import type { ControlPlane } from "../support/cluster/types.ts";

const privileged: JsonObject = {
  automountServiceAccountToken: false,
  containers: [{ name: "main", image: "i", securityContext: { privileged: true } }],
};
const plain: JsonObject = { automountServiceAccountToken: false, containers: [{ name: "main", image: "i" }] };

const template = (spec: JsonObject, app = "web"): JsonObject => ({ metadata: { labels: { app } }, spec });

function deployment(name: string, replicas: number, spec: JsonObject): JsonObject {
  return {
    apiVersion: "apps/v1",
    kind: "Deployment",
    metadata: { name },
    spec: { replicas, selector: { matchLabels: { app: name } }, template: template(spec, name) },
  };
}

/** `Kind name (pods): checks` of what is refused in a namespace. */
function refusedIn(json: string, namespace: string): readonly string[] {
  const found = JSON.parse(json).namespaces.find(({ name }: { name: string }) => name === namespace);
  return (found?.refused ?? []).map(
    ({
      resource,
      pods,
      violations,
    }: {
      resource: { kind: string; name: string };
      pods: number;
      violations: { check: string }[];
    }) => `${resource.kind} ${resource.name} (${pods}): ${violations.map(({ check }) => check).join(", ")}`,
  );
}

describe("pss impact on files", () => {
  const owned = (kind: string, name: string, owner: string, spec: JsonObject): JsonObject => {
    const [ownerKind = "", ownerName = ""] = owner.split(" ");
    const apiVersion = kind === "Pod" ? "v1" : "apps/v1";
    const ownerReferences = [{ apiVersion: "apps/v1", kind: ownerKind, name: ownerName, controller: true }];
    return { apiVersion, kind, metadata: { name, namespace: "shop", ownerReferences }, spec };
  };
  const shop = {
    apiVersion: "v1",
    kind: "Namespace",
    metadata: { name: "shop", labels: { "pod-security.kubernetes.io/warn": "baseline" } },
  };
  // As `kubectl get all -o yaml` has it: what is owned comes first.
  const exported = {
    apiVersion: "v1",
    kind: "List",
    items: [
      owned("Pod", "web-1-a", "ReplicaSet web-1", privileged),
      owned("Pod", "web-1-b", "ReplicaSet web-1", privileged),
      { ...deployment("web", 2, plain), metadata: { name: "web", namespace: "shop" } },
      owned("ReplicaSet", "web-1", "Deployment web", { replicas: 2, template: template(plain) }),
      owned("ReplicaSet", "web-0", "Deployment web", { replicas: 0, template: template(privileged) }),
      shop,
    ],
  };

  it("puts pods under the Deployment that made them, with what was put into them later", async (t) => {
    const cwd = folderWith(t, { "all.json": JSON.stringify(exported) });
    const { code, out, err } = await runInMemory(["pss", "impact", "--level", "baseline", "--format", "json", "."], {
      cwd,
    });
    assert.deepEqual([code, err], [1, ""]);
    assert.deepEqual(refusedIn(out, "shop"), ["Deployment web (2): privileged"]);
    const [namespace] = JSON.parse(out).namespaces;
    assert.deepEqual(namespace.labels, { warn: "baseline" });
    assert.equal(namespace.meets, "privileged");
    assert.deepEqual([namespace.workloads, namespace.pods], [1, 2]);
    assert.deepEqual(JSON.parse(out).exemptions, "unknown");
  });

  it("says it in English and in French", async (t) => {
    const cwd = folderWith(t, { "all.json": JSON.stringify(exported) });
    const argv = ["pss", "impact", "--level", "baseline", "."];
    const english = await runInMemory(argv, { cwd });
    assert.equal(
      english.out,
      `✗ shop: baseline would refuse 1 workload, 2 pods now · meets privileged
  labels: warn=baseline
    Deployment shop/web (2 pods)
      privileged (container "main" must not set securityContext.privileged=true)

baseline:latest would refuse 1 workload (2 pods now) in 1 of 1 namespace
Pods that run already go on running; they are refused when they are made anew.
Exempted users, runtime classes and namespaces (PodSecurityConfiguration) are
not known here: what they cover is admitted all the same.
`,
    );
    const french = await runInMemory([...argv, "--lang", "fr"], { cwd });
    assert.match(
      french.out,
      /^✗ shop: baseline refuserait 1 charge de travail, 2 pods actuellement · respecte\n {2}privileged\n {2}étiquettes : warn=baseline\n/,
    );
    assert.match(french.out, /Les pods déjà en cours continuent/);
  });

  it("exits with 0 where nothing breaks, 2 on wrong use, 3 where something could not be read", async (t) => {
    const cwd = folderWith(t, {
      "good.json": JSON.stringify({ apiVersion: "v1", kind: "Pod", metadata: { name: "p" }, spec: plain }),
      "broken.yaml": "apiVersion: v1\nkind: Pod\nmetadata: [",
    });
    const run = async (...argv: readonly string[]) => (await runInMemory(["pss", "impact", ...argv], { cwd })).code;
    assert.equal(await run("--level", "baseline", "good.json"), 0);
    assert.equal(await run("--level", "baseline", "."), 3);
    assert.equal(await run("good.json"), 1);
    for (const argv of [
      [],
      ["--cluster", "good.json"],
      ["--context", "c", "good.json"],
      ["--namespace", "n", "good.json"],
      ["--level", "strict", "good.json"],
      ["--version", "1.30", "good.json"],
      ["missing.json"],
      ["--cluster", "--kubeconfig", "missing"],
    ])
      assert.equal(await run(...argv), 2, argv.join(" "));
  });

  it("takes hostile objects as they are", async (t) => {
    const odd = [
      { apiVersion: "v1", kind: "Pod", metadata: null, spec: { containers: 3, hostNetwork: true } },
      {
        apiVersion: "v1",
        kind: "Namespace",
        metadata: { name: "__proto__", labels: { "pod-security.kubernetes.io/__proto__": "x" } },
      },
      owned("ReplicaSet", "a", "ReplicaSet b", { template: template(plain) }),
      owned("ReplicaSet", "b", "ReplicaSet a", { template: template(plain) }),
      owned("Pod", "p", "ReplicaSet a", privileged),
    ];
    const cwd = folderWith(t, { "odd.json": JSON.stringify({ apiVersion: "v1", kind: "List", items: odd }) });
    const { code, out } = await runInMemory(["pss", "impact", "--format", "json", "odd.json"], { cwd });
    assert.equal(code, 1);
    assert.equal(JSON.parse(out).namespaces.length, 3);
  });
});

describe("pss impact on a cluster", { skip: await lackingCluster("kube-controller-manager") }, () => {
  let plane: ControlPlane;
  const post = async (path: string, object: Json) => {
    const { status, text } = await plane.request("POST", path, object);
    assert.equal(status, 201, text);
  };
  const impact = (...argv: readonly string[]) =>
    runInMemory(["pss", "impact", "--cluster", "--kubeconfig", plane.kubeconfig, ...argv], { cwd: "/" });

  before(async () => {
    plane = await startControlPlane({ controllerManager: true });
    await post("/api/v1/namespaces", {
      metadata: { name: "shop", labels: { "pod-security.kubernetes.io/enforce": "privileged" } },
    });
    await post("/api/v1/namespaces", { metadata: { name: "quiet" } });
    for (let attempt = 0; attempt < 100; attempt++) {
      if ((await plane.request("GET", "/api/v1/namespaces/shop/serviceaccounts/default")).status === 200) break;
      await sleep(50);
    }
    const apps = "/apis/apps/v1/namespaces/shop";
    await post(`${apps}/deployments`, deployment("web", 3, privileged));
    await post(`${apps}/deployments`, deployment("idle", 0, privileged));
    await post(`${apps}/deployments`, deployment("fine", 2, plain));
    await post("/apis/batch/v1/namespaces/shop/cronjobs", {
      metadata: { name: "nightly" },
      spec: {
        schedule: "0 3 * * *",
        jobTemplate: { spec: { template: { spec: { ...privileged, restartPolicy: "Never" } } } },
      },
    });
    await post("/apis/batch/v1/namespaces/shop/jobs", {
      metadata: { name: "once" },
      spec: { parallelism: 2, completions: 2, template: { spec: { ...privileged, restartPolicy: "Never" } } },
    });
    await post("/api/v1/namespaces/shop/pods", {
      metadata: { name: "bare" },
      spec: { ...privileged, hostNetwork: true },
    });
    const ownerReferences = [{ apiVersion: "example.com/v1", kind: "Machine", name: "m1", uid: "0", controller: true }];
    await post("/api/v1/namespaces/shop/pods", { metadata: { name: "owned", ownerReferences }, spec: privileged });
    for (let attempt = 0; attempt < 100; attempt++) {
      const { text } = await plane.request("GET", "/api/v1/namespaces/shop/pods");
      if (JSON.parse(text).items.length === 3 + 2 + 2 + 2) break;
      await sleep(50);
    }
  });
  after(async () => {
    await plane?.stop();
  });

  test("each workload once, with the pods of it that are there", async () => {
    const { code, out, err } = await impact("--level", "baseline", "--format", "json");
    assert.deepEqual([code, err], [1, ""]);
    assert.deepEqual(refusedIn(out, "shop"), [
      "Pod bare (1): hostNamespaces, privileged",
      "Deployment idle (0): privileged",
      "Deployment web (3): privileged",
      "CronJob nightly (0): privileged",
      "Job once (2): privileged",
      "Machine m1 (1): privileged",
    ]);
    const { version, namespaces } = JSON.parse(out);
    assert.equal(version, "v1.36");
    const quiet = namespaces.find(({ name }: { name: string }) => name === "quiet");
    assert.deepEqual([quiet.meets, quiet.pods, quiet.refused], ["restricted", 0, []]);
    const shop = namespaces.find(({ name }: { name: string }) => name === "shop");
    assert.deepEqual(shop.labels, { enforce: "privileged" });
  });

  test("what may not be read is said, and nothing is called met for it", async () => {
    const role = {
      metadata: { name: "half" },
      rules: [
        { apiGroups: [""], resources: ["namespaces"], verbs: ["list"] },
        { apiGroups: ["apps", "batch"], resources: ["*"], verbs: ["list"] },
      ],
    };
    const group = "rbac.authorization.k8s.io";
    await post(`/apis/${group}/v1/clusterroles`, role);
    await post(`/apis/${group}/v1/clusterrolebindings`, {
      metadata: { name: "half" },
      roleRef: { apiGroup: group, kind: "ClusterRole", name: "half" },
      subjects: [{ apiGroup: group, kind: "User", name: "half" }],
    });
    const kubeconfig = await plane.kubeconfigFor("half");
    const run = (...argv: readonly string[]) =>
      runInMemory(["pss", "impact", "--cluster", "--kubeconfig", kubeconfig, "-n", "quiet", ...argv], { cwd: "/" });
    const { code, out } = await run("--format", "json");
    assert.equal(code, 3);
    const { namespaces, notRead } = JSON.parse(out);
    assert.deepEqual(
      namespaces.filter(({ meets }: { meets: string }) => meets !== "unknown"),
      [],
    );
    assert.ok(
      notRead.some((line: string) => /pods/.test(line)),
      notRead.join("\n"),
    );
    assert.match((await run()).out, /pods/);
  });

  test("a cluster that cannot be reached is 2, with the reason", async () => {
    const other = await startControlPlane();
    const { kubeconfig } = other;
    await other.killApiServer();
    const { code, out, err } = await runInMemory(["pss", "impact", "--cluster", "--kubeconfig", kubeconfig], {
      cwd: "/",
    });
    await other.stop();
    assert.deepEqual([code, out], [2, ""]);
    assert.match(err, /refuses connections/);
  });
});
