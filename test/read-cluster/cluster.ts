import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Json, JsonObject } from "../../src/model/json.ts";
import { stringAt } from "../../src/model/json.ts";
import { connect } from "../../src/read/cluster/connection.ts";
import type { ClusterEntry, LackEntry, ObjectEntry } from "../../src/read/cluster/entry.ts";
import { isGap } from "../../src/read/cluster/entry.ts";
import type { Plan } from "../../src/read/cluster/plan.ts";
import { planFor } from "../../src/read/cluster/plan.ts";
import type { ReadClusterOptions } from "../../src/read/cluster/read-cluster.ts";
import { readCluster } from "../../src/read/cluster/read-cluster.ts";
import type { ApiServer } from "../support/cluster/types.ts";

/** What was read, sorted by what it is. */
export interface Collected {
  readonly entries: readonly ClusterEntry[];
  readonly objects: readonly ObjectEntry[];
  readonly gaps: readonly LackEntry[];
}

export const wholePlan: Plan = planFor([]);

/** The part of the plan with these kinds. */
export function planOf(...kinds: readonly string[]): Plan {
  return wholePlan.filter(({ groupKind }) => kinds.includes(groupKind));
}

/** Reads with a kubeconfig, and takes everything. */
export async function collect(
  kubeconfig: string,
  plan: Plan,
  options: ReadClusterOptions & { readonly context?: string } = {},
): Promise<Collected> {
  const { context, ...rest } = options;
  const connection = await connect({
    kubeconfig,
    env: process.env,
    workingDirectory: "/",
    ...(context !== undefined && { context }),
  });
  const entries: ClusterEntry[] = [];
  try {
    for await (const entry of readCluster(connection, plan, rest)) entries.push(entry);
  } finally {
    connection.close();
  }
  return {
    entries,
    objects: entries.filter((entry) => entry.kind === "object"),
    // Few test users may read the API server's metrics.
    gaps: entries.filter(isGap).filter(({ resource }) => resource !== "/metrics"),
  };
}

/** `kind/namespace/name` of what was read. */
export function namesOf(objects: readonly ObjectEntry[], kind?: string): readonly string[] {
  return objects
    .filter(({ object }) => kind === undefined || stringAt(object, ["kind"]) === kind)
    .map(({ object }) => {
      const at = (key: string) => stringAt(object, ["metadata", key]) ?? "";
      return [stringAt(object, ["kind"]), at("namespace"), at("name")].join("/");
    });
}

/** Makes objects, many at once. */
export async function create(api: ApiServer, collection: string, objects: readonly JsonObject[]): Promise<void> {
  const waiting = [...objects];
  const worker = async () => {
    for (let object = waiting.pop(); object !== undefined; object = waiting.pop()) {
      const { status, text } = await api.request("POST", collection, object);
      if (status !== 201 && status !== 409) throw new Error(`${collection}: ${status} ${text.slice(0, 300)}`);
    }
  };
  await Promise.all(Array.from({ length: 16 }, worker));
}

/** A pod that no node runs. */
export function pod(name: string): JsonObject {
  const containers = [{ name: "main", image: "registry.example/app:1" }];
  return { metadata: { name }, spec: { automountServiceAccountToken: false, containers } };
}

/** Holds what these tests write; removed when the process ends. */
export const folder = mkdtempSync(path.join(tmpdir(), "rempart-cluster-"));
process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
let files = 0;

/** Writes a kubeconfig of one context and returns its path. */
export function kubeconfigOf(cluster: JsonObject, user: JsonObject, context: JsonObject = {}): string {
  return writeJson({
    apiVersion: "v1",
    kind: "Config",
    "current-context": "test",
    contexts: [{ name: "test", context: { cluster: "test", user: "tester", ...context } }],
    clusters: [{ name: "test", cluster }],
    users: [{ name: "tester", user }],
  });
}

function writeJson(value: Json): string {
  const file = path.join(folder, `${++files}.json`);
  writeFileSync(file, JSON.stringify(value), { mode: 0o600 });
  return file;
}

export const base64 = (text: string) => Buffer.from(text).toString("base64");

/** A token of a service account, which is made where it is missing. */
export async function tokenOf(api: ApiServer, name: string, seconds = 3600): Promise<string> {
  await create(api, "/api/v1/namespaces/default/serviceaccounts", [{ metadata: { name } }]);
  const answer = await api.request("POST", `/api/v1/namespaces/default/serviceaccounts/${name}/token`, {
    spec: { expirationSeconds: seconds },
  });
  const token = stringAt(answer.json(), ["status", "token"]);
  if (token === undefined) throw new Error(answer.text.slice(0, 300));
  return token;
}

/** Binds a ClusterRole to service accounts, everywhere. */
export async function bindServiceAccount(api: ApiServer, name: string, role: string): Promise<void> {
  await create(api, "/apis/rbac.authorization.k8s.io/v1/clusterrolebindings", [
    {
      metadata: { name: `${name}-${role}` },
      roleRef: { apiGroup: "rbac.authorization.k8s.io", kind: "ClusterRole", name: role },
      subjects: [{ kind: "ServiceAccount", name, namespace: "default" }],
    },
  ]);
}
