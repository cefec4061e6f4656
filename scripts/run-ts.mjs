// Runs a TypeScript script: node scripts/run-ts.mjs scripts/<name>.ts [args…]
import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import * as esbuild from "esbuild";
import { bundleOptions, root } from "./bundle.mjs";

const [script, ...args] = process.argv.slice(2);
if (script === undefined) {
  process.stderr.write("usage: node scripts/run-ts.mjs <script.ts> [args…]\n");
  process.exit(2);
}
const outdir = path.join(root, ".cache/scripts", String(process.pid));
mkdirSync(outdir, { recursive: true });
try {
  await esbuild.build({
    ...bundleOptions(),
    entryPoints: { script: path.resolve(script) },
    outdir,
    external: ["esbuild", "typescript"],
    sourcemap: "inline",
    logLevel: "error",
  });
  const run = spawnSync(process.execPath, ["--enable-source-maps", path.join(outdir, "script.js"), ...args], {
    stdio: "inherit",
    env: { ...process.env, REMPART_ROOT: root },
  });
  process.exitCode = run.status ?? 1;
} catch (error) {
  if (error.errors === undefined) throw error;
  process.exitCode = 1;
} finally {
  rmSync(outdir, { recursive: true, force: true });
}
