import type { JsonObject } from "../../src/model/json.ts";
import { stringAt } from "../../src/model/json.ts";
import type { ScanResult } from "../../src/model/scan-result.ts";
import type { ClusterEntry, LackEntry } from "../../src/read/cluster/entry.ts";
import { pluralOf } from "../../src/read/cluster/plan.ts";
import { rules } from "../../src/rules/index.generated.ts";
import type { LiveCluster } from "../../src/scan/cluster-source.ts";
import type { ScanOptions } from "../../src/scan/scan.ts";
import { scan } from "../../src/scan/scan.ts";

const collected = "2026-11-01T12:00:00.000Z";

/** What an API server gives for these objects, in the order given, after its version. */
export function entriesOf(objects: readonly JsonObject[], gitVersion = "v1.36.3"): ClusterEntry[] {
  return [
    { kind: "fact", path: "/version", collected, value: { gitVersion } },
    ...objects.map((object): ClusterEntry => {
      const apiVersion = stringAt(object, ["apiVersion"]) ?? "";
      const namespace = stringAt(object, ["metadata", "namespace"]);
      const place = namespace === undefined ? "" : `/namespaces/${namespace}`;
      const base = apiVersion.includes("/") ? `/apis/${apiVersion}` : `/api/${apiVersion}`;
      const resource = pluralOf(stringAt(object, ["kind"]) ?? "");
      const apiPath = `${base}${place}/${resource}/${stringAt(object, ["metadata", "name"]) ?? ""}`;
      return { kind: "object", apiPath, collected, object, metadataOnly: stringAt(object, ["kind"]) === "Secret" };
    }),
  ];
}

/** A list that may not be read. */
export function forbidden(group: string, resource: string, namespace?: string): LackEntry {
  const message = { en: `grant list on ${resource}`, fr: `accordez list sur ${resource}` };
  return {
    kind: "lack",
    verb: "list",
    group,
    resource,
    ...(namespace !== undefined && { namespace }),
    reason: "forbidden",
    message,
  };
}

/** A cluster that gives these entries. */
function clusterOf(entries: readonly ClusterEntry[], more: Partial<LiveCluster> = {}): LiveCluster {
  return {
    server: "https://cluster.example:6443/",
    context: "test",
    started: collected,
    entries: (async function* () {
      yield* entries;
    })(),
    ...more,
  };
}

/** Judges a cluster by all rules, on a fixed day. */
export function scanCluster(
  entries: readonly ClusterEntry[],
  options: Partial<ScanOptions> & { readonly about?: Partial<LiveCluster> } = {},
): Promise<ScanResult> {
  const { about, ...rest } = options;
  return scan({
    paths: [],
    exclude: [],
    workingDirectory: "/",
    rules,
    maxFileSize: 20_000_000,
    today: "2026-11-01",
    cluster: clusterOf(entries, about),
    ...rest,
  });
}
