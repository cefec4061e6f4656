import type { Json, JsonObject, Path } from "../../model/json.ts";
import { own } from "../../model/json.ts";
import { parseSelector } from "../labels/selector.ts";
import { RefusedPolicy, readList, readObject } from "./fields.ts";
import { readRule } from "./rule.ts";
import type { AnalyzedPolicy, Direction, DirectionClass, OpenRule } from "./types.ts";

const TOP_FIELDS = ["apiVersion", "kind", "metadata", "spec", "status"];
const SPEC_FIELDS = ["podSelector", "policyTypes", "ingress", "egress"];

/**
 * Reads a `networking.k8s.io/v1` NetworkPolicy (kind and version are not looked at) as the API server does.
 *
 * Defaults (`SetDefaults_NetworkPolicy`): without `policyTypes` a policy is of type Ingress, and of type Egress too only if
 * it has egress rules. An absent `podSelector` is the empty one, which selects every pod of the namespace. A rule of a
 * direction that is not among the types has no effect.
 *
 * A policy that the API server refuses is `invalid`, one with a field that does not exist included: without validation
 * the field would be dropped, and a rule `- form: […]` would become `{}`, which allows everything.
 */
export function analyzePolicy(policy: Json): AnalyzedPolicy {
  try {
    const spec = readObject(own(readObject(policy, [], TOP_FIELDS), "spec"), ["spec"], SPEC_FIELDS);
    const selector = parseSelector(own(spec, "podSelector"), "everything", ["spec", "podSelector"]);
    if (selector.state === "invalid") return selector;
    const types = readTypes(spec);
    const ingress = classify(spec, "ingress", types.ingress);
    const egress = classify(spec, "egress", types.egress);
    return { state: "valid", selector, ingress, egress };
  } catch (error) {
    if (error instanceof RefusedPolicy) return error.refusal;
    throw error;
  }
}

/**
 * True for a policy that is a default deny of its whole namespace: it selects every pod, isolates the direction and
 * allows nothing (the guide's recommendation 7: what is not explicitly allowed is denied).
 */
export function isDefaultDeny(policy: AnalyzedPolicy, direction: Direction): boolean {
  return policy.state === "valid" && policy.selector.state === "everything" && policy[direction].state === "deniesAll";
}

function readTypes(spec: JsonObject): { ingress: boolean; egress: boolean } {
  const path: Path = ["spec"];
  const types = readList(spec, "policyTypes", path);
  if (types.length > 2) throw new RefusedPolicy([...path, "policyTypes"], "tooManyPolicyTypes");
  for (const [index, type] of types.entries()) {
    if (type !== "Ingress" && type !== "Egress") {
      throw new RefusedPolicy([...path, "policyTypes", index], "unknownPolicyType");
    }
  }
  if (types.length > 0) return { ingress: types.includes("Ingress"), egress: types.includes("Egress") };
  return { ingress: true, egress: readList(spec, "egress", path).length > 0 };
}

function classify(spec: JsonObject, direction: Direction, applies: boolean): DirectionClass {
  const open: OpenRule[] = [];
  const allNamespaces: Path[] = [];
  const rules = readList(spec, direction, ["spec"]);
  for (const [index, rule] of rules.entries()) {
    const path = ["spec", direction, index];
    const reach = readRule(rule, direction, path);
    if (reach.open !== undefined) open.push(reach.open);
    if (reach.allNamespaces) allNamespaces.push(path);
  }
  if (!applies) return { state: "notApplicable" };
  if (rules.length === 0) return { state: "deniesAll" };
  return open.length === 0
    ? { state: "allowsSome", allNamespaces }
    : { state: "allowsAll", rules: open, allNamespaces };
}
