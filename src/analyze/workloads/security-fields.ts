import type { Json, Path } from "../../model/json.ts";
import { isObject, objectAt, stringAt, stringsAt } from "../../model/json.ts";
import type { Container, Workload } from "../../model/workload.ts";

/** First minor version in which `hostUsers: false` has an effect by default (gate UserNamespacesSupport, KEP-127). */
const userNamespacesByDefault = 33;

/**
 * True for a pod that says it runs on Windows: by `spec.os.name`, or by the node label it selects. Linux-only fields must
 * not be asked of it: the API server refuses them with the first, the container does not start with the second.
 */
export function runsOnWindows({ os, podSpec }: Workload): boolean {
  if (os !== "unknown") return os === "windows";
  const nodeSelector = stringsAt(podSpec, ["nodeSelector"]);
  return (nodeSelector.get("kubernetes.io/os") ?? nodeSelector.get("beta.kubernetes.io/os")) === "windows";
}

/** True where root in the container is an ordinary user on the node: `hostUsers: false`, from Kubernetes 1.33 on. */
export function hasUserNamespace({ userNamespace }: Pick<Workload, "userNamespace">, kubernetesMinor: number): boolean {
  return userNamespace && kubernetesMinor >= userNamespacesByDefault;
}

/** True for `securityContext.privileged: true`. */
export function isPrivileged({ spec }: Container): boolean {
  return objectAt(spec, ["securityContext"])?.privileged === true;
}

/**
 * True for a container without an image: a piece of a patch, whose absent fields say nothing. OpenShift fills the images
 * of a DeploymentConfig in itself.
 */
export function isPartial({ resource }: Workload, { spec }: Container): boolean {
  return stringAt(spec, ["image"]) === undefined && resource.identity.kind !== "DeploymentConfig";
}

/** A field as it takes effect. */
export interface Field<T> {
  readonly value: T | undefined;
  /** Where it stands, or where the container would set it; from the root of the resource. */
  readonly path: Path;
  /** Set to something of another type, such as a variable still to be filled in: `value` is undefined, not absent. */
  readonly unreadable: boolean;
}

/** Tells values of one type from others. */
export type Guard<T extends Json> = (value: Json) => value is T;

export const isBoolean: Guard<boolean> = (value) => typeof value === "boolean";
export const isNumber: Guard<number> = (value) => typeof value === "number";
export const isString: Guard<string> = (value) => typeof value === "string";

/** A field of the container's own securityContext; `null` counts as absent, as for the API server. */
export function containerField<T extends Json>(container: Container, steps: Path, is: Guard<T>): Field<T> {
  return fieldAt(container.spec, container.path, ["securityContext", ...steps], is);
}

/** A field that the container's securityContext and the pod's have: the container's wins (API: SecurityContext). */
export function effectiveField<T extends Json>(
  workload: Workload,
  container: Container,
  steps: Path,
  is: Guard<T>,
): Field<T> {
  const own = containerField(container, steps, is);
  if (own.value !== undefined || own.unreadable) return own;
  const ofPod = fieldAt(workload.podSpec, workload.specPath, ["securityContext", ...steps], is);
  return ofPod.value !== undefined || ofPod.unreadable ? ofPod : own;
}

function fieldAt<T extends Json>(root: Json, rootPath: Path, steps: Path, is: Guard<T>): Field<T> {
  const path = [...rootPath, ...steps];
  let value: Json | undefined = root;
  for (const step of steps) {
    if (value === undefined || value === null) break;
    if (!isObject(value) || typeof step !== "string") return { value: undefined, path, unreadable: true };
    value = Object.hasOwn(value, step) ? value[step] : undefined;
  }
  if (value === undefined || value === null) return { value: undefined, path, unreadable: false };
  return is(value) ? { value, path, unreadable: false } : { value: undefined, path, unreadable: true };
}
