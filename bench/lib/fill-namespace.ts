import type { Json, JsonObject } from "../../src/model/json.ts";
import { stringAt } from "../../src/model/json.ts";
import { belongings, namespaceName, styleOf } from "./sample-namespace.ts";
import type { PodKind } from "./sample-pods.ts";
import { nodeNames, podSpec, podStatus } from "./sample-pods.ts";

/** Makes an object in the list at the path and gives it back as the API server has it; throws where it cannot. */
export type Create = (path: string, object: JsonObject) => Promise<Json>;
/** Sets the status of the object at the path; throws where it cannot. */
export type SetStatus = (path: string, status: JsonObject) => Promise<void>;

interface Made {
  readonly apiVersion: string;
  readonly kind: string;
  readonly name: string;
  readonly uid: string;
}

/** What runs in a namespace, over and over until it has its pods: 4 x 3 + 3 + 4 + 3 + 1 + 2 make 25. */
const cycle = [
  ...Array.from({ length: 4 }, () => ({ kind: "Deployment", pods: 3 }) as const),
  { kind: "StatefulSet", pods: 3 },
  { kind: "DaemonSet", pods: 4 },
  { kind: "CronJob", pods: 3 },
  { kind: "Job", pods: 1 },
  { kind: "Pod", pods: 1 },
  { kind: "Pod", pods: 1 },
] as const;

/** Fills one namespace, object after object. Owners and pods are as their controllers would have made them. */
export async function fillNamespace(index: number, pods: number, create: Create, setStatus: SetStatus): Promise<void> {
  for (const { path, object } of belongings(index)) await create(path, object);
  const namespace = namespaceName(index);
  for (let left = pods, turn = 0; left > 0; turn++) {
    const { kind, pods: usual } = cycle[turn % cycle.length] ?? cycle[0];
    const count = Math.min(usual, left);
    left -= count;
    const finite = kind === "CronJob" || kind === "Job";
    const restartPolicy = finite ? ("Never" as const) : ("Always" as const);
    const app = { app: `web-${turn}`, style: styleOf(index), number: index * cycle.length + turn, restartPolicy };
    await new Filling(namespace, app, create, setStatus).make(kind, count);
  }
}

/** One workload of a namespace. */
class Filling {
  readonly #namespace: string;
  readonly #pod: PodKind;
  readonly #create: Create;
  readonly #setStatus: SetStatus;

  constructor(namespace: string, pod: PodKind, create: Create, setStatus: SetStatus) {
    this.#namespace = namespace;
    this.#pod = pod;
    this.#create = create;
    this.#setStatus = setStatus;
  }

  async make(kind: (typeof cycle)[number]["kind"], count: number): Promise<void> {
    const { app } = this.#pod;
    if (kind === "Pod") return this.#makePods(count, undefined);
    if (kind === "Job") return this.#makePods(count, await this.#own("batch/v1", "Job", app, this.#job));
    if (kind === "CronJob") {
      const spec = { schedule: "*/5 * * * *", jobTemplate: { spec: this.#job } };
      const owner = await this.#own("batch/v1", kind, app, spec);
      for (let number = 0; number < count; number++)
        await this.#makePods(1, await this.#own("batch/v1", "Job", `${app}-${29_000_000 + number}`, this.#job, owner));
      return;
    }
    const spec = { selector: { matchLabels: { app } }, template: this.#template() };
    if (kind === "DaemonSet") return this.#makePods(count, await this.#own("apps/v1", kind, app, spec));
    const owner = await this.#own("apps/v1", kind, app, {
      ...spec,
      replicas: count,
      ...(kind === "StatefulSet" ? { serviceName: app } : {}),
    });
    if (kind === "StatefulSet") return this.#makePods(count, owner);
    // One revision that runs, and one from before it.
    for (const [hash, replicas] of [["6f7d9c5b8", 0] as const, ["7c9b8d6f5", count] as const]) {
      const labels = { app, "pod-template-hash": hash };
      const set = { replicas, selector: { matchLabels: labels }, template: this.#template(labels) };
      await this.#makePods(replicas, await this.#own("apps/v1", "ReplicaSet", `${app}-${hash}`, set, owner), labels);
    }
  }

  get #job(): JsonObject {
    return { template: this.#template() };
  }

  #template(labels: JsonObject = { app: this.#pod.app }): { readonly metadata: JsonObject; readonly spec: JsonObject } {
    const annotations = { "prometheus.io/scrape": "true", "checksum/config": `${this.#pod.number}`.padStart(64, "0") };
    return { metadata: { labels, annotations }, spec: podSpec(this.#pod) };
  }

  async #own(apiVersion: string, kind: string, name: string, spec: JsonObject, owner?: Made): Promise<Made> {
    const path = `/apis/${apiVersion}/namespaces/${this.#namespace}/${kind.toLowerCase()}s`;
    const labels = { app: this.#pod.app, "app.kubernetes.io/managed-by": "Helm" };
    const made = await this.#create(path, { metadata: { name, labels, ...ownedBy(owner) }, spec });
    return { apiVersion, kind, name, uid: stringAt(made, ["metadata", "uid"]) ?? "" };
  }

  async #makePods(count: number, owner: Made | undefined, labels?: JsonObject): Promise<void> {
    const path = `/api/v1/namespaces/${this.#namespace}/pods`;
    const { number, restartPolicy } = this.#pod;
    const { metadata, spec } = this.#template(labels);
    for (let index = 0; index < count; index++) {
      const name = `${owner?.name ?? this.#pod.app}-${owner?.kind === "StatefulSet" ? index : `x${index}bcd`}`;
      const nodeName = nodeNames[(number * 7 + index) % nodeNames.length] ?? "";
      await this.#create(path, { metadata: { ...metadata, name, ...ownedBy(owner) }, spec: { ...spec, nodeName } });
      const phase = restartPolicy === "Never" ? "Succeeded" : "Running";
      await this.#setStatus(`${path}/${name}/status`, podStatus(spec, number * 4 + index, phase));
    }
  }
}

function ownedBy(owner: Made | undefined): JsonObject {
  return owner === undefined ? {} : { ownerReferences: [{ ...owner, controller: true, blockOwnerDeletion: true }] };
}
