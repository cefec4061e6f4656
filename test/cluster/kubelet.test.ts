import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import test from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { stringAt } from "../../src/model/json.ts";
import { startControlPlane } from "../support/cluster/control-plane.ts";
import { startKubelet } from "../support/cluster/kubelet.ts";
import { lackingCluster } from "../support/cluster/programs.ts";
import type { ControlPlane } from "../support/cluster/types.ts";

const skip = await lackingCluster("kube-controller-manager", "kube-scheduler", "node");

/** What a kubelet would set, and its mounts. */
const machine = () => [
  ...[
    "vm/overcommit_memory",
    "vm/panic_on_oom",
    "kernel/panic",
    "kernel/panic_on_oops",
    "kernel/keys/root_maxkeys",
  ].map((name) => readFileSync(`/proc/sys/${name}`, "utf8")),
  readFileSync("/etc/hosts", "utf8"),
  existsSync("/var/lib/kubelet/device-plugins/kubelet.sock"),
  readFileSync("/proc/self/mounts", "utf8"),
];

async function podRuns(plane: ControlPlane, name: string): Promise<void> {
  const path = `/api/v1/namespaces/default/pods/${name}`;
  for (let phase: string | undefined; phase !== "Running"; await sleep(100))
    phase = stringAt((await plane.request("GET", path)).json(), ["status", "phase"]);
}

test("kubelets closed and open; a scheduled pod runs; the machine is as before", {
  skip,
  timeout: 300_000,
}, async (t) => {
  const before = machine();
  const plane = await startControlPlane({ controllerManager: true, scheduler: true });
  t.after(() => plane.stop());
  const closed = await startKubelet(plane);
  const open = await startKubelet(plane, {
    name: "weak",
    anonymous: true,
    authorization: "AlwaysAllow",
    readOnlyPort: 10255,
    labels: { weak: "true" },
  });

  assert.equal((await plane.ask(`${closed.endpoint}/pods`)).status, 401);
  assert.equal((await plane.ask(`${closed.endpoint}/pods`, { as: { user: "alice" } })).status, 403);
  assert.equal(
    (await plane.ask(`${closed.endpoint}/pods`, { as: { user: "a", groups: ["system:masters"] } })).status,
    200,
  );
  await assert.rejects(plane.ask(`http://${closed.address}:10255/pods`), /ECONNREFUSED/);
  assert.equal((await plane.ask(`${open.endpoint}/pods`)).status, 200);
  assert.equal((await plane.ask(`${open.readOnlyEndpoint}/pods`)).status, 200);
  assert.equal((await plane.ask(`${open.endpoint}/stats/summary`)).status, 200);

  const node = (await plane.request("GET", "/api/v1/nodes/weak")).json();
  assert.equal(stringAt(node, ["status", "addresses", 0, "address"]), open.address);
  assert.equal(stringAt(node, ["status", "nodeInfo", "kubeletVersion"]), "v1.36.3");

  await plane.request("POST", "/api/v1/namespaces/default/secrets", {
    metadata: { name: "s" },
    stringData: { k: "v" },
  });
  const created = await plane.request("POST", "/api/v1/namespaces/default/pods", {
    metadata: { name: "p" },
    spec: {
      nodeSelector: { weak: "true" },
      containers: [{ name: "c", image: "registry.example/app:1", volumeMounts: [{ name: "s", mountPath: "/s" }] }],
      volumes: [{ name: "s", secret: { secretName: "s" } }],
    },
  });
  assert.equal(created.status, 201, created.text);
  await podRuns(plane, "p");
  assert.match((await plane.kubectl(["logs", "p"])).stdout, /fake-cri started registry\.example\/app:1/);
  assert.equal((await plane.kubectl(["exec", "p", "--", "id"])).stdout, "fake-exec id\n");

  assert.deepEqual(machine(), before);
  await open.stop();
  const pids = plane.components.map(({ pid }) => pid);
  assert.equal(pids.length, 6);
  await plane.stop();
  assert.deepEqual(
    pids.filter((pid) => existsSync(`/proc/${pid}`)),
    [],
  );
  assert.deepEqual(machine(), before);
});
