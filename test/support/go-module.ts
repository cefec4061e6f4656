import { spawnSync } from "node:child_process";
import { isObject, stringAt } from "../../src/model/json.ts";
import type { NoOracle } from "./go-oracle.ts";

/**
 * The sources of a Go module, through Go's module cache.
 *
 * @param module with its version, `example.com/module@v1.2.3`.
 * @returns the folder of its sources, or why there is none: Go absent, or the module out of reach.
 * @throws where Go answers anything else.
 */
export function goModule(module: string): { readonly folder: string } | NoOracle {
  const run = spawnSync("go", ["mod", "download", "-json", module], { encoding: "utf8" });
  if (run.error !== undefined) return { missing: `go does not run: ${run.error.message}` };
  const parsed: unknown = run.stdout === "" ? {} : JSON.parse(run.stdout);
  const answer = isObject(parsed) ? parsed : {};
  const folder = stringAt(answer, ["Dir"]);
  if (folder !== undefined) return { folder };
  const problem = stringAt(answer, ["Error"]) ?? run.stderr;
  if (/dial tcp|no such host|proxyconnect|i\/o timeout|Proxy Authentication/i.test(problem))
    return { missing: "Go modules cannot be fetched" };
  throw new Error(`${module} was not downloaded: ${problem}`);
}
