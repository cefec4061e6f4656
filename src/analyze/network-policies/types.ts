import type { Path } from "../../model/json.ts";
import type { LabelSelector, SelectorProblem } from "../labels/selector.ts";

export type Direction = "ingress" | "egress";

/** Why the API server refuses a NetworkPolicy (`ValidateNetworkPolicySpec`, or its strict decoder). */
export type PolicyProblem =
  | SelectorProblem
  | "unknownPolicyType"
  | "tooManyPolicyTypes"
  | "emptyPeer"
  | "ipBlockWithSelector"
  | "invalidCidr"
  | "exceptOutsideCidr"
  | "unknownProtocol"
  | "invalidPort";

/** A policy that the API server refuses: what it would select and allow is not known. */
export interface InvalidPolicy {
  readonly state: "invalid";
  readonly path: Path;
  readonly problem: PolicyProblem;
}

/** A rule that allows every port from, or to, a wide set of peers. */
export interface OpenRule {
  /** From the root of the policy: `["spec", "ingress", 0]`. */
  readonly path: Path;
  /** `anyPeer`: no `from`/`to`; else the address families whose every address is allowed. */
  readonly opens: "anyPeer" | "anyIPv4" | "anyIPv6" | "anyAddress";
}

/** What one policy means for one direction. */
export type DirectionClass =
  /** The direction is not among the policy's types: it neither isolates nor allows. */
  | { readonly state: "notApplicable" }
  /** Isolates and allows nothing. */
  | { readonly state: "deniesAll" }
  /** Isolates and allows some; `allNamespaces` are the rules with a peer that is every pod of every namespace. */
  | { readonly state: "allowsSome"; readonly allNamespaces: readonly Path[] }
  /** Allows everything, from or to everywhere: isolation without effect. */
  | { readonly state: "allowsAll"; readonly rules: readonly OpenRule[]; readonly allNamespaces: readonly Path[] };

/** A NetworkPolicy that the API server accepts. */
export interface ValidPolicy {
  readonly state: "valid";
  readonly selector: LabelSelector;
  readonly ingress: DirectionClass;
  readonly egress: DirectionClass;
}

export type AnalyzedPolicy = ValidPolicy | InvalidPolicy;
