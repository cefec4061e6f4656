// Draws Kubernetes objects and Dockerfiles for labelling by hand, before any scan of them is seen:
// node scripts/run-ts.mjs scripts/draw-objects.ts FOLDER [count] [seed]
// Prints them as JSON: where each lies, which of the file's objects it is (from 0), its kind and name. The files are those that
// `rempart scan FOLDER` judges, and the draw is stratified by kind.
import { workloadsOf } from "../src/analyze/workloads/workloads.ts";
import type { Resource } from "../src/model/resource.ts";
import { isConfiguration, toResource } from "../src/model/resource.ts";
import { positionOf } from "../src/model/text-position.ts";
import { readSource } from "../src/read/source/read-source.ts";
import { readBytes } from "../src/read/source/source-file.ts";
import { selectForConfigurations } from "../src/scan/inputs.ts";
import { drawArguments, drawStratified } from "./lib/draw.ts";

interface Candidate {
  readonly path: string;
  /** Which of the objects in the file, from 0; items of a list count each. */
  readonly index: number;
  readonly line: number;
  readonly groupKind: string;
  readonly name: string;
  /** The group and kind, or one word for all kinds that nothing is asked about, or for custom workloads. */
  readonly stratum: string;
}

/** Kinds that questions ask about, beside what carries a pod template and the configuration of components. */
const askedAbout: ReadonlySet<string> = new Set([
  "Dockerfile",
  "Namespace",
  "Secret",
  "ConfigMap",
  "ServiceAccount",
  "rbac.authorization.k8s.io/Role",
  "rbac.authorization.k8s.io/ClusterRole",
  "rbac.authorization.k8s.io/RoleBinding",
  "rbac.authorization.k8s.io/ClusterRoleBinding",
  "networking.k8s.io/NetworkPolicy",
  "networking.k8s.io/Ingress",
  "extensions/Ingress",
  "policy/PodSecurityPolicy",
  "apiregistration.k8s.io/APIService",
]);

const maxFileSize = 20_000_000;
const { input, count, seed } = drawArguments("draw-objects.ts", 50);

function candidatesOf(folder: string): readonly Candidate[] {
  const candidates: Candidate[] = [];
  const workingDirectory = process.cwd();
  const { files } = selectForConfigurations({ paths: [folder], exclude: [], workingDirectory });
  files.forEach(({ selected: { path, absolute, named }, environment }, id) => {
    if (absolute === undefined) return;
    const bytes = readBytes(absolute, path, maxFileSize);
    if ("code" in bytes) return;
    const { file, objects, dockerfile } = readSource({ ...bytes, id, path, environment, named, nextRecord: () => 0 });
    if (dockerfile !== undefined)
      candidates.push({ path, index: 0, line: 1, groupKind: "Dockerfile", name: path, stratum: "Dockerfile" });
    objects.forEach((record, index) => {
      const resource = toResource(record, "default");
      const { line } = positionOf(file, record.origin.kind === "file" ? record.origin.start : 0);
      const { groupKind, identity } = resource;
      candidates.push({ path, index, line, groupKind, name: identity.name, stratum: stratumOf(resource) });
    });
  });
  return candidates;
}

function stratumOf(resource: Resource): string {
  const { groupKind } = resource;
  if (workloadsOf(resource).length > 0) return groupKind.includes(".") ? "custom workload" : groupKind;
  return askedAbout.has(groupKind) || isConfiguration(groupKind) ? groupKind : "other";
}

const candidates = candidatesOf(input);
process.stdout.write(
  `${JSON.stringify(
    drawStratified(candidates, ({ stratum }) => stratum, { count, seed }),
    null,
    2,
  )}\n`,
);
process.stderr.write(
  `drawn from ${candidates.length} objects of ${new Set(candidates.map(({ stratum }) => stratum)).size} strata\n`,
);
