import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { collectRbac } from "../../src/analyze/rbac/rbac-objects.ts";
import type { Json } from "../../src/model/json.ts";
import type { ProbeTarget } from "../../src/model/probe.ts";
import { toResource } from "../../src/model/resource.ts";
import { authenticatedFact } from "../../src/read/cluster/probe/authenticated.ts";
import { recordsOf } from "../../src/read/snapshot/records.ts";
import { redactObjectEntry } from "../../src/read/snapshot/redact-entry.ts";
import { collect, planOf } from "../read-cluster/cluster.ts";
import { startControlPlane } from "../support/cluster/control-plane.ts";
import { lackingCluster } from "../support/cluster/programs.ts";
import type { ControlPlane } from "../support/cluster/types.ts";

const group = "rbac.authorization.k8s.io";
const kinds = ["ClusterRole", "ClusterRoleBinding", "Role", "RoleBinding"].map((kind) => `${group}/${kind}`);
const target: ProbeTarget = {
  component: "kube-apiserver",
  name: "api",
  address: "127.0.0.1",
  port: 6443,
  namedBy: "kubeconfig (server)",
};

describe("what any authenticated user may do", { skip: await lackingCluster() }, () => {
  let plane: ControlPlane;
  before(async () => {
    plane = await startControlPlane();
  });
  after(async () => {
    await plane?.stop();
  });

  async function fact() {
    const { objects } = await collect(plane.kubeconfig, planOf(...kinds));
    let id = 0;
    const parts = { environment: "cluster", nextRecord: () => id++ };
    const resources = objects.flatMap((entry) =>
      recordsOf(redactObjectEntry(entry), parts).map((record) => toResource(record, "")),
    );
    return authenticatedFact(target, await collectRbac(resources));
  }
  const asAnyone = async (path: string) => (await plane.request("GET", path, undefined, { user: "any-one" })).status;
  const post = async (path: string, object: Json) => {
    const { status, text } = await plane.request("POST", `/apis/${group}/v1${path}`, object);
    assert.equal(status, 201, text);
  };
  const everyone = [{ apiGroup: group, kind: "Group", name: "system:authenticated" }];

  test("nothing beyond the usual in a fresh cluster, as a user without rights finds", async () => {
    const { outcome, detail } = await fact();
    assert.equal(outcome, "refused-credentials", detail.en);
    assert.equal(await asAnyone("/api/v1/configmaps"), 403);
    assert.equal(await asAnyone("/metrics"), 403);
    assert.equal(await asAnyone("/version"), 200);
  });

  test("what is bound to the group of all, everywhere and in a namespace", async () => {
    await post("/clusterroles", {
      metadata: { name: "reads" },
      rules: [
        { apiGroups: [""], resources: ["configmaps"], verbs: ["get", "list"] },
        { nonResourceURLs: ["/metrics"], verbs: ["get"] },
      ],
    });
    const roleRef = { apiGroup: group, kind: "ClusterRole", name: "reads" };
    await post("/namespaces/kube-public/rolebindings", { metadata: { name: "here" }, roleRef, subjects: everyone });
    const inNamespace = await fact();
    assert.equal(inNamespace.outcome, "open");
    assert.match(inNamespace.detail.en, /get, list configmaps \(RoleBinding kube-public\/here\)/);
    assert.doesNotMatch(inNamespace.detail.en, /metrics/);
    await post("/clusterrolebindings", { metadata: { name: "everywhere" }, roleRef, subjects: everyone });
    const { outcome, detail } = await fact();
    assert.equal(outcome, "open");
    assert.match(detail.en, /get, list configmaps \(ClusterRoleBinding everywhere\)/);
    assert.match(detail.en, /get \/metrics \(ClusterRoleBinding everywhere\)/);
    for (let attempt = 0; attempt < 50 && (await asAnyone("/api/v1/configmaps")) !== 200; attempt++);
    assert.equal(await asAnyone("/api/v1/configmaps"), 200);
    assert.equal(await asAnyone("/metrics"), 200);
  });

  test("unknown where roles could not be read", () => {
    assert.equal(authenticatedFact(target, undefined).outcome, "unknown");
  });
});
