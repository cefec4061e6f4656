import type { Text } from "./text.ts";

/** Kubernetes as a service or a distribution; `other` where nothing tells of one of these. */
export type Platform = "eks" | "gke" | "aks" | "openshift" | "rke2" | "k3s" | "talos" | "other";

/** Something that was not read of a cluster, or not all of it: what depends on it is unknown. */
export interface ClusterLack {
  readonly verb: "get" | "list";
  /** API group; empty for the core group and for paths. */
  readonly group: string;
  /** Resource in the plural, or a path (`/version`). */
  readonly resource: string;
  /** The namespace in which it is lacking; everywhere where it is left out. */
  readonly namespace?: string;
  readonly reason: "forbidden" | "failed";
  /** What to grant, or why it failed. */
  readonly message: Text;
}

/** A cluster that was read, live or from a snapshot. */
export interface ClusterReading {
  /** The environment that its findings are in. */
  readonly environment: string;
  /** Address of the API server, without credentials. */
  readonly server: string;
  /** Context of the kubeconfig that it was read with. */
  readonly context?: string;
  /** Path of the snapshot that it was read from, as it was given. */
  readonly snapshot?: string;
  /** Version of the API server, as it says itself; undefined where it did not. */
  readonly version?: string;
  readonly platform: Platform;
  /** Who runs the control plane. */
  readonly controlPlane: "provider" | "user" | "unknown";
  /** The namespaces that were asked for; all where it is left out. */
  readonly namespaces?: readonly string[];
  /** When the reading began and ended, ISO 8601. */
  readonly started: string;
  readonly finished: string;
  /** Objects read. */
  readonly objects: number;
  readonly lacks: readonly ClusterLack[];
}
