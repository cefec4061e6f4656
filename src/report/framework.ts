import type { Answerer } from "../guidance/answers.ts";
import { answerTo, questionsOf } from "../guidance/answers.ts";
import type { FactId } from "../guidance/facts.ts";
import type { Control } from "../guidance/frameworks/controls.ts";
import type { FindingKeys, Framework, FrameworkId, Narrowing } from "../guidance/frameworks.ts";
import { frameworks, isAbout, narrowingOf } from "../guidance/frameworks.ts";
import type { Question } from "../guidance/questions.ts";
import type { Finding, MissingFact, RuleInfo } from "../model/finding.ts";
import type { ScanResult, VerdictCounts } from "../model/scan-result.ts";

/**
 * What a scan says of a control. `findings`: a finding is about it. `met`: everything that answers for it was asked, of
 * every subject, and passed; `noFinding` is the same of a risk or a technique, which nobody can meet. `excepted`: only what is
 * excepted or known from a baseline is against it. `partlyChecked` and `notChecked`: some, or all, of what answers for it is
 * not known. The rest are controls that no rule cites, by where what would answer them can be read: in the running cluster,
 * on its hosts, from people; `noRule` where it is in files, and rempart has no rule yet.
 */
export type ControlState =
  | "findings"
  | "excepted"
  | "met"
  | "noFinding"
  | "partlyChecked"
  | "notChecked"
  | "notApplicable"
  | "needsCluster"
  | "needsHost"
  | "needsPeople"
  | "noRule";

/** A control, the rules that cite it, their findings about it, and what is not known. */
export interface ControlCoverage {
  readonly control: Control;
  readonly state: ControlState;
  /** Ids of the rules, those that were left out among them. */
  readonly rules: readonly string[];
  readonly findings: readonly Finding[];
  /** What no rule that cites the control asks for, and would have to be known beside. */
  readonly needs: readonly FactId[];
}

/** A framework held against a scan. */
export interface FrameworkCoverage {
  readonly framework: Framework;
  readonly controls: readonly ControlCoverage[];
  /** Findings that are about no control of the framework. */
  readonly uncited: readonly Finding[];
}

const unanswered = {
  noRule: "noRule",
  cluster: "needsCluster",
  host: "needsHost",
  people: "needsPeople",
} as const satisfies Record<Exclude<Answerer, "rules">, ControlState>;

/** Which controls of a framework have findings, which are met, which could not be told about, and why. */
export function coverageOf(result: ScanResult, id: FrameworkId): FrameworkCoverage {
  const framework = frameworks[id];
  const rules = new Map([...result.rules, ...result.leftOut]);
  const own = framework.controls.map((control) => ofControl(result, framework, control, rules));
  const controls = own.map((coverage) => withChecks(coverage, own));
  const cited = new Set(controls.flatMap(({ findings }) => findings));
  return { framework, controls, uncited: result.findings.filter((finding) => !cited.has(finding)) };
}

function ofControl(
  result: ScanResult,
  framework: Framework,
  control: Control,
  known: ReadonlyMap<string, RuleInfo>,
): ControlCoverage {
  const { by, rules: citing, needs } = answerTo(framework.id, control, known.values());
  const rules = citing.map((rule) => rule.id).sort();
  if (by !== "rules") return { control, state: unanswered[by], rules, findings: [], needs };
  const findings = result.findings.filter((finding) => {
    const rule = known.get(finding.rule);
    return rule !== undefined && isAbout(rule, framework.id, control, keysOf(finding));
  });
  return { control, state: stateOf(result, framework, control, citing, findings, needs), rules, findings, needs };
}

function keysOf({ messageId, subject, question }: Finding): FindingKeys {
  return { message: messageId, component: subject.kind === "component" ? subject.name : undefined, question };
}

interface Looked {
  asked: boolean;
  notApplicable: boolean;
  open: boolean;
}

function stateOf(
  result: ScanResult,
  framework: Framework,
  control: Control,
  citing: readonly RuleInfo[],
  findings: readonly Finding[],
  needs: readonly FactId[],
): ControlState {
  const against = findings.filter(({ severity }) => framework.literal || severity !== "info");
  if (against.some(({ state }) => state === "open")) return "findings";
  const looked: Looked = { asked: false, notApplicable: false, open: needs.length > 0 || hasUnread(result) };
  for (const rule of citing) look(result, rule, narrowingOf(rule, framework.id, control), looked);
  if (looked.open) return looked.asked ? "partlyChecked" : "notChecked";
  if (against.length > 0) return "excepted";
  if (looked.asked) return framework.lists === "risks" ? "noFinding" : "met";
  return looked.notApplicable ? "notApplicable" : "notChecked";
}

/** What could not be read might have held anything. */
function hasUnread({ status }: ScanResult): boolean {
  return status.some(({ missing }) => missing.some(({ question }) => question.endsWith(".inputs")));
}

/** What one rule says of a control that it cites, through all its findings or some of them. */
function look(
  { verdicts, leftOut, status }: ScanResult,
  rule: RuleInfo,
  { components, questions: asked }: Narrowing,
  looked: Looked,
): void {
  const counted = verdicts.get(rule.id);
  const parts = [...components, ...asked];
  const counts: readonly (VerdictCounts | undefined)[] =
    parts.length === 0 ? [counted] : parts.map((part) => counted?.of.get(part));
  for (const count of counts) {
    if (count === undefined) continue;
    if (count.pass + count.fail + count.excepted > 0) looked.asked = true;
    if (count.notApplicable > 0) looked.notApplicable = true;
    if (count.unknown + count.lacking > 0) looked.open = true;
  }
  if (leftOut.has(rule.id) || components.some((name) => counted?.of.get(name) === undefined)) looked.open = true;
  const answered = questionsOf(rule).filter(({ id }) => asked.length === 0 || asked.includes(id));
  for (const question of answered) {
    const missing = status.flatMap((entry) => entry.missing).filter((one) => one.question === question.id);
    if (missing.some((one) => components.length === 0 || concerns(one, question, components))) looked.open = true;
    if (counted === undefined && missing.length === 0 && question.whenNone === "notApplicable")
      looked.notApplicable = true;
  }
}

/** False for what is missing of other components than these. */
function concerns({ fact, holes }: MissingFact, question: Question, components: readonly string[]): boolean {
  const named = holes.component;
  if (typeof named === "string") return components.includes(named);
  const others = Object.entries(question.components ?? {}).filter(([, needed]) => needed === fact);
  return others.length === 0 || others.some(([name]) => components.includes(name));
}

/** A level of the Pod Security Standards has what its checks have, and those of the level below it. */
function withChecks(coverage: ControlCoverage, all: readonly ControlCoverage[]): ControlCoverage {
  const { id } = coverage.control;
  const checks = all.filter(({ control: { level } }) => level?.id === id || level?.stricter.includes(id) === true);
  if (checks.length === 0) return coverage;
  return {
    ...coverage,
    state: levelState(new Set(checks.map(({ state }) => state))),
    rules: [...new Set(checks.flatMap(({ rules }) => rules))].sort(),
    findings: [...new Set(checks.flatMap(({ findings }) => findings))],
  };
}

function levelState(states: ReadonlySet<ControlState>): ControlState {
  const [worst] = (["findings", "partlyChecked"] as const).filter((state) => states.has(state));
  if (worst !== undefined) return worst;
  const looked = states.has("met") || states.has("excepted");
  if (states.has("notChecked") || states.has("noRule")) return looked ? "partlyChecked" : "notChecked";
  if (states.has("excepted")) return "excepted";
  return looked ? "met" : "notApplicable";
}
