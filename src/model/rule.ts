import type { FactId } from "../guidance/facts.ts";
import type { FrameworkId } from "../guidance/frameworks.ts";
import type { QuestionId } from "../guidance/questions.ts";
import type { Component, ComponentName, Place } from "./component.ts";
import type { DockerfileRecord, EnvironmentFacts, Kubeconfig, NamespaceFacts } from "./facts.ts";
import type { Path } from "./json.ts";
import type { LifecycleRow } from "./lifecycle.ts";
import type { FileOrigin } from "./record.ts";
import type { RegistryPrefix } from "./registry.ts";
import type { GroupKind, Resource } from "./resource.ts";
import type { Severity } from "./severity.ts";
import type { TextRange } from "./span.ts";
import type { HoleOf, Holes, Messages, RuleText } from "./text.ts";
import type { Workload, WorkloadSummary } from "./workload.ts";

/** What each kind of rule is given to look at. */
export interface SubjectTypes {
  readonly resource: Resource;
  readonly workload: Workload;
  readonly deployedWorkload: WorkloadSummary;
  readonly namespace: NamespaceFacts;
  readonly environment: EnvironmentFacts;
  readonly component: Component;
  readonly dockerfile: DockerfileRecord;
  readonly kubeconfig: Kubeconfig;
}

/** The kind of thing a rule looks at. */
export type SubjectName = keyof SubjectTypes;

/** How much a rule sees: its subject alone, its namespace, or all that is deployed together. */
export type Scope = "subject" | "namespace" | "environment";

/** What every rule knows besides its subject. */
export interface SubjectContext {
  /** Minor version of Kubernetes that defaults are taken from: 36 for v1.36. */
  readonly kubernetesMinor: number;
  /** Day of the scan, `YYYY-MM-DD`, that end-of-life dates are held against. */
  readonly today: string;
  /** The end-of-life table to hold versions against, where the user imported one; otherwise rempart's own. */
  readonly lifecycles?: readonly LifecycleRow[];
  /** Where images may come from, as the rempart.yaml of the subject's file says; nobody has said so where it is left out. */
  readonly allowedRegistries?: readonly RegistryPrefix[];
}

/** What a rule of namespace scope knows besides. */
export interface NamespaceContext extends SubjectContext {
  readonly namespace: NamespaceFacts;
}

/** What a rule of environment scope knows besides. */
export interface EnvironmentContext extends SubjectContext {
  readonly environment: EnvironmentFacts;
}

interface ContextTypes {
  readonly subject: SubjectContext;
  readonly namespace: NamespaceContext;
  readonly environment: EnvironmentContext;
}

/**
 * Where a finding is: a path in the subject's own record, a place in another record, a range of the Dockerfile that is
 * judged, or a range of any file that was read.
 */
export type Target = Path | Place | TextRange | FileOrigin;

/** More about a failure. */
export interface FailOptions {
  /** The field that is wrong, or the one that is missing: then the nearest parent is shown. */
  readonly at: Target;
  /** Points at the key of the field where it is the name that is wrong; at the value where it is left out. */
  readonly part?: "key";
  /** Other places that have a part in it. */
  readonly related?: readonly Target[];
  /** A severity other than the rule's own, where this case is graver or lighter. */
  readonly severity?: Severity;
}

/** How a rule says what it found. A rule that says nothing has passed its subject. */
export interface Report<M extends Messages = Messages> {
  /** The subject breaks the rule. */
  fail<Id extends keyof M & string>(
    message: Id,
    holes: Readonly<Record<HoleOf<M[Id]>, string | number>>,
    options: FailOptions,
  ): void;
  /** The rule cannot tell, for want of this fact. */
  unknown(fact: FactId, holes?: Holes): void;
  /** The question does not arise for this subject. */
  notApplicable(): void;
}

/** Frameworks a rule cites, as `framework:control`. */
export type Reference = `${FrameworkId}:${string}`;

/** What tells findings of one rule apart. */
type FindingKey<M extends Messages> = (keyof M & string) | ComponentName | (QuestionId & `${string}.definitions`);

/** A rule, as it is declared. */
export interface RuleSpec<S extends SubjectName, Sc extends Scope, M extends Messages> {
  /** `no-`, `require-` or `limit-` and a noun; equals the file name and never changes once released. */
  readonly id: string;
  /** The question it answers; `definitions` is the question of that name under the recommendation of the subject's kind. */
  readonly question: QuestionId | "definitions";
  readonly severity: Severity;
  readonly references: readonly Reference[];
  /**
   * Controls that some findings alone are about: by message, by component, or by the question that a rule about definitions
   * answers for the kind at hand; under a message and a component where both must be the finding's. Such a control is none of
   * the other findings'; what stands nowhere here is of all. A message may stand here only where the rule, having said
   * another, still looks at what this one is about.
   */
  readonly referencesOf?: { readonly [Of in FindingKey<M>]?: readonly Reference[] };
  readonly subject: S;
  readonly scope: Sc;
  /** For resources: the kinds the rule is about; all where it is left out. */
  readonly kinds?: readonly GroupKind[];
  /** For resources that are seen with their environment: the custom resources whose definition is there too. */
  readonly customKinds?: true;
  /** For components: those the rule is about; a rule about components must name them. */
  readonly components?: readonly ComponentName[];
  readonly text: { readonly en: { readonly messages: M } } & RuleText;
  check(subject: SubjectTypes[S], context: ContextTypes[Sc], report: Report<M>): void;
}

/** A rule of one subject and scope, its message types forgotten. */
export type RuleOf<S extends SubjectName, Sc extends Scope> = RuleSpec<S, Sc, Messages>;

/** Any rule; `subject` and `scope` tell which. */
export type Rule = { [S in SubjectName]: { [Sc in Scope]: RuleOf<S, Sc> }[Scope] }[SubjectName];

/**
 * Declares a rule. The compiler checks message ids and holes against the text.
 * The result is the rule itself, its message types forgotten so that all rules fit one list.
 */
export function defineRule<S extends SubjectName, Sc extends Scope, const M extends Messages>(
  spec: RuleSpec<S, Sc, M>,
): RuleOf<S, Sc> {
  return spec;
}
