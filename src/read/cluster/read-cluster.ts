import { connectionTexts, lackTexts } from "./cluster.text.ts";
import { ClusterError } from "./cluster-error.ts";
import type { Connection } from "./connection.ts";
import { discover } from "./discovery.ts";
import type { Discovery, ServedResource } from "./discovery-documents.ts";
import type { ClusterEntry, LackEntry } from "./entry.ts";
import { isExchangeError } from "./exchange.ts";
import { inOrder } from "./in-order.ts";
import { failed, forbidden, notServed } from "./lacks.ts";
import type { Plan, PlanItem } from "./plan.ts";
import type { ReadingContext, ResolvedResource } from "./read-resource.ts";
import { readNamespaces, readResource } from "./read-resource.ts";
import type { RequestSettings } from "./request.ts";
import { ApiClient, ApiFailure, failureText } from "./request.ts";
import { deprecatedApisFact, groupsFact, versionFact } from "./server-facts.ts";
import { fillText } from "./texts.ts";

/** How far the reading has come. */
export interface ClusterProgress {
  /** Objects read so far. */
  readonly objects: number;
  /** Resources done, of all that there are to read. */
  readonly done: number;
  readonly total: number;
}

export interface ReadClusterOptions extends RequestSettings {
  /** Only these namespaces; resources without namespace are read all the same. All namespaces where it is left out. */
  readonly namespaces?: readonly string[];
  readonly onProgress?: (progress: ClusterProgress) => void;
  /** Lists that are read at once; 4 by default. */
  readonly concurrency?: number;
  /** Objects a page; 500 by default. */
  readonly limit?: number;
  /** Most lists of single namespaces in the place of lists that are refused; 5,000 by default. */
  readonly maxNamespaceLists?: number;
}

/**
 * Reads a cluster: facts first, then object by object in the plan's order, so that owners come before what they own.
 * Memory holds a page for each list that is read at once, whatever the size of the cluster. What cannot be read, or not
 * wholly, is a lack among the entries: nothing is ever a part without one.
 *
 * An overall deadline (a signal made by `AbortSignal.timeout`) turns all that is left into lacks.
 *
 * @throws ClusterError where the API server cannot be reached at the start or does not accept the credentials; the
 * signal's reason where the user ended it.
 */
export async function* readCluster(
  connection: Connection,
  plan: Plan,
  options: ReadClusterOptions = {},
): AsyncGenerator<ClusterEntry, void, undefined> {
  const end = new AbortController();
  const abort = () => end.abort(options.signal?.reason);
  options.signal?.addEventListener("abort", abort);
  if (options.signal?.aborted) abort();
  const client = new ApiClient(connection, { ...options, signal: end.signal });
  try {
    yield* readAll(client, plan, options, () => end.abort());
  } finally {
    options.signal?.removeEventListener("abort", abort);
  }
}

async function* readAll(
  client: ApiClient,
  plan: Plan,
  options: ReadClusterOptions,
  stop: () => void,
): AsyncGenerator<ClusterEntry, void, undefined> {
  yield await versionFact(client);
  const discovery = await discovered(client, plan);
  if (discovery !== undefined) yield groupsFact(discovery);
  else yield forbidden({ verb: "get", group: "", resource: "/apis", namespaced: false });
  yield await deprecatedApisFact(client);

  const tasks: ResolvedResource[] = [];
  const lacks: ClusterEntry[] = [];
  for (const item of plan) {
    const { task, lack } = resolve(item, discovery);
    if (task !== undefined) tasks.push(task);
    else lacks.push(lack);
  }
  yield* lacks;

  const counts = { objects: 0, done: 0, total: tasks.length };
  const progress = () => options.onProgress?.({ ...counts });
  const context: ReadingContext = {
    client,
    limit: options.limit ?? 500,
    wanted: options.namespaces,
    known: options.namespaces ?? [],
    knownAll: options.namespaces !== undefined,
    namespaceLists: options.maxNamespaceLists ?? 5_000,
    onPage(count) {
      counts.objects += count;
      progress();
    },
  };
  const done = () => {
    counts.done++;
    progress();
  };
  const isNamespaces = ({ group, kind }: ResolvedResource) => group === "" && kind === "Namespace";
  for (const task of tasks.filter(isNamespaces)) {
    for await (const batch of readNamespaces(context, task, client.connection.namespace)) yield* batch;
    done();
  }
  const sources = tasks
    .filter((task) => !isNamespaces(task))
    .map(
      (task) =>
        async function* () {
          yield* readResource(context, task);
          done();
        },
    );
  for await (const batch of inOrder(sources, options.concurrency ?? 4, stop)) yield* batch;
}

/** What the API server serves; undefined where it does not tell this user: then what is usual is tried. */
async function discovered(client: ApiClient, plan: Plan): Promise<Discovery | undefined> {
  try {
    return await discover(client, new Set(plan.map(({ group }) => group)));
  } catch (error) {
    if (error instanceof ApiFailure && error.status === 403) return undefined;
    if (!(error instanceof ApiFailure) && !isExchangeError(error)) throw error;
    const holes = { server: client.connection.server.host, reason: failureText(error) ?? "?" };
    throw new ClusterError("cluster-response", fillText(connectionTexts.notApiServer, holes));
  }
}

type Resolved = { readonly task: ResolvedResource } | { readonly task?: never; readonly lack: LackEntry };

function resolve(item: PlanItem, discovery: Discovery | undefined): Resolved & { readonly lack?: LackEntry } {
  const { group, kind, groupKind, metadataOnly, omit } = item;
  const subject = { verb: "list", group, resource: item.resource, namespaced: item.namespaced ?? false } as const;
  if (discovery === undefined) {
    const version = item.versions[0];
    if (version === undefined || item.namespaced === undefined)
      return { lack: failed(subject, fillText(lackTexts.noDiscovery, { resource: `${item.resource}.${group}` })) };
    return { task: { group, kind, version, resource: item.resource, namespaced: item.namespaced, metadataOnly, omit } };
  }
  const served = discovery.resources.get(groupKind);
  if (served !== undefined) {
    const { resource, namespaced } = served;
    return { task: { group, kind, version: versionOf(item, served), resource, namespaced, metadataOnly, omit } };
  }
  if (discovery.failed.some((failure) => failure.group === group))
    return { lack: failed(subject, fillText(lackTexts.groupFailed, { group })) };
  return { lack: notServed(subject) };
}

/** The first version of ours that is served, else the one that the server prefers. */
function versionOf(item: PlanItem, served: ServedResource): string {
  return item.versions.find((version) => served.versions.includes(version)) ?? served.versions[0] ?? "v1";
}
