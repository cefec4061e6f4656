import { isDockerfileName } from "../dockerfile/name.ts";

/** Lock files and settings of tools that are YAML or JSON, but never part of a cluster. */
const otherTools = new Set(
  (
    "package.json package-lock.json npm-shrinkwrap.json pnpm-lock.yaml pnpm-workspace.yaml composer.json bower.json " +
    "component.json jsconfig.json lerna.json nx.json turbo.json deno.json biome.json angular.json vercel.json " +
    "renovate.json codecov.yml codecov.yaml mkdocs.yml pubspec.yaml cspell.json rempart.yaml rempart.yml"
  ).split(" "),
);

const otherKinds = /^tsconfig\..*json$|\.(?:min|schema)\.json$|-lock\.(?:json|yaml)$/;
const manifestEnding = /\.(?:ya?ml|json)$/i;

/** What a file in a folder is taken for by its name: `other` is left out, whatever it holds. */
export type NameKind = "wanted" | "known-other" | "unknown";

/**
 * What a file in a folder is by its name: YAML, JSON, Dockerfiles, and what kubeconfig files are called (`kubeconfig`,
 * `NAME.kubeconfig`, `config` in `.kube`, `NAME.conf` as kubeadm writes them) are wanted.
 *
 * @param folder base name of the folder that holds it.
 */
export function nameKind(name: string, folder: string): NameKind {
  if (otherTools.has(name) || otherKinds.test(name)) return "known-other";
  if (manifestEnding.test(name) || name.endsWith(".conf")) return "wanted";
  if (name === "kubeconfig" || name.endsWith(".kubeconfig")) return "wanted";
  if (name === "config" && (folder === ".kube" || folder === "kube")) return "wanted";
  return isDockerfileName(name) ? "wanted" : "unknown";
}

/** True for the names that kustomize looks for in a folder. */
export function isKustomizationName(name: string): boolean {
  return name === "kustomization.yaml" || name === "kustomization.yml" || name === "Kustomization";
}

const chartFiles = new Set(
  "Chart.yaml Chart.lock requirements.yaml requirements.lock values.schema.json templates charts".split(" "),
);

/** True for what Helm reads of a chart's folder to render it; `crds/` holds plain manifests and is none of it. */
export function isChartPart(name: string): boolean {
  return chartFiles.has(name) || isChartValues(name);
}

/** True for the values files of a chart's folder. */
export function isChartValues(name: string): boolean {
  return /^values.*\.ya?ml$/.test(name);
}
