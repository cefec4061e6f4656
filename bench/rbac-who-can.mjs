// Time of who-can over many bindings once they are loaded, and of loading them.
// usage: node bench/rbac-who-can.mjs [BINDINGS] [RUNS]
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import * as esbuild from "esbuild";
import { bundleOptions, root } from "../scripts/bundle.mjs";

const [count = 10_000, runs = 50] = process.argv.slice(2).map(Number);
const outdir = mkdtempSync(path.join(tmpdir(), "rempart-bench-"));
try {
  await measure();
} finally {
  rmSync(outdir, { recursive: true, force: true });
}

async function measure() {
  await esbuild.build({
    ...bundleOptions(),
    stdin: {
      contents: `export { AccessIndex } from "./src/analyze/rbac/access-index.ts";
        export { collectRbac } from "./src/analyze/rbac/rbac-objects.ts";
        export { whoCan } from "./src/analyze/rbac/who-can.ts";
        export { findPaths } from "./src/analyze/rbac/escalation/paths.ts";
        export { toResource } from "./src/model/resource.ts";`,
      resolveDir: root,
      loader: "ts",
    },
    outfile: path.join(outdir, "bench.mjs"),
    splitting: false,
    outdir: undefined,
  });
  const { AccessIndex, collectRbac, whoCan, findPaths, toResource } = await import(
    pathToFileURL(path.join(outdir, "bench.mjs")).href
  );
  const resources = objects().map((object, id) =>
    toResource(
      {
        kind: "object",
        id,
        environment: "bench",
        origin: { kind: "file", file: 0, path: "rbac.yaml", start: 0, end: 0 },
        spans: { nodes: [], keys: [] },
        basePath: [],
        apiVersion: object.apiVersion,
        objectKind: object.kind,
        object,
        sensitive: [],
        duplicateKeys: [],
      },
      "default",
    ),
  );
  let started = performance.now();
  const index = new AccessIndex(await collectRbac(resources));
  print("load", [performance.now() - started], `${index.bindings.length} bindings, ${index.roles.all.length} roles`);
  const questions = {
    "get secrets, everywhere": [{ verb: "get", apiGroup: "", resource: "secrets" }, "anywhere"],
    "get secret by name, one namespace": [
      { verb: "get", apiGroup: "", resource: "secrets", name: "token-1" },
      { namespace: "team-7" },
    ],
    "create pods/exec, one namespace": [
      { verb: "create", apiGroup: "", resource: "pods/exec" },
      { namespace: "team-7" },
    ],
    "delete nodes": [{ verb: "delete", apiGroup: "", resource: "nodes" }, "cluster"],
    "get /metrics": [{ verb: "get", url: "/metrics" }, "cluster"],
  };
  for (const [name, [request, scope]] of Object.entries(questions)) {
    const times = [];
    const cpu = process.cpuUsage();
    let found = 0;
    for (let run = 0; run < runs; run++) {
      started = performance.now();
      found = whoCan(request, scope, index).accesses.length;
      times.push(performance.now() - started);
    }
    const { user, system } = process.cpuUsage(cpu);
    const each = ((user + system) / 1000 / runs).toFixed(2);
    print(name, times, `${found} bindings allow it; ${each} ms of CPU each`);
  }
  started = performance.now();
  const paths = findPaths(index, { to: "cluster-admin" }).length;
  print("paths to cluster-admin", [performance.now() - started], `${paths} paths`);
}

/** As many bindings as asked for: a tenth cluster-wide, the others in a thousand namespaces; a fifth as many roles. */
function objects() {
  const apiVersion = "rbac.authorization.k8s.io/v1";
  const resources = [
    "pods",
    "secrets",
    "configmaps",
    "deployments",
    "pods/exec",
    "pods/log",
    "services",
    "jobs",
    "leases",
  ];
  const verbs = ["get", "list", "watch", "create", "update", "delete"];
  const pick = (list, seed, many) =>
    Array.from({ length: many }, (_, index) => list[(seed * 7 + index * 3) % list.length]);
  const made = [];
  const roles = Math.ceil(count / 5);
  for (let index = 0; index < roles; index++) {
    const labels = index % 10 === 0 ? { "bench.test/into": `sum-${index % 100}` } : {};
    const rules = Array.from({ length: 6 }, (_, rule) => ({
      apiGroups: ["", "apps"],
      resources: pick(resources, index + rule, 2),
      verbs: pick(verbs, index * 3 + rule, 3),
      ...(rule === 5 && { resourceNames: [`token-${index % 20}`] }),
    }));
    if (index % 50 === 0) rules.push({ nonResourceURLs: ["/metrics"], verbs: ["get"] });
    made.push({ apiVersion, kind: "ClusterRole", metadata: { name: `role-${index}`, labels }, rules });
  }
  for (let index = 0; index < count; index++) {
    const wide = index % 10 === 0;
    made.push({
      apiVersion,
      kind: wide ? "ClusterRoleBinding" : "RoleBinding",
      metadata: { name: `binding-${index}`, ...(!wide && { namespace: `team-${index % 1000}` }) },
      roleRef: { kind: "ClusterRole", name: `role-${index % roles}` },
      subjects: [
        { kind: "User", name: `user-${index % 3000}` },
        { kind: "ServiceAccount", name: `account-${index % 5}`, namespace: `team-${index % 1000}` },
      ],
    });
  }
  return made;
}

function print(name, times, what) {
  const [first, ...others] = times;
  const sorted = others.sort((a, b) => a - b);
  const rest =
    sorted.length === 0
      ? ""
      : `, then median ${sorted[sorted.length >> 1].toFixed(2)}, max ${sorted[sorted.length - 1].toFixed(2)} ms`;
  const figures = `first ${first.toFixed(2)} ms${rest}`;
  process.stdout.write(`${name.padEnd(36)} ${figures}  (${what})\n`);
}
