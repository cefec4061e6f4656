import { Readable } from "node:stream";
import type { Io, OutputStream } from "../../src/cli/io.ts";
import { main } from "../../src/cli/main.ts";

/** What a run of the program left behind. */
export interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** How a run in memory differs from the usual one. */
export interface RunOptions {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: string | Uint8Array;
  readonly terminal?: { readonly columns: number };
  /** An instant other than the usual one, in ISO 8601. */
  readonly now?: string;
  /** Makes every write to standard output fail with this error code. */
  readonly failingOutput?: string;
}

/** Runs the program with its streams in memory, on a fixed day. */
export async function runInMemory(argv: readonly string[], options: RunOptions): Promise<Run> {
  const written = { out: "", err: "" };
  const stream = (name: "out" | "err"): OutputStream => ({
    isTTY: options.terminal !== undefined,
    columns: options.terminal?.columns,
    on: () => {},
    write(text, done) {
      if (name === "out" && options.failingOutput !== undefined) {
        const error = Object.assign(new Error("cannot write"), { code: options.failingOutput, syscall: "write" });
        queueMicrotask(() => done(error));
        return false;
      }
      written[name] += text;
      queueMicrotask(() => done());
      return true;
    },
  });
  const io: Io = {
    stdin: Readable.from(options.stdin === undefined ? [] : [options.stdin]),
    stdout: stream("out"),
    stderr: stream("err"),
    env: options.env ?? {},
    cwd: () => options.cwd,
    now: () => new Date(options.now ?? "2026-11-01T12:00:00Z"),
  };
  const code = await main(argv, io);
  return { code, ...written };
}
