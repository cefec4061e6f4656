import type { Component } from "./component.ts";
import type { Dockerfile } from "./dockerfile.ts";
import type { BuiltImage } from "./image-build.ts";
import type { FileOrigin, RecordId, SensitiveValue } from "./record.ts";
import type { GroupKind, Resource } from "./resource.ts";
import type { WorkloadSummary } from "./workload.ts";

/** A Dockerfile as read, its sensitive values replaced. */
export interface DockerfileRecord {
  readonly kind: "dockerfile";
  readonly id: RecordId;
  readonly environment: string;
  readonly origin: FileOrigin;
  readonly dockerfile: Dockerfile;
  /** Values written into the image; `path` is `[instruction index, key]`. */
  readonly sensitive: readonly (SensitiveValue & {
    readonly range: { readonly start: number; readonly end: number };
    /** Where in `range`, which is masked as a whole, the value itself is; `range` where it is left out. */
    readonly at?: { readonly start: number; readonly end: number };
  })[];
}

/** Whether git tracks a file; `noRepository` where it lies in no work tree, `unknown` where the index cannot be read. */
export type Tracking = "tracked" | "untracked" | "noRepository" | "unknown";

/** A kubeconfig file (`kind: Config`), its credentials replaced. */
export interface Kubeconfig {
  readonly resource: Resource;
  /** Permission bits (0o777); undefined on standard input and where the file system has none. */
  readonly mode: number | undefined;
  readonly tracking: Tracking;
}

/** What is known of one namespace of an environment. */
export interface NamespaceFacts {
  readonly name: string;
  /** The Namespace object, when it was in the input. */
  readonly object: Resource | undefined;
  readonly workloads: readonly WorkloadSummary[];
  readonly networkPolicies: readonly Resource[];
  /** Policies of other kinds that may isolate pods here (CiliumNetworkPolicy, AdminNetworkPolicy…), not judged. */
  readonly otherPolicies: readonly Resource[];
}

/** What is deployed together: one cluster, one chart release, one root kustomization, or what rempart.yaml names. */
export interface EnvironmentFacts {
  readonly name: string;
  /** Resources of the kinds that rules look up, by group and kind. Workloads are in `workloads` only. */
  readonly resources: ReadonlyMap<GroupKind, readonly Resource[]>;
  readonly workloads: readonly WorkloadSummary[];
  readonly namespaces: readonly NamespaceFacts[];
  readonly components: readonly Component[];
  readonly dockerfiles: readonly DockerfileRecord[];
  /** Images that are built here, once for each place that says so; those of files that belong to no environment too. */
  readonly images: readonly BuiltImage[];
  /** Kinds of custom resources of which some were let go, since there were too many to keep. */
  readonly customResourcesLeftOut?: readonly GroupKind[];
}

/** The resources of a kind, an empty list where there are none. */
export function resourcesOf(environment: EnvironmentFacts, groupKind: GroupKind): readonly Resource[] {
  return environment.resources.get(groupKind) ?? [];
}
