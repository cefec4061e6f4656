import { spawn } from "node:child_process";
import { closeSync, openSync, readFileSync } from "node:fs";

/** What one run of a command took. */
export interface Measured {
  readonly status: number;
  readonly seconds: number;
  /** Processor time of it and of what it started, in seconds, user and system. */
  readonly cpu: number;
  /** Peak resident memory in bytes; 0 where /proc is missing. */
  readonly memory: number;
  /** The end of what it wrote to standard error. */
  readonly errors: string;
}

/** Ticks of the times in /proc, a second (USER_HZ; see proc(5)). */
const ticks = 100;

/**
 * Runs a command and waits for its end.
 *
 * @param stdout file for its standard output; it is thrown away where it is left out.
 * @throws where it cannot be started.
 */
export async function measure(
  [file, ...args]: readonly [string, ...string[]],
  env: Readonly<Record<string, string | undefined>>,
  stdout = "/dev/null",
): Promise<Measured> {
  const output = openSync(stdout, "w");
  const before = endedChildren();
  const started = performance.now();
  const child = spawn(file, args, { env, stdio: ["ignore", output, "pipe"] });
  closeSync(output);
  let memory = 0;
  let errors = "";
  const poll = setInterval(() => {
    memory = Math.max(memory, peakMemory(child.pid));
  }, 5);
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    errors = (errors + text).slice(-4_000);
  });
  const status = await new Promise<number>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve(code ?? -1));
  }).finally(() => clearInterval(poll));
  const seconds = (performance.now() - started) / 1000;
  return { status, seconds, cpu: endedChildren() - before, memory, errors };
}

function peakMemory(pid: number | undefined): number {
  const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readProc(`/proc/${pid}/status`))?.[1];
  return kilobytes === undefined ? 0 : Number(kilobytes) * 1024;
}

/** Processor seconds of all children that have ended: `cutime` and `cstime`, counted after the name in brackets. */
function endedChildren(): number {
  const fields = readProc("/proc/self/stat").split(") ").at(-1)?.split(" ") ?? [];
  return (Number(fields[13] ?? 0) + Number(fields[14] ?? 0)) / ticks;
}

function readProc(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
