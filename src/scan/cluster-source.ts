import path from "node:path";
import type { InputError } from "../errors.ts";
import type { ClusterReading } from "../model/cluster.ts";
import { stringAt } from "../model/json.ts";
import type { ClusterEntry } from "../read/cluster/entry.ts";
import { beginsAsSnapshot } from "../read/snapshot/lines.ts";
import { redactAgain, snapshotItems, verifySnapshot } from "../read/snapshot/read-snapshot.ts";
import { redactObjectEntry } from "../read/snapshot/redact-entry.ts";
import { SnapshotError } from "../read/snapshot/snapshot-error.ts";
import type { ClusterItem } from "./cluster-scan.ts";

/** A running cluster, as it is read. */
export interface LiveCluster extends Pick<ClusterReading, "server" | "context" | "namespaces" | "started"> {
  readonly entries: AsyncIterable<ClusterEntry>;
  /** Namespace of the kubeconfig's context: where objects of files without one would go. */
  readonly defaultNamespace?: string;
}

/** A cluster to judge, live or from a snapshot. */
export interface ClusterSource
  extends Pick<ClusterReading, "server" | "context" | "namespaces" | "started" | "snapshot"> {
  readonly items: AsyncGenerator<ClusterItem, void, undefined>;
  /** Where objects of files without a namespace would go. */
  readonly defaultNamespace: string;
  /** When the reading ended, ISO 8601; asked for once it has. */
  readonly finished: () => string;
  /** Absolute path that the nearest rempart.yaml is looked for from. */
  readonly place: string;
}

/** What PATH arguments hold of clusters, and the other arguments. */
export interface FoundSnapshots {
  readonly sources: readonly ClusterSource[];
  /** Snapshots that do not hold. */
  readonly refused: readonly { readonly path: string; readonly error: InputError }[];
  readonly others: readonly string[];
}

/** The source of a running cluster. */
export function liveSource({ entries, ...about }: LiveCluster, workingDirectory: string): ClusterSource {
  const { server, started, context, namespaces } = about;
  return {
    server,
    started,
    ...(context !== undefined && { context }),
    ...(namespaces !== undefined && { namespaces }),
    defaultNamespace: about.defaultNamespace ?? "default",
    place: workingDirectory,
    finished: () => new Date().toISOString(),
    items: itemsOf(entries),
  };
}

async function* itemsOf(entries: AsyncIterable<ClusterEntry>): AsyncGenerator<ClusterItem, void, undefined> {
  for await (const entry of entries)
    yield entry.kind === "object"
      ? { kind: "object", object: entry.object, apiPath: entry.apiPath, redacted: () => redactObjectEntry(entry) }
      : entry;
}

/**
 * Finds the snapshots among PATH arguments, by how the files begin, and verifies each from its first line to its last: of
 * one that does not hold nothing is judged.
 */
export async function findSnapshots(paths: readonly string[], workingDirectory: string): Promise<FoundSnapshots> {
  const sources: ClusterSource[] = [];
  const refused: { path: string; error: InputError }[] = [];
  const others: string[] = [];
  for (const given of paths) {
    const absolute = path.resolve(workingDirectory, given);
    if (given === "-" || !(await beginsAsSnapshot(absolute))) {
      others.push(given);
      continue;
    }
    try {
      sources.push(await snapshotSource(absolute, given));
    } catch (error) {
      if (!(error instanceof SnapshotError)) throw error;
      refused.push({ path: given, error: error.error });
    }
  }
  return { sources, refused, others };
}

async function snapshotSource(absolute: string, given: string): Promise<ClusterSource> {
  const { header, end } = await verifySnapshot(absolute, given);
  const { server, context, namespaces, started } = header;
  return {
    server,
    started,
    ...(context !== undefined && { context }),
    ...(namespaces !== undefined && { namespaces }),
    snapshot: given,
    defaultNamespace: "default",
    place: absolute,
    finished: () => end.finished,
    items: (async function* (): AsyncGenerator<ClusterItem, void, undefined> {
      for await (const item of snapshotItems(absolute, given, end))
        yield item.kind === "object"
          ? { kind: "object", object: item.object, apiPath: item.apiPath, redacted: () => redactAgain(item) }
          : item;
    })(),
  };
}

/** What a cluster says first: the version of its API server, as it says itself, and all of its items from the first. */
export interface Begun {
  readonly version: string | undefined;
  readonly items: AsyncIterable<ClusterItem>;
}

/** Reads as far as the version, which comes first; the rest is read when it is asked for. */
export async function begin(items: AsyncGenerator<ClusterItem, void, undefined>): Promise<Begun> {
  const first: ClusterItem[] = [];
  let version: string | undefined;
  for (let next = await items.next(); next.done !== true; next = await items.next()) {
    first.push(next.value);
    if (next.value.kind === "fact" && next.value.path === "/version")
      version = stringAt(next.value.value, ["gitVersion"]);
    if (next.value.kind !== "fact" || version !== undefined) break;
  }
  async function* all(): AsyncGenerator<ClusterItem, void, undefined> {
    yield* first;
    yield* items;
  }
  return { version, items: all() };
}

/** Names of the environments of clusters: `cluster` for the only one, else by the hosts of the API servers. */
export function environmentsOf(sources: readonly Pick<ClusterSource, "server">[]): readonly string[] {
  if (sources.length === 1) return ["cluster"];
  const seen = new Map<string, number>();
  return sources.map(({ server }) => {
    const name = `cluster ${new URL(server).host}`;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  });
}
