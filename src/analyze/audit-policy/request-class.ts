import type { ResourceType } from "./evaluate.ts";
import type { Region } from "./region.ts";
import type { StringSet } from "./string-set.ts";
import { ALL, allBut, only } from "./string-set.ts";

/** A type of resource, and whether its objects live in namespaces. */
export interface ScopedType extends ResourceType {
  readonly scope: "namespaced" | "cluster";
}

/** A set of requests: anyone of `identity`, any of `verbs`, any object of the target, in any namespace. */
export interface RequestClass {
  readonly identity: "authenticated" | "anonymous";
  readonly verbs: readonly string[];
  /** Types, or every type that there may be; `anyRequest` adds requests on paths that are no resources. */
  readonly target: readonly ScopedType[] | "anyResource" | "anyRequest";
}

const READS = ["get", "list", "watch"];
const WRITES = ["create", "update", "patch", "delete", "deletecollection"];
const RBAC = "rbac.authorization.k8s.io";

function namespaced(group: string, resource: string, subresource = ""): ScopedType {
  return { group, resource, subresource, scope: "namespaced" };
}

function cluster(group: string, resource: string): ScopedType {
  return { group, resource, subresource: "", scope: "cluster" };
}

/** The classes that the guide's recommendation 11 asks about. Interactive requests come as create (SPDY) or get (WebSocket). */
export const REQUEST_CLASSES = {
  secretReads: { identity: "authenticated", verbs: READS, target: [namespaced("", "secrets")] },
  secretWrites: { identity: "authenticated", verbs: WRITES, target: [namespaced("", "secrets")] },
  configMapReads: { identity: "authenticated", verbs: READS, target: [namespaced("", "configmaps")] },
  configMapWrites: { identity: "authenticated", verbs: WRITES, target: [namespaced("", "configmaps")] },
  podInteractions: {
    identity: "authenticated",
    verbs: ["create", "get"],
    target: ["exec", "attach", "portforward"].map((subresource) => namespaced("", "pods", subresource)),
  },
  rbacWrites: {
    identity: "authenticated",
    verbs: WRITES,
    target: [
      namespaced(RBAC, "roles"),
      namespaced(RBAC, "rolebindings"),
      cluster(RBAC, "clusterroles"),
      cluster(RBAC, "clusterrolebindings"),
    ],
  },
  tokenRequests: { identity: "authenticated", verbs: ["create"], target: [namespaced("", "serviceaccounts", "token")] },
  anyWrite: { identity: "authenticated", verbs: WRITES, target: "anyResource" },
  anonymousRequests: { identity: "anonymous", verbs: [...READS, ...WRITES], target: "anyRequest" },
} as const satisfies Record<string, RequestClass>;

/** Verbs of requests that are on no resource: the HTTP methods in lower case. */
export const NON_RESOURCE_VERBS = ["get", "post", "put", "patch", "delete", "head", "options"];

/** Who is in the class. Users and groups are taken as independent, as impersonation makes them. */
export function identityRegion(identity: RequestClass["identity"]): Pick<Region, "user" | "groups" | "member"> {
  if (identity === "anonymous") {
    const unauthenticated = only(["system:unauthenticated"]);
    return { user: only(["system:anonymous"]), groups: unauthenticated, member: [unauthenticated] };
  }
  const groups = allBut(["system:unauthenticated"]);
  return { user: allBut(["system:anonymous", ""]), groups, member: [only(["system:authenticated"])] };
}

/**
 * The namespaces that a request may carry: none for cluster-scoped types, any but none for writes to namespaced ones;
 * reads may go across all namespaces, which is "".
 */
export function namespacesOf(scope: ScopedType["scope"] | "any", verb: string): StringSet {
  if (scope === "cluster") return only([""]);
  return scope === "any" || verb === "list" || verb === "watch" ? ALL : allBut([""]);
}

/** The names that a request may carry: none to create an object or to delete a collection, any to list or watch. */
export function namesOf(verb: string, subresource: string): StringSet {
  if (verb === "deletecollection" || (verb === "create" && subresource === "")) return only([""]);
  return verb === "list" || verb === "watch" ? ALL : allBut([""]);
}
