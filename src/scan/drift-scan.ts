import { differencesOf } from "../analyze/drift/compare.ts";
import { controllerReference } from "../analyze/owners/owners.ts";
import type { ClusterLack } from "../model/cluster.ts";
import type { Drift, DriftEntry, DriftField } from "../model/drift.ts";
import type { Json, JsonObject } from "../model/json.ts";
import { fieldText } from "../model/path-text.ts";
import type { ObjectRecord, SourceFile } from "../model/record.ts";
import type { Resource, ResourceIdentity } from "../model/resource.ts";
import { groupKindOf, identify, isConfiguration, labelsOf } from "../model/resource.ts";
import type { Plan } from "../read/cluster/plan.ts";
import { redactFields } from "../read/redact/redact-fields.ts";
import type { SnapshotObject } from "../read/snapshot/types.ts";
import { locationOf, pointAt } from "./position.ts";

/** An object of a file, to be found in the cluster. */
interface Wanted {
  readonly resource: Omit<Resource, "record">;
  readonly record: ObjectRecord;
  readonly file: SourceFile;
  found: boolean;
}

/** Longest value that is shown, in characters. */
const longestValue = 80;
/** Most objects that only the cluster has, so that memory stays bounded. */
const mostClusterOnly = 1_000;

/**
 * Holds files and a cluster against each other: objects match by group, kind, namespace and name. Files come first; then
 * the cluster's objects are compared one by one as they are read.
 */
export class DriftScan {
  readonly #defaultNamespace: string;
  readonly #wanted = new Map<string, Wanted[]>();
  /** Kind and namespace pairs that the files deal with. */
  readonly #places = new Set<string>();
  readonly #entries: DriftEntry[] = [];
  readonly #clusterOnly: DriftEntry[] = [];

  /** @param defaultNamespace where objects without a namespace would go: that of the kubeconfig's context. */
  constructor(defaultNamespace: string) {
    this.#defaultNamespace = defaultNamespace;
  }

  /** Takes an object of a file. */
  addFile(record: ObjectRecord, file: SourceFile): void {
    const { apiVersion, objectKind } = record;
    const groupKind = groupKindOf(apiVersion, objectKind);
    if (isConfiguration(groupKind)) return;
    const resource = identify(apiVersion, objectKind, redactFields(record.object), this.#defaultNamespace);
    if (resource.identity.name === "" || resource.identity.name.endsWith("*")) return;
    const key = keyOf(groupKind, resource.identity);
    const known = this.#wanted.get(key);
    const wanted: Wanted = { resource, record, file, found: false };
    if (known === undefined) this.#wanted.set(key, [wanted]);
    else known.push(wanted);
    if (resource.identity.namespace !== "") this.#places.add(`${groupKind} ${resource.identity.namespace}`);
  }

  /** Holds an object of the cluster against the files. `redacted` is asked for only where there is one to compare. */
  addLive(object: JsonObject, apiPath: string, redacted: () => SnapshotObject): void {
    const { apiVersion, kind } = object;
    if (typeof apiVersion !== "string" || typeof kind !== "string") return;
    const resource = identify(apiVersion, kind, object, "");
    const { groupKind, identity } = resource;
    const wanted = this.#wanted.get(keyOf(groupKind, identity));
    if (wanted === undefined) {
      if (!this.#places.has(`${groupKind} ${identity.namespace}`) || isMadeByCluster(resource)) return;
      if (this.#clusterOnly.length < mostClusterOnly)
        this.#clusterOnly.push({ kind: "clusterOnly", resource: identity, apiPath });
      return;
    }
    for (const entry of wanted) {
      entry.found = true;
      if (groupKind === "Secret") continue;
      const differences = differencesOf(groupKind, entry.resource.object, redacted().object);
      if (differences.length === 0) continue;
      const fields = differences.map(({ path, file, live }): DriftField => {
        const range = pointAt(entry.record, entry.file, path);
        return {
          field: fieldText(path),
          ...(file !== undefined && { inFile: valueText(file) }),
          ...(live !== undefined && { inCluster: valueText(live) }),
          location: locationOf(entry.file, range),
        };
      });
      const location = objectLocation(entry);
      this.#entries.push({ kind: "different", resource: entry.resource.identity, location, apiPath, fields });
    }
  }

  /** What came of it. What was not read of the cluster, or not wholly, is not compared rather than in the files alone. */
  finish(
    environment: string,
    plan: Plan,
    lacks: readonly ClusterLack[],
    namespaces: readonly string[] | undefined,
  ): Drift {
    const notCompared = new Map<string, number>();
    const entries: DriftEntry[] = [];
    let compared = 0;
    for (const entry of [...this.#wanted.values()].flat()) {
      const { resource, found } = entry;
      const { groupKind, identity } = resource;
      const outside = namespaces !== undefined && identity.namespace !== "" && !namespaces.includes(identity.namespace);
      if (found) compared++;
      else if (outside || !wasRead(resource, plan, lacks))
        notCompared.set(groupKind, (notCompared.get(groupKind) ?? 0) + 1);
      else {
        compared++;
        entries.push({ kind: "filesOnly", resource: identity, location: objectLocation(entry) });
      }
    }
    return {
      environment,
      compared,
      entries: [...this.#entries, ...entries, ...this.#clusterOnly].sort(inOrder),
      notCompared: [...notCompared].sort().map(([kind, objects]) => ({ kind, objects })),
    };
  }
}

function inOrder(a: DriftEntry, b: DriftEntry): number {
  const textOf = ({ resource: { namespace, kind, name } }: DriftEntry) => `${namespace}/${kind}/${name}`;
  return textOf(a) < textOf(b) ? -1 : textOf(a) > textOf(b) ? 1 : 0;
}

function keyOf(groupKind: string, { namespace, name }: ResourceIdentity): string {
  return `${groupKind}/${namespace}/${name}`;
}

function objectLocation({ record, file }: Wanted): ReturnType<typeof locationOf> {
  return locationOf(file, pointAt(record, file, ["metadata", "name"]));
}

function valueText(value: Json): string {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return text.length > longestValue ? `${text.slice(0, longestValue)}…` : text;
}

function wasRead(
  { groupKind, identity }: Omit<Resource, "record">,
  plan: Plan,
  lacks: readonly ClusterLack[],
): boolean {
  const item = plan.find((candidate) => candidate.groupKind === groupKind);
  if (item === undefined) return false;
  return !lacks.some(
    ({ group, resource, namespace }) =>
      group === item.group &&
      resource === item.resource &&
      (namespace === undefined || namespace === identity.namespace),
  );
}

/** What every namespace gets, and what controllers make: nobody keeps it in files. */
function isMadeByCluster({ object, identity }: Omit<Resource, "record">): boolean {
  const { kind, namespace, name } = identity;
  if (controllerReference(object) !== undefined || namespace.startsWith("kube-")) return true;
  if (kind === "ConfigMap" && name === "kube-root-ca.crt") return true;
  if (kind === "ServiceAccount" && name === "default") return true;
  if (kind === "Service" && namespace === "default" && name === "kubernetes") return true;
  if (kind === "Endpoints" || kind === "EndpointSlice" || kind === "Secret") return true;
  return labelsOf(object).get("kubernetes.io/bootstrapping") === "rbac-defaults";
}
