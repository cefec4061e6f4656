import type { Control } from "../guidance/frameworks/controls.ts";
import type { Framework, FrameworkId } from "../guidance/frameworks.ts";
import { cites, frameworks } from "../guidance/frameworks.ts";
import type { Finding } from "../model/finding.ts";
import type { RuleVerdicts, ScanResult } from "../model/scan-result.ts";

/**
 * What a scan says of a control. A rule cites controls as a whole: `findings` are those of the rules that cite it, of
 * which some may be about another control that the same rule cites. `noFinding` is not "kept": every rule that cites it
 * looked at something and found nothing.
 * `noRule`, `needsCluster` and `needsHost` are controls that no rule cites, by what could tell.
 */
export type ControlState =
  | "findings"
  | "excepted"
  | "noFinding"
  | "partlyChecked"
  | "notChecked"
  | "notApplicable"
  | "needsCluster"
  | "needsHost"
  | "noRule";

/** A control, the rules that cite it, and their findings. */
export interface ControlCoverage {
  readonly control: Control;
  readonly state: ControlState;
  /** Ids of the rules, those that were left out among them. */
  readonly rules: readonly string[];
  readonly findings: readonly Finding[];
}

/** A framework held against a scan. */
export interface FrameworkCoverage {
  readonly framework: Framework;
  readonly controls: readonly ControlCoverage[];
  /** Findings of rules that cite no control of the framework. */
  readonly uncited: readonly Finding[];
}

const unanswered = { file: "noRule", cluster: "needsCluster", host: "needsHost" } as const;

/** Which controls of a framework have findings, which were looked at, and which rempart cannot tell about. */
export function coverageOf(result: ScanResult, id: FrameworkId): FrameworkCoverage {
  const framework = frameworks[id];
  const cited = new Set<string>();
  const controls = framework.controls.map((control): ControlCoverage => {
    const citing = [...result.rules.values(), ...result.leftOut.values()].filter((rule) => cites(rule, id, control));
    for (const rule of citing) cited.add(rule.id);
    const rules = citing.map((rule) => rule.id).sort();
    const findings = result.findings.filter(({ rule }) => rules.includes(rule));
    const state = citing.length === 0 ? unanswered[control.answeredBy] : stateOf(rules, findings, result);
    return { control, state, rules, findings };
  });
  return { framework, controls, uncited: result.findings.filter(({ rule }) => !cited.has(rule)) };
}

function stateOf(
  rules: readonly string[],
  findings: readonly Finding[],
  { verdicts, leftOut }: ScanResult,
): ControlState {
  if (findings.some(({ state, severity }) => state === "open" && severity !== "info")) return "findings";
  const ran = rules.flatMap((rule) => verdicts.get(rule) ?? []);
  const sum = (state: keyof RuleVerdicts) => ran.reduce((total, counted) => total + counted[state], 0);
  const looked = sum("pass") + sum("excepted") > 0;
  const open = sum("unknown") > 0 || rules.some((rule) => leftOut.has(rule) || !verdicts.has(rule));
  if (open) return looked ? "partlyChecked" : "notChecked";
  if (sum("excepted") > 0) return "excepted";
  if (looked) return "noFinding";
  return sum("notApplicable") > 0 ? "notApplicable" : "notChecked";
}
