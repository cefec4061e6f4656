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
  /** Failed as in the baseline. */
  known: number;
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
  readonly state: "pass" | "fail" | "known" | "excepted" | "unknown" | "notApplicable";
  readonly lacks: readonly Lack[];
}

const counts = ["pass", "fail", "excepted", "unknown", "notApplicable", "lacking"] as const;

type Counts = Record<(typeof counts)[number], number>;

/** Verdicts of one rule: all of them, those on each component, those on each question. */
interface RuleTally {
  readonly all: Counts;
  readonly of: Map<string, Counts>;
}

function none(): Counts {
  return { pass: 0, fail: 0, excepted: 0, unknown: 0, notApplicable: 0, lacking: 0 };
}

/** Counts verdicts by question, and by rule. */
export class Tally {
  readonly #questions = new Map<QuestionId, QuestionTally>();
  readonly #rules = new Map<string, RuleTally>();

  /** Counts one verdict. */
  add(question: QuestionId, verdict: Verdict, { component, rule }: VerdictOrigin = {}): void {
    const tally = this.#tallyOf(question);
    if (rule !== undefined)
      for (const counted of this.#countsOf(rule, component === undefined ? [question] : [question, component])) {
        counted[verdict.state === "known" ? "fail" : verdict.state]++;
        if (verdict.lacks.length > 0) counted.lacking++;
      }
    if (component !== undefined) tally.components.add(component);
    if (verdict.state === "pass") tally.passed++;
    else if (verdict.state === "fail") tally.failed++;
    else if (verdict.state === "known") tally.known++;
    else if (verdict.state === "excepted") tally.excepted++;
    else if (verdict.state === "notApplicable") tally.notApplicable++;
    for (const lack of verdict.lacks) tally.lacks.set(JSON.stringify([lack.fact, lack.holes]), lack);
  }

  /** Adds what another tally counted. */
  merge(other: Tally): void {
    for (const [rule, { all, of }] of other.#rules) {
      for (const mine of this.#countsOf(rule, [])) addTo(mine, all);
      for (const [key, theirs] of of) addTo(this.#partOf(rule, key), theirs);
    }
    for (const [question, counted] of other.#questions) {
      const tally = this.#tallyOf(question);
      tally.passed += counted.passed;
      tally.failed += counted.failed;
      tally.known += counted.known;
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
    return new Map([...this.#rules].map(([rule, { all, of }]) => [rule, { ...all, of }]));
  }

  #countsOf(rule: string, keys: readonly string[]): readonly Counts[] {
    let tally = this.#rules.get(rule);
    if (tally === undefined) {
      tally = { all: none(), of: new Map() };
      this.#rules.set(rule, tally);
    }
    return [tally.all, ...keys.map((key) => this.#partOf(rule, key))];
  }

  #partOf(rule: string, key: string): Counts {
    const of = this.#rules.get(rule)?.of;
    const known = of?.get(key);
    if (known !== undefined) return known;
    const fresh = none();
    of?.set(key, fresh);
    return fresh;
  }

  #tallyOf(question: QuestionId): QuestionTally {
    let tally = this.#questions.get(question);
    if (tally === undefined) {
      tally = {
        passed: 0,
        failed: 0,
        known: 0,
        excepted: 0,
        notApplicable: 0,
        components: new Set(),
        lacks: new Map(),
      };
      this.#questions.set(question, tally);
    }
    return tally;
  }
}

function addTo(mine: Counts, theirs: Counts): void {
  for (const count of counts) mine[count] += theirs[count];
}
