import type { Json } from "../../model/json.ts";
import { listAt, objectAt, stringAt } from "../../model/json.ts";

/**
 * True where rules of a webhook (`rules`) or of an admission policy (`resourceRules`) match the creation or change of
 * pods. `*` stands for all groups, operations or resources, `*\/*` for all resources and subresources.
 */
export function matchPods(rules: readonly Json[]): boolean {
  return rules.some((rule) => {
    const groups = listAt(rule, ["apiGroups"]);
    const operations = listAt(rule, ["operations"]);
    const resources = listAt(rule, ["resources"]);
    return (
      stringAt(rule, ["scope"]) !== "Cluster" &&
      (groups.includes("") || groups.includes("*")) &&
      ["CREATE", "UPDATE", "*"].some((operation) => operations.includes(operation)) &&
      ["pods", "*", "*/*"].some((resource) => resources.includes(resource))
    );
  });
}

/** A rule of a Kyverno policy that validates pods, and its place in `spec.rules`. */
export interface ValidatingRule {
  readonly rule: Json;
  readonly index: number;
}

/**
 * The rules of a Kyverno Policy or ClusterPolicy that validate pods or what is done to them (`Pod/exec`). Kinds are
 * written `Pod`, `v1/Pod`, `*\/Pod`, `Pod/exec` or `*` (Kyverno, "Match/Exclude").
 */
export function validatingPodRules(policy: Json): readonly ValidatingRule[] {
  return listAt(policy, ["spec", "rules"]).flatMap((rule, index) => {
    const filters = [
      ...(["any", "all"] as const).flatMap((key) => listAt(rule, ["match", key])),
      objectAt(rule, ["match"]) ?? {},
    ];
    const kinds = filters.flatMap((filter) => listAt(filter, ["resources", "kinds"]));
    const pods = kinds.some((kind) => typeof kind === "string" && (kind === "*" || kind.split("/").includes("Pod")));
    return pods && objectAt(rule, ["validate"]) !== undefined ? [{ rule, index }] : [];
  });
}
