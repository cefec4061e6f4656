import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import { closeSync, openSync, readFileSync } from "node:fs";
import { Socket } from "node:net";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Command } from "./programs.ts";
import type { Component, Program } from "./types.ts";

/** How long a component may take for what it is waited for: it starts within seconds, on a busy machine within tens. */
const patienceMs = 90_000;

/** A component with what its starter may do to it. */
export interface RunningComponent extends Component {
  /** SIGKILL, unless it has ended; resolves once it has. */
  kill(): Promise<void>;
  /** Polls until `ready` is true. @throws an error with the log's tail where the component ends, or patience does. */
  until(what: string, ready: () => Promise<boolean>): Promise<void>;
  logTail(lines?: number): string;
}

export interface StartRequest {
  readonly name: Program;
  readonly command: Command;
  readonly args: readonly string[];
  /** Working folder and home; the log is NAME.log there, appended to at a second start. */
  readonly folder: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** What a component sees of the environment: no proxies, no kubeconfig, and a home that is removed with the cluster. */
export function componentEnvironment(folder: string): Record<string, string> {
  return { PATH: process.env.PATH ?? "", HOME: folder, TMPDIR: folder };
}

/**
 * Starts a component that ends with this process, however that ends: its standard input is a pipe from here.
 * It does not keep this process from ending.
 */
export function startComponent({ name, command, args, folder, env }: StartRequest): RunningComponent {
  const logFile = path.join(folder, `${name}.log`);
  const log = openSync(logFile, "a");
  const child = spawn(command.file, [...command.args, ...args], {
    cwd: folder,
    env: {
      ...componentEnvironment(folder),
      ...(command.endsWithStdin ? { TESTCLUSTER_END_WITH_STDIN: "1" } : {}),
      ...env,
    },
    stdio: ["pipe", log, log],
  });
  closeSync(log);
  child.unref();
  if (child.stdin instanceof Socket) child.stdin.unref();
  child.stdin?.on("error", () => undefined);
  let failure: Error | undefined;
  child.once("error", (error) => {
    failure = error;
  });
  const hasEnded = () => failure !== undefined || child.exitCode !== null || child.signalCode !== null;
  const logTail = (lines = 20) => readFileSync(logFile, "utf8").trimEnd().split("\n").slice(-lines).join("\n");
  return {
    name,
    pid: child.pid ?? -1,
    logFile,
    command,
    args,
    logTail,
    kill: () => kill(child, hasEnded),
    async until(what, ready) {
      const deadline = Date.now() + patienceMs;
      while (!(await ready())) {
        const late = Date.now() > deadline;
        if (hasEnded() || late) {
          const why = late
            ? `not within ${patienceMs / 1000} s`
            : (failure?.message ?? `it ended with ${child.exitCode ?? child.signalCode}`);
          throw new Error(`${name}: ${what}: ${why}; its log ends:\n${logTail()}`);
        }
        await sleep(20);
      }
    },
  };
}

async function kill(child: ChildProcess, hasEnded: () => boolean): Promise<void> {
  child.kill("SIGKILL");
  const deadline = Date.now() + patienceMs;
  while (!hasEnded()) {
    if (Date.now() > deadline) throw new Error(`process ${child.pid} does not end`);
    await sleep(5);
  }
}
