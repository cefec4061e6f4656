import type { Subject } from "./bindings.ts";

/** Who asks, as the authorizer sees it. */
export interface Identity {
  readonly user: string;
  readonly groups: readonly string[];
}

/** Someone who can be named in a binding. */
export type SubjectName = Pick<Subject, "kind" | "name" | "namespace">;

const accountPrefix = "system:serviceaccount:";

/** The user name of a service account. */
export function accountUser(namespace: string, name: string): string {
  return `${accountPrefix}${namespace}:${name}`;
}

/**
 * The service account that a user name stands for, as apiserver's `SplitUsername` reads it. Undefined for other users.
 */
export function accountOf(user: string): { readonly namespace: string; readonly name: string } | undefined {
  if (!user.startsWith(accountPrefix)) return undefined;
  const [namespace = "", name = "", ...rest] = user.slice(accountPrefix.length).split(":");
  return namespace === "" || name === "" || rest.length > 0 ? undefined : { namespace, name };
}

/**
 * The groups that authentication gives by itself: to a service account those of all accounts and of its namespace, to
 * every caller that is known `system:authenticated`, to one that is not `system:unauthenticated`.
 */
function impliedGroups(user: string): readonly string[] {
  if (user === "system:anonymous") return ["system:unauthenticated"];
  const account = accountOf(user);
  if (account === undefined) return ["system:authenticated"];
  return ["system:serviceaccounts", `system:serviceaccounts:${account.namespace}`, "system:authenticated"];
}

/** The identity of a subject; of a group, someone who is in it and has no name that bindings know. */
export function identityOf({ kind, name, namespace }: SubjectName, groups: readonly string[] = []): Identity {
  if (kind === "Group") return { user: "", groups: [...new Set([name, ...groupsAround(name), ...groups])] };
  const user = kind === "ServiceAccount" ? accountUser(namespace, name) : name;
  return { user, groups: [...new Set([...impliedGroups(user), ...groups])] };
}

/** What every member of a group is in as well. */
function groupsAround(group: string): readonly string[] {
  if (group === "system:unauthenticated") return [];
  if (group.startsWith("system:serviceaccounts:")) return ["system:serviceaccounts", "system:authenticated"];
  return ["system:authenticated"];
}

/** A key for whom a subject of a binding means: one for a service account and the User of its name. */
export function subjectKey({ kind, name, namespace }: SubjectName): string | undefined {
  switch (kind) {
    case "User":
      return `u:${name}`;
    case "Group":
      return `g:${name}`;
    case "ServiceAccount":
      return namespace === "" ? undefined : `u:${accountUser(namespace, name)}`;
    default:
      return undefined;
  }
}

/** The keys under which bindings may mean an identity, its own first. */
export function keysOf({ user, groups }: Identity): readonly string[] {
  return [`u:${user}`, ...groups.map((group) => `g:${group}`)];
}

/** The group whose members no authorizer is asked about (apiserver's `SystemPrivilegedGroup`). */
export const privilegedGroup = "system:masters";

/**
 * Reads a subject as users write it: `user NAME`, `group NAME`, `sa NAMESPACE/NAME`, in one word with a slash
 * (`sa/shop/web`, `user/jane`, `group/devs`) or as the API server calls it (`system:serviceaccount:shop:web`, and any
 * other word as a user's name). Undefined where it is none of these.
 */
export function parseSubject(words: readonly string[]): SubjectName | undefined {
  const [first = "", second, ...more] = words;
  if (more.length > 0 || first === "") return undefined;
  if (second !== undefined) return ofKind(first, second);
  const slash = first.indexOf("/");
  const split = slash < 0 ? undefined : ofKind(first.slice(0, slash), first.slice(slash + 1));
  if (split !== undefined) return split;
  if (/^(?:sa|serviceaccount)\//i.test(first)) return undefined;
  return ofKind("user", first);
}

function ofKind(kind: string, name: string): SubjectName | undefined {
  if (name === "") return undefined;
  switch (kind.toLowerCase()) {
    case "user": {
      const account = accountOf(name);
      return account === undefined ? { kind: "User", name, namespace: "" } : { kind: "ServiceAccount", ...account };
    }
    case "group":
      return { kind: "Group", name, namespace: "" };
    case "sa":
    case "serviceaccount": {
      const [namespace = "", account = "", ...rest] = name.split("/");
      if (namespace === "" || account === "" || rest.length > 0) return undefined;
      return { kind: "ServiceAccount", namespace, name: account };
    }
    default:
      return undefined;
  }
}
