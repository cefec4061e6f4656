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
  | {
      readonly kind: "resource";
      readonly resource: ResourceIdentity;
      /** How many pods run by it, where a cluster told. */
      readonly pods?: number;
    }
  | { readonly kind: "namespace"; readonly name: string }
  | { readonly kind: "environment"; readonly name: string }
  | { readonly kind: "component"; readonly name: string; readonly path: string }
  | { readonly kind: "file"; readonly path: string };

/** A place in a file: 1-based lines and columns, columns in UTF-16 units, end exclusive. */
export interface FileLocation {
  /** POSIX path relative to the working directory. */
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** `exact`: the thing itself; `line`: the nearest parent of what is missing; `document`: all that is known. */
  readonly precision: "exact" | "line" | "document";
}

/** A place in an object of a cluster. */
export interface ApiLocation {
  /** The object's path on the API server, without its address. */
  readonly apiPath: string;
  /** The field, as `spec.containers[0].image`; empty for the object as a whole. A field that is missing is named too. */
  readonly field: string;
}

/** Where a finding is: in a file, or in an object of a cluster. */
export type Location = FileLocation | ApiLocation;

/** True for a place in a file. */
export function isInFile(location: Location): location is FileLocation {
  return "line" in location;
}

/** The location where it is in a file. */
export function fileLocation(location: Location | undefined): FileLocation | undefined {
  return location !== undefined && isInFile(location) ? location : undefined;
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
  /** Verdicts (rule × subject) that passed, failed anew, failed as in the baseline, and failed under an exception. */
  readonly passed: number;
  readonly failed: number;
  readonly known: number;
  readonly excepted: number;
  readonly missing: readonly MissingFact[];
}

/** What became of a file or folder that was given. */
export interface InputEntry {
  readonly path: string;
  readonly kind:
    | "manifest"
    | "dockerfile"
    | "kubeconfig"
    | "helm-chart"
    | "kustomization"
    | "build"
    | "cluster"
    | "snapshot"
    | "other";
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
  /** The components that a rule about components asks. */
  readonly components?: readonly string[];
  readonly references: readonly Reference[];
  /** Controls that some findings alone are about, by message or by component. */
  readonly referencesOf?: Readonly<Record<string, readonly Reference[] | undefined>>;
  readonly text: RuleText;
}
