import { spawnSync } from "node:child_process";
import type { Json } from "../../src/model/json.ts";
import { isObject, own } from "../../src/model/json.ts";
import type { NoOracle } from "../support/go-oracle.ts";
import { buildGoOracle } from "../support/go-oracle.ts";

/** The judge of this folder, or why there is none. */
export function buildOracle(): { readonly program: string } | NoOracle {
  return buildGoOracle("yaml", "test/yaml-oracle");
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
