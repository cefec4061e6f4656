import { spawnSync } from "node:child_process";
import type { AuditRequest } from "../../src/analyze/audit-policy/types.ts";
import type { Json } from "../../src/model/json.ts";
import { at, isObject, listAt, stringAt } from "../../src/model/json.ts";
import type { NoOracle } from "../support/go-oracle.ts";
import { buildGoOracle } from "../support/go-oracle.ts";

/** The judge of this folder, or why there is none. */
export function buildOracle(): { readonly program: string } | NoOracle {
  return buildGoOracle("audit-policy", "test/audit-policy-oracle");
}

/** A policy, and requests to judge by it. */
export interface Question {
  readonly policy: Json;
  readonly requests: readonly AuditRequest[];
}

/** The API server's answer: why it refuses the policy, or level, omitted and recorded stages of each request. */
export type Answer =
  | { readonly refused: string }
  | {
      readonly results: readonly {
        readonly level: string | undefined;
        readonly omitStages: readonly Json[];
        readonly stages: readonly Json[];
      }[];
    };

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
          stages: listAt(result, ["stages"]),
        })),
      };
    });
}
