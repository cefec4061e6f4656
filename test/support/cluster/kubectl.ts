import { spawn } from "node:child_process";
import { componentEnvironment } from "./process.ts";
import type { Command } from "./programs.ts";
import type { CommandResult } from "./types.ts";

/** Runs kubectl with a home of the cluster's own, so that what it caches is not the next cluster's. */
export function runKubectl(
  { file, args: leading }: Command,
  { folder, kubeconfig }: { readonly folder: string; readonly kubeconfig: string },
  args: readonly string[],
  stdin = "",
): Promise<CommandResult> {
  return new Promise((resolve, reject) => {
    const env = { ...componentEnvironment(folder), KUBECONFIG: kubeconfig };
    const child = spawn(file, [...leading, ...args], { cwd: folder, env, stdio: "pipe", timeout: 120_000 });
    const output = { stdout: "", stderr: "" };
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      output.stdout += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      output.stderr += text;
    });
    child.stdin.on("error", () => undefined);
    child.stdin.end(stdin);
    child.once("error", reject);
    child.once("close", (status) => resolve({ status: status ?? -1, ...output }));
  });
}
