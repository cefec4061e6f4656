import type { FactId } from "../guidance/facts.ts";
import type { QuestionId } from "../guidance/questions.ts";
import type { RuleVerdicts } from "../model/scan-result.ts";
import type { Holes } from "../model/text.ts";

/** A fact that was missing for a question. */
export interface Lack {
  readonly fact: FactId;
  readonly holes: Holes;
}

/** Verdicts on one question, counted. */
export interface QuestionTally {
  passed: number;
  failed: number;
  excepted: number;
  notApplicable: number;
  /** Components that were asked. */
  readonly components: Set<string>;
  /** Missing facts, each once, by fact and what fills its text. */
  readonly lacks: Map<string, Lack>;
}

/** What a verdict is about, besides its question. */
export interface VerdictOrigin {
  /** The component that was asked. */
  readonly component?: string | undefined;
  /** The rule that asked. */
  readonly rule?: string;
}

/** How a rule judged one subject. Where it both failed and lacked a fact, both are counted. */
export interface Verdict {
  readonly state: "pass" | "fail" | "excepted" | "unknown" | "notApplicable";
  readonly lacks: readonly Lack[];
}

const verdictStates = ["pass", "fail", "excepted", "unknown", "notApplicable"] as const;

/** Counts verdicts by question, and by rule. */
export class Tally {
  readonly #questions = new Map<QuestionId, QuestionTally>();
  readonly #rules = new Map<string, Record<Verdict["state"], number>>();

  /** Counts one verdict. */
  add(question: QuestionId, verdict: Verdict, { component, rule }: VerdictOrigin = {}): void {
    const tally = this.#tallyOf(question);
    if (rule !== undefined) this.#ofRule(rule)[verdict.state]++;
    if (component !== undefined) tally.components.add(component);
    if (verdict.state === "pass") tally.passed++;
    else if (verdict.state === "fail") tally.failed++;
    else if (verdict.state === "excepted") tally.excepted++;
    else if (verdict.state === "notApplicable") tally.notApplicable++;
    for (const lack of verdict.lacks) tally.lacks.set(JSON.stringify([lack.fact, lack.holes]), lack);
  }

  /** Adds what another tally counted. */
  merge(other: Tally): void {
    for (const [rule, counted] of other.#rules) {
      const mine = this.#ofRule(rule);
      for (const state of verdictStates) mine[state] += counted[state];
    }
    for (const [question, counted] of other.#questions) {
      const tally = this.#tallyOf(question);
      tally.passed += counted.passed;
      tally.failed += counted.failed;
      tally.excepted += counted.excepted;
      tally.notApplicable += counted.notApplicable;
      for (const component of counted.components) tally.components.add(component);
      for (const [key, lack] of counted.lacks) tally.lacks.set(key, lack);
    }
  }

  /** What was counted for a question; undefined when nothing was asked. */
  of(question: QuestionId): Readonly<QuestionTally> | undefined {
    return this.#questions.get(question);
  }

  /** True when nothing at all was counted. */
  get isEmpty(): boolean {
    return this.#questions.size === 0;
  }

  /** Verdicts by rule. */
  get rules(): ReadonlyMap<string, RuleVerdicts> {
    return this.#rules;
  }

  #ofRule(rule: string): Record<Verdict["state"], number> {
    let counted = this.#rules.get(rule);
    if (counted === undefined) {
      counted = { pass: 0, fail: 0, excepted: 0, unknown: 0, notApplicable: 0 };
      this.#rules.set(rule, counted);
    }
    return counted;
  }

  #tallyOf(question: QuestionId): QuestionTally {
    let tally = this.#questions.get(question);
    if (tally === undefined) {
      tally = { passed: 0, failed: 0, excepted: 0, notApplicable: 0, components: new Set(), lacks: new Map() };
      this.#questions.set(question, tally);
    }
    return tally;
  }
}
