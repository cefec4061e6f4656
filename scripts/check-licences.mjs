// Every package in the lockfile, platform packages included, must be under a permissive licence and run nothing on install.
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { root } from "./bundle.mjs";

const permitted = new Set(
  "MIT ISC BSD-2-Clause BSD-3-Clause Apache-2.0 0BSD BlueOak-1.0.0 CC0-1.0 Python-2.0 PSF-2.0 Unlicense".split(" "),
);
const readJson = (file) => JSON.parse(readFileSync(path.join(root, file), "utf8"));

/** SPDX: every operand of AND, any operand of OR; AND binds tighter. Anything else is not understood, so refused. */
function isPermissive(licence) {
  const expression = licence.replace(/^\((.*)\)$/, "$1");
  return expression.split(" OR ").some((part) => part.split(" AND ").every((id) => permitted.has(id)));
}

const problems = [];
const { allowScripts = {} } = readJson("package.json");
const packages = Object.entries(readJson("package-lock.json").packages).filter(([folder]) => folder !== "");
for (const [folder, entry] of packages) {
  const name = folder.replace(/^.*node_modules\//, "");
  const installed = path.join(folder, "package.json");
  const declared = existsSync(path.join(root, installed)) ? readJson(installed).license : undefined;
  for (const licence of new Set([entry.license, declared ?? entry.license])) {
    if (typeof licence !== "string") problems.push(`${name}: no licence is stated`);
    else if (!isPermissive(licence)) problems.push(`${name}: ${licence} is not on the list of permissive licences`);
  }
  if (entry.hasInstallScript && allowScripts[name] !== false) problems.push(`${name}: wants to run an install script`);
  if (entry.resolved !== undefined) problems.push(`${name}: the lockfile names the host it came from`);
}
for (const problem of problems) process.stderr.write(`${problem}\n`);
process.stdout.write(`licences: ${packages.length} packages, ${problems.length} problems\n`);
process.exitCode = problems.length === 0 ? 0 : 1;
