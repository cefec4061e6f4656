import type { Json, JsonObject } from "../../model/json.ts";
import { booleanAt, isObject, listAt, numberAt, objectAt, own, stringAt } from "../../model/json.ts";
import type { Resource } from "../../model/resource.ts";
import { matchesCalicoSelector } from "./calico-selector.ts";
import type { SelectedPod, TierResult } from "./other-types.ts";
import type { Direction } from "./types.ts";

/** The place Calico gives every NetworkPolicy of Kubernetes. */
const orderOfNetworkPolicies = 1000;

/**
 * What Calico's NetworkPolicies and GlobalNetworkPolicies (projectcalico.org/v3, crd.projectcalico.org/v1) of the default
 * tier do to a pod. By `order`, the lowest first, none last; the first rule that matches decides, and what none decides is
 * denied as soon as one policy of that type selects the pod. Without `types` a policy is of the directions it has rules
 * for, of Ingress where it has none. Judged where it maps exactly: a rule without any condition decides for all that is
 * left; other tiers, service-account selectors, and policies for hosts or without connection tracking are left unknown.
 */
export function calicoResult(policies: readonly Resource[], pod: SelectedPod, direction: Direction): TierResult {
  const sorted = policies
    .map((policy) => ({ policy, order: numberAt(policy.object, ["spec", "order"]) ?? Number.POSITIVE_INFINITY }))
    .sort((a, b) => (a.order === b.order ? 0 : a.order < b.order ? -1 : 1));
  let isolated = false;
  let unknown: Resource | undefined;
  for (const { policy, order } of sorted) {
    const spec = objectAt(policy.object, ["spec"]) ?? {};
    if (!hasType(spec, direction)) continue;
    const selected = selects(policy, spec, pod);
    if (selected === false) continue;
    if (selected === "unknown" || !isPlain(spec)) {
      unknown ??= policy;
      continue;
    }
    isolated = true;
    const decision = decide(listAt(spec, [direction]));
    if (decision === "nothing") continue;
    if (unknown !== undefined) break;
    if (decision === "unknown") return { state: "unknown", policy };
    if (decision === "deny") return { state: "denies", outright: order < orderOfNetworkPolicies };
    return { state: "opens", policy };
  }
  if (unknown !== undefined) return { state: "unknown", policy: unknown };
  return { state: isolated ? "denies" : "none" };
}

function hasType(spec: JsonObject, direction: Direction): boolean {
  const types = listAt(spec, ["types"]);
  if (types.length > 0) return types.includes(direction === "ingress" ? "Ingress" : "Egress");
  const has = (name: Direction): boolean => listAt(spec, [name]).length > 0;
  return has(direction) || (direction === "ingress" && !has("egress"));
}

function isPlain(spec: JsonObject): boolean {
  const tier = stringAt(spec, ["tier"]) ?? "default";
  const flags = ["doNotTrack", "preDNAT", "applyOnForward"].some((name) => booleanAt(spec, [name]) === true);
  return tier === "default" && !flags && !given(spec, "serviceAccountSelector");
}

function given(spec: JsonObject, field: string): boolean {
  return (own(spec, field) ?? "") !== "";
}

function selects(policy: Resource, spec: JsonObject, pod: SelectedPod): boolean | "unknown" {
  const selected = matchesCalicoSelector(stringAt(spec, ["selector"]) ?? "", pod.labels);
  if (policy.identity.kind !== "GlobalNetworkPolicy")
    return policy.identity.namespace === pod.namespace ? selected : false;
  const here = matchesCalicoSelector(stringAt(spec, ["namespaceSelector"]) ?? "", pod.namespaceLabels);
  return selected === false || here === false ? false : selected === true ? here : selected;
}

/** What the first rule without any condition decides; rules that log alone decide nothing. */
function decide(rules: readonly Json[]): "allow" | "deny" | "nothing" | "unknown" {
  for (const rule of rules) {
    if (!isObject(rule)) return "unknown";
    const action = stringAt(rule, ["action"])?.toLowerCase();
    if (action === "log" || Object.keys(rule).some((field) => field !== "action" && field !== "metadata")) continue;
    return action === "allow" ? "allow" : action === "deny" ? "deny" : "unknown";
  }
  return "nothing";
}
