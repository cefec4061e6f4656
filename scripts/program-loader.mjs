// Loads the program with the code that V8 compiled for it when it was built; copied to dist/ by the build.
// The code is used where the versions and flags of V8 are the same; elsewhere the program is compiled as ever.
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import vm from "node:vm";

const file = fileURLToPath(new URL("./program.cjs", import.meta.url));
const cache = fileURLToPath(new URL("./program.cache", import.meta.url));

/** The program as a script, a function of CommonJS's names and of what loads a module that lies beside it. */
export function programScript() {
  return new vm.Script(`(function (exports, require, module, importBeside) {${readFileSync(file, "utf8")}\n})`, {
    filename: file,
    ...(existsSync(cache) && { cachedData: readFileSync(cache) }),
  });
}

/** Runs the script and returns what it exports. */
export function exportsOf(script) {
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(file), module, (name) => import(name));
  return module.exports;
}

/** `run(argv, io)` of src/cli/program.ts. */
export const run = (argv, io) => exportsOf(programScript()).run(argv, io);
