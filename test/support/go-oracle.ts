import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync } from "node:fs";
import path from "node:path";
import { root } from "./root.ts";

/** What stands for a judge that cannot be had. */
export interface NoOracle {
  readonly missing: string;
}

/**
 * Builds a Go program of the tests, once per content, under .cache/ of the repository.
 *
 * @param folder of the program, from the repository's root; its `go.mod`, `go.sum` and `main.go` are all of it.
 * @returns the program's path, or why there is none: Go absent, or its modules out of reach.
 * @throws where Go is there and the program does not build.
 */
export function buildGoOracle(name: string, folder: string): { readonly program: string } | NoOracle {
  const source = path.join(root, folder);
  const hash = createHash("sha256");
  for (const file of ["go.mod", "go.sum", "main.go"]) hash.update(readFileSync(path.join(source, file)));
  const cache = path.join(root, ".cache/oracles");
  const program = path.join(cache, `${name}-${hash.digest("hex").slice(0, 16)}`);
  if (existsSync(program)) return { program };

  mkdirSync(cache, { recursive: true });
  const unfinished = `${program}.${process.pid}`;
  const built = spawnSync("go", ["build", "-mod=readonly", "-o", unfinished, "."], { cwd: source, encoding: "utf8" });
  if (built.error !== undefined) return { missing: `go does not run: ${built.error.message}` };
  if (built.status !== 0) {
    if (/dial tcp|no such host|proxyconnect|i\/o timeout|Proxy Authentication/i.test(built.stderr))
      return { missing: "Go modules cannot be fetched" };
    throw new Error(`the oracle does not build:\n${built.stderr}`);
  }
  renameSync(unfinished, program);
  return { program };
}
