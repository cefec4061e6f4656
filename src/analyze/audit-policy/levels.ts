import type { Cell } from "./cells.ts";
import { cellsOf, ordinaryRequest, requestOf } from "./cells.ts";
import { evaluate, isSilenced, matchedNames, pathMatches, targetKind } from "./evaluate.ts";
import type { Condition, Region } from "./region.ts";
import { exampleOf, sizeOf, split } from "./region.ts";
import type { RequestClass } from "./request-class.ts";
import { only } from "./string-set.ts";
import { isForSystemComponents } from "./system-components.ts";
import type { AuditPolicy, AuditRequest, AuditRule, Level } from "./types.ts";
import { LEVELS } from "./types.ts";

/** A level that requests of a class get, and one request that gets it. */
export interface LevelAnswer {
  /** What is recorded: None too for a request whose every stage the matching rule omits. */
  readonly level: Level;
  /** Index of the rule that decides; undefined where none matches. */
  readonly rule: number | undefined;
  /** The rule has a level, but its omitStages leave nothing to record. */
  readonly silenced: boolean;
  readonly example: AuditRequest;
}

/** What narrows a rule to a part of a class. */
export type Restriction = "users" | "userGroups" | "namespaces" | "resourceNames" | "verbs" | "target";

/** A rule that decides for a part of a class. */
export interface LevelException extends LevelAnswer {
  readonly restrictedBy: readonly Restriction[];
  /** The rule is for Kubernetes' own components alone. */
  readonly systemComponents: boolean;
}

export interface Levels {
  /** The lowest level that a user, in a namespace and on an object that the policy does not name, gets in the class. */
  readonly ordinary: LevelAnswer;
  /** The rules that decide for such requests, one or more as verbs and types differ; undefined where none matches. */
  readonly ordinaryRules: readonly (number | undefined)[];
  /** The lowest that anyone gets anywhere, rules for Kubernetes' own components left out. */
  readonly minimal: LevelAnswer;
  /** The highest that anyone gets anywhere: whether bodies may be recorded. */
  readonly maximal: LevelAnswer;
  /** All rules that decide for some requests of the class but not for the ordinary ones, in the policy's order. */
  readonly exceptions: readonly LevelException[];
  /** False for a policy too large to be looked through: `ordinary` holds, the others may be incomplete. */
  readonly exact: boolean;
}

const MAX_STEPS = 2_000_000;
const MAX_REGIONS = 1_000;

/**
 * The levels at which `policy` records the requests of a class. Every request of the class is accounted for, not samples:
 * the class is cut, rule by rule in first-match order, into the part that the rule decides and the rest. So a rule that
 * earlier ones shadow is no exception, and each exception comes with a request that gets it.
 */
export function levelsFor(policy: AuditPolicy, requests: RequestClass): Levels {
  const { cells, complete } = cellsOf(policy, requests);
  const findings = new Map<number | undefined, LevelException>();
  const deciding = new Set<number | undefined>();
  const ordinary: LevelAnswer[] = [];
  const weights = policy.rules.map(weightOf);
  for (const cell of cells.filter((candidate) => candidate.ordinary)) {
    const request = ordinaryRequest(policy, requests, cell);
    const { rule, level, omitStages } = evaluate(policy, request);
    deciding.add(rule);
    ordinary.push(answer(level, rule, isSilenced(omitStages, request), request));
  }
  let highest: LevelAnswer | undefined;
  const budget = { steps: MAX_STEPS, exact: complete };
  for (const cell of cells) {
    for (const found of decisions(policy, weights, requests, cell, budget)) {
      const known = findings.get(found.rule);
      if (known === undefined || rank(found) < rank(known)) findings.set(found.rule, found);
      if (highest === undefined || rank(found) > rank(highest)) highest = found;
    }
  }
  const open = [...ordinary, ...[...findings.values()].filter((found) => !found.systemComponents)];
  const exceptions = [...findings.values()].filter((found) => !deciding.has(found.rule));
  return {
    ordinary: lowest(ordinary),
    ordinaryRules: [...deciding],
    minimal: lowest(open),
    maximal: [...ordinary, ...(highest === undefined ? [] : [highest])].reduce((high, next) =>
      rank(next) > rank(high) ? next : high,
    ),
    exceptions: exceptions.sort((a, b) => (a.rule ?? Number.MAX_SAFE_INTEGER) - (b.rule ?? Number.MAX_SAFE_INTEGER)),
    exact: budget.exact,
  };
}

function decisions(
  policy: AuditPolicy,
  weights: readonly number[],
  requests: RequestClass,
  cell: Cell,
  budget: { steps: number; exact: boolean },
): LevelException[] {
  const found: LevelException[] = [];
  let regions: Region[] = [cell.region];
  for (const [index, rule] of policy.rules.entries()) {
    budget.steps -= weights[index] ?? 0;
    for (const region of regions) budget.steps -= sizeOf(region);
    if (budget.steps < 0 || regions.length > MAX_REGIONS) {
      budget.exact = false;
      return found;
    }
    const condition = conditionOf(rule, cell);
    if (condition === undefined) continue;
    const rest: Region[] = [];
    let hit: Region | undefined;
    for (const region of regions) {
      const { inside, outside } = split(region, condition);
      hit ??= inside;
      rest.push(...outside);
    }
    if (hit !== undefined) found.push(exception(rule, index, requests, cell, hit));
    regions = rest;
    if (regions.length === 0) return found;
  }
  const [left] = regions;
  if (left !== undefined) {
    const example = requestOf(cell, exampleOf(left));
    found.push({ ...answer("None", undefined, false, example), restrictedBy: [], systemComponents: false });
  }
  return found;
}

/** How many strings a rule holds. */
function weightOf(rule: AuditRule): number {
  const lists = [rule.users, rule.userGroups, rule.verbs, rule.namespaces, rule.nonResourceURLs];
  const own = lists.reduce((sum, strings) => sum + strings.length, 1);
  return rule.resources.reduce((sum, entry) => sum + 1 + entry.resources.length + entry.resourceNames.length, own);
}

/** What the rule asks of a request of the cell; undefined where it asks for another verb or target. */
function conditionOf(rule: AuditRule, { verb, target }: Cell): Condition | undefined {
  if (rule.verbs.length > 0 && !rule.verbs.includes(verb)) return undefined;
  const who = {
    user: rule.users.length > 0 ? only(rule.users) : undefined,
    member: rule.userGroups.length > 0 ? only(rule.userGroups) : undefined,
  };
  const kind = targetKind(rule);
  if (kind !== "any" && kind !== target.kind) return undefined;
  if (target.kind === "nonResource") {
    const matches = kind === "any" || rule.nonResourceURLs.some((spec) => pathMatches(target.path, spec));
    return matches ? { ...who, namespace: undefined, name: undefined } : undefined;
  }
  const names = matchedNames(rule, target.type);
  if (names !== "all" && names.size === 0) return undefined;
  const namespace = rule.namespaces.length > 0 ? only(rule.namespaces) : undefined;
  return { ...who, namespace, name: names === "all" ? undefined : only(names) };
}

function exception(rule: AuditRule, index: number, requests: RequestClass, cell: Cell, hit: Region): LevelException {
  const example = requestOf(cell, exampleOf(hit));
  const restrictedBy: Restriction[] = [];
  if (rule.users.length > 0) restrictedBy.push("users");
  if (rule.userGroups.length > 0) restrictedBy.push("userGroups");
  if (rule.namespaces.length > 0) restrictedBy.push("namespaces");
  if (rule.resources.some((entry) => entry.resourceNames.length > 0)) restrictedBy.push("resourceNames");
  if (rule.verbs.length > 0 && !requests.verbs.every((verb) => rule.verbs.includes(verb))) restrictedBy.push("verbs");
  if (rule.resources.length + rule.nonResourceURLs.length > 0) restrictedBy.push("target");
  const silenced = isSilenced(rule.omitStages, example);
  const systemComponents = isForSystemComponents(rule);
  return { ...answer(rule.level, index, silenced, example), restrictedBy, systemComponents };
}

function answer(level: Level, rule: number | undefined, omitted: boolean, example: AuditRequest): LevelAnswer {
  const silenced = omitted && level !== "None";
  return { level: silenced ? "None" : level, rule, silenced, example };
}

function rank({ level }: LevelAnswer): number {
  return LEVELS.indexOf(level);
}

function lowest(answers: readonly LevelAnswer[]): LevelAnswer {
  return answers.reduce((low, next) => (rank(next) < rank(low) ? next : low));
}
