import type { NamespaceFacts } from "../../model/facts.ts";
import type { Resource } from "../../model/resource.ts";
import { groupOf, labelsOf } from "../../model/resource.ts";
import type { WorkloadSummary } from "../../model/workload.ts";
import { tierOf, tierResult } from "./admin-policies.ts";
import { calicoResult } from "./calico-policies.ts";
import { ciliumResult } from "./cilium-policies.ts";
import type { SelectedPod, TierResult } from "./other-types.ts";
import type { Direction } from "./types.ts";

/** What policies of other kinds do to a workload in one direction. */
export interface OtherPolicies {
  /** Asked before any NetworkPolicy. */
  readonly admin: TierResult;
  /** Those of network plugins, which add to the NetworkPolicies. */
  readonly plugin: TierResult;
  /** Asked for what no NetworkPolicy selects. */
  readonly baseline: TierResult;
}

const calicoKinds: ReadonlySet<string> = new Set(["NetworkPolicy", "GlobalNetworkPolicy"]);
const ciliumKinds: ReadonlySet<string> = new Set(["CiliumNetworkPolicy", "CiliumClusterwideNetworkPolicy"]);

/**
 * Judges the policies of other kinds: AdminNetworkPolicy and its kin (policy.networking.k8s.io), Cilium's and Calico's
 * where they map exactly. Those of any other kind (Antrea, Calico's staged ones) are unknown.
 */
export function otherPoliciesOf(
  workload: WorkloadSummary,
  namespace: NamespaceFacts,
  direction: Direction,
): OtherPolicies {
  const pod: SelectedPod = {
    namespace: namespace.name,
    labels: workload.labels,
    namespaceLabels: namespace.object === undefined ? "unknown" : withName(namespace.object),
  };
  const admin: Resource[] = [];
  const baseline: Resource[] = [];
  const cilium: Resource[] = [];
  const calico: Resource[] = [];
  let unknown: TierResult = { state: "none" };
  for (const policy of namespace.otherPolicies) {
    const { kind, apiVersion } = policy.identity;
    const group = groupOf(apiVersion);
    const tier = tierOf(policy);
    if (tier !== undefined) (tier === "admin" ? admin : baseline).push(policy);
    else if (group === "cilium.io" && ciliumKinds.has(kind)) cilium.push(policy);
    else if (group.endsWith("projectcalico.org") && calicoKinds.has(kind)) calico.push(policy);
    else unknown = { state: "unknown", policy };
  }
  return {
    admin: tierResult(admin, pod, direction),
    plugin: strongest([ciliumResult(cilium, pod, direction), calicoResult(calico, pod, direction), unknown]),
    baseline: tierResult(baseline, pod, direction),
  };
}

function withName(namespace: Resource): ReadonlyMap<string, string> {
  return new Map([...labelsOf(namespace.object), ["kubernetes.io/metadata.name", namespace.identity.name]]);
}

/** A cluster has one network plugin: of the results of several, the first that says something. */
function strongest(results: readonly TierResult[]): TierResult {
  const known = results.find(({ state }) => state === "opens") ?? results.find(({ state }) => state === "unknown");
  return known ?? results.find(({ state }) => state === "denies") ?? { state: "none" };
}
