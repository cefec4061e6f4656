import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync } from "node:fs";
import { dirname, join } from "node:path";
import type { AuditRequest } from "../../src/analyze/audit-policy/types.ts";
import type { Json } from "../../src/model/json.ts";
import { at, isObject, listAt, stringAt } from "../../src/model/json.ts";

const SOURCE = "test/audit-policy-oracle";

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
  const program = join(cache, `audit-policy-${hash.digest("hex").slice(0, 16)}`);
  if (existsSync(program)) return { program };

  mkdirSync(cache, { recursive: true });
  const unfinished = `${program}.${process.pid}`;
  const arguments_ = ["build", "-mod=readonly", "-o", unfinished, "."];
  const built = spawnSync("go", arguments_, { cwd: join(root, SOURCE), encoding: "utf8" });
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

/** A policy, and requests to judge by it. */
export interface Question {
  readonly policy: Json;
  readonly requests: readonly AuditRequest[];
}

/** The API server's answer: why it refuses the policy, or level and omitted stages of each request. */
export type Answer =
  | { readonly refused: string }
  | { readonly results: readonly { readonly level: string | undefined; readonly omitStages: readonly Json[] }[] };

/** The API server's answers to all questions, in order. */
export function ask(program: string, questions: readonly Question[]): Answer[] {
  const input = questions.map((question) => `${JSON.stringify(question)}\n`).join("");
  const run = spawnSync(program, { input, encoding: "utf8", maxBuffer: 1 << 30 });
  if (run.status !== 0) throw new Error(`the oracle ended with ${run.status}: ${run.stderr}`);
  return run.stdout
    .trimEnd()
    .split("\n")
    .map((line) => {
      const parsed: unknown = JSON.parse(line);
      if (!isObject(parsed)) throw new Error(`the oracle printed ${line}`);
      const refused = stringAt(parsed, ["error"]);
      if (refused !== undefined) return { refused };
      return {
        results: listAt(parsed, ["results"]).map((result) => ({
          level: stringAt(at(result, []), ["level"]),
          omitStages: listAt(result, ["omitStages"]),
        })),
      };
    });
}
