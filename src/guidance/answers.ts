import type { FactId } from "./facts.ts";
import { facts } from "./facts.ts";
import type { Control } from "./frameworks/controls.ts";
import type { Citing, FrameworkId } from "./frameworks.ts";
import { cites } from "./frameworks.ts";
import type { Question } from "./questions.ts";
import { questions } from "./questions.ts";
import type { FactEntry } from "./types.ts";

/**
 * Who can answer a control: `rules` over files, in full or in part; for one that no rule cites, where what would answer it
 * can be read: `noRule` where that is in files or images, so that rempart could and does not yet.
 */
export type Answerer = "rules" | "noRule" | "cluster" | "host" | "people";

/** What there is to answer a control with. */
export interface Answer<R extends Citing> {
  readonly by: Answerer;
  /** The rules that cite it. */
  readonly rules: readonly R[];
  /** What none of them asks for, and would have to be known beside. */
  readonly needs: readonly FactId[];
}

/** The nearest first. */
const bySource: readonly (readonly [FactEntry["source"], Answerer])[] = [
  ["file", "noRule"],
  ["image", "noRule"],
  ["cluster", "cluster"],
  ["host", "host"],
  ["people", "people"],
];

/** What answers a control, told from the rules, the facts that their questions need, and the control's own facts. */
export function answerTo<R extends Citing>(framework: FrameworkId, control: Control, rules: Iterable<R>): Answer<R> {
  const citing = [...rules].filter((rule) => cites(rule, framework, control));
  const asked = new Set<FactId>(citing.flatMap((rule) => questionsOf(rule).flatMap(factsOf)));
  const needs = control.facts.filter((fact) => !asked.has(fact));
  if (citing.length > 0) return { by: "rules", rules: citing, needs };
  const sources = new Set<FactEntry["source"]>(control.facts.map((fact) => facts[fact].source));
  return { by: bySource.find(([source]) => sources.has(source))?.[1] ?? "noRule", rules: citing, needs };
}

/** The question that a rule answers; every one of the twelve about definitions for a rule about those. */
export function questionsOf({ question }: Pick<Citing, "question">): readonly Question[] {
  return questions.filter(({ id }) => id === question || (question === "definitions" && id.endsWith(".definitions")));
}

function factsOf({ facts: needed, components = {} }: Question): readonly FactId[] {
  return [...needed, ...Object.values(components)];
}
