import { spawnSync } from "node:child_process";
import type { Json } from "../../src/model/json.ts";
import { isObject, listAt, stringAt } from "../../src/model/json.ts";
import type { NoOracle } from "../support/go-oracle.ts";
import { buildGoOracle } from "../support/go-oracle.ts";

/** The judge of this folder, or why there is none. */
export function buildOracle(): { readonly program: string } | NoOracle {
  return buildGoOracle("encryption", "test/encryption-oracle");
}

/** A type of resource, as in etcd. */
export interface ResourceName {
  readonly group: string;
  readonly resource: string;
}

/** A configuration, and the resources to ask about. */
export interface Question {
  readonly config: Json;
  readonly resources: readonly ResourceName[];
}

/** The API server's answer: why it refuses the file, or what writes each resource (`plain`, `aescbc v1`, `kms v2`…). */
export type Answer = { readonly refused: string } | { readonly writes: readonly Json[] };

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
      return refused === undefined ? { writes: listAt(parsed, ["writes"]) } : { refused };
    });
}
