import type { Json, JsonObject, Path } from "./json.ts";
import type { RecordHeader } from "./record.ts";
import type { Resource, ResourceIdentity } from "./resource.ts";

/**
 * What a container is to its pod. A sidecar is an init container with `restartPolicy: Always` (KEP-753).
 */
export type ContainerRole = "init" | "sidecar" | "regular" | "ephemeral";

/** One container of a pod template. */
export interface Container {
  readonly name: string;
  readonly role: ContainerRole;
  /** Path of the container from the root of the resource. */
  readonly path: Path;
  readonly spec: JsonObject;
}

/** A resource that runs pods, with its pod template. */
export interface Workload {
  readonly resource: Resource;
  /** Path of the pod template (what holds `metadata` and `spec`) from the root; empty for a Pod. */
  readonly templatePath: Path;
  /** Path of the pod spec from the root. */
  readonly specPath: Path;
  readonly podMetadata: JsonObject;
  readonly podSpec: JsonObject;
  readonly containers: readonly Container[];
  /** `spec.os.name`; `unknown` where it is not set, which the API server takes for Linux in all of its checks. */
  readonly os: "linux" | "windows" | "unknown";
  /** True when `hostUsers: false` gives the pod a user namespace of its own (KEP-127). */
  readonly userNamespace: boolean;
}

/** A field of a security context as it takes effect in a container. */
export interface EffectiveField<T> {
  /** Undefined where it is something of another type, such as a variable still to be filled in. */
  readonly value: T | undefined;
  /** Which security context sets it; the container's comes before the pod's. */
  readonly setBy: "container" | "pod";
}

/** What is kept of a container: who it runs as, and the image that decides where it does not say. Absent fields are left out. */
export interface ContainerSummary {
  readonly name: string;
  readonly role: ContainerRole;
  /** Path of the container from the root of the resource. */
  readonly path: Path;
  readonly image?: string;
  readonly runAsNonRoot?: EffectiveField<boolean>;
  readonly runAsUser?: EffectiveField<number>;
  readonly runAsGroup?: EffectiveField<number>;
  /** `windowsOptions.runAsUserName`. */
  readonly runAsUserName?: EffectiveField<string>;
}

/** An image that a pod names: that of a container, or of an image volume (KEP-4639). */
export interface ImageUse {
  /** The container, or the volume. */
  readonly name: string;
  readonly usedBy: "container" | "volume";
  /** As written. */
  readonly image: string;
  /** Path of the reference from the root of the resource. */
  readonly path: Path;
  /** `imagePullPolicy` of the container, `pullPolicy` of the volume, as written; left out where it is absent. */
  readonly pullPolicy?: Json;
}

/** Groups that the pod gives to all of its containers, as written; absent fields are left out. */
export interface PodGroups {
  readonly fsGroup?: Json;
  readonly supplementalGroups?: Json;
  readonly supplementalGroupsPolicy?: Json;
}

/** What is kept of a workload for questions about what is deployed together. Plain data. */
export interface WorkloadSummary {
  readonly record: RecordHeader;
  readonly identity: ResourceIdentity;
  readonly templatePath: Path;
  readonly specPath: Path;
  /** Labels of its pods. */
  readonly labels: ReadonlyMap<string, string>;
  readonly hostNetwork: boolean;
  readonly serviceAccountName: string;
  /** `spec.automountServiceAccountToken`; undefined where the ServiceAccount decides. */
  readonly automountServiceAccountToken: boolean | undefined;
  /** Annotations of its pods. */
  readonly annotations: ReadonlyMap<string, string>;
  /** Names of its containers and init containers, where an injected proxy stands by name. */
  readonly containerNames: ReadonlySet<string>;
  /** The ports its containers name, as `PROTOCOL/name`. */
  readonly portNames: ReadonlySet<string>;
  /** The pod as a whole has a memory limit: `spec.resources.limits.memory`. */
  readonly memoryLimited: boolean;
  /** The pod as a whole asks for CPU: `spec.resources.requests.cpu`, or the limit that stands in for it. */
  readonly cpuRequested: boolean;
  /** Containers that say too little of what they may use; those that say enough are left out. */
  readonly unlimited: readonly ResourceGap[];
  readonly containers: readonly ContainerSummary[];
  readonly images: readonly ImageUse[];
  readonly groups: PodGroups;
  /** It is said to run on Windows: Linux-only fields must not be asked of it. */
  readonly windows: boolean;
  /** A pod of the control plane, which is bound to its host by design. */
  readonly controlPlane: boolean;
  /** See `Workload.userNamespace`. */
  readonly userNamespace: boolean;
  /** False for a piece of a patch: what it leaves out says nothing. */
  readonly whole: boolean;
}

/** What a container says of memory and CPU: `unreadable` where something is still to be filled in. */
export interface ResourceGap {
  readonly name: string;
  /** Path of the container from the root of the resource. */
  readonly path: Path;
  /** `resources.limits.memory`; a limit of 0 is none. */
  readonly memoryLimit: "set" | "absent" | "unreadable";
  /** `resources.requests.cpu`, which `resources.limits.cpu` stands in for. */
  readonly cpuRequest: "set" | "absent" | "unreadable";
}
