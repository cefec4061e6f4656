import type { FileLocation } from "./finding.ts";
import type { ResourceIdentity } from "./resource.ts";

/** A field that the file and the cluster have otherwise. Values are cut, sensitive ones masked; none where it is absent. */
export interface DriftField {
  /** As `spec.template.spec.containers[0].image`, in the object of the file where it has it, else in that of the cluster. */
  readonly field: string;
  readonly inFile?: string;
  readonly inCluster?: string;
  /** Where it stands, or should stand, in the file. */
  readonly location: FileLocation;
}

/** How one object differs between the files and the cluster. */
export type DriftEntry =
  | { readonly kind: "filesOnly"; readonly resource: ResourceIdentity; readonly location: FileLocation }
  | { readonly kind: "clusterOnly"; readonly resource: ResourceIdentity; readonly apiPath: string }
  | {
      readonly kind: "different";
      readonly resource: ResourceIdentity;
      readonly location: FileLocation;
      readonly apiPath: string;
      readonly fields: readonly DriftField[];
    };

/** What files and a cluster were held against each other for. Drift is no finding: it breaks no rule by itself. */
export interface Drift {
  /** The environment of the cluster. */
  readonly environment: string;
  /** Objects of files that the cluster was asked for. */
  readonly compared: number;
  readonly entries: readonly DriftEntry[];
  /** Kinds of objects in files that were not, or not wholly, read of the cluster, and how many objects of each. */
  readonly notCompared: readonly { readonly kind: string; readonly objects: number }[];
}
