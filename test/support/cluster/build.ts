import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { systemCode } from "../../../src/errors.ts";
import { root } from "../root.ts";
import type { Missing } from "./types.ts";

/** What the components say their version is; go.mod names the modules of that release. */
export const kubernetesVersion = "v1.36.3";

const source = path.join(root, "test/cluster");
const cache = path.join(root, ".cache/cluster");

/** `-X` flags of the linker, without which every component says v0.0.0-master. */
function linkerFlags(): string {
  const [major = "", minor = ""] = kubernetesVersion.slice(1).split(".");
  const values = {
    gitVersion: kubernetesVersion,
    gitMajor: major,
    gitMinor: minor,
    gitCommit: "0".repeat(40),
    gitTreeState: "clean",
    buildDate: "2026-01-01T00:00:00Z",
  };
  const packages = ["k8s.io/component-base/version", "k8s.io/client-go/pkg/version"];
  const set = packages.flatMap((name) => Object.entries(values).map(([key, value]) => `-X ${name}.${key}=${value}`));
  return ["-s", "-w", ...set].join(" ");
}

/** Where the binary of these sources is or will be. */
export function binaryPath(): string {
  const hash = createHash("sha256").update(linkerFlags());
  const files = readdirSync(source).filter((file) => file.endsWith(".go") || file.startsWith("go."));
  for (const file of files.sort()) hash.update(`${file}\0`).update(readFileSync(path.join(source, file)));
  return path.join(cache, `testcluster-${hash.digest("hex").slice(0, 16)}`);
}

let building: Promise<{ readonly program: string } | Missing> | undefined;

/**
 * Builds the binary of test/cluster once per content of its sources, under .cache/ of the repository. The first build of a
 * machine takes minutes; whoever else needs it meanwhile waits for it.
 *
 * @returns its path, or why there is none: not Linux, Go absent, or its modules out of reach.
 * @throws where Go is there and the binary does not build.
 */
export function buildBinary(): Promise<{ readonly program: string } | Missing> {
  building ??= buildOnce();
  return building;
}

async function buildOnce(): Promise<{ readonly program: string } | Missing> {
  if (process.platform !== "linux") return { missing: "a kubelet runs on Linux only" };
  const program = binaryPath();
  mkdirSync(cache, { recursive: true });
  const lock = `${program}.lock`;
  const deadline = Date.now() + 30 * 60_000;
  while (!existsSync(program)) {
    if (takeLock(lock)) {
      try {
        return await build(program);
      } finally {
        rmSync(lock, { force: true });
      }
    }
    if (Date.now() > deadline) throw new Error(`${lock}: held for 30 minutes`);
    await sleep(500);
  }
  return { program };
}

/** True where this process may build. The lock of a process that is gone is taken over. */
function takeLock(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (systemCode(error) !== "EEXIST") throw error;
  }
  try {
    const holder = Number(readFileSync(lock, "utf8"));
    if (holder > 0) process.kill(holder, 0);
  } catch (error) {
    if (systemCode(error) === "ESRCH") rmSync(lock, { force: true });
    else if (systemCode(error) !== "ENOENT") throw error;
  }
  return false;
}

async function build(program: string): Promise<{ readonly program: string } | Missing> {
  if (existsSync(program)) return { program };
  process.stderr.write("building the test cluster; minutes where Go has not built Kubernetes before\n");
  const unfinished = `${program}.unfinished`;
  const { status, output } = await go([
    "build",
    "-mod=readonly",
    "-trimpath",
    "-buildvcs=false",
    "-ldflags",
    linkerFlags(),
    "-o",
    unfinished,
    ".",
  ]);
  if (status === undefined) return { missing: `go does not run: ${output}` };
  if (status !== 0) {
    const why = whyNot(output);
    if (why !== undefined) return { missing: why };
    throw new Error(`the test cluster does not build:\n${output.slice(-4000)}`);
  }
  for (const old of readdirSync(cache)) if (/^testcluster-[0-9a-f]{16}$/.test(old)) rmSync(path.join(cache, old));
  renameSync(unfinished, program);
  return { program };
}

/** What a build that failed lacked, unless it is the sources that are wrong. */
function whyNot(output: string): string | undefined {
  if (/toolchain not available|requires go >=|invalid go version/.test(output)) return "its Go is too old";
  if (/dial tcp|no such host|proxyconnect|i\/o timeout|Proxy Authentication|module lookup disabled/i.test(output))
    return "Go modules cannot be fetched";
  return undefined;
}

function go(args: readonly string[]): Promise<{ readonly status: number | undefined; readonly output: string }> {
  return new Promise((resolve) => {
    const env = { ...process.env, CGO_ENABLED: "0" };
    const child = spawn("go", args, { cwd: source, env, stdio: ["ignore", "ignore", "pipe"] });
    let output = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
    child.once("error", ({ message }) => resolve({ status: undefined, output: message }));
    child.once("close", (status) => resolve({ status: status ?? 1, output }));
  });
}
