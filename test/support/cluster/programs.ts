import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { binaryPath, buildBinary } from "./build.ts";
import type { Missing, Program } from "./types.ts";

/** How a program is called. */
export interface Command {
  readonly file: string;
  readonly args: readonly string[];
  /** Whether it ends by itself when its standard input is closed; others are started by setpriv, to be killed then. */
  readonly endsWithStdin: boolean;
}

/** Programs that were found, by name. */
export type Programs = (name: Program) => Command;

/**
 * Finds programs: those of `KUBEBUILDER_ASSETS` where that folder has all that are needed, else our own binary, which is
 * built.
 *
 * @throws where our binary does not build for another reason than the absence of something.
 */
export async function findPrograms(needed: readonly Program[]): Promise<{ readonly programs: Programs } | Missing> {
  const assets = process.env.KUBEBUILDER_ASSETS;
  if (assets !== undefined && needed.every((name) => existsSync(path.join(assets, name))))
    return { programs: (name) => assetCommand(assets, name) };
  const built = await buildBinary();
  if ("missing" in built) return built;
  return { programs: (name) => ownCommand(built.program, name) };
}

const ownCommand = (file: string, name: Program): Command => ({ file, args: [name], endsWithStdin: true });

/** What is not there either is ours, e.g. a kubelet beside an API server of the folder. */
function assetCommand(assets: string, name: Program): Command {
  const file = path.join(assets, name);
  if (existsSync(file)) return { file: "setpriv", args: ["--pdeathsig", "KILL", file], endsWithStdin: false };
  return ownCommand(binaryPath(), name);
}

/** What a suite may need beyond an API server: a node needs root, since a kubelet mounts. */
export type Need = Program | "node";

const ownCluster: readonly Program[] = ["etcd", "kube-apiserver", "kubectl"];

/**
 * For `test(name, { skip: await lackingCluster(…) }, …)`: false where the test cluster can be had, else the reason.
 *
 * @throws under CI, where nothing may be lacking.
 */
export async function lackingCluster(...needs: readonly Need[]): Promise<string | false> {
  const found = await findCluster(needs);
  return "missing" in found ? lacking(found) : false;
}

/** The reason to skip. @throws it under CI. */
export function lacking({ missing }: Missing): string {
  const reason = `test cluster (Go): ${missing}`;
  if (process.env.CI) throw new Error(reason);
  return reason;
}

async function findCluster(needs: readonly Need[]): Promise<{ readonly programs: Programs } | Missing> {
  const nodePrograms: readonly Program[] = needs.includes("node") ? ["kubelet", "fake-cri"] : [];
  const programs = needs.filter((need) => need !== "node");
  const found = await findPrograms([...ownCluster, ...programs, ...nodePrograms]);
  if ("missing" in found || nodePrograms.length === 0) return found;
  const { status } = spawnSync("unshare", ["--mount", "true"], { stdio: "ignore" });
  return status === 0 ? found : { missing: "a mount namespace for the kubelet (root) cannot be had" };
}
