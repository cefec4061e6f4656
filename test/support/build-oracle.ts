import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync } from "node:fs";
import { join } from "node:path";

/**
 * Builds the Go program in `folder` of the repository, once per content, under .cache/.
 *
 * @returns its path, or why there is none: Go absent, or its modules out of reach.
 * @throws where Go is there and the program does not build.
 */
export function buildOracle(
  root: string,
  folder: string,
  name: string,
): { readonly program: string } | { readonly missing: string } {
  const source = join(root, folder);
  const hash = createHash("sha256");
  for (const file of ["go.mod", "go.sum", "main.go"]) hash.update(readFileSync(join(source, file)));
  const cache = join(root, ".cache/oracles");
  const program = join(cache, `${name}-${hash.digest("hex").slice(0, 16)}`);
  if (existsSync(program)) return { program };
  mkdirSync(cache, { recursive: true });
  const unfinished = `${program}.${process.pid}`;
  const built = spawnSync("go", ["build", "-mod=readonly", "-o", unfinished, "."], { cwd: source, encoding: "utf8" });
  if (built.error !== undefined) return { missing: `go does not run: ${built.error.message}` };
  if (built.status !== 0) {
    if (/dial tcp|no such host|proxyconnect|i\/o timeout|Proxy Authentication/i.test(built.stderr))
      return { missing: "Go modules cannot be fetched" };
    throw new Error(`${folder} does not build:\n${built.stderr}`);
  }
  renameSync(unfinished, program);
  return { program };
}
