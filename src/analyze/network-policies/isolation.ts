import type { Path } from "../../model/json.ts";
import type { Labels } from "../labels/selector.ts";
import { matchesSelector } from "../labels/selector.ts";
import { isDefaultDeny } from "./policy.ts";
import type { AnalyzedPolicy, Direction, OpenRule } from "./types.ts";

/** A pod, or the pods that a template makes. */
export interface PodFacts {
  readonly labels: Labels;
  readonly hostNetwork: boolean;
}

/** A rule of the policy at index `policy` of the list that was handed over. */
export interface PolicyRule {
  readonly policy: number;
  readonly rulePath: Path;
}

/** What isolates a pod in one direction. Policies are named by their index in the list that was handed over. */
export type Isolation =
  /** Selected, and no selecting policy allows everything: denied by default. */
  | {
      readonly state: "isolated";
      readonly selectedBy: readonly number[];
      /** Those of `selectedBy` that deny the whole namespace by default. */
      readonly defaultDenyBy: readonly number[];
      /** Rules that let every pod of every namespace through, on every port. */
      readonly allowsAllNamespaces: readonly PolicyRule[];
    }
  /** Selected, but a selecting policy allows everything. */
  | {
      readonly state: "open";
      readonly selectedBy: readonly number[];
      readonly openedBy: readonly (PolicyRule & { readonly opens: OpenRule["opens"] })[];
    }
  | { readonly state: "notSelected" }
  /** The pod has the node's network: what policies do to it is undefined, and most network plugins ignore it. */
  | { readonly state: "hostNetwork" }
  /** The policies at `undecided` are invalid, or select by labels that are not known. */
  | { readonly state: "unknown"; readonly reason: "labels" | "invalidPolicy"; readonly undecided: readonly number[] };

/**
 * Whether a pod is denied by default, for each direction.
 *
 * A pod is isolated in a direction as soon as any policy of that type in its namespace selects it; then only what some
 * selecting policy allows passes. Policies add up and there is no order and no deny rule, so one selecting policy that
 * allows everything undoes all the others, and one that selects nothing isolates nothing
 * (kubernetes.io/docs/concepts/services-networking/network-policies, "The two sorts of pod isolation").
 *
 * @param policies every NetworkPolicy of the pod's namespace.
 */
export function isolationOf(
  pod: PodFacts,
  policies: readonly AnalyzedPolicy[],
): { readonly ingress: Isolation; readonly egress: Isolation } {
  return { ingress: isolate(pod, policies, "ingress"), egress: isolate(pod, policies, "egress") };
}

function isolate(pod: PodFacts, policies: readonly AnalyzedPolicy[], direction: Direction): Isolation {
  if (pod.hostNetwork) return { state: "hostNetwork" };
  const selectedBy: number[] = [];
  const openedBy: (PolicyRule & { opens: OpenRule["opens"] })[] = [];
  const allowsAllNamespaces: PolicyRule[] = [];
  const invalid: number[] = [];
  const unlabelled: number[] = [];
  let mayBeOpened = false;
  for (const [policy, analyzed] of policies.entries()) {
    if (analyzed.state === "invalid") {
      invalid.push(policy);
      mayBeOpened = true;
      continue;
    }
    const reach = analyzed[direction];
    if (reach.state === "notApplicable") continue;
    const selected = matchesSelector(analyzed.selector, pod.labels);
    if (selected === "unknown") {
      unlabelled.push(policy);
      if (reach.state === "allowsAll") mayBeOpened = true;
    }
    if (selected !== true) continue;
    selectedBy.push(policy);
    if (reach.state === "allowsAll") {
      for (const rule of reach.rules) openedBy.push({ policy, rulePath: rule.path, opens: rule.opens });
    }
    if (reach.state === "allowsSome") {
      for (const rulePath of reach.allNamespaces) allowsAllNamespaces.push({ policy, rulePath });
    }
  }
  if (openedBy.length > 0) return { state: "open", selectedBy, openedBy };
  const undecided = [...invalid, ...unlabelled];
  if (selectedBy.length > 0 ? mayBeOpened : undecided.length > 0) {
    return { state: "unknown", reason: invalid.length > 0 ? "invalidPolicy" : "labels", undecided };
  }
  if (selectedBy.length === 0) return { state: "notSelected" };
  const defaultDenyBy = selectedBy.filter((index) => {
    const policy = policies[index];
    return policy !== undefined && isDefaultDeny(policy, direction);
  });
  return { state: "isolated", selectedBy, defaultDenyBy, allowsAllNamespaces };
}
