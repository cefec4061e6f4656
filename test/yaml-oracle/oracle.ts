import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Json } from "../../src/model/json.ts";
import { isObject, own } from "../../src/model/json.ts";

const SOURCE = "test/yaml-oracle";

/**
 * Builds the judge of this folder, once per content, under .cache/ of the repository.
 *
 * @returns its path, or why there is none: Go absent, or its modules out of reach.
 * @throws where Go is there and the program does not build.
 */
export function buildOracle(): { readonly program: string } | { readonly missing: string } {
  let root = process.cwd();
  while (!existsSync(join(root, SOURCE, "go.mod"))) {
    if (dirname(root) === root) throw new Error("the tests run outside of the repository");
    root = dirname(root);
  }
  const hash = createHash("sha256");
  for (const file of ["go.mod", "go.sum", "main.go"]) hash.update(readFileSync(join(root, SOURCE, file)));
  const cache = join(root, ".cache/oracles");
  const program = join(cache, `yaml-${hash.digest("hex").slice(0, 16)}`);
  if (existsSync(program)) return { program };

  mkdirSync(cache, { recursive: true });
  const unfinished = `${program}.${process.pid}`;
  const built = spawnSync("go", ["build", "-mod=readonly", "-o", unfinished, "."], {
    cwd: join(root, SOURCE),
    encoding: "utf8",
  });
  if (built.error !== undefined) return { missing: `go does not run: ${built.error.message}` };
  if (built.status !== 0) {
    if (/dial tcp|no such host|proxyconnect|i\/o timeout/i.test(built.stderr)) {
      return { missing: "Go modules cannot be fetched" };
    }
    throw new Error(`the oracle does not build:\n${built.stderr}`);
  }
  renameSync(unfinished, program);
  return { program };
}

/** What sigs.k8s.io/yaml makes of a text. */
export type Answer = { readonly json: Json } | { readonly refused: string };

/** The library's answers to all texts, in order. */
export function ask(program: string, texts: readonly string[]): Answer[] {
  const input = texts.map((text) => `${JSON.stringify(text)}\n`).join("");
  const run = spawnSync(program, { input, encoding: "utf8", maxBuffer: 1 << 30 });
  if (run.status !== 0) throw new Error(`the oracle ended with ${run.status}: ${run.stderr}`);
  return run.stdout.trimEnd().split("\n").map(parseAnswer);
}

function parseAnswer(line: string): Answer {
  const answer: unknown = JSON.parse(line);
  if (!isObject(answer)) throw new Error("the oracle gave no object");
  const json = own(answer, "json");
  if (json !== undefined) return { json };
  return { refused: String(own(answer, "error")) };
}
