/** A rule of a role, in one line each, as examples write it; `mark` names the line where the finding starts. */
export function rule(
  group: string,
  resources: readonly string[],
  verbs: readonly string[],
  mark: "resources" | "verbs" | "none" = "none",
  others = "",
): string {
  const quoted = (words: readonly string[]) => words.map((word) => `"${word}"`).join(", ");
  return `  - apiGroups: ["${group}"]
    resources: [${quoted(resources)}]${mark === "resources" ? " #!" : ""}
    verbs: [${quoted(verbs)}]${mark === "verbs" ? " #!" : ""}
${others}`;
}

/** A ClusterRole with these rules. */
export function clusterRole(name: string, rules: string, labels = ""): string {
  return `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata:
  name: ${name}
${labels}rules:
${rules}`;
}

/** A Role with these rules. */
export function role(name: string, namespace: string, rules: string): string {
  return `apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata:
  name: ${name}
  namespace: ${namespace}
rules:
${rules}`;
}

/** The label of the roles that a cluster brings along. */
export const bootstrapping = "  labels:\n    kubernetes.io/bootstrapping: rbac-defaults\n";

/** A ClusterRole whose rules a controller writes. */
export function aggregated(rules: string): string {
  return `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata:
  name: gathered
aggregationRule:
  clusterRoleSelectors:
    - matchLabels:
        rbac.example.com/aggregate-to-gathered: "true"
rules:
${rules}`;
}

/** A ClusterRoleBinding to a ClusterRole. */
export function clusterBinding(name: string, roleName: string, subjects: string): string {
  return `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata:
  name: ${name}
roleRef:
  apiGroup: rbac.authorization.k8s.io
  kind: ClusterRole
  name: ${roleName}
subjects:
${subjects}`;
}

/** A RoleBinding. */
export function roleBinding(
  name: string,
  namespace: string,
  roleRef: { readonly kind: string; readonly name: string },
  subjects: string,
): string {
  return `apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata:
  name: ${name}
  namespace: ${namespace}
roleRef:
  apiGroup: rbac.authorization.k8s.io
  kind: ${roleRef.kind}
  name: ${roleRef.name}
subjects:
${subjects}`;
}

/** A Group or User of a binding; `mark` where the finding starts. */
export function principal(kind: "Group" | "User", name: string, mark = ""): string {
  return `  - apiGroup: rbac.authorization.k8s.io
    kind: ${kind}
    name: ${name}${mark}
`;
}

/** A service account of a binding; `mark` where the finding starts. */
export function account(name: string, namespace: string, mark = ""): string {
  return `  - kind: ServiceAccount
    name: ${name}${mark}
    namespace: ${namespace}
`;
}
