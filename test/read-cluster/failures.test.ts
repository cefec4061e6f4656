import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, beforeEach, describe, test } from "node:test";
import { stringAt } from "../../src/model/json.ts";
import { connect } from "../../src/read/cluster/connection.ts";
import type { ClusterEntry } from "../../src/read/cluster/entry.ts";
import { isGap } from "../../src/read/cluster/entry.ts";
import type { ReadClusterOptions } from "../../src/read/cluster/read-cluster.ts";
import { readCluster } from "../../src/read/cluster/read-cluster.ts";
import { startControlPlane } from "../support/cluster/control-plane.ts";
import { lackingCluster } from "../support/cluster/programs.ts";
import type { ControlPlane } from "../support/cluster/types.ts";
import {
  base64,
  bindServiceAccount,
  collect,
  create,
  kubeconfigOf,
  namesOf,
  planOf,
  pod,
  tokenOf,
  wholePlan,
} from "./cluster.ts";
import type { FaultProxy } from "./fault-proxy.ts";
import { startFaultProxy } from "./fault-proxy.ts";

const podCount = 120;
const plan = planOf("ServiceAccount", "ConfigMap", "Pod");
/** Quick, so that the tests are: the waits themselves are tested apart. */
const quick: ReadClusterOptions = {
  limit: 50,
  stallTimeout: 1_000,
  retry: { attempts: 5, firstWait: 20, longestWait: 300 },
};
const secondPage = /pods\?.*continue=/;

describe("reading through failures", { skip: await lackingCluster() }, () => {
  let plane: ControlPlane;
  let proxy: FaultProxy;
  let kubeconfig: string;
  let direct: string;

  before(async () => {
    plane = await startControlPlane({ flags: { apiServer: ["--etcd-compaction-interval=500ms"] } });
    await create(
      plane,
      "/api/v1/namespaces/default/pods",
      Array.from({ length: podCount }, (_, n) => pod(`pod-${n}`)),
    );
    const token = await tokenOf(plane, "reader");
    await bindServiceAccount(plane, "reader", "cluster-admin");
    proxy = await startFaultProxy(plane.server, readFileSync(plane.caFile, "utf8"));
    kubeconfig = kubeconfigOf(
      { server: proxy.server, "certificate-authority-data": base64(proxy.authority.certificate) },
      { token },
    );
    const authority = base64(readFileSync(plane.caFile, "utf8"));
    direct = kubeconfigOf({ server: plane.server, "certificate-authority-data": authority }, { token });
  });
  beforeEach(() => proxy.reset());
  after(async () => {
    await proxy?.stop();
    await plane?.stop();
  });

  const assertWhole = async (options: ReadClusterOptions = quick) => {
    const { objects, gaps } = await collect(kubeconfig, plan, options);
    assert.deepEqual(gaps, []);
    const pods = namesOf(objects, "Pod");
    assert.equal(pods.length, podCount);
    assert.equal(new Set(pods).size, podCount);
    return objects;
  };

  for (const [name, fault] of [
    ["a connection cut in the middle of a page", { do: "cut", after: 5_000 }],
    ["a connection cut before anything", { do: "cut", after: 0 }],
    ["a connection that stalls in the middle of a page", { do: "stall", after: 5_000 }],
    ["an answer that ends early", { do: "truncate", after: 5_000 }],
    ["429 with Retry-After", { do: "answer", status: 429, headers: { "retry-after": "0" }, body: "{}" }],
    ["503 of a balancer", { do: "answer", status: 503, body: "<html>no backend</html>" }],
    ["500", { do: "answer", status: 500, body: "{}" }],
  ] as const)
    test(`${name} is tried again`, async () => {
      proxy.inject(secondPage, fault);
      await assertWhole();
      assert.ok(proxy.paths.filter((path) => secondPage.test(path)).length >= 3);
    });

  test("Retry-After is kept to, up to the longest wait", async () => {
    proxy.inject(secondPage, { do: "answer", status: 429, headers: { "retry-after": "3600" }, body: "{}" });
    const start = Date.now();
    await assertWhole({ ...quick, retry: { attempts: 3, firstWait: 1, longestWait: 700 } });
    assert.ok(Date.now() - start >= 690);
  });

  test("a kind whose answers stay broken is a lack; the rest goes on", async () => {
    proxy.inject("/configmaps", { do: "truncate", after: 30 }, 100);
    const { objects, gaps } = await collect(kubeconfig, plan, quick);
    assert.deepEqual(
      gaps.map(({ resource, reason }) => [resource, reason]),
      [["configmaps", "failed"]],
    );
    assert.match(gaps[0]?.message.en ?? "", /no valid JSON/);
    assert.equal(namesOf(objects, "Pod").length, podCount);
  });

  test("a list that fails in the middle is no whole: it is a lack that says so", async () => {
    proxy.inject(secondPage, { do: "answer", status: 500, body: '{"kind":"Status","message":"etcd is gone"}' }, 100);
    const { objects, gaps } = await collect(kubeconfig, plan, quick);
    assert.equal(namesOf(objects, "Pod").length, 50);
    assert.match(
      gaps[0]?.message.en ?? "",
      /reading pods in all namespaces ended after 50 objects: status 500: etcd is gone/,
    );
    assert.match(gaps[0]?.message.fr ?? "", /s'est arrêtée après 50 objets/);
  });

  test("410 without a way on: the list begins anew, and nothing is given twice", async () => {
    const expired = JSON.stringify({ kind: "Status", status: "Failure", reason: "Expired", code: 410, metadata: {} });
    proxy.inject(secondPage, { do: "answer", status: 410, body: expired }, 2);
    await assertWhole({ ...quick, stallTimeout: 30_000 });
    assert.equal(proxy.paths.filter((path) => /\/pods\?limit=50$/.test(path)).length, 3);
  });

  test("410 for ever ends", async () => {
    proxy.inject(secondPage, { do: "answer", status: 410, body: '{"kind":"Status","reason":"Expired"}' }, 100);
    const { gaps } = await collect(kubeconfig, plan, quick);
    assert.deepEqual(
      gaps.map(({ resource }) => resource),
      ["pods"],
    );
  });

  test("the same page for ever ends", async () => {
    proxy.inject(
      "/pods?",
      { do: "change", body: (text) => text.replace(/"continue":"[^"]*"/, '"continue":"again"') },
      1,
    );
    proxy.inject(
      "/pods?",
      { do: "answer", status: 200, body: '{"kind":"PodList","metadata":{"continue":"again"},"items":[]}' },
      100,
    );
    const { gaps } = await collect(kubeconfig, plan, quick);
    assert.match(gaps[0]?.message.en ?? "", /same page token/);
  });

  test("an expired continue token of the real API server", async () => {
    const connection = await connect({ kubeconfig, env: {}, workingDirectory: "/" });
    const names: string[] = [];
    let expired = false;
    for await (const entry of readCluster(connection, planOf("Pod"), { limit: 40, concurrency: 1 })) {
      if (entry.kind === "lack") assert.ok(!isGap(entry), entry.message.en);
      if (entry.kind !== "object") continue;
      names.push(entry.apiPath);
      // The next page is asked for while this one is used: the one after it meets a server that has compacted its past.
      if (names.length === 1) expired = await untilExpired(plane);
    }
    connection.close();
    assert.ok(expired, "the token did not expire");
    assert.ok(proxy.statuses.includes(410));
    assert.equal(names.length, podCount);
    assert.equal(new Set(names).size, podCount);
  });

  test("an API server that is restarted in the middle of a list", async () => {
    const connection = await connect({ kubeconfig: direct, env: {}, workingDirectory: "/" });
    // Someone whom RBAC lets in: while the API server starts, it knows no roles.
    const names: string[] = [];
    let starting: Promise<void> | undefined;
    for await (const entry of readCluster(connection, planOf("Pod", "ConfigMap"), { limit: 20, concurrency: 2 })) {
      if (entry.kind === "lack") assert.ok(!isGap(entry), entry.message.en);
      if (entry.kind !== "object") continue;
      names.push(entry.apiPath);
      if (names.length === 1) {
        await plane.killApiServer();
        starting = plane.startApiServer();
      }
    }
    await starting;
    connection.close();
    assert.equal(names.filter((name) => name.includes("/pods/")).length, podCount);
    assert.equal(new Set(names).size, names.length);
  });

  test("an API server that stays away: the objects that came, and lacks for the rest, soon", async () => {
    const connection = await connect({ kubeconfig: plane.kubeconfig, env: {}, workingDirectory: "/" });
    const entries: ClusterEntry[] = [];
    let count = 0;
    const start = Date.now();
    for await (const entry of readCluster(connection, plan, { ...quick, concurrency: 1 })) {
      entries.push(entry);
      if (entry.kind === "object" && entry.apiPath.includes("/pods/") && ++count === 1) await plane.killApiServer();
    }
    connection.close();
    await plane.startApiServer();
    const gaps = entries.filter(isGap);
    assert.ok(count > 0 && count < podCount);
    assert.deepEqual(
      gaps.map(({ resource, reason }) => [resource, reason]),
      [["pods", "failed"]],
    );
    assert.match(gaps[0]?.message.en ?? "", /ECONNREFUSED/);
    assert.ok(Date.now() - start < 15_000);
  });

  test("an API server that goes away early: every kind that was not read is a lack, soon", async () => {
    const connection = await connect({ kubeconfig: plane.kubeconfig, env: {}, workingDirectory: "/" });
    const entries: ClusterEntry[] = [];
    const start = Date.now();
    for await (const entry of readCluster(connection, wholePlan, quick)) {
      entries.push(entry);
      if (entry.kind === "object" && entries.filter(({ kind }) => kind === "object").length === 1)
        await plane.killApiServer();
    }
    connection.close();
    assert.ok(Date.now() - start < 15_000);
    await plane.startApiServer();
    const lacking = new Set(
      entries.flatMap((entry) => (entry.kind === "lack" ? `${entry.resource}.${entry.group}` : [])),
    );
    const read = new Set(
      entries.flatMap((entry) => (entry.kind === "object" ? (stringAt(entry.object, ["kind"]) ?? "") : [])),
    );
    for (const item of wholePlan)
      assert.ok(read.has(item.kind) || lacking.has(`${item.resource}.${item.group}`), item.groupKind);
    assert.ok(lacking.has("pods."));
  });

  test("credentials that are refused in the middle: lacks that say so, and nobody is asked again", async () => {
    proxy.inject("/configmaps", { do: "answer", status: 401, body: '{"kind":"Status"}' }, 100);
    const { gaps } = await collect(kubeconfig, plan, { ...quick, concurrency: 1 });
    assert.deepEqual(
      gaps.map(({ resource, reason }) => [resource, reason]),
      [
        ["configmaps", "failed"],
        ["pods", "failed"],
      ],
    );
    for (const { message } of gaps) assert.match(message.en, /does not accept the credentials of tester/);
    assert.ok(!proxy.paths.some((path) => path.includes("/pods")));
  });

  test("a refusal right after a failure is that of a server that starts; any other is final", async () => {
    const status = { do: "answer", status: 403, body: '{"kind":"Status","reason":"Forbidden"}' } as const;
    proxy.inject("/configmaps", { do: "cut", after: 0 });
    proxy.inject("/configmaps", status, 2);
    await assertWhole();
    proxy.reset();
    proxy.inject("/configmaps", status, 1);
    const { gaps } = await collect(kubeconfig, plan, quick);
    assert.deepEqual(
      gaps.map(({ resource, reason }) => [resource, reason]),
      [["configmaps", "forbidden"]],
    );
    assert.equal(proxy.paths.filter((path) => path.includes("/configmaps")).length, 1);
  });

  test("a deadline: what is left is lacks, at once", async () => {
    proxy.inject("/configmaps", { do: "stall", after: 10 }, 100);
    const start = Date.now();
    const { entries, gaps } = await collect(kubeconfig, plan, {
      ...quick,
      concurrency: 1,
      stallTimeout: 60_000,
      signal: AbortSignal.timeout(1_500),
    });
    assert.ok(Date.now() - start < 5_000);
    assert.ok(entries.some(({ kind }) => kind === "object"));
    assert.deepEqual(
      gaps.map(({ resource, reason }) => [resource, reason]),
      [
        ["configmaps", "failed"],
        ["pods", "failed"],
      ],
    );
    assert.match(gaps[0]?.message.fr ?? "", /--timeout/);
  });

  test("the user's end is no lack but the end, and takes what runs with it", async () => {
    proxy.inject("/pods", { do: "stall", after: 10 }, 100);
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 1_000);
    const start = Date.now();
    await assert.rejects(collect(kubeconfig, plan, { stallTimeout: 60_000, signal: controller.signal }), {
      name: "AbortError",
    });
    assert.ok(Date.now() - start < 5_000);
  });

  test("whoever stops taking entries ends the requests too", async () => {
    proxy.inject("/pods", { do: "stall", after: 10 }, 100);
    const connection = await connect({ kubeconfig, env: {}, workingDirectory: "/" });
    const start = Date.now();
    for await (const entry of readCluster(connection, plan, { stallTimeout: 60_000 }))
      if (entry.kind === "object") break;
    connection.close();
    assert.ok(Date.now() - start < 5_000);
  });

  test("a page that is larger than the bound is asked for in smaller ones", async () => {
    await assertWhole({ ...quick, maxBytes: 40_000 });
    assert.ok(proxy.paths.some((path) => /\/pods\?limit=10(&|$)/.test(path)));
  });

  test("something else that answers is no API server", async () => {
    proxy.inject(
      "/",
      { do: "answer", status: 200, headers: { "content-type": "text/html" }, body: "<html>log in</html>" },
      100,
    );
    await assert.rejects(collect(kubeconfig, plan, quick), { code: "cluster-response" });
    proxy.reset();
    proxy.inject("/", { do: "answer", status: 302, headers: { location: plane.server } }, 100);
    await assert.rejects(collect(kubeconfig, plan, quick), { code: "cluster-response" });
    assert.ok(proxy.paths.length < 10);
  });

  test("an API group whose server does not answer is a lack of its kinds", async () => {
    await create(plane, "/apis/apiregistration.k8s.io/v1/apiservices", [
      {
        metadata: { name: "v1.cert-manager.io" },
        spec: {
          group: "cert-manager.io",
          version: "v1",
          groupPriorityMinimum: 100,
          versionPriority: 100,
          insecureSkipTLSVerify: true,
          service: { name: "gone", namespace: "default" },
        },
      },
    ]);
    const both = planOf("cert-manager.io/ClusterIssuer", "ConfigMap");
    const { objects, gaps } = await collect(plane.kubeconfig, both, quick);
    assert.deepEqual(
      gaps.map(({ group, resource, reason }) => [group, resource, reason]),
      [["cert-manager.io", "clusterissuers", "failed"]],
    );
    assert.ok(objects.length > 0);

    // Discovery as before Kubernetes 1.26, document by document: the same.
    const old = { do: "change", body: oldDiscovery } as const;
    proxy.inject(/\/apis?$/, old, 100);
    const before126 = await collect(kubeconfig, both, quick);
    assert.deepEqual(
      before126.gaps.map(({ group, resource }) => [group, resource]),
      [["cert-manager.io", "clusterissuers"]],
    );
    assert.deepEqual(namesOf(before126.objects), namesOf(objects));
    await plane.request("DELETE", "/apis/apiregistration.k8s.io/v1/apiservices/v1.cert-manager.io");
  });
});

/** What /api and /apis answer without aggregated discovery. */
function oldDiscovery(text: string): string {
  const { kind, items } = JSON.parse(text);
  if (kind !== "APIGroupDiscoveryList") return text;
  const groups = items.map((item: { metadata: { name: string }; versions: { version: string }[] }) => ({
    name: item.metadata.name ?? "",
    versions: item.versions.map(({ version }) => ({ version })),
  }));
  if (groups.length === 1 && groups[0].name === "") return JSON.stringify({ kind: "APIVersions", versions: ["v1"] });
  return JSON.stringify({ kind: "APIGroupList", groups });
}

/** Changes things until a continue token that was given before is refused. */
async function untilExpired(plane: ControlPlane): Promise<boolean> {
  const first = await plane.request("GET", "/api/v1/pods?limit=1");
  const token = /"continue":"([^"]+)"/.exec(first.text)?.[1] ?? "";
  for (let tries = 0; tries < 100; tries++) {
    await plane.request("PATCH", "/api/v1/namespaces/default", { metadata: { labels: { tries: String(tries) } } });
    await new Promise((resolve) => setTimeout(resolve, 200));
    const { status } = await plane.request("GET", `/api/v1/pods?limit=1&continue=${encodeURIComponent(token)}`);
    if (status === 410) return true;
  }
  return false;
}
