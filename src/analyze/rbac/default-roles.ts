import type { Resource } from "../../model/resource.ts";
import { labelsOf } from "../../model/resource.ts";

const clusterRoles: ReadonlySet<string> = new Set(["cluster-admin", "admin", "edit", "view"]);

/**
 * True for a role that the API server itself creates and keeps as it is (bootstrappolicy): `cluster-admin`, `admin`, `edit`,
 * `view` and `system:…`, and `extension-apiserver-authentication-reader` in kube-system, all labelled
 * `kubernetes.io/bootstrapping: rbac-defaults`.
 */
export function isDefaultRole({ object, identity }: Resource): boolean {
  if (labelsOf(object).get("kubernetes.io/bootstrapping") !== "rbac-defaults") return false;
  const { kind, name, namespace } = identity;
  if (kind === "ClusterRole") return clusterRoles.has(name) || name.startsWith("system:");
  if (namespace !== "kube-system" && namespace !== "kube-public") return false;
  return name.startsWith("system:") || name === "extension-apiserver-authentication-reader";
}
