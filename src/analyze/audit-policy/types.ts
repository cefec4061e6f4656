import type { Path } from "../../model/json.ts";

/** Audit levels, from what records nothing to what records request and response bodies. */
export const LEVELS = ["None", "Metadata", "Request", "RequestResponse"] as const;
export type Level = (typeof LEVELS)[number];

/** The stages at which a request may be recorded. */
export const STAGES = ["RequestReceived", "ResponseStarted", "ResponseComplete", "Panic"] as const;
export type Stage = (typeof STAGES)[number];

export interface GroupResources {
  readonly group: string;
  readonly resources: readonly string[];
  readonly resourceNames: readonly string[];
}

export interface AuditRule {
  readonly level: Level;
  readonly users: readonly string[];
  readonly userGroups: readonly string[];
  readonly verbs: readonly string[];
  readonly resources: readonly GroupResources[];
  readonly namespaces: readonly string[];
  readonly nonResourceURLs: readonly string[];
  /** The rule's own and the policy's, as the API server unites them. */
  readonly omitStages: readonly Stage[];
}

export interface AuditPolicy {
  readonly rules: readonly AuditRule[];
  /** Those of the policy, which hold where no rule matches. */
  readonly omitStages: readonly Stage[];
  /** Fields that the API server warns about and drops; a dropped field makes a rule match more. */
  readonly unknownFields: readonly Path[];
}

/** Why the API server refuses to start with a policy file (`LoadPolicyFromBytes`, `ValidatePolicy`). */
export type AuditPolicyProblem =
  | "wrongType"
  | "unknownVersion"
  | "noRules"
  | "missingLevel"
  | "unknownLevel"
  | "unknownStage"
  | "invalidGroup"
  | "resourceNamesWithoutResources"
  | "relativeUrl"
  | "innerWildcard"
  | "resourcesAndUrls";

export type ParsedAuditPolicy =
  | { readonly state: "valid"; readonly policy: AuditPolicy }
  | { readonly state: "invalid"; readonly path: Path; readonly problem: AuditPolicyProblem };

/** What a request is made on. */
export type RequestTarget =
  | {
      readonly kind: "resource";
      /** API group; "" is the core group. */
      readonly group: string;
      readonly resource: string;
      /** "" where there is none. */
      readonly subresource: string;
      /** "" for a cluster-scoped object and for a request across all namespaces. */
      readonly namespace: string;
      /** "" where the request names no object: create, deletecollection, most of list and watch. */
      readonly name: string;
    }
  | { readonly kind: "nonResource"; readonly path: string };

/** The attributes of a request that a policy looks at. */
export interface AuditRequest {
  readonly user: string;
  readonly groups: readonly string[];
  readonly verb: string;
  readonly target: RequestTarget;
}
