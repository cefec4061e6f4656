import type { RoleTable } from "../role-table.ts";
import type { Held, HeldPowers } from "./held.ts";
import type { Edge, State, Technique } from "./states.ts";
import { isWholeRole } from "./whole-role.ts";

/** What someone holds in one place, and the roles that are theirs there. */
export interface Position {
  /** Empty for what is held cluster-wide. */
  readonly namespace: string;
  readonly powers: HeldPowers;
  /** Roles bound to them by bindings of this very place, as `Kind/name`. */
  readonly ownRoles: ReadonlySet<string>;
}

export const edge = (
  to: State,
  technique: Technique,
  held: readonly Held[],
  more: Partial<Pick<Edge, "namespace" | "assumes">> = {},
): Edge => ({ to, technique, held, ...more });

/** Everything in the place itself: the cluster, or one namespace. */
const wholePlace = (namespace: string): State =>
  namespace === "" ? { kind: "cluster-admin" } : { kind: "namespace-admin", namespace };

/** The namespace of a step, left out for what happens cluster-wide. */
export const placed = (namespace: string) => (namespace === "" ? {} : { namespace });

/**
 * Steps through RBAC's own objects. To change a role beyond what one holds takes `escalate` and `update` or `patch` on it
 * (rbac/escalation_check.go), and gains something where the role is one's own. To bind one takes `bind` on the role, asked
 * in the binding's namespace, and a verb that makes or changes bindings.
 */
export function* edgesOfRoles({ namespace, powers, ownRoles }: Position, roles: RoleTable): Iterable<Edge> {
  const whole = wholePlace(namespace);
  const everything = powers.unlimited("everything");
  if (everything !== undefined) yield edge(whole, "holds", [everything], placed(namespace));
  if (namespace === "") yield* escalations("ClusterRole", "escalateClusterRoles", "changeClusterRoles");
  else yield* escalations("Role", "escalateRoles", "changeRoles");

  const change = powers.unlimited(namespace === "" ? "changeClusterRoleBindings" : "changeRoleBindings");
  if (change === undefined) return;
  for (const held of powers.all("bindClusterRoles")) {
    const with_ = [held, change];
    if (held.names.length === 0) yield edge(whole, "bind", with_, placed(namespace));
    else
      for (const name of held.names) {
        const role = roles.find({ kind: "ClusterRole", name }, "");
        if (role === undefined) continue;
        const to: State = isWholeRole(role, roles) ? whole : { kind: "role", role, namespace };
        yield edge(to, "bind", with_, placed(namespace));
      }
  }
  if (namespace === "") return;
  for (const held of powers.all("bindRoles"))
    for (const role of held.names.length === 0 ? roles.inNamespace(namespace) : held.names.flatMap(named)) {
      const to: State = isWholeRole(role, roles) ? whole : { kind: "role", role, namespace };
      yield edge(to, "bind", [held, change], placed(namespace));
    }

  function named(name: string) {
    const role = roles.find({ kind: "Role", name }, namespace);
    return role === undefined ? [] : [role];
  }

  function* escalations(
    kind: "ClusterRole" | "Role",
    escalate: "escalateClusterRoles" | "escalateRoles",
    change: "changeClusterRoles" | "changeRoles",
  ): Iterable<Edge> {
    const mayChange = (held: Held, role: string) => held.names.length === 0 || held.names.includes(role);
    for (const one of powers.all(escalate))
      for (const other of powers.all(change))
        for (const role of ownRoles) {
          const name = role.slice(kind.length + 1);
          if (!role.startsWith(`${kind}/`) || !mayChange(one, name) || !mayChange(other, name)) continue;
          yield edge(whole, "escalate", [one, other], placed(namespace));
          return;
        }
  }
}

/**
 * Steps to someone else's name. Groups are impersonated together with a user (`Impersonate-Group` alone is refused), and
 * the groups of users and of the cluster are not in namespaces, service accounts are (apiserver, impersonation filter). A
 * client certificate that the controller manager signs gives any user and group, but `system:masters` (admission plugin
 * CertificateSubjectRestriction).
 */
export function* edgesOfNames(
  { namespace, powers }: Position,
  accountsNamed: (name: string) => readonly string[],
): Iterable<Edge> {
  for (const held of powers.all("impersonateAccounts")) yield* accountEdges(held, "impersonate", [held]);
  for (const held of powers.all("requestTokens")) yield* accountEdges(held, "token-request", [held]);
  const tokenSecret = powers.together("createSecrets", "readSecrets");
  if (tokenSecret !== undefined)
    yield edge({ kind: "accounts", namespace }, "create-token-secret", tokenSecret, placed(namespace));
  if (namespace !== "") return;

  const [someUser] = [...powers.all("impersonateUsers"), ...powers.all("impersonateAccounts")];
  for (const held of powers.all("impersonateUsers"))
    if (held.names.length === 0) yield edge({ kind: "users" }, "impersonate", [held]);
    else for (const name of held.names) yield edge({ kind: "user", name }, "impersonate", [held]);
  if (someUser !== undefined)
    for (const held of powers.all("impersonateGroups")) {
      if (held.names.length === 0 || held.names.includes("system:masters"))
        yield edge({ kind: "cluster-admin" }, "impersonate", [someUser, held]);
      for (const name of held.names)
        if (name !== "system:masters") yield edge({ kind: "group", name }, "impersonate", [someUser, held]);
    }

  const request = powers.together("createRequests", "approveRequests");
  if (request === undefined) return;
  for (const held of powers.all("approveSigners")) {
    const signs = (signer: string) =>
      held.names.length === 0 || held.names.includes(signer) || held.names.includes("kubernetes.io/*");
    if (signs("kubernetes.io/kube-apiserver-client"))
      for (const kind of ["users", "groups"] as const) yield edge({ kind }, "approve-certificate", [...request, held]);
    if (signs("kubernetes.io/kube-apiserver-client"))
      yield edge({ kind: "accounts", namespace: "" }, "approve-certificate", [...request, held]);
    if (signs("kubernetes.io/kube-apiserver-client-kubelet"))
      yield edge({ kind: "running", namespace: "" }, "node-certificate", [...request, held]);
  }

  function* accountEdges(held: Held, technique: Technique, grants: readonly Held[]): Iterable<Edge> {
    if (held.names.length === 0) yield edge({ kind: "accounts", namespace }, technique, grants, placed(namespace));
    for (const name of held.names)
      for (const user of accountsNamed(name))
        yield edge({ kind: "user", name: user }, technique, grants, placed(namespace));
  }
}
