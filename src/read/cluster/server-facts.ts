import { stringAt } from "../../model/json.ts";
import { lackTexts } from "./cluster.text.ts";
import type { Discovery } from "./discovery-documents.ts";
import type { ClusterEntry, FactEntry } from "./entry.ts";
import { isExchangeError } from "./exchange.ts";
import { failed, forbidden } from "./lacks.ts";
import type { ApiClient } from "./request.ts";
import { ApiFailure, failureText } from "./request.ts";
import { fillText, quoted } from "./texts.ts";

/** In bytes: the metrics of a large API server. */
const largestMetrics = 64 * 2 ** 20;

function fact(path: FactEntry["path"], value: FactEntry["value"]): FactEntry {
  return { kind: "fact", path, collected: new Date().toISOString(), value };
}

/** Reads a path; what is refused or fails is a lack. @throws ClusterError where nothing else could be read either. */
async function readPath(path: FactEntry["path"], read: () => Promise<FactEntry>): Promise<ClusterEntry> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof ApiFailure) && !isExchangeError(error)) throw error;
    const subject = { verb: "get", group: "", resource: path, namespaced: false } as const;
    if (error instanceof ApiFailure && error.status === 403) return forbidden(subject);
    return failed(subject, fillText(lackTexts.pathFailed, { path, reason: failureText(error) ?? "?" }));
  }
}

/**
 * `/version`: the API server's version (`gitVersion`…).
 *
 * @throws as {@link ApiClient.get} where the server cannot be reached or takes nobody's credentials.
 */
export function versionFact(client: ApiClient): Promise<ClusterEntry> {
  return readPath("/version", async () => {
    const version = await client.getJson("/version");
    const kept = ["major", "minor", "gitVersion", "platform", "goVersion", "buildDate"].flatMap((key) => {
      const value = stringAt(version, [key]);
      return value === undefined ? [] : [[key, quoted(value)] as const];
    });
    return fact("/version", Object.fromEntries(kept));
  });
}

/** `/apis`: the groups that are served, with the versions of what they list, and those whose server does not answer. */
export function groupsFact(discovery: Discovery): FactEntry {
  const groups = new Map<string, Set<string>>();
  for (const { group, versions } of discovery.resources.values()) {
    const known = groups.get(group) ?? new Set();
    for (const version of versions) known.add(version);
    groups.set(group, known);
  }
  const served = [...groups].map(([group, versions]) => ({ group, versions: [...versions], served: true }));
  const broken = discovery.failed.map(({ group, version }) => ({ group, versions: [version], served: false }));
  return fact("/apis", [...served, ...broken]);
}

const labels = ["group", "version", "resource", "subresource", "removed_release"] as const;

/**
 * `/metrics`: which deprecated APIs were asked for since the API server started
 * (`apiserver_requested_deprecated_apis`, KEP-1693), one object each.
 */
export function deprecatedApisFact(client: ApiClient): Promise<ClusterEntry> {
  return readPath("/metrics", async () => {
    const text = await client.get("/metrics", { accept: "text/plain", maxBytes: largestMetrics });
    const lines = text.match(/^apiserver_requested_deprecated_apis\{[^\n]*\} [1-9][^\n]*$/gm) ?? [];
    return fact(
      "/metrics",
      lines
        .slice(0, 10_000)
        .map((line) =>
          Object.fromEntries(
            labels.map((label) => [label, quoted(new RegExp(`[{,]${label}="([^"\\\\]*)"`).exec(line)?.[1] ?? "")]),
          ),
        ),
    );
  });
}
