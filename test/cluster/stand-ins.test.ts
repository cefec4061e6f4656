import assert from "node:assert/strict";
import { mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import test from "node:test";
import { listAt } from "../../src/model/json.ts";
import { buildBinary } from "../support/cluster/build.ts";
import { startControlPlane } from "../support/cluster/control-plane.ts";
import { lackingApiServer, openApiServer } from "../support/cluster/external.ts";
import { parseJson } from "../support/cluster/http.ts";
import { startKubelet } from "../support/cluster/kubelet.ts";
import { lackingCluster } from "../support/cluster/programs.ts";

const skip = await lackingCluster("node");

test("REMPART_TEST_KUBECONFIG stands in for an API server, by impersonation", { skip }, async (t) => {
  const plane = await startControlPlane({ anonymous: "on" });
  t.after(() => plane.stop());
  process.env.REMPART_TEST_KUBECONFIG = plane.kubeconfig;
  t.after(() => delete process.env.REMPART_TEST_KUBECONFIG);
  assert.equal(await lackingApiServer(), false);
  const api = await openApiServer();
  t.after(() => api.stop());

  assert.equal(api.server, plane.server);
  assert.equal((await api.request("GET", "/api/v1/secrets")).status, 200);
  assert.match((await api.request("GET", "/api/v1/secrets", undefined, "anonymous")).text, /system:anonymous/);
  const alice = { user: "alice", groups: ["one", "two"] };
  assert.match((await api.request("GET", "/api/v1/secrets", undefined, alice)).text, /User \\"alice\\" cannot list/);
  const kubeconfig = await api.kubeconfigFor("alice", ["one", "two"]);
  const who = await api.kubectl(["auth", "whoami", "-o", "json", `--kubeconfig=${kubeconfig}`]);
  assert.equal(who.status, 0, who.stderr);
  assert.deepEqual(listAt(parseJson(who.stdout), ["status", "userInfo", "groups"]), [
    "one",
    "two",
    "system:authenticated",
  ]);
});

test("KUBEBUILDER_ASSETS stands in for our binary", { skip }, async (t) => {
  const built = await buildBinary();
  if ("missing" in built) return t.skip(built.missing);
  const assets = mkdtempSync(path.join(tmpdir(), "rempart-assets-"));
  t.after(() => rmSync(assets, { recursive: true }));
  for (const name of ["etcd", "kube-apiserver", "kubectl"]) symlinkSync(built.program, path.join(assets, name));
  process.env.KUBEBUILDER_ASSETS = assets;
  t.after(() => delete process.env.KUBEBUILDER_ASSETS);
  const plane = await startControlPlane();
  t.after(() => plane.stop());
  assert.match((await plane.kubectl(["version"])).stdout, /Server Version: v1\.36\.3/);
  assert.deepEqual(
    plane.components.map(({ command }) => command.file),
    ["setpriv", "setpriv"],
  );
  const kubelet = await startKubelet(plane);
  assert.equal(kubelet.components[0]?.command.file, built.program);
});
