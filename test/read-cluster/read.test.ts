import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { isObject, objectAt, stringAt } from "../../src/model/json.ts";
import { clusterRole } from "../../src/read/cluster/cluster-role.ts";
import { connect } from "../../src/read/cluster/connection.ts";
import { discover } from "../../src/read/cluster/discovery.ts";
import { groupsOfFact } from "../../src/read/cluster/platform.ts";
import type { ClusterProgress } from "../../src/read/cluster/read-cluster.ts";
import { ApiClient } from "../../src/read/cluster/request.ts";
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

const rbac = "/apis/rbac.authorization.k8s.io/v1";
const namespaces = ["team-a", "team-b", "team-c"];
const podCount = 260;

describe("reading a cluster", { skip: await lackingCluster() }, () => {
  let plane: ControlPlane;

  before(async () => {
    plane = await startControlPlane();
    await create(
      plane,
      "/api/v1/namespaces",
      namespaces.map((name) => ({ metadata: { name } })),
    );
    for (const namespace of namespaces) {
      await create(plane, `/api/v1/namespaces/${namespace}/serviceaccounts`, [{ metadata: { name: "default" } }]);
      await create(plane, `/api/v1/namespaces/${namespace}/configmaps`, [
        { metadata: { name: "settings" }, data: { a: "b" } },
      ]);
    }
    await create(
      plane,
      "/api/v1/namespaces/team-a/pods",
      Array.from({ length: podCount }, (_, n) => pod(`pod-${n}`)),
    );
    await create(plane, "/api/v1/namespaces/team-b/pods", [pod("alone")]);
    await create(plane, "/api/v1/namespaces/team-a/secrets", [
      { metadata: { name: "planted" }, stringData: { password: "planted-secret-value" } },
    ]);
  });
  after(async () => {
    await plane?.stop();
  });

  test("everything there is, once, in the plan's order, without managedFields and Secrets' values", async () => {
    const progress: ClusterProgress[] = [];
    const { entries, objects, gaps } = await collect(plane.kubeconfig, wholePlan, {
      limit: 100,
      onProgress: (state) => progress.push(state),
    });
    assert.deepEqual(gaps, []);
    const names = namesOf(objects);
    assert.equal(new Set(names).size, names.length);
    assert.equal(namesOf(objects, "Pod").length, podCount + 1);
    for (const namespace of namespaces) assert.ok(names.includes(`ConfigMap/${namespace}/settings`));
    const order = wholePlan.map(({ kind }) => kind);
    const kinds = [...new Set(objects.map(({ object }) => stringAt(object, ["kind"]) ?? ""))];
    assert.deepEqual(
      kinds,
      [...kinds].sort((a, b) => order.indexOf(a) - order.indexOf(b)),
    );
    assert.ok(objects.every(({ object }) => objectAt(object, ["metadata"])?.managedFields === undefined));
    const secret = objects.find(({ apiPath }) => apiPath === "/api/v1/namespaces/team-a/secrets/planted");
    assert.deepEqual(Object.keys(secret?.object ?? {}).sort(), ["apiVersion", "kind", "metadata"]);
    assert.equal(secret?.metadataOnly, true);
    assert.doesNotMatch(JSON.stringify(entries), /planted-secret-value|cGxhbnRlZC1zZWNyZXQ/);
    const version = entries.find((entry) => entry.kind === "fact" && entry.path === "/version");
    assert.match(version?.kind === "fact" ? (stringAt(version.value, ["gitVersion"]) ?? "") : "", /^v1\.\d+\.\d+/);
    const served = entries.find((entry) => entry.kind === "fact" && entry.path === "/apis");
    assert.ok(groupsOfFact(served?.kind === "fact" ? served.value : null).includes("apps"));
    assert.deepEqual(progress.at(-1), {
      objects: objects.length,
      done: progress.at(-1)?.total,
      total: progress.at(-1)?.total,
    });
  });

  test("each apiPath answers with its object", async () => {
    const { objects } = await collect(
      plane.kubeconfig,
      planOf("Namespace", "ConfigMap", "rbac.authorization.k8s.io/ClusterRole"),
    );
    for (const { apiPath, object } of objects.slice(0, 40)) {
      const answer = await plane.request("GET", apiPath);
      assert.equal(answer.status, 200, apiPath);
      assert.equal(stringAt(answer.json(), ["metadata", "uid"]), stringAt(object, ["metadata", "uid"]));
      assert.equal(stringAt(answer.json(), ["kind"]), stringAt(object, ["kind"]));
    }
  });

  test("the API server names and scopes what the plan knows as the plan does", async () => {
    const connection = await connect({ kubeconfig: plane.kubeconfig, env: {}, workingDirectory: "/" });
    const { resources } = await discover(new ApiClient(connection), new Set());
    connection.close();
    const served = wholePlan.flatMap((item) => {
      const found = resources.get(item.groupKind);
      return found === undefined ? [] : [{ item, found }];
    });
    assert.ok(served.length >= 28, String(served.length));
    for (const { item, found } of served) {
      assert.equal(item.resource, found.resource);
      assert.equal(item.namespaced, found.namespaced, item.groupKind);
      assert.ok(found.versions.includes(item.versions[0] ?? ""), item.groupKind);
    }
  });

  test("what is not served is told apart from what was not read", async () => {
    const { entries } = await collect(plane.kubeconfig, wholePlan);
    const absent = entries.filter((entry) => entry.kind === "lack" && entry.reason === "not-served");
    assert.ok(absent.some((entry) => entry.kind === "lack" && entry.resource === "ciliumnetworkpolicies"));
    assert.ok(
      !absent.some(
        (entry) => entry.kind === "lack" && entry.resource === "networkpolicies" && entry.group === "networking.k8s.io",
      ),
    );
  });

  test("the printed role is enough, and Secrets are left out of it unless asked for", async () => {
    const token = await tokenOf(plane, "reader");
    const kubeconfig = kubeconfigOf(
      { server: plane.server, "certificate-authority-data": base64(readFileSync(plane.caFile, "utf8")) },
      { token },
    );
    const apply = async (role: string) => {
      const { status, stderr } = await plane.kubectl(["apply", "-f", "-"], role);
      assert.equal(status, 0, stderr);
    };
    await apply(clusterRole(wholePlan));
    await bindServiceAccount(plane, "reader", "rempart-reader");
    const without = await collect(kubeconfig, wholePlan);
    assert.deepEqual(
      without.gaps.map(({ verb, resource, namespace, reason }) => [verb, resource, namespace, reason]),
      [["list", "secrets", undefined, "forbidden"]],
    );
    await apply(clusterRole(wholePlan, { secrets: true }));
    assert.deepEqual((await collect(kubeconfig, wholePlan)).gaps, []);
    assert.equal(
      (await collect(kubeconfig, wholePlan)).entries.filter((e) => e.kind === "lack" && e.resource === "/metrics")
        .length,
      0,
    );
  });

  test("half-readable namespaces: what may be read is, and each refusal names what to grant", async () => {
    await create(plane, `${rbac}/clusterroles`, [
      {
        metadata: { name: "see-namespaces" },
        rules: [{ apiGroups: [""], resources: ["namespaces"], verbs: ["list"] }],
      },
      { metadata: { name: "see-pods" }, rules: [{ apiGroups: [""], resources: ["pods"], verbs: ["list"] }] },
    ]);
    const subject = (name: string) => [{ kind: "User", name, apiGroup: "rbac.authorization.k8s.io" }];
    const roleRef = (name: string) => ({ apiGroup: "rbac.authorization.k8s.io", kind: "ClusterRole", name });
    await create(plane, `${rbac}/clusterrolebindings`, [
      { metadata: { name: "alice-namespaces" }, roleRef: roleRef("see-namespaces"), subjects: subject("alice") },
    ]);
    for (const namespace of ["team-a", "team-b"])
      await create(plane, `${rbac}/namespaces/${namespace}/rolebindings`, [
        {
          metadata: { name: "pods" },
          roleRef: roleRef("see-pods"),
          subjects: [...subject("alice"), ...subject("bob")],
        },
      ]);
    const plan = planOf("Namespace", "Node", "ConfigMap", "Pod");

    const alice = await collect(await plane.kubeconfigFor("alice"), plan);
    assert.equal(namesOf(alice.objects, "Pod").length, podCount + 1);
    const gaps = alice.gaps.map(({ verb, resource, namespace, reason }) => [verb, resource, namespace, reason]);
    assert.deepEqual(
      gaps.filter(([, resource]) => resource !== "pods"),
      [
        ["list", "nodes", undefined, "forbidden"],
        ["list", "configmaps", undefined, "forbidden"],
      ],
    );
    const refused = gaps.filter(([, resource]) => resource === "pods").map(([, , namespace]) => namespace);
    assert.deepEqual(refused, ["default", "kube-node-lease", "kube-public", "kube-system", "team-c"]);
    assert.match(
      alice.gaps.find(({ namespace }) => namespace === "team-c")?.message.en ?? "",
      /grant list on pods in the namespace team-c/,
    );

    // bob may not list namespaces: only the one of the context is known.
    const bobs = await plane.kubeconfigFor("bob");
    const { status, stderr } = await plane.kubectl([
      "config",
      "set-context",
      "--current",
      "--namespace=team-b",
      `--kubeconfig=${bobs}`,
    ]);
    assert.equal(status, 0, stderr);
    const bob = await collect(bobs, plan);
    assert.deepEqual(namesOf(bob.objects, "Pod"), ["Pod/team-b/alone"]);
    assert.ok(
      bob.gaps.some(
        ({ verb, resource, namespace }) => verb === "list" && resource === "pods" && namespace === undefined,
      ),
    );
    assert.ok(bob.gaps.some(({ verb, resource }) => verb === "list" && resource === "namespaces"));
    const named = await collect(bobs, planOf("Pod"), { namespaces: ["team-a", "team-c"] });
    assert.equal(namesOf(named.objects).length, podCount);
    assert.deepEqual(
      named.gaps.map(({ resource, namespace }) => [resource, namespace]),
      [["pods", "team-c"]],
    );
  });

  test("only the namespaces that were named", async () => {
    const plan = planOf("Namespace", "ConfigMap", "Pod", "rbac.authorization.k8s.io/ClusterRole");
    const { objects, gaps } = await collect(plane.kubeconfig, plan, { namespaces: ["team-b", "nowhere"] });
    const of = (kind: string) => namesOf(objects, kind);
    assert.deepEqual(of("Namespace"), ["Namespace//team-b"]);
    assert.deepEqual(of("Pod"), ["Pod/team-b/alone"]);
    assert.deepEqual(of("ConfigMap"), ["ConfigMap/team-b/settings"]);
    assert.ok(of("ClusterRole").length > 10);
    assert.deepEqual(
      gaps.map(({ verb, resource, namespace, reason }) => [verb, resource, namespace, reason]),
      [["get", "namespaces", "nowhere", "failed"]],
    );
  });

  test("custom kinds: their own resource names, the best version, a hostile megabyte, and a page over the bound", async () => {
    await create(plane, "/apis/apiextensions.k8s.io/v1/customresourcedefinitions", [
      {
        metadata: { name: "rollouts.argoproj.io" },
        spec: {
          group: "argoproj.io",
          scope: "Namespaced",
          names: { kind: "Rollout", plural: "rollouts" },
          versions: [
            {
              name: "v1alpha1",
              served: true,
              storage: true,
              schema: { openAPIV3Schema: { type: "object", "x-kubernetes-preserve-unknown-fields": true } },
            },
          ],
        },
      },
    ]);
    for (let tries = 0; tries < 50; tries++)
      if ((await plane.request("GET", "/apis/argoproj.io/v1alpha1/rollouts")).status !== 200)
        await new Promise((resolve) => setTimeout(resolve, 100));
    let nested: object = {};
    for (let depth = 0; depth < 3000; depth++) nested = { a: nested };
    const collection = "/apis/argoproj.io/v1alpha1/namespaces/team-a/rollouts";
    const rollout = (name: string, spec: string) =>
      `{"apiVersion":"argoproj.io/v1alpha1","kind":"Rollout","metadata":{"name":"${name}"},"spec":${spec}}`;
    const huge = JSON.stringify({ __proto__: null, text: "x".repeat(1_000_000), constructor: { prototype: 1 } });
    const deep = JSON.stringify(nested);
    for (const [name, spec] of [
      ["huge-1", huge],
      ["huge-2", huge],
      ["huge-3", huge],
      ["small", '{"__proto__":{"polluted":true}}'],
      ["deep", deep],
    ] as const) {
      const { status, stderr } = await plane.kubectl(["create", "--raw", collection, "-f", "-"], rollout(name, spec));
      assert.equal(status, 0, stderr.slice(0, 300));
    }
    const plan = planOf("argoproj.io/Rollout", "apiextensions.k8s.io/CustomResourceDefinition");
    const { objects, gaps } = await collect(plane.kubeconfig, plan, { maxBytes: 2_500_000 });
    assert.deepEqual(
      namesOf(objects, "Rollout").map((name) => name.split("/")[2]),
      ["huge-1", "huge-2", "huge-3", "small"],
    );
    assert.deepEqual(
      gaps.map(({ resource, reason }) => [resource, reason]),
      [["rollouts", "failed"]],
    );
    assert.match(gaps[0]?.message.en ?? "", /deep/);
    assert.equal(Object.hasOwn(Object.prototype, "polluted"), false);
    const definition = objects.find(({ object }) => stringAt(object, ["kind"]) === "CustomResourceDefinition");
    assert.ok(isObject(definition?.object));
    assert.doesNotMatch(JSON.stringify(definition?.object), /openAPIV3Schema/);

    const tooSmall = await collect(plane.kubeconfig, planOf("argoproj.io/Rollout"), { maxBytes: 500_000 });
    assert.match(tooSmall.gaps.at(-1)?.message.fr ?? "", /s'est arrêtée après 0 objets.*0\.5 Mo/);
  });
});
