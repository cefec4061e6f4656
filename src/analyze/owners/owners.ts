import { createHash } from "node:crypto";
import type { Json, JsonObject } from "../../model/json.ts";
import { booleanAt, isList, isObject, listAt, numberAt, objectAt, own, stringAt } from "../../model/json.ts";
import type { RecordId } from "../../model/record.ts";
import type { Resource, ResourceIdentity } from "../../model/resource.ts";

/** What becomes of a workload of a cluster. `subject` is what it is judged as. */
export type Placement =
  | { readonly kind: "judged"; readonly subject: ResourceIdentity }
  /** Another stands for it, or it runs nothing any more. */
  | { readonly kind: "letGo" };

/** The controller of an object, as its owner reference names it. */
export interface Controller {
  readonly apiVersion: string;
  readonly kind: string;
  readonly name: string;
}

/** The owner reference with `controller: true`, if any. */
export function controllerReference(object: JsonObject): Controller | undefined {
  for (const reference of listAt(object, ["metadata", "ownerReferences"])) {
    const kind = stringAt(reference, ["kind"]);
    const name = stringAt(reference, ["name"]);
    if (kind !== undefined && name !== undefined && booleanAt(reference, ["controller"]) === true)
      return { apiVersion: stringAt(reference, ["apiVersion"]) ?? "", kind, name };
  }
  return undefined;
}

/**
 * Finds the one subject that stands for a workload of a running cluster: the Deployment for its ReplicaSets and Pods, the
 * CronJob for its Jobs and theirs, a custom resource for the Pods it makes, all that are alike judged once. Owners are to
 * come before what they own. Static pods (their owner is a Node) and pods without owner stand for themselves; pods that
 * have completed and ReplicaSets of earlier revisions run nothing.
 */
export class Owners {
  /** Subjects by kind, namespace and name. */
  readonly #subjects = new Map<string, RecordId>();
  /** What is owned, by the key of the subject that stands for it. */
  readonly #ownedBy = new Map<string, string>();
  readonly #pods = new Map<RecordId, number>();

  /** Where a workload belongs. `record` is asked for its number only where it is judged. */
  place({ identity, groupKind, object }: Omit<Resource, "record">, record: () => RecordId): Placement {
    const controller = controllerReference(object);
    const key = keyOf(identity);
    const isPod = groupKind === "Pod";
    const owner = controller && keyOf({ ...controller, namespace: identity.namespace });
    const root = owner === undefined ? undefined : this.#rootOf(owner);
    if (isPod && hasCompleted(object)) return { kind: "letGo" };
    if (root !== undefined) {
      if (isPod) this.#count(root);
      else this.#ownedBy.set(key, root);
      return { kind: "letGo" };
    }
    if (controller !== undefined && groupKind === "apps/ReplicaSet" && numberAt(object, ["spec", "replicas"]) === 0)
      return { kind: "letGo" };
    const grouped = isPod && controller !== undefined && controller.kind !== "Node";
    const subject = grouped ? { ...controller, namespace: identity.namespace } : identity;
    const alike = grouped ? `${owner} ${templateHash(object)}` : key;
    if (!this.#subjects.has(alike)) {
      this.#subjects.set(alike, record());
      if (grouped) this.#count(alike);
      return { kind: "judged", subject };
    }
    if (grouped) this.#count(alike);
    return grouped ? { kind: "letGo" } : { kind: "judged", subject };
  }

  /** Pods that run by the subjects, by the record of each; subjects without a pod are left out. */
  get pods(): ReadonlyMap<RecordId, number> {
    return this.#pods;
  }

  #rootOf(owner: string): string | undefined {
    return this.#ownedBy.get(owner) ?? (this.#subjects.has(owner) ? owner : undefined);
  }

  #count(key: string): void {
    const record = this.#subjects.get(key);
    if (record !== undefined) this.#pods.set(record, (this.#pods.get(record) ?? 0) + 1);
  }
}

function keyOf({ kind, namespace, name }: Pick<ResourceIdentity, "kind" | "namespace" | "name">): string {
  return `${kind}/${namespace}/${name}`;
}

/** Succeeded and failed pods are not started again (Kubernetes documentation, "Pod Lifecycle"). */
function hasCompleted(object: JsonObject): boolean {
  const phase = stringAt(object, ["status", "phase"]);
  return phase === "Succeeded" || phase === "Failed";
}

/** What differs from pod to pod of one template, or is put in by admission. */
const ofOnePod: ReadonlySet<string> = new Set([
  "nodeName",
  "hostname",
  "subdomain",
  "tolerations",
  "env",
  "nodeSelector",
]);
const injectedVolume = /^kube-api-access-/;

function templateHash(pod: JsonObject): string {
  const hash = createHash("sha256");
  write(objectAt(pod, ["spec"]) ?? {}, (text) => hash.update(text));
  return hash.digest("hex");
}

function write(value: Json, out: (text: string) => void): void {
  if (isList(value)) {
    out("[");
    for (const item of value) if (!injectedVolume.test(stringAt(item, ["name"]) ?? "")) write(item, out);
    out("]");
  } else if (isObject(value)) {
    out("{");
    for (const key of Object.keys(value).sort()) {
      const child = own(value, key);
      if (ofOnePod.has(key) || child === undefined) continue;
      out(`${JSON.stringify(key)}:`);
      write(child, out);
    }
    out("}");
  } else out(`${JSON.stringify(value)},`);
}
