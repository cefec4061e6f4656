import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import type { Json, JsonObject } from "../../src/model/json.ts";
import { isObject } from "../../src/model/json.ts";
import type { NoOracle } from "../support/go-oracle.ts";
import { buildGoOracle } from "../support/go-oracle.ts";

/** The judge in oracle/, or why there is none. */
export function buildOracle(): { readonly program: string } | NoOracle {
  return buildGoOracle("pod-security", "test/pod-security/oracle");
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
