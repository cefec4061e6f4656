import type { BoundRole } from "../../analyze/rbac/access-index.ts";
import type { EscalationPath } from "../../analyze/rbac/escalation/paths.ts";
import { subjectIn } from "../../analyze/rbac/escalation/paths.ts";
import type { State } from "../../analyze/rbac/escalation/states.ts";
import type { SubjectName } from "../../analyze/rbac/identity.ts";
import type { PolicyRule } from "../../analyze/rbac/policy-rule.ts";
import type { Role, RoleRule } from "../../analyze/rbac/role-table.ts";
import type { Json, Path } from "../../model/json.ts";
import type { Resource } from "../../model/resource.ts";

/** A place in a file; 1-based, columns in UTF-16 units. */
export interface PlaceView {
  readonly path: string;
  readonly line: number;
  readonly column: number;
}

/** Finds where a part of a resource stands; undefined for what comes from no file. */
export type Locator = (resource: Resource, path: Path) => PlaceView | undefined;

/** A subject. */
export interface SubjectView {
  readonly kind: string;
  readonly name: string;
  /** Of a ServiceAccount. */
  readonly namespace?: string;
}

/** A binding or a role. */
export interface ObjectView {
  readonly kind: string;
  readonly name: string;
  readonly namespace?: string;
  readonly location?: PlaceView;
  /** A role that the API server makes itself, taken as Kubernetes 1.36 has it. */
  readonly builtin?: true;
}

/** A rule of a role, as written. */
export interface RuleView {
  readonly verbs: readonly Json[];
  readonly apiGroups?: readonly Json[];
  readonly resources?: readonly Json[];
  readonly resourceNames?: readonly Json[];
  readonly nonResourceURLs?: readonly Json[];
  readonly location?: PlaceView;
}

/** The way by which a subject has a right: binding, role, and where that gathers others, the role of the rule. */
export interface ChainView {
  /** Undefined for what comes with a step before. */
  readonly binding?: ObjectView;
  readonly role: ObjectView;
  readonly aggregatedFrom?: ObjectView;
  readonly rule: RuleView;
}

/** What a step of a path leads to. */
export type StateView =
  | { readonly kind: "subject"; readonly subject: SubjectView }
  | { readonly kind: "role"; readonly role: ObjectView; readonly namespace?: string }
  | { readonly kind: "cluster-admin" }
  | { readonly kind: "namespace-admin"; readonly namespace: string }
  | { readonly kind: "secrets"; readonly namespace?: string }
  | { readonly kind: "node"; readonly any: boolean };

/** One step of a path. */
export interface StepView {
  readonly technique: string;
  readonly namespace?: string;
  readonly assumes?: string;
  readonly grants: readonly ChainView[];
  readonly to: StateView;
}

/** A path. */
export interface PathView {
  readonly from: SubjectView;
  readonly steps: readonly StepView[];
}

export const subjectView = ({ kind, name, namespace }: SubjectName): SubjectView => ({
  kind,
  name,
  ...(namespace !== "" && { namespace }),
});

/** Makes plain data of what was found, with places. */
export class Views {
  readonly #locate: Locator;

  constructor(locate: Locator) {
    this.#locate = locate;
  }

  object(resource: Resource, path: Path = []): ObjectView {
    const { kind, name, namespace } = resource.identity;
    const location = this.#locate(resource, path.length === 0 ? ["metadata", "name"] : path);
    return { kind, name, ...(namespace !== "" && { namespace }), ...(location !== undefined && { location }) };
  }

  role({ kind, name, namespace, resource }: Role): ObjectView {
    if (resource !== undefined) return this.object(resource);
    return { kind, name, ...(namespace !== "" && { namespace }), builtin: true };
  }

  rule({ role, rule }: RoleRule, path: Path = rule.path): RuleView {
    const location = role.resource === undefined ? undefined : this.#locate(role.resource, path);
    return { ...ruleFields(rule), ...(location !== undefined && { location }) };
  }

  chain(one: RoleRule & { readonly bound: BoundRole | undefined; readonly path?: Path }): ChainView {
    const { bound, role } = one;
    const named = bound?.role ?? role;
    return {
      ...(bound !== undefined && { binding: this.object(bound.resource) }),
      role: this.role(named),
      ...(named !== role && { aggregatedFrom: this.role(role) }),
      rule: this.rule(one, one.path),
    };
  }

  path({ from, steps }: EscalationPath): PathView {
    return {
      from: subjectView(from),
      steps: steps.map(({ technique, namespace, assumes, held, to }) => ({
        technique,
        ...(namespace !== undefined && { namespace }),
        ...(assumes !== undefined && { assumes }),
        grants: held.map((one) => this.chain(one)),
        to: this.state(to),
      })),
    };
  }

  state(state: State): StateView {
    switch (state.kind) {
      case "role":
        return {
          kind: "role",
          role: this.role(state.role),
          ...(state.namespace !== "" && { namespace: state.namespace }),
        };
      case "secrets":
        return { kind: "secrets", ...(state.namespace !== "" && { namespace: state.namespace }) };
      case "namespace-admin":
      case "node":
        return state;
      default: {
        const subject = subjectIn(state);
        return subject === undefined ? { kind: "cluster-admin" } : { kind: "subject", subject: subjectView(subject) };
      }
    }
  }
}

function ruleFields(rule: PolicyRule): Omit<RuleView, "location"> {
  const { verbs, apiGroups, resources, resourceNames, nonResourceURLs } = rule;
  return {
    verbs,
    ...(apiGroups.length > 0 && { apiGroups }),
    ...(resources.length > 0 && { resources }),
    ...(resourceNames.length > 0 && { resourceNames }),
    ...(nonResourceURLs.length > 0 && { nonResourceURLs }),
  };
}

/** A rule in a line: `get, list pods, deployments.apps [web]`. Long lists are cut. */
export function ruleText({ verbs, apiGroups, resources, resourceNames, nonResourceURLs }: RuleView): string {
  const suffixes = (apiGroups ?? []).filter((group) => group !== "").map(String);
  const core = apiGroups?.includes("") === true || suffixes.length === 0;
  const names = (resources ?? []).map(String);
  const things =
    suffixes.length === 0
      ? names
      : names.flatMap((name) => [...(core ? [name] : []), ...suffixes.map((group) => resourceText(name, group))]);
  const limited = resourceNames === undefined ? "" : ` [${listText(resourceNames.map(String))}]`;
  return `${listText(verbs.map(String))} ${listText([...things, ...(nonResourceURLs ?? []).map(String)])}${limited}`;
}

/** `deployments/scale` of `apps`: `deployments.apps/scale`; a resource of the core group as it is. */
export function resourceText(resource: string, apiGroup: string): string {
  if (apiGroup === "") return resource;
  const slash = resource.indexOf("/");
  return slash < 0 ? `${resource}.${apiGroup}` : `${resource.slice(0, slash)}.${apiGroup}${resource.slice(slash)}`;
}

const most = 12;

/** Items separated by commas, the first dozen of them. */
export function listText(items: readonly string[]): string {
  return items.length <= most ? items.join(", ") : `${items.slice(0, most).join(", ")}, … (+${items.length - most})`;
}

/** `ServiceAccount shop/web`. */
export function subjectName({ kind, name, namespace }: SubjectView): string {
  return `${kind} ${namespace === undefined ? name : `${namespace}/${name}`}`;
}

/** `RoleBinding shop/web`. */
export function objectName({ kind, name, namespace }: ObjectView): string {
  return `${kind} ${namespace === undefined ? name : `${namespace}/${name}`}`;
}

/** `rbac.yaml:12`; empty for what comes from no file. */
export function placeText(location: PlaceView | undefined): string {
  return location === undefined ? "" : `${location.path}:${location.line}`;
}
