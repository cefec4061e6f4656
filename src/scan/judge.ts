import { definedKinds } from "../analyze/environment/custom-resources.ts";
import { controllerOf } from "../analyze/environment/environment-builder.ts";
import { newestKnownMinor } from "../analyze/versions/api-removal.ts";
import type { QuestionId } from "../guidance/questions.ts";
import { questionOf } from "../guidance/questions.ts";
import type { Component } from "../model/component.ts";
import type { DockerfileRecord, EnvironmentFacts, Kubeconfig, NamespaceFacts } from "../model/facts.ts";
import { resourcesOf } from "../model/facts.ts";
import type { Finding, Location, SubjectIdentity } from "../model/finding.ts";
import type { Origin, RecordHeader, RecordId, SourceFile } from "../model/record.ts";
import type { RegistryPrefix } from "../model/registry.ts";
import type { Resource, ResourceIdentity } from "../model/resource.ts";
import { isConfiguration } from "../model/resource.ts";
import type { Report, Rule, SubjectContext, Target } from "../model/rule.ts";
import type { FileId } from "../model/span.ts";
import type { Workload } from "../model/workload.ts";
import { definitionsQuestionOf } from "./definitions-question.ts";
import type { Pointed } from "./position.ts";
import { apiLocationOf, locationOf, pointAt } from "./position.ts";
import type { RuleTable } from "./rule-table.ts";
import { tabulate } from "./rule-table.ts";
import type { Lack, Verdict, VerdictOrigin } from "./tally.ts";
import { Tally } from "./tally.ts";

/** A finding before it has its fingerprint. */
export interface Break extends Omit<Finding, "fingerprint" | "state" | "exception" | "ruleSeverity"> {
  /** The record it is about, so that what another workload stands for can be taken out again. */
  readonly record: RecordId | undefined;
  /** The object it is about. */
  readonly object: ResourceIdentity | undefined;
  /** Where it starts, where it is in a file. */
  readonly place: { readonly file: FileId; readonly offset: number } | undefined;
}

/** What a rule found broken in one subject: how that counts depends on what is excepted. */
export interface BrokenVerdict {
  readonly question: QuestionId;
  readonly origin: VerdictOrigin;
  readonly lacks: readonly Lack[];
  readonly breaks: readonly [Break, ...Break[]];
  /** True where the rule saw more than its subject: then what was not read may have made it fail. */
  readonly wide: boolean;
  /** How it counts where all that was found is mere information. */
  readonly otherwise: Verdict["state"];
}

/** What came of one environment. `tally` does not have the broken verdicts yet. */
export interface Judged {
  readonly tally: Tally;
  readonly broken: readonly BrokenVerdict[];
}

/** What a rule is asked about: how a report names it, and where relative paths start. */
interface Asked {
  readonly identity: SubjectIdentity;
  readonly header: RecordHeader | undefined;
  readonly file: SourceFile | undefined;
  readonly object: ResourceIdentity | undefined;
  /** Answers "definitions" with the question of that name under the subject's recommendation. */
  readonly definitions: QuestionId;
}

type AnyRule = Pick<Rule, "id" | "question" | "severity" | "scope">;

/** What the judge takes from outside. */
export interface JudgeOptions {
  readonly rules: readonly Rule[];
  readonly context: SubjectContext;
  readonly fileOf: (file: FileId) => SourceFile;
  /** Where images named there may come from; undefined where nobody has said so. */
  readonly registriesOf: (origin: Origin) => readonly RegistryPrefix[] | undefined;
}

/** A place that a rule named, as findings show it. */
interface Resolved {
  readonly location: Location;
  readonly place: Break["place"];
}

function inFile(file: SourceFile, range: Pointed): Resolved {
  return { location: locationOf(file, range), place: { file: file.id, offset: range.start } };
}

/** Something that was not read, and that a rule may have missed. */
export interface Doubt {
  readonly question: QuestionId;
  readonly lack: Lack;
  /** Only what is in this namespace is in doubt; everything where it is left out. */
  readonly namespace?: string | undefined;
  /** Kinds that were not read: rules about an object of one of these saw the object itself. */
  readonly kinds: ReadonlySet<string>;
}

/** Asks every rule about every subject of one environment and keeps what came of it. */
export class Judge {
  readonly #environment: string;
  readonly #context: SubjectContext;
  readonly #rules: RuleTable;
  readonly #fileOf: JudgeOptions["fileOf"];
  readonly #registriesOf: JudgeOptions["registriesOf"];
  readonly #broken: BrokenVerdict[] = [];
  readonly #tally = new Tally();
  /** Tallies of records that an owner may stand for. */
  readonly #ofRecord = new Map<RecordId, Tally>();
  readonly #headers = new Map<RecordId, RecordHeader>();
  readonly #doubts: Doubt[] = [];
  readonly #settled: QuestionId[] = [];

  constructor(environment: string, { rules, context, fileOf, registriesOf }: JudgeOptions) {
    this.#environment = environment;
    this.#context = context;
    this.#rules = tabulate(rules);
    this.#fileOf = fileOf;
    this.#registriesOf = registriesOf;
  }

  /** Rules that need a resource and its workloads alone. */
  judgeResource(resource: Resource, workloads: readonly Workload[]): void {
    if (workloads.length > 0 && controllerOf(resource) !== undefined)
      this.#ofRecord.set(resource.record.id, new Tally());
    const asked = this.#ofResource(resource);
    // A server newer than all that is known here has taken fields that are not known here.
    const isTaken = resource.record.origin.kind === "api" && this.#context.kubernetesMinor > newestKnownMinor;
    for (const rule of this.#rules.resource)
      if (
        (rule.kinds === undefined || rule.kinds.includes(resource.groupKind)) &&
        !(isTaken && rule.question === "definitions")
      )
        this.#ask(rule, asked, (report) => rule.check(resource, this.#context, report));
    const context = this.#contextOf(resource.record);
    for (const rule of this.#rules.workload)
      for (const workload of workloads) this.#ask(rule, asked, (report) => rule.check(workload, context, report));
  }

  /** Rules that name this kind, for what is no resource of a cluster: values files, the inventory of a rempart.yaml. */
  judgeByKind(part: Resource): void {
    const asked = this.#ofResource(part);
    for (const rule of this.#rules.resource)
      if (rule.kinds?.includes(part.groupKind) === true)
        this.#ask(rule, asked, (report) => rule.check(part, this.#context, report));
  }

  /** Rules about a kubeconfig file. */
  judgeKubeconfig(kubeconfig: Kubeconfig): void {
    const asked = this.#ofResource(kubeconfig.resource);
    for (const rule of this.#rules.kubeconfig)
      this.#ask(rule, asked, (report) => rule.check(kubeconfig, this.#context, report));
  }

  /** Rules about a Dockerfile. */
  judgeDockerfile(dockerfile: DockerfileRecord): void {
    const identity: SubjectIdentity = { kind: "file", path: dockerfile.origin.path };
    const file = this.#fileOf(dockerfile.origin.file);
    const asked: Asked = {
      identity,
      header: undefined,
      file,
      object: undefined,
      definitions: "images.definitions",
    };
    const context = this.#contextOf(dockerfile);
    for (const rule of this.#rules.dockerfile)
      this.#ask(rule, asked, (report) => rule.check(dockerfile, context, report));
  }

  #contextOf({ origin }: Pick<RecordHeader, "origin">): SubjectContext {
    const allowedRegistries = this.#registriesOf(origin);
    return allowedRegistries === undefined ? this.#context : { ...this.#context, allowedRegistries };
  }

  /** Rules that need what is deployed together; called once, when everything has been read. */
  judgeEnvironment(environment: EnvironmentFacts): void {
    const context = { ...this.#context, environment };
    for (const resources of environment.resources.values())
      for (const { record } of resources) this.#headers.set(record.id, record);
    for (const component of environment.components) {
      this.#headers.set(component.record.id, component.record);
      for (const rule of this.#rules.component)
        if (rule.components?.includes(component.name) === true)
          this.#ask(rule, this.#ofComponent(component), (report) => rule.check(component, context, report));
    }
    this.#judgeKept(environment);
    for (const namespace of environment.namespaces) this.#judgeNamespace(namespace, environment);
    const asked: Asked = {
      identity: { kind: "environment", name: environment.name },
      header: undefined,
      file: undefined,
      object: undefined,
      definitions: "pod-security.definitions",
    };
    for (const rule of this.#rules.environment)
      this.#ask(rule, asked, (report) => rule.check(environment, context, report));
  }

  #judgeKept(environment: EnvironmentFacts): void {
    const context = { ...this.#context, environment };
    const defined = definedKinds(environment.resources);
    for (const rule of this.#rules.resourceInEnvironment) {
      const kinds = new Set(rule.kinds ?? []);
      if (rule.customKinds === true) for (const kind of defined) kinds.add(kind);
      for (const kind of kinds)
        for (const resource of resourcesOf(environment, kind))
          this.#ask(rule, this.#ofResource(resource), (report) => rule.check(resource, context, report));
      if (rule.customKinds !== true) continue;
      for (const kind of environment.customResourcesLeftOut ?? [])
        if (defined.has(kind)) {
          const question = rule.question === "definitions" ? definitionsQuestionOf(kind) : rule.question;
          this.lack(question, { fact: "definitions.custom-resources", holes: { kind } });
        }
    }
  }

  #judgeNamespace(namespace: NamespaceFacts, environment: EnvironmentFacts): void {
    const context = { ...this.#context, namespace };
    const wide = { ...this.#context, environment };
    for (const workload of namespace.workloads) {
      const identity: SubjectIdentity = { kind: "resource", resource: workload.identity };
      const asked = this.#of(identity, workload.record, workload.identity, "pod-security.definitions");
      for (const rule of this.#rules.deployedWorkload)
        this.#ask(rule, asked, (report) => rule.check(workload, context, report));
      for (const rule of this.#rules.deployedWorkloadInEnvironment)
        this.#ask(rule, asked, (report) => rule.check(workload, wide, report));
    }
    for (const policy of namespace.networkPolicies)
      for (const rule of this.#rules.resourceInNamespace)
        if (rule.kinds === undefined || rule.kinds.includes(policy.groupKind))
          this.#ask(rule, this.#ofResource(policy), (report) => rule.check(policy, context, report));
    const named: SubjectIdentity = { kind: "namespace", name: namespace.name };
    const header = namespace.object?.record ?? namespace.workloads[0]?.record ?? namespace.networkPolicies[0]?.record;
    const object = { apiVersion: "v1", kind: "Namespace", namespace: "", name: namespace.name };
    const asked = this.#of(named, header, object, "pod-security.definitions");
    for (const rule of this.#rules.namespace) this.#ask(rule, asked, (report) => rule.check(namespace, wide, report));
  }

  /** Counts a fact that is missing for every recommendation, such as a file that could not be read. */
  lack(question: QuestionId, lack: Lack): void {
    this.#tally.add(question, { state: "unknown", lacks: [lack] });
  }

  /** Takes note of questions whose subjects were all read: where there is none, the question does not arise. */
  settle(ids: readonly QuestionId[]): void {
    this.#settled.push(...ids);
  }

  /** Takes back what rules found for want of something that was not read: it is unknown. */
  doubt(doubts: readonly Doubt[]): void {
    this.#doubts.push(...doubts);
  }

  #isDoubtful({ question, wide, breaks: [{ subject, object }], origin }: BrokenVerdict): boolean {
    if (!wide) return false;
    const namespace = subject.kind === "namespace" ? subject.name : object?.namespace;
    const doubt = this.#doubts.find(
      (candidate) =>
        candidate.question === question &&
        (candidate.namespace === undefined || namespace === undefined || candidate.namespace === namespace) &&
        !candidate.kinds.has(object?.kind ?? ""),
    );
    if (doubt === undefined) return false;
    this.#tally.add(question, { state: "unknown", lacks: [doubt.lack] }, origin);
    return true;
  }

  /** What was found, without the records that another workload stands for. */
  result(owned: ReadonlySet<RecordId>): Judged {
    for (const [record, tally] of this.#ofRecord) if (!owned.has(record)) this.#tally.merge(tally);
    const broken = this.#broken.filter(({ breaks: [{ record }] }) => record === undefined || !owned.has(record));
    for (const question of this.#settled)
      if (this.#tally.of(question) === undefined) this.#tally.add(question, { state: "notApplicable", lacks: [] });
    if (this.#doubts.length === 0) return { tally: this.#tally, broken };
    return { tally: this.#tally, broken: broken.filter((verdict) => !this.#isDoubtful(verdict)) };
  }

  #ask(rule: AnyRule, asked: Asked, check: (report: Report) => void): void {
    const question = rule.question === "definitions" ? asked.definitions : rule.question;
    const { recommendation } = questionOf(question);
    const lacks: Lack[] = [];
    const breaks: Break[] = [];
    let applicable = true;
    check({
      fail: (messageId, holes, { at, part, related = [], severity = rule.severity }) => {
        const pointed = this.#resolve(asked, at, part);
        breaks.push({
          rule: rule.id,
          question,
          recommendation,
          severity,
          messageId,
          holes,
          environment: this.#environment,
          subject: asked.identity,
          ...(pointed && { location: pointed.location }),
          related: related.flatMap((target) => this.#resolve(asked, target)?.location ?? []),
          record: asked.header?.id,
          object: asked.object,
          place: pointed?.place,
        });
      },
      unknown: (fact, holes = {}) => {
        lacks.push({ fact, holes });
      },
      notApplicable: () => {
        applicable = false;
      },
    });
    const component = asked.identity.kind === "component" ? asked.identity.name : undefined;
    const origin = { component, rule: rule.id };
    const [first, ...others] = breaks;
    const state = lacks.length > 0 ? "unknown" : applicable ? "pass" : "notApplicable";
    if (first !== undefined) {
      this.#broken.push({
        question,
        origin,
        lacks,
        breaks: [first, ...others],
        wide: rule.scope !== "subject",
        otherwise: state,
      });
      return;
    }
    const tally = asked.header === undefined ? this.#tally : (this.#ofRecord.get(asked.header.id) ?? this.#tally);
    tally.add(question, { state, lacks }, origin);
  }

  #resolve(asked: Asked, target: Target, part?: "key"): Resolved | undefined {
    if ("start" in target) {
      const file = "file" in target ? this.#fileOf(target.file) : asked.file;
      return file && inFile(file, { start: target.start, end: target.end, precision: "exact" });
    }
    const header = "record" in target ? this.#headers.get(target.record) : asked.header;
    if (header === undefined) return undefined;
    const path = "record" in target ? target.path : target;
    const { origin, basePath } = header;
    if (origin.kind === "api") return { location: apiLocationOf(origin, [...basePath, ...path]), place: undefined };
    const file = this.#fileOf(origin.file);
    return inFile(file, pointAt(header, file, path, part));
  }

  #of(
    identity: SubjectIdentity,
    header: RecordHeader | undefined,
    object: ResourceIdentity,
    definitions: QuestionId,
  ): Asked {
    const file = header?.origin.kind === "file" ? this.#fileOf(header.origin.file) : undefined;
    return { identity, header, file, object, definitions };
  }

  #ofResource(resource: Resource): Asked {
    const { record, identity, groupKind } = resource;
    const subject: SubjectIdentity =
      isConfiguration(groupKind) && identity.name === ""
        ? { kind: "file", path: record.origin.path }
        : { kind: "resource", resource: identity };
    return this.#of(subject, record, identity, definitionsQuestionOf(groupKind));
  }

  #ofComponent(component: Component): Asked {
    const identity: SubjectIdentity = {
      kind: "component",
      name: component.name,
      path: component.record.origin.path,
    };
    return this.#of(identity, component.record, component.resource.identity, "control-plane.definitions");
  }
}
