import type { AccessIndex, BoundRole } from "./access-index.ts";
import type { Identity } from "./identity.ts";
import type { AccessRequest, PolicyRule } from "./policy-rule.ts";
import { coversUrl } from "./policy-rule.ts";
import type { Role } from "./role-table.ts";
import { accessesOf } from "./who-can.ts";

/** A request that was made. */
export interface Observed {
  readonly identity: Identity;
  readonly request: AccessRequest;
  /** Empty for what has none. */
  readonly namespace: string;
}

/** A request as it counts for a rule; the name where names limit the rule. */
type Use =
  | { readonly verb: string; readonly url: string }
  | { readonly verb: string; readonly apiGroup: string; readonly resource: string; readonly name?: string };

/** What a rule gives and nobody used. */
export interface Unused {
  readonly verbs: readonly string[];
  /** As the rule writes it; a URL where `isUrl`. */
  readonly resource: string;
  readonly apiGroup: string;
  readonly isUrl: boolean;
}

/** How much of a rule was used. */
export interface RuleUsage {
  readonly role: Role;
  readonly rule: PolicyRule;
  readonly used: boolean;
  readonly unused: readonly Unused[];
  /** What its wildcards were used for; none for a rule without any. */
  readonly wildcardsUsedFor: readonly LeastRule[];
}

/** How much of what a binding gives was used. */
export interface BindingUsage {
  readonly bound: BoundRole;
  readonly rules: readonly RuleUsage[];
  /** The rights that were used, as a role of their own would give them. */
  readonly least: readonly LeastRule[];
}

/** A rule of the least role. */
export interface LeastRule {
  readonly apiGroups?: readonly string[];
  readonly resources?: readonly string[];
  readonly resourceNames?: readonly string[];
  readonly nonResourceURLs?: readonly string[];
  readonly verbs: readonly string[];
}

/** Different uses that are kept of one rule of one binding; more say no more about which of its words are needed. */
const mostUses = 5_000;
/** Requests that are remembered so as not to be judged again; after that all are forgotten, and none is lost. */
const mostRemembered = 200_000;
/** Pairs of group and resource of one rule that are looked at one by one. */
const mostPairs = 20_000;

/**
 * Notes which rights are used. A request counts for every binding that allows it, also where one would have been enough:
 * what is then called unused was needed by nobody. Memory is bounded by the bindings, not by the requests.
 */
export class UsageRecorder {
  readonly #index: AccessIndex;
  readonly #uses = new Map<BoundRole, Map<PolicyRule, Map<string, Use>>>();
  readonly #seen = new Set<string>();

  constructor(index: AccessIndex) {
    this.#index = index;
  }

  /** Notes a request; one that no binding allows leaves no trace. */
  record({ identity, request, namespace }: Observed): void {
    const key = JSON.stringify([identity.user, identity.groups, namespace, request]);
    if (this.#seen.has(key)) return;
    if (this.#seen.size >= mostRemembered) this.#seen.clear();
    this.#seen.add(key);
    const scope = namespace === "" ? "cluster" : { namespace };
    for (const { bound, rule } of accessesOf(identity, request, scope, this.#index)) this.#note(bound, rule, request);
  }

  #note(bound: BoundRole, rule: PolicyRule, request: AccessRequest): void {
    const rules = this.#uses.get(bound) ?? new Map<PolicyRule, Map<string, Use>>();
    const uses = rules.get(rule) ?? new Map<string, Use>();
    this.#uses.set(bound, rules);
    rules.set(rule, uses);
    if (uses.size >= mostUses) return;
    const use: Use = "url" in request ? request : withoutName(request, rule.resourceNames.length > 0);
    uses.set(JSON.stringify(use), use);
  }

  /** What every binding gives, and what of it was used; in the order of the input. Bindings without subjects are left out. */
  usage(): readonly BindingUsage[] {
    return this.#index.bindings.flatMap((bound): BindingUsage[] => {
      if (bound.role === undefined || bound.binding.subjects.length === 0) return [];
      const noted = this.#uses.get(bound);
      const rules = this.#index.rulesOf(bound.role).map(({ role, rule }): RuleUsage => {
        const uses = [...(noted?.get(rule)?.values() ?? [])];
        const wildcardsUsedFor = hasWildcard(rule) ? leastRules(uses) : [];
        return { role, rule, used: uses.length > 0, unused: unusedOf(rule, uses), wildcardsUsedFor };
      });
      const all = [...(noted?.values() ?? [])].flatMap((uses) => [...uses.values()]);
      return [{ bound, rules, least: leastRules(all) }];
    });
  }
}

function hasWildcard({ verbs, apiGroups, resources, nonResourceURLs }: PolicyRule): boolean {
  return [...verbs, ...apiGroups, ...resources, ...nonResourceURLs].some(
    (word) => typeof word === "string" && word.includes("*"),
  );
}

function withoutName(
  { verb, apiGroup, resource, name }: Extract<AccessRequest, { resource: string }>,
  named: boolean,
): Use {
  return { verb, apiGroup, resource, ...(named && name !== undefined && { name }) };
}

function unusedOf(rule: PolicyRule, uses: readonly Use[]): readonly Unused[] {
  const verbs = [...new Set(rule.verbs.filter((verb) => typeof verb === "string"))];
  const found: Unused[] = [];
  const keep = (left: readonly string[], resource: string, apiGroup: string, isUrl: boolean) => {
    if (left.length > 0) found.push({ verbs: left, resource, apiGroup, isUrl });
  };
  const without = (mine: readonly Use[]) =>
    verbs.filter((verb) => !mine.some((use) => verb === "*" || use.verb === verb));
  for (const url of rule.nonResourceURLs)
    if (typeof url === "string")
      keep(without(uses.filter((use) => "url" in use && coversUrl(url, use.url))), url, "", true);
  if (rule.apiGroups.length * rule.resources.length > mostPairs) return found;
  for (const apiGroup of rule.apiGroups)
    for (const resource of rule.resources) {
      if (typeof apiGroup !== "string" || typeof resource !== "string") continue;
      const mine = uses.filter(
        (use) =>
          "resource" in use &&
          (apiGroup === "*" || use.apiGroup === apiGroup) &&
          (resource === "*" || use.resource === resource || covers(resource, use.resource)),
      );
      keep(without(mine), resource, apiGroup, false);
    }
  return found;
}

/** Whether an asterisk with a subresource stands for a resource with that subresource. */
function covers(pattern: string, resource: string): boolean {
  const slash = resource.indexOf("/");
  return slash >= 0 && pattern === `*${resource.slice(slash)}`;
}

/** The rules that allow just these requests: resources of one group with equal verbs stand together. */
function leastRules(uses: readonly Use[]): readonly LeastRule[] {
  const verbsOf = new Map<string, { readonly use: Use; readonly verbs: Set<string>; readonly names: Set<string> }>();
  for (const use of uses) {
    const key = JSON.stringify("url" in use ? ["", use.url] : [use.apiGroup, use.resource, use.name !== undefined]);
    const known = verbsOf.get(key) ?? { use, verbs: new Set<string>(), names: new Set<string>() };
    known.verbs.add(use.verb);
    if ("name" in use && use.name !== undefined) known.names.add(use.name);
    verbsOf.set(key, known);
  }
  const rules = new Map<string, { readonly rule: LeastRule; readonly resources: string[] }>();
  for (const { use, verbs: set, names: nameSet } of verbsOf.values()) {
    const verbs = [...set].sort();
    const names = [...nameSet].sort();
    const group = "url" in use ? [] : [use.apiGroup];
    const key = JSON.stringify([group, verbs, names]);
    const known = rules.get(key) ?? {
      rule: { ...(group.length > 0 && { apiGroups: group }), ...(names.length > 0 && { resourceNames: names }), verbs },
      resources: [],
    };
    known.resources.push("url" in use ? use.url : use.resource);
    rules.set(key, known);
  }
  return [...rules]
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([, { rule, resources }]) => {
      const listed = [...new Set(resources)].sort();
      return rule.apiGroups === undefined ? { ...rule, nonResourceURLs: listed } : { ...rule, resources: listed };
    });
}
