import type { Resource } from "../../model/resource.ts";
import type { Binding } from "./bindings.ts";
import { readBinding } from "./bindings.ts";
import type { Identity } from "./identity.ts";
import { keysOf, subjectKey } from "./identity.ts";
import type { AccessRequest } from "./policy-rule.ts";
import type { RbacObjects } from "./rbac-objects.ts";
import type { Role, RoleRule } from "./role-table.ts";
import { RoleTable } from "./role-table.ts";

/** A binding with the role that it gives. */
export interface BoundRole {
  readonly resource: Resource;
  readonly binding: Binding;
  /** Namespace in which it counts; empty for a ClusterRoleBinding: everywhere. */
  readonly namespace: string;
  /** Undefined where the role is not in the input. */
  readonly role: Role | undefined;
}

/**
 * Bindings and roles, found by what questions ask: the bindings of a subject, the bindings of a role, and the roles with a
 * rule about a resource. Rules of a role are gathered once, however many bindings name it.
 */
export class AccessIndex {
  readonly objects: RbacObjects;
  readonly roles: RoleTable;
  readonly bindings: readonly BoundRole[];
  readonly #bySubject = new Map<string, BoundRole[]>();
  readonly #byRole = new Map<Role, BoundRole[]>();
  /** Bound roles by the resources that their rules name, wildcards included. */
  readonly #byResource = new Map<string, Set<Role>>();
  readonly #withUrls = new Set<Role>();

  constructor(objects: RbacObjects) {
    this.objects = objects;
    this.roles = new RoleTable(objects);
    this.bindings = [...objects.clusterRoleBindings, ...objects.roleBindings].map((resource) => this.#bind(resource));
    for (const bound of this.bindings) {
      for (const key of new Set(bound.binding.subjects.map(subjectKey)))
        if (key !== undefined) append(this.#bySubject, key, bound);
      if (bound.role === undefined) continue;
      if (!this.#byRole.has(bound.role)) this.#addRole(bound.role);
      append(this.#byRole, bound.role, bound);
    }
  }

  #bind(resource: Resource): BoundRole {
    const binding = readBinding(resource);
    const namespace = binding.clusterWide ? "" : resource.identity.namespace;
    return { resource, binding, namespace, role: this.roles.find(binding.role, namespace) };
  }

  #addRole(role: Role): void {
    for (const { rule } of this.roles.rulesOf(role)) {
      for (const resource of rule.resources) {
        if (typeof resource !== "string") continue;
        const named = this.#byResource.get(resource);
        if (named === undefined) this.#byResource.set(resource, new Set([role]));
        else named.add(role);
      }
      if (rule.nonResourceURLs.length > 0) this.#withUrls.add(role);
    }
  }

  /** Bound roles with a rule that may be about a request: all that allow it are among them. */
  rolesAbout(request: AccessRequest): ReadonlySet<Role> {
    if ("url" in request) return this.#withUrls;
    const slash = request.resource.indexOf("/");
    const names = [request.resource, "*", ...(slash < 0 ? [] : [`*${request.resource.slice(slash)}`])];
    return new Set(names.flatMap((name) => [...(this.#byResource.get(name) ?? [])]));
  }

  /** The rules that a role comes to. */
  rulesOf(role: Role): readonly RoleRule[] {
    return this.roles.rulesOf(role);
  }

  /** The bindings of a role, in the order of the input. */
  bindingsOf(role: Role): readonly BoundRole[] {
    return this.#byRole.get(role) ?? [];
  }

  /** The bindings that mean an identity, by its name or by one of its groups, each once. */
  bindingsFor(identity: Identity): ReadonlySet<BoundRole> {
    return new Set(keysOf(identity).flatMap((key) => this.#bySubject.get(key) ?? []));
  }
}

function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
