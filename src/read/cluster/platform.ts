import type { Json } from "../../model/json.ts";
import { listAt, stringAt, stringsAt } from "../../model/json.ts";

/** Kubernetes as a service or a distribution; `other` where nothing tells of one of these. */
export type Platform = "eks" | "gke" | "aks" | "openshift" | "rke2" | "k3s" | "talos" | "other";

/** What a platform is told by. */
export interface PlatformFacts {
  /** `gitVersion` of /version. */
  readonly gitVersion: string | undefined;
  /** Node objects; some are enough. */
  readonly nodes: readonly Json[];
  /** API groups that are served. */
  readonly groups: readonly string[];
}

export interface PlatformFinding {
  readonly platform: Platform;
  /**
   * Who runs the control plane: the provider, whose configuration cannot be seen and is not the user's to mend; the user;
   * or unknown, where the platform comes in both ways (OpenShift) or nothing tells.
   */
  readonly controlPlane: "provider" | "user" | "unknown";
  /** What tells, such as `gitVersion v1.33.1-eks-1-33` or `label eks.amazonaws.com/nodegroup`. */
  readonly evidence: readonly string[];
}

/** Enough nodes to tell by: all nodes of a platform look alike. */
const mostNodes = 50;

interface Sign {
  readonly platform: Platform;
  readonly evidence: string;
}

/**
 * Tells the platform by what providers document: the suffix of the version (EKS, GKE, K3s, RKE2), labels of nodes (EKS,
 * GKE, AKS, OpenShift), their operating system (Talos) and API groups (OpenShift). EKS Distro (`-eks-1-33-4`) and GKE on
 * other infrastructure carry the suffixes too, but there the user runs the control plane: only nodes in the provider's own
 * cloud (`spec.providerID`) or its labels make it the provider's.
 */
export function platformOf(facts: PlatformFacts): PlatformFinding {
  const nodes = facts.nodes.slice(0, mostNodes);
  const signs = [
    ...versionSigns("gitVersion", facts.gitVersion ?? ""),
    ...groupSigns(facts.groups),
    ...nodes.flatMap(nodeSigns),
  ];
  const order: readonly Platform[] = ["openshift", "eks", "gke", "aks", "rke2", "k3s", "talos"];
  const platform = order.find((candidate) => signs.some((sign) => sign.platform === candidate)) ?? "other";
  const evidence = [...new Set(signs.filter((sign) => sign.platform === platform).map((sign) => sign.evidence))];
  return { platform, controlPlane: controlPlaneOf(platform, facts, nodes), evidence };
}

function versionSigns(field: "gitVersion" | "kubeletVersion", version: string): readonly Sign[] {
  const evidence = `${field} ${version.slice(0, 60)}`;
  const suffixes: readonly (readonly [RegExp, Platform])[] = [
    [/-eks-/, "eks"],
    [/-gke\./, "gke"],
    [/\+rke2/, "rke2"],
    [/\+k3s/, "k3s"],
  ];
  return suffixes.flatMap(([suffix, platform]) => (suffix.test(version) ? [{ platform, evidence }] : []));
}

function groupSigns(groups: readonly string[]): readonly Sign[] {
  const group = "config.openshift.io";
  return groups.includes(group) ? [{ platform: "openshift", evidence: `API group ${group}` }] : [];
}

const labelSigns: readonly (readonly [label: string, platform: Platform])[] = [
  ["eks.amazonaws.com/nodegroup", "eks"],
  ["eks.amazonaws.com/compute-type", "eks"],
  ["cloud.google.com/gke-nodepool", "gke"],
  ["kubernetes.azure.com/cluster", "aks"],
  ["node.openshift.io/os_id", "openshift"],
];

function nodeSigns(node: Json): readonly Sign[] {
  const labels = stringsAt(node, ["metadata", "labels"]);
  const image = stringAt(node, ["status", "nodeInfo", "osImage"]) ?? "";
  return [
    ...labelSigns.flatMap(([label, platform]) => (labels.has(label) ? [{ platform, evidence: `label ${label}` }] : [])),
    ...versionSigns("kubeletVersion", stringAt(node, ["status", "nodeInfo", "kubeletVersion"]) ?? ""),
    ...(/^Talos\b/.test(image) ? [{ platform: "talos", evidence: "osImage Talos" } as const] : []),
  ];
}

/** Schemes of `spec.providerID` in the cloud of each service. */
const clouds: Readonly<Partial<Record<Platform, readonly string[]>>> = {
  eks: ["aws:", "eks-hybrid:"],
  gke: ["gce:"],
  aks: ["azure:"],
};

function controlPlaneOf(
  platform: Platform,
  facts: PlatformFacts,
  nodes: readonly Json[],
): PlatformFinding["controlPlane"] {
  if (platform === "openshift" || platform === "other") return hasControlPlaneNode(nodes) ? "user" : "unknown";
  const schemes = clouds[platform];
  if (schemes === undefined) return "user";
  if (platform === "eks" && /-eks-\d+-\d+-\d+$/.test(facts.gitVersion ?? "")) return "user";
  const ids = nodes.flatMap((node) => stringAt(node, ["spec", "providerID"]) ?? []);
  if (hasControlPlaneNode(nodes)) return "user";
  if (ids.length === 0) return nodes.length === 0 ? "provider" : "unknown";
  return ids.some((id) => schemes.some((scheme) => id.startsWith(scheme))) ? "provider" : "user";
}

const controlPlaneLabels = ["node-role.kubernetes.io/control-plane", "node-role.kubernetes.io/master"];

function hasControlPlaneNode(nodes: readonly Json[]): boolean {
  return nodes.some((node) => {
    const labels = stringsAt(node, ["metadata", "labels"]);
    return controlPlaneLabels.some((label) => labels.has(label));
  });
}

/** The API groups in the value of the fact `/apis`. */
export function groupsOfFact(value: Json): readonly string[] {
  return listAt(value, []).flatMap((entry) => stringAt(entry, ["group"]) ?? []);
}
