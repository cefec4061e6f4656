import { listAt, stringAt } from "../../model/json.ts";
import { defineRule } from "../../model/rule.ts";
import { text } from "./limit-kubeconfig-clusters.text.ts";

/**
 * `contexts[].context.cluster` of a kubeconfig (v1 Config), followed to `clusters[].cluster.server`: one API server for
 * all. Several contexts of one cluster (namespaces, users) are fine, and so are names of one server. Contexts whose cluster
 * is not in the file do not count. Told, not counted: a developer's own file often has several.
 */
export const limitKubeconfigClusters = defineRule({
  id: "limit-kubeconfig-clusters",
  question: "kubeconfig.clusters",
  severity: "info",
  references: ["nsa:kubeconfig-files"],
  subject: "kubeconfig",
  scope: "subject",
  text,
  check({ resource: { object } }, _context, report) {
    const servers = new Map<string, string>();
    for (const entry of listAt(object, ["clusters"])) {
      const name = stringAt(entry, ["name"]);
      const server = stringAt(entry, ["cluster", "server"]);
      if (name !== undefined && server !== undefined && !servers.has(name))
        servers.set(name, server.replace(/\/+$/, ""));
    }
    const reached = new Set<string>();
    let second: number | undefined;
    for (const [index, entry] of listAt(object, ["contexts"]).entries()) {
      const server = servers.get(stringAt(entry, ["context", "cluster"]) ?? "");
      if (server === undefined || reached.has(server)) continue;
      if (reached.size === 1) second = index;
      reached.add(server);
    }
    if (reached.size === 0) return report.notApplicable();
    if (second !== undefined)
      report.fail("several", { count: reached.size }, { at: ["contexts", second, "context", "cluster"] });
  },
});
