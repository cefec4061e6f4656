// Time and memory of reading and judging a large cluster, beside what kubectl takes to print its pods.
// usage: node scripts/run-ts.mjs bench/cluster-scan.ts [--namespaces 2000] [--pods 50000] [--runs 3] [--keep]
//        node scripts/run-ts.mjs bench/cluster-scan.ts --kubeconfig FILE [--runs 3]     a cluster that is there already
//        REMPART_BIN: another bin/rempart.js than this repository's
import { createReadStream, mkdtempSync, rmSync, statSync } from "node:fs";
import { freemem, loadavg, tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { startControlPlane } from "../test/support/cluster/control-plane.ts";
import type { Command } from "../test/support/cluster/programs.ts";
import { findPrograms } from "../test/support/cluster/programs.ts";
import type { ControlPlane } from "../test/support/cluster/types.ts";
import { root } from "../test/support/root.ts";
import { fillCluster } from "./lib/fill-cluster.ts";
import type { Measured } from "./lib/measured-command.ts";
import { measure } from "./lib/measured-command.ts";

/** Bytes that kubectl took for each of 50,000 pods to print them all as JSON, and some to spare. */
const kubectlMemory = 320_000;
const goal = { seconds: 60, megabytes: 500 };

const { values } = parseArgs({
  options: {
    namespaces: { type: "string", default: "2000" },
    pods: { type: "string", default: "50000" },
    runs: { type: "string", default: "3" },
    kubeconfig: { type: "string" },
    keep: { type: "boolean", default: false },
  },
});
const pods = Number(values.pods);
const rempart = path.resolve(process.env.REMPART_BIN ?? path.join(root, "bin/rempart.js"));
const stopped = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stopped.abort());

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const load = () => `load ${loadavg()[0]?.toFixed(1)}`;

if (values.kubeconfig !== undefined) await measureAll(path.resolve(values.kubeconfig));
else {
  const plane = await startControlPlane();
  try {
    await Promise.race([ended(), fillAndMeasure(plane)]);
  } finally {
    await plane.stop();
  }
}

async function fillAndMeasure(plane: ControlPlane): Promise<void> {
  const size = { namespaces: Number(values.namespaces), pods };
  const started = performance.now();
  const seconds = () => ((performance.now() - started) / 1000).toFixed(0);
  const made = await fillCluster(plane, size, (done) => {
    if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${size.namespaces} namespaces, ${seconds()} s `);
  });
  say(`${size.pods} pods in ${size.namespaces} namespaces, ${made} objects in all: made in ${seconds()} s; ${load()}`);
  await measureAll(plane.kubeconfig);
  if (!values.keep) return;
  say(`kept until Ctrl-C: KUBECONFIG=${plane.kubeconfig}`);
  const awake = setInterval(() => undefined, 60_000);
  await ended();
  clearInterval(awake);
}

function ended(): Promise<void> {
  return new Promise((resolve) => {
    stopped.signal.addEventListener("abort", () => resolve());
  });
}

async function measureAll(kubeconfig: string): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "rempart-bench-"));
  try {
    await measureIn(folder, { ...process.env, KUBECONFIG: kubeconfig, HOME: folder });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureIn(folder: string, env: Readonly<Record<string, string | undefined>>): Promise<void> {
  const result = path.join(folder, "result.json");
  const snapshot = path.join(folder, "cluster.jsonl.gz");
  const ours = (...args: readonly string[]): readonly [string, ...string[]] => [process.execPath, rempart, ...args];
  // Longer than by default: a machine that is busy otherwise is slow, and a part is not to be measured.
  const live = ["--timeout", "1h"] as const;
  const scan = ["scan", "--format", "json", "--output", result] as const;
  for (let run = 1; run <= Number(values.runs); run++) {
    const measured = await measure(ours(...scan, "--cluster", ...live), env);
    print("scan --cluster", measured, [0, 1], await factsOf(result));
    const { seconds, memory } = measured;
    if (seconds > goal.seconds || memory > goal.megabytes * 1e6)
      say(`  over the goal of ${goal.seconds} s and ${goal.megabytes} MB`);
  }
  print(
    "collect",
    await measure(ours("collect", "--output", snapshot, ...live), env),
    [0],
    megabytes(statSync(snapshot).size),
  );
  print("scan SNAPSHOT", await measure(ours(...scan, snapshot), env), [0, 1], await factsOf(result));
  if (freemem() < kubectlMemory * pods) return say("kubectl is left out: it may need more memory than is free");
  const kubectl = await findPrograms(["kubectl"]);
  if ("missing" in kubectl) {
    say(`kubectl is not here (${kubectl.missing})`);
    return;
  }
  const { file, args }: Command = kubectl.programs("kubectl");
  const list = ["get", "pods", "--all-namespaces", "--output", "json"];
  const printed = path.join(folder, "pods.json");
  const listed = await measure([file, ...args, ...list], env, printed);
  print("kubectl get pods -A -o json", listed, [0], megabytes(statSync(printed).size));
}

/** What a result in JSON counts, read line by line: it may be larger than a string can be. */
async function factsOf(file: string): Promise<string> {
  let findings = 0;
  let objects = "?";
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.startsWith('      "fingerprint": ')) findings++;
    objects = /^ {6}"objects": (\d+)/.exec(line)?.[1] ?? objects;
  }
  return `${objects} objects, ${findings} findings, ${megabytes(statSync(file).size)}`;
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1e6)} MB`;
}

/** @throws where the command ended otherwise than it should. */
function print(name: string, measured: Measured, expected: readonly number[], facts: string): void {
  const { status, seconds, cpu, memory, errors } = measured;
  if (!expected.includes(status)) throw new Error(`${name} ended with ${status}: ${errors}`);
  const figures = `${seconds.toFixed(1)} s  CPU ${cpu.toFixed(1)} s  peak ${megabytes(memory)}`;
  say(`${name.padEnd(28)} ${figures}  (${facts}; ${load()})`);
}
