import type { FactId } from "../guidance/facts.ts";
import type { QuestionId } from "../guidance/questions.ts";
import type { RecommendationNumber } from "../guidance/recommendations.ts";
import type { AppliedException } from "./exception.ts";
import type { ResourceIdentity } from "./resource.ts";
import type { Reference, Scope, SubjectName } from "./rule.ts";
import type { Severity } from "./severity.ts";
import type { Holes, RuleText, Text } from "./text.ts";

/** What a finding is about. */
export type SubjectIdentity =
  | { readonly kind: "resource"; readonly resource: ResourceIdentity }
  | { readonly kind: "namespace"; readonly name: string }
  | { readonly kind: "environment"; readonly name: string }
  | { readonly kind: "component"; readonly name: string; readonly path: string }
  | { readonly kind: "file"; readonly path: string };

/** A place in a file: 1-based lines and columns, columns in UTF-16 units, end exclusive. */
export interface Location {
  /** POSIX path relative to the working directory. */
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** `exact`: the thing itself; `line`: the nearest parent of what is missing; `document`: all that is known. */
  readonly precision: "exact" | "line" | "document";
}

/** `open`; `excepted` by an exception; known from a `baseline`. An exception goes before a baseline. */
export type FindingState = "open" | "excepted" | "baseline";

/** One break of a rule. */
export interface Finding {
  /** Identifies the finding from run to run; does not depend on lines. */
  readonly fingerprint: string;
  readonly state: FindingState;
  readonly rule: string;
  readonly question: QuestionId;
  readonly recommendation: RecommendationNumber;
  readonly severity: Severity;
  readonly messageId: string;
  readonly holes: Holes;
  readonly environment: string;
  readonly subject: SubjectIdentity;
  readonly location?: Location;
  readonly related: readonly Location[];
  /** What excepts it. */
  readonly exception?: AppliedException;
  /** The severity that the rule gave it, where the configuration puts another in its place. */
  readonly ruleSeverity?: Severity;
}

/** A fact that is missing, so that a question could not be answered for some subjects. */
export interface MissingFact {
  readonly question: QuestionId;
  readonly fact: FactId;
  readonly holes: Holes;
  readonly environment?: string;
}

/** What became of a recommendation; computed from verdicts, never written. */
export type RecommendationStatus =
  | "not met"
  | "met"
  | "met with exceptions"
  | "partly checked"
  | "not checked"
  | "not applicable";

/** The status of one recommendation. */
export interface StatusEntry {
  readonly recommendation: RecommendationNumber;
  readonly status: RecommendationStatus;
  /** Verdicts (rule × subject) that passed, failed, and failed under an exception or as in the baseline. */
  readonly passed: number;
  readonly failed: number;
  readonly excepted: number;
  readonly missing: readonly MissingFact[];
}

/** What became of a file or folder that was given. */
export interface InputEntry {
  readonly path: string;
  readonly kind: "manifest" | "dockerfile" | "kubeconfig" | "helm-chart" | "kustomization" | "other";
  readonly state: "judged" | "notChecked" | "ignored";
  readonly reason?: Text;
}

/** What a report needs to know of a rule. */
export interface RuleInfo {
  readonly id: string;
  readonly severity: Severity;
  readonly question: QuestionId | "definitions";
  readonly subject: SubjectName;
  readonly scope: Scope;
  readonly references: readonly Reference[];
  readonly text: RuleText;
}
