import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import type { TestContext } from "node:test";
import test from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { listAt, stringAt } from "../../src/model/json.ts";
import { buildBinary } from "../support/cluster/build.ts";
import { startControlPlane } from "../support/cluster/control-plane.ts";
import { parseJson } from "../support/cluster/http.ts";
import { startKubelet } from "../support/cluster/kubelet.ts";
import { lackingCluster } from "../support/cluster/programs.ts";

const role = "REMPART_TEST_CLUSTER_OWNER";

/** What this file does as the process that will be killed. */
async function ownCluster(): Promise<void> {
  const plane = await startControlPlane();
  if (process.env.KUBEBUILDER_ASSETS === undefined) await startKubelet(plane);
  const pids = plane.components.map(({ pid }) => pid);
  process.stdout.write(`${JSON.stringify({ folder: plane.folder, pids })}\n`);
  await sleep(600_000);
}

/** Starts this file as such a process, and tells what it owns. */
async function startOwner(t: TestContext, assets?: string) {
  const { NODE_TEST_CONTEXT: _, KUBEBUILDER_ASSETS: __, ...env } = process.env;
  const owner = spawn(process.execPath, [process.argv[1] ?? ""], {
    env: { ...env, [role]: "1", ...(assets === undefined ? {} : { KUBEBUILDER_ASSETS: assets }) },
    stdio: ["ignore", "pipe", "inherit"],
  });
  t.after(() => owner.kill("SIGKILL"));
  for await (const line of createInterface({ input: owner.stdout })) {
    const owned = parseJson(line);
    const processes = listAt(owned, ["pids"]).map((pid) => `/proc/${pid}`);
    return { owner, processes, folder: stringAt(owned, ["folder"]) ?? "" };
  }
  throw new Error("the owner of the cluster ended before it was ready");
}

async function ends(paths: readonly string[]): Promise<readonly string[]> {
  for (let attempt = 0; attempt < 300 && paths.some((it) => existsSync(it)); attempt++) await sleep(20);
  return paths.filter((it) => existsSync(it));
}

async function testOwners(): Promise<void> {
  const skip = await lackingCluster("node");
  for (const signal of ["SIGKILL", "SIGTERM"] as const)
    test(`${signal} to whoever started it ends every component and removes the folder`, { skip }, async (t) => {
      const { owner, processes, folder } = await startOwner(t);
      assert.equal(processes.length, 4);
      assert.ok([...processes, folder].every((it) => existsSync(it)));
      owner.kill(signal);
      await once(owner, "exit");
      assert.deepEqual(await ends([...processes, folder]), []);
    });

  test("SIGKILL ends the programs of KUBEBUILDER_ASSETS too", { skip }, async (t) => {
    const built = await buildBinary();
    if ("missing" in built) return t.skip(built.missing);
    const assets = mkdtempSync(path.join(tmpdir(), "rempart-assets-"));
    t.after(() => rmSync(assets, { recursive: true }));
    for (const name of ["etcd", "kube-apiserver", "kubectl"]) symlinkSync(built.program, path.join(assets, name));
    const { owner, processes, folder } = await startOwner(t, assets);
    t.after(() => rmSync(folder, { recursive: true }));
    assert.equal(processes.length, 2);
    owner.kill("SIGKILL");
    await once(owner, "exit");
    assert.deepEqual(await ends(processes), []);
  });
}

await (process.env[role] === undefined ? testOwners() : ownCluster());
