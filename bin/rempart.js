#!/usr/bin/env node
import module from "node:module";

module.enableCompileCache?.();
process.on("uncaughtException", (error) => {
  const hint = error?.code === "ERR_MODULE_NOT_FOUND" ? "; dist/ is missing: run npm ci or npm run build" : "";
  const at = String(error?.stack).match(/^ {4}at .*$/gm) ?? [];
  process.stderr.write(`rempart: internal error: ${error?.name}${hint}\n${at.join("\n")}\n`, () => process.exit(70));
});
process.exitCode = await import("../dist/main.js").then(({ main }) => main(process.argv.slice(2), process));
