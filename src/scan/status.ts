import type { Question } from "../guidance/questions.ts";
import { questions } from "../guidance/questions.ts";
import type { RecommendationNumber } from "../guidance/recommendations.ts";
import { recommendations } from "../guidance/recommendations.ts";
import type { MissingFact, RecommendationStatus, StatusEntry } from "../model/finding.ts";
import type { Lack, Tally } from "./tally.ts";

/** The verdicts of one environment. */
export interface JudgedEnvironment {
  readonly name: string;
  readonly tally: Tally;
}

interface Count {
  passed: number;
  failed: number;
  known: number;
  excepted: number;
  notApplicable: number;
  readonly missing: MissingFact[];
}

/**
 * The status of each of the twelve, computed from the verdicts of every environment. Nothing is met that was not looked
 * at: a question without a verdict whose subject every cluster has, and a verdict for want of a fact, are missing.
 */
export function statusOf(environments: readonly JudgedEnvironment[]): readonly StatusEntry[] {
  return recommendations.map(({ number }) => {
    const count: Count = { passed: 0, failed: 0, known: 0, excepted: 0, notApplicable: 0, missing: [] };
    if (environments.length === 0) missAll(number, count);
    for (const environment of environments)
      for (const question of questions)
        if (question.recommendation === number) countQuestion(question, environment, environments.length > 1, count);
    const { passed, failed, known, excepted, missing } = count;
    return { recommendation: number, status: statusFrom(count), passed, failed, known, excepted, missing };
  });
}

function missAll(number: RecommendationNumber, count: Count): void {
  for (const question of questions)
    if (question.recommendation === number && question.whenNone === "notChecked") count.missing.push(lackOf(question));
}

function lackOf(question: Question): MissingFact {
  return { question: question.id, fact: question.facts[0], holes: {} };
}

function countQuestion(question: Question, { name, tally }: JudgedEnvironment, several: boolean, count: Count): void {
  const named = several ? { environment: name } : {};
  const counted = tally.of(question.id);
  if (counted === undefined) {
    if (question.whenNone === "notChecked") count.missing.push({ ...lackOf(question), ...named });
    return;
  }
  count.failed += counted.failed;
  count.known += counted.known;
  count.excepted += counted.excepted;
  if (!isGeneral(question)) {
    count.passed += counted.passed;
    count.notApplicable += counted.notApplicable;
  }
  for (const [component, fact] of Object.entries(question.components ?? {}))
    if (
      !counted.components.has(component) &&
      ![...counted.lacks.values()].some((lack) => lack.fact === fact || isOfProvider(lack, component))
    )
      count.missing.push({ question: question.id, fact, holes: {}, ...named });
  for (const { fact, holes } of counted.lacks.values())
    count.missing.push({ question: question.id, fact, holes, ...named });
}

/** Nobody but the provider of a cluster can tell what its control plane runs with; kubelets are on the user's nodes. */
function isOfProvider({ fact }: Lack, component: string): boolean {
  return fact === "provider.control-plane" && component !== "kubelet";
}

/** Questions that every recommendation asks: to have read a file well answers nothing by itself. */
function isGeneral(question: Question): boolean {
  return question.id.endsWith(".inputs") || question.id.endsWith(".definitions");
}

/** What the baseline knows is broken all the same; an exception says why it may be. */
function statusFrom({ passed, failed, known, excepted, notApplicable, missing }: Count): RecommendationStatus {
  if (failed + known > 0) return "not met";
  const looked = passed + excepted + notApplicable > 0;
  if (missing.length > 0) return looked ? "partly checked" : "not checked";
  if (excepted > 0) return "met with exceptions";
  return passed > 0 ? "met" : "not applicable";
}
