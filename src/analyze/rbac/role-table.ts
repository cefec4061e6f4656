import type { Json } from "../../model/json.ts";
import { listAt, objectAt, own } from "../../model/json.ts";
import type { Resource } from "../../model/resource.ts";
import { labelsOf } from "../../model/resource.ts";
import type { LabelSelector } from "../labels/selector.ts";
import { matchesSelector, parseSelector } from "../labels/selector.ts";
import { defaultRoles } from "./default-role-rules.ts";
import type { PolicyRule } from "./policy-rule.ts";
import { policyRulesOf } from "./policy-rule.ts";
import type { RbacObjects } from "./rbac-objects.ts";

const group = "rbac.authorization.k8s.io";

/** A role that bindings can name. */
export interface Role {
  readonly kind: "ClusterRole" | "Role";
  /** Empty for a ClusterRole. */
  readonly namespace: string;
  readonly name: string;
  /** The object; undefined for a role of the API server's own that is not in the input. */
  readonly resource: Resource | undefined;
}

/** A rule of a role, with the role it is written in: for an aggregated ClusterRole one of those it gathers. */
export interface RoleRule {
  readonly role: Role;
  readonly rule: PolicyRule;
}

interface Entry {
  readonly role: Role;
  readonly labels: ReadonlyMap<string, string>;
  /** Of a role that gathers others (`aggregationRule`). */
  readonly selectors: readonly LabelSelector[] | undefined;
  readonly own: readonly PolicyRule[];
}

/** Most comparisons of a selector with a role, and steps from one to another: a hundred times what a large cluster takes. */
const mostComparisons = 2_000_000;

/** The roles of a cluster, and the rules that each comes to. */
export class RoleTable {
  readonly #entries = new Map<string, Entry>();
  readonly #clusterEntries: readonly Entry[];
  /** ClusterRoles by each of their labels as `key=value`: most selectors ask for one. */
  readonly #byLabel = new Map<string, Entry[]>();
  readonly #rules = new Map<Role, readonly RoleRule[]>();
  readonly #gathered = new Map<Entry, ReadonlySet<Entry>>();
  readonly #lonely = new Map<Entry, boolean>();
  readonly #byNamespace = new Map<string, Role[]>();
  #comparisons = 0;

  constructor({ clusterRoles, roles }: Pick<RbacObjects, "clusterRoles" | "roles">) {
    for (const resource of [...clusterRoles, ...roles]) {
      const entry = entryOf(resource);
      this.#entries.set(keyOf(entry.role), entry);
    }
    for (const entry of defaultEntries()) {
      const key = keyOf(entry.role);
      if (!this.#entries.has(key)) this.#entries.set(key, entry);
    }
    this.#clusterEntries = [...this.#entries.values()].filter(({ role }) => role.kind === "ClusterRole");
    for (const entry of this.#clusterEntries)
      for (const [label, value] of entry.labels) {
        const key = `${label}=${value}`;
        const others = this.#byLabel.get(key);
        if (others === undefined) this.#byLabel.set(key, [entry]);
        else others.push(entry);
      }
  }

  /** Every role: those of the input first, then those of the API server's own that the input does not have. */
  get all(): readonly Role[] {
    return [...this.#entries.values()].map(({ role }) => role);
  }

  /** The Roles of a namespace. */
  inNamespace(namespace: string): readonly Role[] {
    if (this.#byNamespace.size === 0)
      for (const { role } of this.#entries.values()) {
        const others = this.#byNamespace.get(role.namespace);
        if (others === undefined) this.#byNamespace.set(role.namespace, [role]);
        else others.push(role);
      }
    return this.#byNamespace.get(namespace) ?? [];
  }

  /** True once so many roles gather one another that it was not followed to the end: rules are lacking then. */
  get exhausted(): boolean {
    return this.#comparisons > mostComparisons;
  }

  /** The role that a binding in `namespace` (empty for a ClusterRoleBinding) refers to, where there is one. */
  find(reference: { readonly kind: string; readonly name: string }, namespace: string): Role | undefined {
    const { kind, name } = reference;
    if (kind !== "ClusterRole" && kind !== "Role") return undefined;
    if (kind === "Role" && namespace === "") return undefined;
    return this.#entries.get(keyOf({ kind, name, namespace: kind === "Role" ? namespace : "" }))?.role;
  }

  /**
   * The rules that a role comes to. Those of a ClusterRole with `aggregationRule` are those of the ClusterRoles that its
   * selectors match, and of what these gather in turn. What it has of its own, the controller overwrites, unless there is
   * nothing to write: it applies no field `rules` then, and the author's stays (clusterroleaggregation). Where roles gather
   * one another, what stays depends on which came first, and does not count. What an API server has stored counts too,
   * since that is what it decides by. A selector that the API server refuses matches nothing.
   */
  rulesOf(role: Role): readonly RoleRule[] {
    const known = this.#rules.get(role);
    if (known !== undefined) return known;
    const rules = this.#resolve(role);
    this.#rules.set(role, rules);
    return rules;
  }

  #resolve(role: Role): readonly RoleRule[] {
    const entry = this.#entries.get(keyOf(role));
    if (entry === undefined) return [];
    const rules: RoleRule[] = [];
    const stored: RoleRule[] = [];
    for (const one of this.#reach(entry)) {
      const own = one.own.map((rule) => ({ role: one.role, rule }));
      if (one.selectors === undefined || this.#gathersNothing(one)) rules.push(...own);
      else if (isStored(one.role)) stored.push(...own);
    }
    const written = new Set(rules.map(({ rule }) => contentOf(rule)));
    return [...rules, ...stored.filter(({ rule }) => !written.has(contentOf(rule)))];
  }

  /** A role, what it gathers, and what that gathers. */
  #reach(entry: Entry): ReadonlySet<Entry> {
    const reached = new Set([entry]);
    for (const one of reached)
      for (const other of this.#gatheredBy(one)) {
        if (++this.#comparisons > mostComparisons) return reached;
        reached.add(other);
      }
    return reached;
  }

  #gathersNothing(entry: Entry): boolean {
    const known = this.#lonely.get(entry);
    if (known !== undefined) return known;
    const lonely = [...this.#reach(entry)].every((other) => other === entry || other.own.length === 0);
    this.#lonely.set(entry, lonely);
    return lonely;
  }

  #gatheredBy(entry: Entry): ReadonlySet<Entry> {
    const known = this.#gathered.get(entry);
    if (known !== undefined) return known;
    const found = new Set<Entry>();
    if (this.exhausted) return found;
    for (const selector of entry.selectors ?? [])
      for (const other of this.#candidates(selector)) {
        if (++this.#comparisons > mostComparisons) return found;
        if (matchesSelector(selector, other.labels) === true) found.add(other);
      }
    this.#gathered.set(entry, found);
    return found;
  }

  #candidates(selector: LabelSelector): readonly Entry[] {
    if (selector.state !== "requirements") return this.#clusterEntries;
    for (const { key, operator, values } of selector.requirements)
      if (operator === "In") return [...values].flatMap((value) => this.#byLabel.get(`${key}=${value}`) ?? []);
    return this.#clusterEntries;
  }
}

function entryOf(resource: Resource): Entry {
  const { object, identity } = resource;
  const kind = identity.kind === "Role" ? "Role" : "ClusterRole";
  const gathers = kind === "ClusterRole" && objectAt(object, ["aggregationRule"]) !== undefined;
  return {
    role: { kind, namespace: identity.namespace, name: identity.name, resource },
    labels: labelsOf(object),
    selectors: gathers ? selectorsIn(listAt(object, ["aggregationRule", "clusterRoleSelectors"])) : undefined,
    own: policyRulesOf(resource),
  };
}

function selectorsIn(selectors: readonly Json[]): readonly LabelSelector[] {
  return selectors.flatMap((selector) => {
    const parsed = parseSelector(selector, "nothing");
    return parsed.state === "invalid" ? [] : [parsed];
  });
}

/** True for an object that an API server gave out. */
function isStored({ resource }: Role): boolean {
  return own(objectAt(resource?.object, ["metadata"]) ?? {}, "resourceVersion") !== undefined;
}

function contentOf({ verbs, apiGroups, resources, resourceNames, nonResourceURLs }: PolicyRule): string {
  return JSON.stringify([verbs, apiGroups, resources, resourceNames, nonResourceURLs]);
}

function keyOf({ kind, namespace, name }: Pick<Role, "kind" | "namespace" | "name">): string {
  return `${kind}/${namespace}/${name}`;
}

function defaultEntries(): readonly Entry[] {
  const label = (name: string) => `${group}/aggregate-to-${name}`;
  return defaultRoles.map(({ name, namespace, into, gathers, rules }) => ({
    role: {
      kind: namespace === undefined ? "ClusterRole" : "Role",
      namespace: namespace ?? "",
      name,
      resource: undefined,
    },
    labels: new Map(into.map((target) => [label(target), "true"])),
    selectors: gathers ? selectorsIn([{ matchLabels: { [label(name)]: "true" } }]) : undefined,
    own: rules.map(({ verbs, apiGroups = [], resources = [], resourceNames = [], nonResourceURLs = [] }, index) => ({
      path: ["rules", index],
      verbs,
      apiGroups,
      resources,
      resourceNames,
      nonResourceURLs,
    })),
  }));
}
