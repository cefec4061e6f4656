import type { Path } from "./json.ts";
import type { RecordHeader, RecordId } from "./record.ts";
import type { Resource } from "./resource.ts";

/** The components of a cluster whose settings are judged. */
export type ComponentName = "kube-apiserver" | "kube-controller-manager" | "kube-scheduler" | "etcd" | "kubelet";

/** A place in a record: where a setting stands, or where it should stand. */
export interface Place {
  readonly record: RecordId;
  readonly path: Path;
}

/** One use of a flag. */
export interface FlagUse {
  readonly value: string;
  readonly place: Place;
}

/**
 * A component as its inputs show it: the flags of a static pod, `extraArgs` of a kubeadm ClusterConfiguration, a
 * configuration file. Settings are asked through analyze/components, which knows flags over file over version default.
 */
export interface Component {
  readonly name: ComponentName;
  readonly environment: string;
  /** What it was read from first; findings about what is absent point there. */
  readonly record: RecordHeader;
  readonly resource: Resource;
  /** Where absent flags would be added. */
  readonly flagsPlace: Place;
  readonly flags: ReadonlyMap<string, readonly FlagUse[]>;
  /** Why some flags may be hidden (a shell script, a variable); undefined when all are known. */
  readonly flagsHiddenBy: string | undefined;
  /**
   * Who wrote the flags: `manifest` has them all; `kubeadm` adds its own defaults to what it is told;
   * `configuration` is a configuration file alone, whose flags are not known.
   */
  readonly writtenBy: "manifest" | "kubeadm" | "configuration";
  /** Environment variables of the container (etcd reads ETCD_*). */
  readonly environmentVariables: ReadonlyMap<string, FlagUse>;
  /** Version of the component, from an image tag or `kubernetesVersion`, as written. */
  readonly version: FlagUse | undefined;
  /** The configuration file of the component (KubeletConfiguration), when it was in the input. */
  readonly configuration: Resource | undefined;
}

/** What one setting of a component is known to be. */
export type Setting =
  | {
      readonly state: "known";
      readonly value: string;
      readonly place: Place;
      readonly setBy: "flag" | "file" | "default";
    }
  | { readonly state: "unknown"; readonly reason: string };
