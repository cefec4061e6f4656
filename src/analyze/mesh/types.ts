import type { FactId } from "../../guidance/facts.ts";
import type { Place } from "../../model/component.ts";

/** How the mesh treats what is sent to a workload. */
export type MeshVerdict =
  /** It takes part in a mesh that accepts mutual TLS alone. */
  | { readonly state: "encrypted" }
  /** A policy says that plain text is accepted, or that TLS is off. */
  | {
      readonly state: "plain";
      readonly mode: "accepted" | "disabled";
      /** The policy, as `kind name`. */
      readonly policy: string;
      readonly place: Place;
      /** The port it holds for; all where it is left out. */
      readonly port?: string;
    }
  | { readonly state: "unknown"; readonly fact: FactId };

/** Whether a mesh's proxy is put into a pod. */
export type Injection = "yes" | "no" | "namespaceUnknown" | "unknown";
