import { controllerReference } from "../analyze/owners/owners.ts";
import type { PodSecurityLevel, PodSecurityVersion, PodSecurityViolation } from "../analyze/pod-security/index.ts";
import { evaluatePodSecurity, withDefaultHostPorts, withDefaultVolumes } from "../analyze/pod-security/index.ts";
import { podTemplatePaths } from "../analyze/workloads/pod-templates.ts";
import type { JsonObject, Path } from "../model/json.ts";
import { numberAt, objectAt, stringAt, stringsAt } from "../model/json.ts";
import { fieldText } from "../model/path-text.ts";
import type { GroupKind, ResourceIdentity } from "../model/resource.ts";
import { groupKindOf } from "../model/resource.ts";

/** The policy that is tried. */
export interface PssPolicy {
  readonly level: PodSecurityLevel;
  readonly version: PodSecurityVersion;
}

/** One check that refuses the pods of a workload. */
export interface PssImpactViolation {
  readonly check: string;
  /** In the words of the API server: its reason, and the detail in brackets. */
  readonly message: string;
  /** Fields at fault in the object; none where only its pods have them, put there as they were made (an injected sidecar). */
  readonly fields: readonly string[];
}

/** Something whose pods would no longer be admitted. */
export interface PssImpactWorkload {
  /** What was written: a Deployment, not its ReplicaSet and pods. */
  readonly resource: ResourceIdentity;
  /** Pods that are there now and that would not be admitted anew. */
  readonly pods: number;
  /** True for a static pod of a node, which its kubelet runs whatever admission says. */
  readonly staticPod: boolean;
  readonly violations: readonly PssImpactViolation[];
}

/** What a policy would do to one namespace. */
export interface PssImpactNamespace {
  readonly name: string;
  /** `pod-security.kubernetes.io/*`, without the prefix, as they stand; undefined where the Namespace was not read. */
  readonly labels: Readonly<Record<string, string>> | undefined;
  /** Workloads and pods that were looked at; pods of a workload count for themselves only among `pods`. */
  readonly workloads: number;
  readonly pods: number;
  /** The strictest level that everything in it meets already. */
  readonly meets: PodSecurityLevel;
  readonly refused: readonly PssImpactWorkload[];
}

interface Entry {
  readonly resource: ResourceIdentity;
  readonly staticPod: boolean;
  readonly violations: Map<string, PssImpactViolation>;
  pods: number;
}

interface NamespaceEntry {
  labels: Readonly<Record<string, string>> | undefined;
  workloads: number;
  pods: number;
  baseline: boolean;
  restricted: boolean;
  readonly refused: Map<string, Entry>;
}

const labelPrefix = "pod-security.kubernetes.io/";
const mirror = "kubernetes.io/config.mirror";
/** A pod whose containers were injected differently each time is no reason to keep each difference. */
const mostViolations = 50;

/**
 * Finds out what a Pod Security policy would no longer admit, object by object. Memory holds a few words of each namespace, of each ReplicaSet and Job that belongs to another workload,
 * and of each workload that the policy refuses; never an object.
 *
 * Templates are judged for what would be made from them, pods for what was: admission sees pods, after whatever webhooks put
 * into them. An object that another workload controls is left to that one.
 */
export class PssImpact {
  readonly #policy: PssPolicy;
  /** Kinds whose objects are judged by their template, by group and kind. */
  readonly #kinds: (groupKind: GroupKind) => boolean;
  readonly #namespaces = new Map<string, NamespaceEntry>();
  readonly #owners = new Map<string, ResourceIdentity>();

  /** @param kinds tells the kinds of workloads that are among the input: what one of them controls is judged with it. */
  constructor(policy: PssPolicy, kinds: (groupKind: GroupKind) => boolean) {
    this.#policy = policy;
    this.#kinds = kinds;
  }

  /** Takes one object, of any kind. */
  add(object: JsonObject, identity: ResourceIdentity): void {
    const groupKind = groupKindOf(identity.apiVersion, identity.kind);
    if (groupKind === "Namespace") {
      this.#namespace(identity.name).labels = labelsOf(object);
      return;
    }
    const templates = podTemplatePaths(groupKind, object);
    // A PodTemplate makes no pods of itself.
    if (templates.length === 0 || groupKind === "PodTemplate") return;
    if (groupKind === "Pod") this.#addPod(object, identity);
    else this.#addWorkload(object, identity, templates);
  }

  /** What was found, sorted by name. */
  finish(): readonly PssImpactNamespace[] {
    return [...this.#namespaces]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, { labels, workloads, pods, baseline, restricted, refused }]) => ({
        name,
        labels,
        workloads,
        pods,
        meets: restricted ? "restricted" : baseline ? "baseline" : "privileged",
        refused: this.#merged(refused)
          .map((entry) => ({ ...entry, violations: [...entry.violations.values()] }))
          .sort((a, b) => (keyOf(a.resource) < keyOf(b.resource) ? -1 : 1)),
      }));
  }

  /** Entries under the workload at the top, now that all owners are known: in files they stand in any order. */
  #merged(refused: ReadonlyMap<string, Entry>): readonly Entry[] {
    const merged = new Map<string, Entry>();
    for (const entry of refused.values()) {
      const resource = this.#topOf(entry.resource);
      const known = merged.get(keyOf(resource));
      if (known === undefined) {
        merged.set(keyOf(resource), { ...entry, resource, violations: new Map(entry.violations) });
        continue;
      }
      known.pods += entry.pods;
      for (const [message, violation] of entry.violations) {
        const first = known.violations.get(message);
        if (first === undefined || first.fields.length === 0) known.violations.set(message, violation);
      }
    }
    return [...merged.values()];
  }

  #namespace(name: string): NamespaceEntry {
    const known = this.#namespaces.get(name);
    if (known !== undefined) return known;
    const made: NamespaceEntry = {
      labels: undefined,
      workloads: 0,
      pods: 0,
      baseline: true,
      restricted: true,
      refused: new Map(),
    };
    this.#namespaces.set(name, made);
    return made;
  }

  #addWorkload(object: JsonObject, identity: ResourceIdentity, templates: readonly Path[]): void {
    const controller = controllerOf(object, identity.namespace);
    if (controller !== undefined && this.#kinds(groupKindOf(controller.apiVersion, controller.kind))) {
      if (mayHavePods(object)) this.#owners.set(keyOf(identity), controller);
      return;
    }
    const namespace = this.#namespace(identity.namespace);
    namespace.workloads++;
    for (const path of templates) {
      const pod = {
        metadata: objectAt(object, [...path, "metadata"]) ?? {},
        spec: withDefaultHostPorts(withDefaultVolumes(objectAt(object, [...path, "spec"]) ?? {})),
      };
      this.#judge(pod, namespace, () => this.#entry(namespace, identity, false), path);
    }
  }

  #addPod(object: JsonObject, identity: ResourceIdentity): void {
    const namespace = this.#namespace(identity.namespace);
    namespace.pods++;
    const staticPod = stringsAt(object, ["metadata", "annotations"]).has(mirror);
    const controller = staticPod ? undefined : controllerOf(object, identity.namespace);
    const owner = controller ?? identity;
    if (controller === undefined) namespace.workloads++;
    const pod = {
      metadata: objectAt(object, ["metadata"]) ?? {},
      spec: withDefaultHostPorts(withDefaultVolumes(objectAt(object, ["spec"]) ?? {})),
    };
    let entry: Entry | undefined;
    const path = controller === undefined ? [] : undefined;
    this.#judge(pod, namespace, () => (entry ??= this.#entry(namespace, owner, staticPod)), path);
    if (entry !== undefined) entry.pods++;
  }

  /** Judges at the level that is tried, and at those that tell what the namespace meets. */
  #judge(
    pod: { readonly metadata: JsonObject; readonly spec: JsonObject },
    namespace: NamespaceEntry,
    entry: () => Entry,
    path: Path | undefined,
  ): void {
    const { level, version } = this.#policy;
    const at = (asked: PodSecurityLevel) => evaluatePodSecurity(pod, asked, version);
    const tried = at(level);
    if (namespace.baseline || level === "baseline")
      namespace.baseline &&= (level === "baseline" ? tried : at("baseline")).length === 0;
    if (namespace.restricted || level === "restricted")
      namespace.restricted &&= (level === "restricted" ? tried : at("restricted")).length === 0;
    if (tried.length === 0) return;
    const { violations } = entry();
    for (const violation of tried) addViolation(violations, violation, path);
  }

  #entry(namespace: NamespaceEntry, resource: ResourceIdentity, staticPod: boolean): Entry {
    const key = keyOf(resource);
    const known = namespace.refused.get(key);
    if (known !== undefined) return known;
    const made: Entry = { resource, staticPod, violations: new Map(), pods: 0 };
    namespace.refused.set(key, made);
    return made;
  }

  /** The workload that stands at the top of those that control one another. */
  #topOf(resource: ResourceIdentity): ResourceIdentity {
    let top = resource;
    for (let steps = 0; steps < 5; steps++) {
      const above = this.#owners.get(keyOf(top));
      if (above === undefined) return top;
      top = above;
    }
    return top;
  }
}

/** A violation in the words that Pod Security Admission joins with commas: `reason (detail)`. */
export function violationText({ reason, detail }: Pick<PodSecurityViolation, "reason" | "detail">): string {
  return detail === "" ? reason : `${reason} (${detail})`;
}

function addViolation(
  violations: Map<string, PssImpactViolation>,
  violation: PodSecurityViolation,
  path: Path | undefined,
): void {
  const message = violationText(violation);
  if (violations.has(message) || violations.size >= mostViolations) return;
  const fields = path === undefined ? [] : violation.fields.map((field) => fieldText([...path, ...field]));
  violations.set(message, { check: violation.check, message, fields });
}

function keyOf({ apiVersion, kind, namespace, name }: ResourceIdentity): string {
  return `${groupKindOf(apiVersion, kind)} ${namespace}/${name}`;
}

/** The owner that controls an object, in the object's namespace. */
function controllerOf(object: JsonObject, namespace: string): ResourceIdentity | undefined {
  const reference = controllerReference(object);
  return reference === undefined ? undefined : { ...reference, namespace };
}

/** False for what is kept as history: a ReplicaSet of an earlier revision. */
function mayHavePods(object: JsonObject): boolean {
  if (stringAt(object, ["kind"]) !== "ReplicaSet") return true;
  return numberAt(object, ["spec", "replicas"]) !== 0 || (numberAt(object, ["status", "replicas"]) ?? 0) > 0;
}

function labelsOf(object: JsonObject): Readonly<Record<string, string>> {
  const found = [...stringsAt(object, ["metadata", "labels"])].filter(([key]) => key.startsWith(labelPrefix));
  return Object.fromEntries(found.map(([key, value]) => [key.slice(labelPrefix.length), value]).sort());
}
