import type { SpawnSyncReturns } from "node:child_process";
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { createInterface } from "node:readline";
import type { Json, JsonObject } from "../../src/model/json.ts";
import { isObject } from "../../src/model/json.ts";

/** What stands for the judge where it cannot be had. */
export interface NoOracle {
  readonly missing: string;
}

/**
 * Builds oracle/, once per content, under .cache/ of the repository.
 *
 * @returns the program's path, or why there is none: Go absent, or its modules out of reach.
 * @throws where Go is there and the program does not build.
 */
export function buildOracle(): { readonly program: string } | NoOracle {
  const root = repositoryRoot();
  const source = join(root, "test/pod-security/oracle");
  const hash = createHash("sha256");
  for (const file of ["go.mod", "go.sum", "main.go"]) hash.update(readFileSync(join(source, file)));
  const cache = join(root, ".cache/oracles");
  const program = join(cache, `pod-security-${hash.digest("hex").slice(0, 16)}`);
  if (existsSync(program)) return { program };

  mkdirSync(cache, { recursive: true });
  const unfinished = `${program}.${process.pid}`;
  const built: SpawnSyncReturns<string> = spawnSync("go", ["build", "-mod=readonly", "-o", unfinished, "."], {
    cwd: source,
    encoding: "utf8",
  });
  if (built.error !== undefined) return { missing: `go does not run: ${built.error.message}` };
  if (built.status !== 0) {
    if (/dial tcp|no such host|proxyconnect|i\/o timeout|Proxy Authentication/i.test(built.stderr)) {
      return { missing: "Go modules cannot be fetched" };
    }
    throw new Error(`the oracle does not build:\n${built.stderr}`);
  }
  renameSync(unfinished, program);
  return { program };
}

function repositoryRoot(): string {
  let directory = process.cwd();
  while (!existsSync(join(directory, "test/pod-security/oracle/go.mod"))) {
    if (dirname(directory) === directory) throw new Error(`${resolve(".")} is not inside the repository`);
    directory = dirname(directory);
  }
  return directory;
}

/** Runs the judge over pods, sent as they are asked for, and yields its lines: the header, the answers, the tallies. */
export async function* judge(program: string, pods: Iterable<Json>): AsyncGenerator<JsonObject> {
  const child = spawn(program, { stdio: ["pipe", "pipe", "inherit"] });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  const sent = send(child.stdin, pods);
  for await (const line of createInterface({ input: child.stdout, crlfDelay: Number.POSITIVE_INFINITY })) {
    const parsed: unknown = JSON.parse(line);
    if (!isObject(parsed)) throw new Error(`the oracle printed ${line}`);
    yield parsed;
  }
  await sent;
  const status = await ended;
  if (status !== 0) throw new Error(`the oracle ended with ${status}`);
}

async function send(stdin: NodeJS.WritableStream, pods: Iterable<Json>): Promise<void> {
  for (const pod of pods) {
    if (!stdin.write(`${JSON.stringify(pod)}\n`)) await new Promise((resolve) => stdin.once("drain", resolve));
  }
  stdin.end();
}
