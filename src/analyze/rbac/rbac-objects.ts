import type { GroupKind, Resource } from "../../model/resource.ts";
import type { Workload } from "../../model/workload.ts";
import { workloadsOf } from "../workloads/workloads.ts";
import type { ApiResource } from "./api-resources.ts";
import { customResource } from "./api-resources.ts";
import type { Runner } from "./runners.ts";
import { runnerOf } from "./runners.ts";
import type { TokenSecret } from "./token-secrets.ts";
import { tokenSecretOf } from "./token-secrets.ts";

const group = "rbac.authorization.k8s.io";

/** An object that stands in the input twice. The later counts, as where files are applied one after the other. */
export interface Repeated {
  readonly first: Resource;
  readonly second: Resource;
}

/** What questions about rights look at: of everything in the input no more than that. */
export interface RbacObjects {
  readonly clusterRoles: readonly Resource[];
  readonly roles: readonly Resource[];
  readonly clusterRoleBindings: readonly Resource[];
  readonly roleBindings: readonly Resource[];
  readonly serviceAccounts: readonly Resource[];
  readonly namespaces: readonly Resource[];
  readonly runners: readonly Runner[];
  readonly tokenSecrets: readonly TokenSecret[];
  readonly customResources: readonly ApiResource[];
  readonly repeated: readonly Repeated[];
}

const kinds = {
  clusterRoles: `${group}/ClusterRole`,
  roles: `${group}/Role`,
  clusterRoleBindings: `${group}/ClusterRoleBinding`,
  roleBindings: `${group}/RoleBinding`,
  serviceAccounts: "ServiceAccount",
  namespaces: "Namespace",
} as const satisfies Readonly<Record<string, GroupKind>>;

/**
 * Takes from a stream of resources what questions about rights look at. Files, snapshots and clusters hand their resources
 * over alike; memory holds roles, bindings, accounts and namespaces, and a few words of each workload.
 */
export async function collectRbac(resources: AsyncIterable<Resource> | Iterable<Resource>): Promise<RbacObjects> {
  const kept = new Map<GroupKind, Map<string, Resource>>(Object.values(kinds).map((kind) => [kind, new Map()]));
  const runners: Runner[] = [];
  const tokenSecrets: TokenSecret[] = [];
  const customResources: ApiResource[] = [];
  const repeated: Repeated[] = [];
  for await (const resource of resources) {
    const { groupKind, identity } = resource;
    const objects = kept.get(groupKind);
    if (objects !== undefined) {
      const key = `${identity.namespace}/${identity.name}`;
      const first = objects.get(key);
      if (first !== undefined) repeated.push({ first, second: resource });
      objects.delete(key);
      objects.set(key, resource);
    } else if (groupKind === "Secret") {
      const secret = tokenSecretOf(resource);
      if (secret !== undefined) tokenSecrets.push(secret);
    } else if (groupKind === "apiextensions.k8s.io/CustomResourceDefinition") {
      const defined = customResource(resource);
      if (defined !== undefined) customResources.push(defined);
    } else runners.push(...workloadsOf(resource).map((workload: Workload) => runnerOf(workload)));
  }
  const of = (kind: GroupKind) => [...(kept.get(kind)?.values() ?? [])];
  return {
    clusterRoles: of(kinds.clusterRoles),
    roles: of(kinds.roles),
    clusterRoleBindings: of(kinds.clusterRoleBindings),
    roleBindings: of(kinds.roleBindings),
    serviceAccounts: of(kinds.serviceAccounts),
    namespaces: of(kinds.namespaces),
    runners,
    tokenSecrets,
    customResources,
    repeated,
  };
}
