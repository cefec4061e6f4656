import type { Role } from "../role-table.ts";
import type { Held } from "./held.ts";

/** How a step is made. Public: part of the JSON output. */
export type Technique =
  | "holds"
  | "escalate"
  | "bind"
  | "impersonate"
  | "create-pods"
  | "create-workloads"
  | "mount-secrets"
  | "exec"
  | "debug"
  | "token-request"
  | "token-secret"
  | "read-secrets"
  | "create-token-secret"
  | "approve-certificate"
  | "node-certificate"
  | "mutating-webhook"
  | "validating-webhook"
  | "node-proxy"
  | "host-path"
  | "persistent-volume"
  | "privileged-container"
  | "debug-node"
  | "pods-of-node";

/** Where a path may lead. */
export const targets = ["cluster-admin", "secrets", "node"] as const;
export type Target = (typeof targets)[number];

/** Something an attacker has come to. */
export type State =
  | { readonly kind: "user"; readonly name: string }
  | { readonly kind: "group"; readonly name: string }
  | { readonly kind: "role"; readonly role: Role; readonly namespace: string }
  | { readonly kind: "cluster-admin" }
  | { readonly kind: "namespace-admin"; readonly namespace: string }
  /** Every Secret of a namespace; of the cluster where it is empty. */
  | { readonly kind: "secrets"; readonly namespace: string }
  /** Root on a node: on each there is, or on one that others choose. */
  | { readonly kind: "node"; readonly any: boolean }
  /** Stands for several: any service account of a namespace, of the cluster where it is empty; leads to each of them. */
  | { readonly kind: "accounts"; readonly namespace: string }
  /** Any service account that pods run as. */
  | { readonly kind: "running"; readonly namespace: string }
  /** Any service account whose token lies in a Secret. */
  | { readonly kind: "tokens"; readonly namespace: string }
  | { readonly kind: "daemons" }
  | { readonly kind: "users" }
  | { readonly kind: "groups" };

/** What a step takes for granted, since the input does not say. */
export type Assumption = "pod-security-default" | "pod-security-unknown";

/** A way from one state to another. */
export interface Edge {
  readonly to: State;
  /** Undefined where the second comes with the first, and is no step of its own. */
  readonly technique: Technique | undefined;
  /** What makes it possible; empty where what was gained before does. */
  readonly held: readonly Held[];
  /** The namespace it happens in; undefined where that does not matter. */
  readonly namespace?: string;
  readonly assumes?: Assumption;
}

/** A key for a state. */
export function stateKey(state: State): string {
  switch (state.kind) {
    case "user":
      return `u:${state.name}`;
    case "group":
      return `g:${state.name}`;
    case "role":
      return `role ${state.role.kind}/${state.role.namespace}/${state.role.name} in ${state.namespace}`;
    case "namespace-admin":
    case "secrets":
    case "accounts":
    case "tokens":
    case "running":
      return `${state.kind} in ${state.namespace}`;
    case "node":
      return `node ${state.any}`;
    default:
      return state.kind;
  }
}
