import type { Json, JsonObject } from "../../model/json.ts";
import { at, isObject, listAt, numberAt, objectAt, stringAt } from "../../model/json.ts";
import type { Resource } from "../../model/resource.ts";
import { matchesSelector, parseSelector } from "../labels/selector.ts";
import { parseCidr } from "./addresses.ts";
import type { SelectedPod, TierResult } from "./other-types.ts";
import type { Direction } from "./types.ts";

/** Before the NetworkPolicies (`admin`) or after them, for what none of them selects (`baseline`). */
export type Tier = "admin" | "baseline";

/** The tier of a policy of policy.networking.k8s.io; undefined for another kind. */
export function tierOf({ identity, object }: Resource): Tier | undefined {
  if (identity.kind === "AdminNetworkPolicy") return "admin";
  if (identity.kind === "BaselineAdminNetworkPolicy") return "baseline";
  if (identity.kind !== "ClusterNetworkPolicy") return undefined;
  const tier = stringAt(object, ["spec", "tier"]);
  return tier === "Admin" ? "admin" : tier === "Baseline" ? "baseline" : undefined;
}

/**
 * What the policies of one tier do to a pod: AdminNetworkPolicy and BaselineAdminNetworkPolicy (policy.networking.k8s.io
 * v1alpha1), ClusterNetworkPolicy (v1alpha2). Rules are asked by priority, the lowest number first, then in their order;
 * the first that matches decides. One for every peer and every port therefore decides for all that earlier ones leave:
 * Deny, Allow (Accept in v1alpha2), or Pass, which hands on to the next tier. Peers of ingress are those of the cluster;
 * egress is denied as a whole only with `networks` of both address families.
 */
export function tierResult(policies: readonly Resource[], pod: SelectedPod, direction: Direction): TierResult {
  const sorted = policies
    .map((policy) => ({ policy, priority: numberAt(policy.object, ["spec", "priority"]) ?? 0 }))
    .sort((a, b) => a.priority - b.priority);
  for (const { policy } of sorted) {
    const decision = decide(policy, direction);
    if (decision === "nothing") continue;
    const selected = selects(policy, pod);
    if (selected === false) continue;
    if (selected === "unknown" || decision === "unknown") return { state: "unknown", policy };
    if (decision === "pass") return { state: "none" };
    return decision === "deny" ? { state: "denies" } : { state: "opens", policy };
  }
  return { state: "none" };
}

type Decision = "deny" | "allow" | "pass" | "nothing" | "unknown";

/** What the policy decides for everything its narrower rules leave. */
function decide(policy: Resource, direction: Direction): Decision {
  for (const rule of listAt(policy.object, ["spec", direction])) {
    if (!isObject(rule)) return "unknown";
    const width = widthOf(rule, direction);
    const action = stringAt(rule, ["action"]);
    if (width === "some") continue;
    if (action === "Pass") return width === "all" ? "pass" : "unknown";
    if (action === "Deny") return width === "all" ? "deny" : "unknown";
    if (action === "Allow" || action === "Accept") return "allow";
    return "unknown";
  }
  return "nothing";
}

/** `wide`: every peer of the cluster alone, or every address of one family, where egress knows both. */
function widthOf(rule: JsonObject, direction: Direction): "all" | "wide" | "some" {
  if (listAt(rule, ["ports"]).length > 0 || listAt(rule, ["protocols"]).length > 0) return "some";
  const peers = listAt(rule, [direction === "ingress" ? "from" : "to"]);
  if (direction === "ingress") return peers.some(isEveryPod) ? "all" : "some";
  const families = new Set(peers.flatMap((peer) => listAt(peer, ["networks"]).flatMap(everyAddressOf)));
  if (families.size === 2) return "all";
  return families.size === 1 || peers.some(isEveryPod) ? "wide" : "some";
}

function isEveryPod(peer: Json): boolean {
  const empty = (value: Json | undefined): boolean => isObject(value) && Object.keys(value).length === 0;
  return (
    empty(at(peer, ["namespaces"])) ||
    (empty(at(peer, ["pods", "namespaceSelector"])) && empty(at(peer, ["pods", "podSelector"])))
  );
}

function everyAddressOf(network: Json): readonly number[] {
  const cidr = typeof network === "string" ? parseCidr(network) : undefined;
  return cidr?.prefix === 0 ? [cidr.family] : [];
}

function selects({ object }: Resource, pod: SelectedPod): boolean | "unknown" {
  const pods = objectAt(object, ["spec", "subject", "pods"]);
  const namespaces =
    pods === undefined ? at(object, ["spec", "subject", "namespaces"]) : at(pods, ["namespaceSelector"]);
  const ofNamespace = parseSelector(namespaces, "nothing");
  const ofPod = parseSelector(pods === undefined ? {} : at(pods, ["podSelector"]), "nothing");
  if (ofNamespace.state === "invalid" || ofPod.state === "invalid") return "unknown";
  const here = matchesSelector(ofNamespace, pod.namespaceLabels);
  const own = matchesSelector(ofPod, pod.labels);
  return here === false || own === false ? false : here;
}
