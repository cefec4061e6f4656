import type { KubernetesVersion } from "./kubernetes-version.ts";
import { minorDistance } from "./kubernetes-version.ts";

/** The components the version skew policy speaks of besides the API server. */
export const skewComponents = [
  "kube-controller-manager",
  "kube-scheduler",
  "cloud-controller-manager",
  "kubelet",
  "kube-proxy",
  "kubectl",
] as const;

/** A component whose version is bound to that of the API server. */
export type SkewComponent = (typeof skewComponents)[number];

/** What the policy says of a pair of versions. `distance` counts minors; `allowed` is how many there may be. */
export type SkewVerdict =
  | { readonly state: "supported" }
  | { readonly state: "unknown" }
  | {
      readonly state: "unsupported";
      readonly reason: "newer" | "older" | "apart";
      readonly distance: number;
      readonly allowed: number;
      /** The API server that it does not go with. */
      readonly against: KubernetesVersion;
    };

const supported: SkewVerdict = { state: "supported" };

/**
 * Judges one component against every API server it may talk to, by the Kubernetes "Version Skew Policy": never newer
 * than the oldest API server (kubectl: at most one newer), never older than the newest by more than is allowed:
 * kubelet and kube-proxy three minors (two when they are below 1.25), the others and kubectl one. How far kube-proxy may be
 * from the kubelet beside it follows from that.
 * `unknown` without an API server, or across major versions.
 */
export function kubernetesSkew(
  component: SkewComponent,
  version: KubernetesVersion,
  apiServers: readonly KubernetesVersion[],
): SkewVerdict {
  if (apiServers.length === 0) return { state: "unknown" };
  const newerAllowed = component === "kubectl" ? 1 : 0;
  const olderAllowed = component === "kubelet" || component === "kube-proxy" ? nodeComponentSkew(version) : 1;
  for (const against of apiServers) {
    const ahead = minorDistance(version, against);
    if (ahead === undefined) return { state: "unknown" };
    if (ahead > newerAllowed) {
      return { state: "unsupported", reason: "newer", distance: ahead, allowed: newerAllowed, against };
    }
    if (-ahead > olderAllowed) {
      return { state: "unsupported", reason: "older", distance: -ahead, allowed: olderAllowed, against };
    }
  }
  return supported;
}

/** The API servers of one cluster must be within one minor of each other (same policy, high availability). */
export function apiServerSkew(apiServers: readonly KubernetesVersion[]): SkewVerdict {
  const [first] = apiServers;
  if (first === undefined) return { state: "unknown" };
  let oldest = first;
  let newest = first;
  for (const version of apiServers) {
    const distance = minorDistance(version, first);
    if (distance === undefined) return { state: "unknown" };
    if (version.minor < oldest.minor) oldest = version;
    if (version.minor > newest.minor) newest = version;
  }
  const distance = newest.minor - oldest.minor;
  return distance <= 1 ? supported : { state: "unsupported", reason: "apart", distance, allowed: 1, against: oldest };
}

function nodeComponentSkew(version: KubernetesVersion): number {
  return version.minor < 25 ? 2 : 3;
}
