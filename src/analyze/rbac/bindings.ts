import type { Path } from "../../model/json.ts";
import { isObject, listAt, stringAt } from "../../model/json.ts";
import type { GroupKind, Resource } from "../../model/resource.ts";

/** The kinds that bind a role to subjects. */
export const bindingKinds: readonly GroupKind[] = [
  "rbac.authorization.k8s.io/ClusterRoleBinding",
  "rbac.authorization.k8s.io/RoleBinding",
];

/** Someone a role is bound to. */
export interface Subject {
  readonly kind: string;
  readonly name: string;
  /** Of a ServiceAccount; empty for users and groups. */
  readonly namespace: string;
  readonly path: Path;
}

/** A binding of a role. */
export interface Binding {
  readonly clusterWide: boolean;
  readonly role: { readonly kind: string; readonly name: string };
  readonly subjects: readonly Subject[];
}

/** A User of the form `system:serviceaccount:NAMESPACE:NAME` is that service account. */
const serviceAccountUser = /^system:serviceaccount:([^:]+):([^:]+)$/;

/**
 * Reads a ClusterRoleBinding or RoleBinding; subjects without a kind or a name are left out, as the API server refuses them.
 * A ServiceAccount without namespace is one of the binding's own, where the binding has one (appliesToUser in
 * kubernetes/pkg/registry/rbac/validation).
 */
export function readBinding({ object, identity }: Resource): Binding {
  const subjects = listAt(object, ["subjects"]).flatMap((subject, index): Subject[] => {
    const kind = stringAt(subject, ["kind"]);
    const name = stringAt(subject, ["name"]);
    if (!isObject(subject) || kind === undefined || name === undefined) return [];
    const path: Path = ["subjects", index, "name"];
    const account = kind === "User" ? serviceAccountUser.exec(name) : null;
    if (account !== null)
      return [{ kind: "ServiceAccount", namespace: account[1] ?? "", name: account[2] ?? "", path }];
    const namespace = kind === "ServiceAccount" ? stringAt(subject, ["namespace"]) || identity.namespace : "";
    return [{ kind, name, namespace, path }];
  });
  return {
    clusterWide: identity.kind === "ClusterRoleBinding",
    role: { kind: stringAt(object, ["roleRef", "kind"]) ?? "", name: stringAt(object, ["roleRef", "name"]) ?? "" },
    subjects,
  };
}

/** True for the user or the group that requests without credentials have. A User of the group's name is nobody. */
export function isAnonymous({ kind, name }: Subject): boolean {
  return (kind === "User" && name === "system:anonymous") || (kind === "Group" && name === "system:unauthenticated");
}

/** True for those that stand for every caller or every pod: the groups of all, and the service account `default`. */
export function isEveryone(subject: Subject): boolean {
  const { kind, name } = subject;
  if (isAnonymous(subject)) return true;
  if (kind === "ServiceAccount") return name === "default";
  return kind === "Group" && /^system:(?:authenticated|serviceaccounts(?::.+)?)$/.test(name);
}
