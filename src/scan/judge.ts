import { controllerOf } from "../analyze/environment/environment-builder.ts";
import type { QuestionId } from "../guidance/questions.ts";
import { questionOf } from "../guidance/questions.ts";
import type { Component } from "../model/component.ts";
import type { DockerfileRecord, EnvironmentFacts, Kubeconfig, NamespaceFacts } from "../model/facts.ts";
import type { Finding, SubjectIdentity } from "../model/finding.ts";
import type { RecordHeader, RecordId, SourceFile } from "../model/record.ts";
import type { Resource, ResourceIdentity } from "../model/resource.ts";
import { isConfiguration } from "../model/resource.ts";
import type { Report, Rule, SubjectContext, Target } from "../model/rule.ts";
import type { FileId } from "../model/span.ts";
import type { Workload } from "../model/workload.ts";
import { definitionsQuestionOf } from "./definitions-question.ts";
import type { Pointed } from "./position.ts";
import { locationOf, pointAt } from "./position.ts";
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
  /** Where it starts. */
  readonly place: { readonly file: FileId; readonly offset: number } | undefined;
}

/** What a rule found broken in one subject: how that counts depends on what is excepted. */
export interface BrokenVerdict {
  readonly question: QuestionId;
  readonly origin: VerdictOrigin;
  readonly lacks: readonly Lack[];
  readonly breaks: readonly [Break, ...Break[]];
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

type AnyRule = Pick<Rule, "id" | "question" | "severity">;

/** What the judge takes from outside. */
export interface JudgeOptions {
  readonly rules: readonly Rule[];
  readonly context: SubjectContext;
  readonly fileOf: (header: Pick<RecordHeader, "origin">) => SourceFile;
}

/** Asks every rule about every subject of one environment and keeps what came of it. */
export class Judge {
  readonly #environment: string;
  readonly #context: SubjectContext;
  readonly #rules: RuleTable;
  readonly #fileOf: JudgeOptions["fileOf"];
  readonly #broken: BrokenVerdict[] = [];
  readonly #tally = new Tally();
  /** Tallies of records that an owner may stand for. */
  readonly #ofRecord = new Map<RecordId, Tally>();
  readonly #headers = new Map<RecordId, RecordHeader>();

  constructor(environment: string, { rules, context, fileOf }: JudgeOptions) {
    this.#environment = environment;
    this.#context = context;
    this.#rules = tabulate(rules);
    this.#fileOf = fileOf;
  }

  /** Rules that need a resource and its workloads alone. */
  judgeResource(resource: Resource, workloads: readonly Workload[]): void {
    if (workloads.length > 0 && controllerOf(resource) !== undefined)
      this.#ofRecord.set(resource.record.id, new Tally());
    const asked = this.#ofResource(resource);
    for (const rule of this.#rules.resource)
      if (rule.kinds === undefined || rule.kinds.includes(resource.groupKind))
        this.#ask(rule, asked, (report) => rule.check(resource, this.#context, report));
    for (const rule of this.#rules.workload)
      for (const workload of workloads) this.#ask(rule, asked, (report) => rule.check(workload, this.#context, report));
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
    const file = this.#fileOf(dockerfile);
    const asked: Asked = {
      identity,
      header: undefined,
      file,
      object: undefined,
      definitions: "images.definitions",
    };
    for (const rule of this.#rules.dockerfile)
      this.#ask(rule, asked, (report) => rule.check(dockerfile, this.#context, report));
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

  /** What was found, without the records that another workload stands for. */
  result(owned: ReadonlySet<RecordId>): Judged {
    for (const [record, tally] of this.#ofRecord) if (!owned.has(record)) this.#tally.merge(tally);
    const broken = this.#broken.filter(({ breaks: [{ record }] }) => record === undefined || !owned.has(record));
    return { tally: this.#tally, broken };
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
          ...(pointed && { location: locationOf(pointed.file, pointed.range) }),
          related: related.flatMap((target) => {
            const other = this.#resolve(asked, target);
            return other === undefined ? [] : [locationOf(other.file, other.range)];
          }),
          record: asked.header?.id,
          object: asked.object,
          place: pointed && { file: pointed.file.id, offset: pointed.range.start },
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
      this.#broken.push({ question, origin, lacks, breaks: [first, ...others], otherwise: state });
      return;
    }
    const tally = asked.header === undefined ? this.#tally : (this.#ofRecord.get(asked.header.id) ?? this.#tally);
    tally.add(question, { state, lacks }, origin);
  }

  #resolve(
    asked: Asked,
    target: Target,
    part?: "key",
  ): { readonly file: SourceFile; readonly range: Pointed } | undefined {
    if ("start" in target) return asked.file && { file: asked.file, range: { ...target, precision: "exact" } };
    const header = "record" in target ? this.#headers.get(target.record) : asked.header;
    if (header === undefined) return undefined;
    const file = this.#fileOf(header);
    return { file, range: pointAt(header, file, "record" in target ? target.path : target, part) };
  }

  #of(
    identity: SubjectIdentity,
    header: RecordHeader | undefined,
    object: ResourceIdentity,
    definitions: QuestionId,
  ): Asked {
    return { identity, header, file: header && this.#fileOf(header), object, definitions };
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
