import type { JsonObject } from "../../src/model/json.ts";
import type { ApiServer } from "../../test/support/cluster/types.ts";
import type { Create, SetStatus } from "./fill-namespace.ts";
import { fillNamespace } from "./fill-namespace.ts";
import { clusterWide, namespace } from "./sample-namespace.ts";
import { node, nodeNames } from "./sample-pods.ts";

export interface ClusterSize {
  readonly namespaces: number;
  readonly pods: number;
}

/** As many as the client keeps connections. */
const atOnce = 32;

/**
 * Makes the objects of a cluster of this size, and as many nodes as it takes.
 *
 * @param onNamespace called with the number of namespaces that are filled.
 * @returns the number of objects made.
 * @throws where the API server refuses one.
 */
export async function fillCluster(
  api: ApiServer,
  { namespaces, pods }: ClusterSize,
  onNamespace: (done: number) => void,
): Promise<number> {
  let made = 0;
  const create: Create = async (path, object) => {
    const answer = await api.request("POST", path, object);
    // A controller manager may have made the service account `default` before.
    if (answer.status !== 201 && answer.status !== 409)
      throw new Error(`POST ${path}: ${answer.status} ${answer.text.slice(0, 1_000)}`);
    made++;
    return answer.json();
  };
  const setStatus: SetStatus = async (path, status) => {
    const answer = await api.request("PATCH", path, { status });
    if (answer.status !== 200) throw new Error(`PATCH ${path}: ${answer.status} ${answer.text.slice(0, 1_000)}`);
  };
  const list = (path: string, objects: readonly JsonObject[]) => objects.map((object) => ({ path, object }));
  const first = [...list("/api/v1/nodes", nodeNames.map(node)), ...clusterWide()];
  await inParallel(first.length, async (index) => {
    const sample = first[index];
    if (sample !== undefined) await create(sample.path, sample.object);
  });
  let done = 0;
  await inParallel(namespaces, async (index) => {
    const { path, object } = namespace(index);
    await create(path, object);
    const share = Math.floor((pods * (index + 1)) / namespaces) - Math.floor((pods * index) / namespaces);
    await fillNamespace(index, share, create, setStatus);
    onNamespace(++done);
  });
  return made;
}

/** Does `work` for 0, 1, 2 … `count - 1`, some at once; the first failure ends all. */
async function inParallel(count: number, work: (index: number) => Promise<void>): Promise<void> {
  let next = 0;
  let failed = false;
  const worker = async () => {
    while (next < count && !failed)
      await work(next++).catch((error) => {
        failed = true;
        throw error;
      });
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
