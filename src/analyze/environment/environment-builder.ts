import type { Component } from "../../model/component.ts";
import type { DockerfileRecord, EnvironmentFacts, NamespaceFacts } from "../../model/facts.ts";
import type { BuiltImage } from "../../model/image-build.ts";
import { booleanAt, listAt, stringAt } from "../../model/json.ts";
import type { RecordId } from "../../model/record.ts";
import type { GroupKind, Resource } from "../../model/resource.ts";
import { groupOf, isConfiguration } from "../../model/resource.ts";
import type { Workload, WorkloadSummary } from "../../model/workload.ts";
import { componentsOfConfiguration, componentsOfWorkload } from "../components/components.ts";
import { withKubeletFlags } from "../components/kubelets.ts";
import { imageCheckKinds } from "../images/verification.ts";
import { summarize } from "../workloads/workloads.ts";
import { CustomResources } from "./custom-resources.ts";

/** Kinds whose objects rules look up from others; all else is let go once its own rules have run. */
export const keptKinds: ReadonlySet<GroupKind> = new Set<GroupKind>([
  "Namespace",
  "Node",
  "ServiceAccount",
  "LimitRange",
  "Service",
  "networking.k8s.io/NetworkPolicy",
  "extensions/NetworkPolicy",
  "rbac.authorization.k8s.io/Role",
  "rbac.authorization.k8s.io/ClusterRole",
  "rbac.authorization.k8s.io/RoleBinding",
  "rbac.authorization.k8s.io/ClusterRoleBinding",
  ...imageCheckKinds,
  "apiextensions.k8s.io/CustomResourceDefinition",
  "gateway.networking.k8s.io/Gateway",
  "gateway.networking.k8s.io/ListenerSet",
  "gateway.networking.x-k8s.io/XListenerSet",
  "gateway.networking.k8s.io/HTTPRoute",
  "gateway.networking.k8s.io/GRPCRoute",
  "networking.istio.io/Gateway",
  "networking.istio.io/VirtualService",
  "security.istio.io/PeerAuthentication",
  "policy.linkerd.io/Server",
  "policy.linkerd.io/ServerAuthorization",
  "policy.linkerd.io/AuthorizationPolicy",
  "policy.linkerd.io/NetworkAuthentication",
  "policy.networking.k8s.io/AdminNetworkPolicy",
  "policy.networking.k8s.io/BaselineAdminNetworkPolicy",
  "policy.networking.k8s.io/ClusterNetworkPolicy",
  "cilium.io/CiliumNetworkPolicy",
  "cilium.io/CiliumClusterwideNetworkPolicy",
  "projectcalico.org/NetworkPolicy",
  "projectcalico.org/GlobalNetworkPolicy",
  "crd.projectcalico.org/NetworkPolicy",
  "crd.projectcalico.org/GlobalNetworkPolicy",
]);

/** True for a kind whose objects an environment keeps: those that a rule may look at together with their environment. */
export function isKept(groupKind: GroupKind): boolean {
  return keptKinds.has(groupKind) || isConfiguration(groupKind);
}

const registrationKinds: ReadonlySet<GroupKind> = new Set<GroupKind>([
  "kubeadm.k8s.io/InitConfiguration",
  "kubeadm.k8s.io/JoinConfiguration",
]);

/** Network policies of other kinds: known by name, not judged. */
const otherPolicyGroups: ReadonlySet<string> = new Set([
  "cilium.io",
  "crd.projectcalico.org",
  "projectcalico.org",
  "policy.networking.k8s.io",
  "crd.antrea.io",
]);

/** Puts together, resource by resource, what is known of an environment. */
export class EnvironmentBuilder {
  readonly #name: string;
  readonly #resources = new Map<GroupKind, Resource[]>();
  readonly #workloads: WorkloadSummary[] = [];
  readonly #components: Component[] = [];
  readonly #dockerfiles: DockerfileRecord[] = [];
  readonly #otherPolicies: Resource[] = [];
  /** kubeadm configurations that register a node, with flags for its kubelet. */
  readonly #registrations: Resource[] = [];
  readonly #customResources = new CustomResources();
  readonly #owners = new Map<RecordId, string>();
  readonly #present = new Set<string>();

  constructor(name: string) {
    this.#name = name;
  }

  /** Adds a resource and the workloads in it; keeps of both only what rules of wider scope need. */
  add(resource: Resource, workloads: readonly Workload[]): void {
    const { groupKind } = resource;
    if (isKept(groupKind)) {
      const kept = this.#resources.get(groupKind);
      if (kept === undefined) this.#resources.set(groupKind, [resource]);
      else kept.push(resource);
    }
    if (otherPolicyGroups.has(groupOf(resource.identity.apiVersion)) && /Policy$/.test(resource.identity.kind))
      this.#otherPolicies.push(resource);
    this.#customResources.add(resource);
    if (workloads.length > 0) {
      const { kind, namespace, name } = resource.identity;
      this.#present.add(ownerKey(namespace, kind, name));
      // Of a cluster, only what stands for itself comes here: see `Owners`.
      const controller = resource.record.origin.kind === "file" ? controllerOf(resource) : undefined;
      if (controller !== undefined)
        this.#owners.set(resource.record.id, ownerKey(namespace, controller.kind, controller.name));
    }
    for (const workload of workloads) {
      this.#workloads.push(summarize(workload));
      this.#components.push(...componentsOfWorkload(workload));
    }
    this.#components.push(...componentsOfConfiguration(resource));
    if (registrationKinds.has(groupKind)) this.#registrations.push(resource);
  }

  /** Adds a Dockerfile. */
  addDockerfile(record: DockerfileRecord): void {
    this.#dockerfiles.push(record);
  }

  /** Records that another workload of the environment stands for: the ReplicaSet and the Pods of a Deployment, say. */
  ownedRecords(): ReadonlySet<RecordId> {
    const owned = new Set<RecordId>();
    for (const [record, owner] of this.#owners) if (this.#present.has(owner)) owned.add(record);
    return owned;
  }

  /** What is known, once everything has been added. `images` are those that are built here, see `BuildRegistry`. */
  build(images: readonly BuiltImage[] = []): EnvironmentFacts {
    const owned = this.ownedRecords();
    const customResourcesLeftOut = this.#customResources.moveInto(this.#resources);
    const workloads = this.#workloads.filter((summary) => !owned.has(summary.record.id));
    return {
      name: this.#name,
      resources: this.#resources,
      workloads,
      namespaces: this.#namespaces(workloads),
      components: withKubeletFlags(asTheyRun(this.#components), this.#registrations),
      dockerfiles: this.#dockerfiles,
      images,
      customResourcesLeftOut,
    };
  }

  #namespaces(workloads: readonly WorkloadSummary[]): readonly NamespaceFacts[] {
    const names = new Set<string>();
    const objects = new Map((this.#resources.get("Namespace") ?? []).map((object) => [object.identity.name, object]));
    for (const name of objects.keys()) names.add(name);
    const workloadsOf = groupBy(workloads, (workload) => workload.identity.namespace);
    for (const name of workloadsOf.keys()) names.add(name);
    const policies = [
      ...(this.#resources.get("networking.k8s.io/NetworkPolicy") ?? []),
      ...(this.#resources.get("extensions/NetworkPolicy") ?? []),
    ];
    const policiesOf = groupBy(policies, (policy) => policy.identity.namespace);
    for (const name of policiesOf.keys()) names.add(name);
    return [...names].map((name) => ({
      name,
      object: objects.get(name),
      workloads: workloadsOf.get(name) ?? [],
      networkPolicies: policiesOf.get(name) ?? [],
      otherPolicies: this.#otherPolicies.filter(
        ({ identity }) => identity.namespace === name || isClusterWide(identity.kind),
      ),
    }));
  }
}

/** What runs in a cluster tells more than what kubeadm was told before, where the cluster shows both. */
function asTheyRun(components: readonly Component[]): readonly Component[] {
  const isLive = ({ record }: Component) => record.origin.kind === "api";
  const running = new Set(
    components.filter((component) => isLive(component) && component.writtenBy === "manifest").map(({ name }) => name),
  );
  return components.filter(
    (component) => !isLive(component) || component.writtenBy !== "kubeadm" || !running.has(component.name),
  );
}

function isClusterWide(kind: string): boolean {
  return /^(CiliumClusterwide|Global|Admin|BaselineAdmin|Cluster)/.test(kind);
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

function ownerKey(namespace: string, kind: string, name: string): string {
  return `${kind}/${namespace}/${name}`;
}

/** The controller that owns an object (`metadata.ownerReferences` with `controller: true`), if any. */
export function controllerOf(resource: Resource): { readonly kind: string; readonly name: string } | undefined {
  for (const reference of listAt(resource.object, ["metadata", "ownerReferences"])) {
    const kind = stringAt(reference, ["kind"]);
    const name = stringAt(reference, ["name"]);
    if (kind !== undefined && name !== undefined && booleanAt(reference, ["controller"]) === true)
      return { kind, name };
  }
  return undefined;
}
