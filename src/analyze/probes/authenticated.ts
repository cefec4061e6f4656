import type { Json } from "../../model/json.ts";
import { AccessIndex } from "../rbac/access-index.ts";
import type { PolicyRule } from "../rbac/policy-rule.ts";
import type { RbacObjects } from "../rbac/rbac-objects.ts";

/** Something that RBAC grants to every caller that is known. */
export interface CommonGrant {
  /** The binding that grants it: `ClusterRoleBinding name`, `RoleBinding namespace/name`. */
  readonly binding: string;
  /** In which namespace; empty for everywhere. */
  readonly namespace: string;
  readonly verbs: readonly string[];
  /** Resources (`pods.metrics.k8s.io`), or paths. */
  readonly on: readonly string[];
}

/** What the API server itself grants to `system:authenticated` (bootstrappolicy), and OpenShift for its own images. */
const usualResources: ReadonlySet<string> = new Set([
  "selfsubjectaccessreviews.authorization.k8s.io",
  "selfsubjectrulesreviews.authorization.k8s.io",
  "selfsubjectreviews.authentication.k8s.io",
  "clustertrustbundles.certificates.k8s.io",
]);

const usualPath =
  /^\/(?:api|apis|openapi)(?:\/.*)?$|^\/(?:healthz|livez|readyz|version\/?|\.well-known\/.*|openid\/v1\/jwks\/?)$/;

/**
 * What any authenticated user may do, beyond what every cluster grants: the rules of all bindings that name the group
 * `system:authenticated`. Derived from RBAC objects, since a request shows only what its own user may do. Other authorizers
 * (webhooks, ABAC) may grant more.
 */
export function grantsToAuthenticated(objects: RbacObjects): readonly CommonGrant[] {
  const index = new AccessIndex(objects);
  const everyone = { user: "", groups: ["system:authenticated"] };
  return [...index.bindingsFor(everyone)].flatMap(({ resource, namespace, role }) => {
    if (role === undefined) return [];
    const { kind, name } = resource.identity;
    const binding = `${kind} ${namespace === "" ? name : `${namespace}/${name}`}`;
    return index.rulesOf(role).flatMap(({ rule }) => {
      const on = unusual(rule, namespace);
      return on.length === 0 || rule.verbs.length === 0 ? [] : [{ binding, namespace, verbs: words(rule.verbs), on }];
    });
  });
}

function words(values: readonly Json[]): readonly string[] {
  return values.filter((value) => typeof value === "string");
}

function unusual(rule: PolicyRule, namespace: string): readonly string[] {
  const resources = words(rule.resources).flatMap((resource) =>
    words(rule.apiGroups).map((group) => (group === "" ? resource : `${resource}.${group}`)),
  );
  // Paths are granted by bindings of the whole cluster alone.
  const paths = namespace === "" ? words(rule.nonResourceURLs) : [];
  return [...resources.filter((name) => !usualResources.has(name)), ...paths.filter((path) => !usualPath.test(path))];
}
