import type { Resource } from "../../model/resource.ts";
import type { Labels } from "../labels/selector.ts";

/** A pod as policies of every kind select it. */
export interface SelectedPod {
  readonly namespace: string;
  readonly labels: ReadonlyMap<string, string>;
  /** Labels of its Namespace; unknown where the object is not in the input. */
  readonly namespaceLabels: Labels;
}

/** What policies of one kind do to what is not allowed in one direction. */
export type TierResult =
  /** None of them selects the pod in this direction. */
  | { readonly state: "none" }
  /** What they do not allow is denied; `outright`: even what a NetworkPolicy allows. */
  | { readonly state: "denies"; readonly outright?: boolean }
  /** This policy allows everything. */
  | { readonly state: "opens"; readonly policy: Resource }
  /** What this policy does cannot be told. */
  | { readonly state: "unknown"; readonly policy: Resource };
