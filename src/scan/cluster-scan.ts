import type { EnvironmentBuilder } from "../analyze/environment/environment-builder.ts";
import { Owners } from "../analyze/owners/owners.ts";
import { podTemplatePaths } from "../analyze/workloads/pod-templates.ts";
import { workloadsOf } from "../analyze/workloads/workloads.ts";
import { questions } from "../guidance/questions.ts";
import type { ClusterLack, ClusterReading } from "../model/cluster.ts";
import type { Drift } from "../model/drift.ts";
import type { Json, JsonObject } from "../model/json.ts";
import { stringAt } from "../model/json.ts";
import type { ObjectRecord, RecordId } from "../model/record.ts";
import type { ResourceIdentity } from "../model/resource.ts";
import { identify, toResource } from "../model/resource.ts";
import type { Rule } from "../model/rule.ts";
import type { FactEntry, LackEntry } from "../read/cluster/entry.ts";
import { planFor } from "../read/cluster/plan.ts";
import { groupsOfFact, platformOf } from "../read/cluster/platform.ts";
import { recordsOf } from "../read/snapshot/records.ts";
import type { SnapshotObject } from "../read/snapshot/types.ts";
import { doubtsOf, otherNamespaces, settledBy } from "./cluster-lacks.ts";
import type { DriftScan } from "./drift-scan.ts";
import type { Judge } from "./judge.ts";
import type { Suppressions } from "./suppressions.ts";

/** An object of a cluster; it is redacted only where it is judged. */
export interface ClusterObject {
  readonly kind: "object";
  readonly object: JsonObject;
  readonly apiPath: string;
  readonly redacted: () => SnapshotObject;
}

/** What a cluster says, live or from a snapshot, in the order of the plan. */
export type ClusterItem = ClusterObject | LackEntry | FactEntry;

/** What a cluster is judged with. */
export interface ClusterScanParts {
  readonly environment: string;
  /** What judges it, once the version of its API server is known; undefined where it does not tell. */
  readonly open: (version: string | undefined) => { readonly judge: Judge; readonly builder: EnvironmentBuilder };
  readonly suppressions: Suppressions;
  readonly rules: readonly Rule[];
  readonly nextRecord: () => RecordId;
  /** The namespaces that were asked for; all where it is left out. */
  readonly namespaces?: readonly string[] | undefined;
  /** What files are held against it, where there are any. */
  readonly drift: DriftScan | undefined;
}

/** What is counted while a cluster is judged. */
export interface ClusterCounts {
  objects: number;
  resources: number;
  workloads: number;
}

/** Enough nodes to tell a platform by. */
const mostNodes = 50;

/** The kinds that rules name. */
export function kindsOf(rules: readonly Rule[]): readonly string[] {
  return rules.flatMap(({ kinds = [] }) => kinds);
}

/** Judges a cluster, object by object as it is read. */
export class ClusterScan {
  readonly counts: ClusterCounts = { objects: 0, resources: 0, workloads: 0 };
  readonly #parts: ClusterScanParts;
  readonly #owners = new Owners();
  readonly #nodes: Json[] = [];
  readonly #lacks: ClusterLack[] = [];
  /** What files and the cluster have otherwise, once it was read. */
  drift: Drift | undefined;
  #groups: readonly string[] = [];
  #version: string | undefined;
  #opened: ReturnType<ClusterScanParts["open"]> | undefined;

  constructor(parts: ClusterScanParts) {
    this.#parts = parts;
  }

  /** Facts come before objects. */
  get #with(): ReturnType<ClusterScanParts["open"]> {
    this.#opened ??= this.#parts.open(this.#version);
    return this.#opened;
  }

  /** Pods that run by the subjects, by the record of each. */
  get pods(): ReadonlyMap<RecordId, number> {
    return this.#owners.pods;
  }

  take(item: ClusterItem): void {
    if (item.kind === "object") this.#takeObject(item);
    else if (item.kind === "lack") this.#takeLack(item);
    else if (item.path === "/version") this.#version = stringAt(item.value, ["gitVersion"]);
    else if (item.path === "/apis") this.#groups = groupsOfFact(item.value);
  }

  #takeLack({ reason, kind, ...lack }: LackEntry): void {
    if (reason !== "not-served") this.#lacks.push({ ...lack, reason });
  }

  #takeObject(item: ClusterObject): void {
    this.counts.objects++;
    const { object, apiPath } = item;
    let clean: SnapshotObject | undefined;
    const redacted = () => {
      clean ??= item.redacted();
      return clean;
    };
    this.#parts.drift?.addLive(object, apiPath, redacted);
    const apiVersion = stringAt(object, ["apiVersion"]) ?? "";
    const resource = identify(apiVersion, stringAt(object, ["kind"]) ?? "", object, "");
    const { groupKind } = resource;
    // Only their metadata is read, and no rule asks about that.
    if (groupKind === "Secret") return;
    if (groupKind === "Node" && this.#nodes.length < mostNodes) this.#nodes.push(object);
    let made: readonly [ObjectRecord, ...ObjectRecord[]] | undefined;
    const records = () => {
      made ??= recordsOf(redacted(), this.#parts);
      return made;
    };
    let subject: ResourceIdentity | undefined;
    if (podTemplatePaths(groupKind, object).length > 0) {
      const placement = this.#owners.place(resource, () => records()[0].id);
      if (placement.kind === "letGo") return;
      subject = placement.subject;
    }
    const [own, ...embedded] = records();
    this.#judge(own, subject);
    for (const record of embedded) this.#judge(record, undefined);
  }

  #judge(record: ObjectRecord, subject: ResourceIdentity | undefined): void {
    const { judge, builder } = this.#with;
    const named = toResource(record, "");
    const resource = subject === undefined ? named : { ...named, identity: subject };
    const workloads = workloadsOf(resource);
    this.#parts.suppressions.addResource(resource);
    this.counts.resources++;
    this.counts.workloads += workloads.length;
    judge.judgeResource(resource, workloads);
    builder.add(resource, workloads);
  }

  /**
   * What of the cluster was asked for and not read, so that questions stay open. Where only some namespaces were asked
   * for, what lies outside of all is not for everybody to read.
   */
  get unread(): readonly ClusterLack[] {
    const { rules, namespaces } = this.#parts;
    const plan = planFor(kindsOf(rules));
    return this.#lacks.filter(
      (lack) =>
        lack.reason === "failed" ||
        ((namespaces === undefined || lack.namespace !== undefined) && doubtsOf([lack], plan, rules).length > 0),
    );
  }

  /** Says what the questions lack for want of something that was not read, and what the cluster is. */
  finish(): Pick<ClusterReading, "platform" | "controlPlane" | "objects" | "lacks"> & { readonly version?: string } {
    const { rules, namespaces } = this.#parts;
    const { judge } = this.#with;
    const version = this.#version;
    const { platform, controlPlane } = platformOf({ gitVersion: version, nodes: this.#nodes, groups: this.#groups });
    if (controlPlane === "provider") this.#lackProvider(platform);
    this.#lackKubelets();
    const plan = planFor(kindsOf(rules));
    const doubts = [...doubtsOf(this.#lacks, plan, rules), ...(namespaces === undefined ? [] : otherNamespaces())];
    for (const { question, lack } of doubts) judge.lack(question, lack);
    judge.doubt(doubts);
    judge.settle(settledBy(doubts));
    const objects = this.counts.objects;
    this.drift = this.#parts.drift?.finish(this.#parts.environment, plan, this.#lacks, namespaces);
    return { ...(version !== undefined && { version }), platform, controlPlane, objects, lacks: this.#lacks };
  }

  /** The control plane is the provider's: what it runs with is neither to be seen nor to be mended. */
  #lackProvider(platform: string): void {
    for (const { id, subject, facts, components } of questions) {
      const [first] = facts;
      const ofKubelet = first === "kubelet.configuration" && components === undefined;
      if (subject === "component" && !ofKubelet)
        this.#with.judge.lack(id, { fact: "provider.control-plane", holes: { platform } });
    }
  }

  /** What kubeadm gives to kubelets is not what each of them runs with. */
  #lackKubelets(): void {
    for (const { id, facts, components } of questions)
      if (facts[0] === "kubelet.configuration" || components?.kubelet !== undefined)
        this.#with.judge.lack(id, { fact: "kubelet.configuration", holes: {} });
  }
}
