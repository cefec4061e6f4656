import type { Json, JsonObject } from "../../model/json.ts";
import { at, booleanAt, isObject, listAt, objectAt, own } from "../../model/json.ts";
import type { Resource } from "../../model/resource.ts";
import { matchesSelector, parseSelector } from "../labels/selector.ts";
import type { SelectedPod, TierResult } from "./other-types.ts";
import type { Direction } from "./types.ts";

/**
 * What the CiliumNetworkPolicies and CiliumClusterwideNetworkPolicies (cilium.io/v2) of a pod's namespace do to it, as
 * `Rule.Sanitize` has it: a rule of `spec` or `specs` that selects the pod isolates a direction where it has an entry for it
 * (`ingress`, `ingressDeny`; `[{}]` allows nothing, `[]` and an absent section do nothing), unless `enableDefaultDeny` says
 * otherwise. Judged where that maps exactly: an entry for the entity `all` without ports opens; entries for the entity
 * `world`, for every address, or for every endpoint of the cluster are left unknown.
 */
export function ciliumResult(policies: readonly Resource[], pod: SelectedPod, direction: Direction): TierResult {
  let isolated = false;
  let unknown: Resource | undefined;
  for (const policy of policies) {
    for (const rule of rulesOf(policy)) {
      const isolates = isolatesDirection(rule, direction);
      const reach = reachOf(rule, direction);
      if (!isolates && reach === "some") continue;
      const selected = selects(policy, rule, pod);
      if (selected === false) continue;
      if (selected === "unknown" || reach === "unknown") unknown ??= policy;
      else if (reach === "all") return { state: "opens", policy };
      else isolated = true;
    }
  }
  if (unknown !== undefined) return { state: "unknown", policy: unknown };
  return { state: isolated ? "denies" : "none" };
}

function rulesOf({ object }: Resource): readonly JsonObject[] {
  return [at(object, ["spec"]), ...listAt(object, ["specs"])].filter(isObject);
}

function isolatesDirection(rule: JsonObject, direction: Direction): boolean {
  const given = booleanAt(rule, ["enableDefaultDeny", direction]);
  return given ?? (listAt(rule, [direction]).length > 0 || listAt(rule, [`${direction}Deny`]).length > 0);
}

function reachOf(rule: JsonObject, direction: Direction): "all" | "some" | "unknown" {
  const side = direction === "ingress" ? "from" : "to";
  const denied = listAt(rule, [`${direction}Deny`]).length > 0;
  let reach: "some" | "unknown" = "some";
  for (const entry of listAt(rule, [direction])) {
    if (!isObject(entry)) return "unknown";
    if (listAt(entry, ["toPorts"]).length > 0 || listAt(entry, ["icmps"]).length > 0) continue;
    const entities = listAt(entry, [`${side}Entities`]);
    if (entities.includes("all")) return denied ? "unknown" : "all";
    const wide =
      entities.includes("world") ||
      entities.includes("cluster") ||
      listAt(entry, [`${side}Endpoints`]).some(isEmpty) ||
      own(entry, `${side}CIDR`) !== undefined ||
      own(entry, `${side}CIDRSet`) !== undefined;
    if (wide) reach = "unknown";
  }
  return reach;
}

function isEmpty(value: Json): boolean {
  return isObject(value) && Object.keys(value).length === 0;
}

function selects(policy: Resource, rule: JsonObject, pod: SelectedPod): boolean | "unknown" {
  if (own(rule, "nodeSelector") !== undefined) return false;
  const written = objectAt(rule, ["endpointSelector"]);
  if (written === undefined) return "unknown";
  const selector = parseSelector(withoutSource(written), "nothing");
  if (selector.state === "invalid" || (selector.state === "requirements" && namesPrefix(written))) return "unknown";
  const clusterwide = policy.identity.kind === "CiliumClusterwideNetworkPolicy";
  return clusterwide || policy.identity.namespace === pod.namespace ? matchesSelector(selector, pod.labels) : false;
}

/** Labels of Cilium's own (`io.kubernetes.pod.namespace`, `io.cilium…`) are not those of the manifest. */
function namesPrefix(selector: JsonObject): boolean {
  return (
    /"(?:[a-z0-9]+:)?io\.(?:kubernetes|cilium)\b/.test(JSON.stringify(selector)) ||
    /"reserved:/.test(JSON.stringify(selector))
  );
}

/** A selector with the label source `k8s:` or `any:` taken off its keys. */
function withoutSource(selector: JsonObject): JsonObject {
  const plain = (key: string): string => key.replace(/^(?:k8s|any):/, "");
  const labels = objectAt(selector, ["matchLabels"]);
  const expressions = own(selector, "matchExpressions");
  return {
    ...selector,
    ...(labels !== undefined && {
      matchLabels: Object.fromEntries(Object.entries(labels).map(([key, value]) => [plain(key), value])),
    }),
    ...(Array.isArray(expressions) && {
      matchExpressions: listAt(selector, ["matchExpressions"]).map((expression) => {
        const key = isObject(expression) ? own(expression, "key") : undefined;
        return isObject(expression) && typeof key === "string" ? { ...expression, key: plain(key) } : expression;
      }),
    }),
  };
}
