import { setTimeout as sleep } from "node:timers/promises";
import type { Json } from "../../../src/model/json.ts";
import { clusterAdmins } from "./pki.ts";
import type { ApiServer } from "./types.ts";

/** Binds the group of kubeadm's administrators to cluster-admin, under kubeadm's name. */
export async function bindClusterAdmins(api: ApiServer): Promise<void> {
  const group = "rbac.authorization.k8s.io";
  await create(api, `/apis/${group}/v1/clusterrolebindings`, {
    metadata: { name: clusterAdmins },
    roleRef: { apiGroup: group, kind: "ClusterRole", name: "cluster-admin" },
    subjects: [{ apiGroup: group, kind: "Group", name: clusterAdmins }],
  });
}

/** Makes the service account `default` of the namespace `default`, without which the API server admits no pod. */
export async function ensureDefaultServiceAccount(api: ApiServer): Promise<void> {
  await create(api, "/api/v1/namespaces/default/serviceaccounts", { metadata: { name: "default" } });
}

/** Creates an object that may be there already; the API server makes its own namespaces a moment after it is ready. */
async function create(api: ApiServer, path: string, object: Json): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    const { status, text } = await api.request("POST", path, object);
    if (status === 201 || status === 409) return;
    if (status !== 404 || attempt === 100) throw new Error(`POST ${path}: ${status} ${text}`);
    await sleep(50);
  }
}
