import type { Json, Path } from "../../model/json.ts";
import { isObject, listAt } from "../../model/json.ts";
import type { Resource } from "../../model/resource.ts";

/** One entry of a role's `rules`, as written. */
export interface PolicyRule {
  /** From the root of the role. */
  readonly path: Path;
  readonly verbs: readonly Json[];
  readonly apiGroups: readonly Json[];
  readonly resources: readonly Json[];
  /** Names that limit the rule; none where it is not limited. */
  readonly resourceNames: readonly Json[];
  readonly nonResourceURLs: readonly Json[];
}

/** The rules of a Role or ClusterRole; entries that are no objects are left out. */
export function policyRulesOf({ object }: Resource): readonly PolicyRule[] {
  return listAt(object, ["rules"]).flatMap((rule, index): PolicyRule[] =>
    isObject(rule)
      ? [
          {
            path: ["rules", index],
            verbs: listAt(rule, ["verbs"]),
            apiGroups: listAt(rule, ["apiGroups"]),
            resources: listAt(rule, ["resources"]),
            resourceNames: listAt(rule, ["resourceNames"]),
            nonResourceURLs: listAt(rule, ["nonResourceURLs"]),
          },
        ]
      : [],
  );
}

/** What a request asks for, as the authorizer sees it. */
export type AccessRequest =
  | {
      readonly verb: string;
      /** Empty for the core group. */
      readonly apiGroup: string;
      /** With its subresource: `pods`, `pods/exec`. */
      readonly resource: string;
      /** Of the object; undefined where the request names none (list, create). */
      readonly name?: string;
    }
  | { readonly verb: string; readonly url: string };

/**
 * Whether a rule allows a request, as RBAC decides (kubernetes/pkg/apis/rbac/v1, evaluation_helpers.go): `*` stands for
 * every verb, group or resource, subresources included; `*`+`/scale` for that subresource of every resource; a URL that
 * ends in `*` for all that start like it. `pods/*` stands for nothing but itself.
 */
export function allows(rule: PolicyRule, request: AccessRequest): boolean {
  if (!names(rule.verbs, request.verb)) return false;
  if ("url" in request) return rule.nonResourceURLs.some((url) => coversUrl(url, request.url));
  const { name } = request;
  return (
    names(rule.apiGroups, request.apiGroup) &&
    indexOfResource(rule, request.resource) >= 0 &&
    (rule.resourceNames.length === 0 || rule.resourceNames.includes(name ?? ""))
  );
}

function names(list: readonly Json[], value: string): boolean {
  return list.includes("*") || list.includes(value);
}

/** Whether a URL of a rule stands for a URL, or for all that another pattern stands for. */
export function coversUrl(pattern: Json, url: string): boolean {
  if (typeof pattern !== "string") return false;
  return pattern === url || (pattern.endsWith("*") && url.startsWith(pattern.replace(/\*+$/, "")));
}

/** Where a rule's `resources` give this resource (`pods`, `pods/exec`): by its name first, then by a wildcard; or -1. */
function indexOfResource({ resources }: PolicyRule, resource: string): number {
  const byName = indexOfNamedResource(resources, resource);
  return byName >= 0 ? byName : resources.indexOf("*");
}

function indexOfNamedResource(resources: readonly Json[], resource: string): number {
  const byName = resources.indexOf(resource);
  const slash = resource.indexOf("/");
  return byName >= 0 || slash < 0 ? byName : resources.indexOf(`*${resource.slice(slash)}`);
}

/** Rights that belong together: some verbs on one resource of one API group. */
export interface Power {
  readonly apiGroup: string;
  /** With its subresource, as in {@link AccessRequest}. */
  readonly resource: string;
  readonly verbs: readonly string[];
}

/** A rule that gives a power, or part of it. */
export interface Grant {
  readonly power: Power;
  readonly rule: PolicyRule;
  /** The resource as the rule gives it: by its name, or as `*`. */
  readonly place: Path;
  /** The verb that gives the power first. */
  readonly verbPlace: Path;
  /** The verbs of the power that are given, as written: `*` where that gives them. */
  readonly verbs: readonly string[];
  /** True where `resources: ["*"]` gives it, and no name. */
  readonly throughWildcard: boolean;
}

/** What a rule gives of a power; undefined where it gives nothing. Names that limit the rule are the caller's to judge. */
export function grantOf(rule: PolicyRule, power: Power): Grant | undefined {
  if (!names(rule.apiGroups, power.apiGroup)) return undefined;
  const resource = indexOfResource(rule, power.resource);
  if (resource < 0) return undefined;
  const verbs = rule.verbs.filter(
    (verb): verb is string => typeof verb === "string" && (verb === "*" || power.verbs.includes(verb)),
  );
  const first = verbs[0];
  if (first === undefined) return undefined;
  return {
    power,
    rule,
    place: [...rule.path, "resources", resource],
    verbPlace: [...rule.path, "verbs", rule.verbs.indexOf(first)],
    verbs: [...new Set(verbs)],
    throughWildcard: rule.resources[resource] === "*",
  };
}
