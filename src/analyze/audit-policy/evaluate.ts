import type { AuditPolicy, AuditRequest, AuditRule, GroupResources, Level, RequestTarget, Stage } from "./types.ts";

/** What a policy does with one request. */
export interface Evaluation {
  readonly level: Level;
  /** Index of the first rule that matches; undefined where none does, which is level None. */
  readonly rule: number | undefined;
  readonly omitStages: readonly Stage[];
}

/**
 * The level at which kube-apiserver records `request`: that of the first rule that matches, None where none does
 * (k8s.io/apiserver `pkg/audit/policy/checker.go`, `EvaluatePolicyRule`).
 */
export function evaluate(policy: AuditPolicy, request: AuditRequest): Evaluation {
  for (const [index, rule] of policy.rules.entries()) {
    if (matches(rule, request)) return { level: rule.level, rule: index, omitStages: rule.omitStages };
  }
  return { level: "None", rule: undefined, omitStages: policy.omitStages };
}

/**
 * The stages at which kube-apiserver records a request whose rule has a level, in their order (k8s.io/apiserver
 * `WithAudit`). Long-running requests (watch, exec, attach, portforward, proxy, log) also go through ResponseStarted. Panic,
 * which a request goes through only by accident, is left out.
 */
export function recordedStages(omitStages: readonly Stage[], { verb, target }: AuditRequest): readonly Stage[] {
  const subresource = target.kind === "resource" ? target.subresource : "";
  const longRunning = LONG_RUNNING_VERBS.has(verb) || LONG_RUNNING_SUBRESOURCES.has(subresource);
  const stages: readonly Stage[] = longRunning
    ? ["RequestReceived", "ResponseStarted", "ResponseComplete"]
    : ["RequestReceived", "ResponseComplete"];
  return stages.filter((stage) => !omitStages.includes(stage));
}

/** True when nothing of the request is recorded though its level is not None: every stage that it goes through is omitted. */
export function isSilenced(omitStages: readonly Stage[], request: AuditRequest): boolean {
  return recordedStages(omitStages, request).length === 0;
}

/** True when it is recorded that a request came, and not how it ended: whether it was allowed. */
export function lacksOutcome(omitStages: readonly Stage[], request: AuditRequest): boolean {
  const [only, ...others] = recordedStages(omitStages, request);
  return only === "RequestReceived" && others.length === 0;
}

const LONG_RUNNING_VERBS = new Set(["watch", "proxy"]);
/** Subresources whose requests kube-apiserver treats as long-running (its `BasicLongRunningRequestCheck`). */
export const LONG_RUNNING_SUBRESOURCES: ReadonlySet<string> = new Set([
  "attach",
  "exec",
  "proxy",
  "log",
  "portforward",
]);

function matches(rule: AuditRule, { user, groups, verb, target }: AuditRequest): boolean {
  if (rule.users.length > 0 && !rule.users.includes(user)) return false;
  if (rule.userGroups.length > 0 && !groups.some((group) => rule.userGroups.includes(group))) return false;
  if (rule.verbs.length > 0 && !rule.verbs.includes(verb)) return false;
  const kind = targetKind(rule);
  if (kind === "any") return true;
  if (kind !== target.kind) return false;
  if (target.kind === "nonResource") return rule.nonResourceURLs.some((spec) => pathMatches(target.path, spec));
  if (rule.namespaces.length > 0 && !rule.namespaces.includes(target.namespace)) return false;
  const names = matchedNames(rule, target);
  return names === "all" || names.has(target.name);
}

/** What a rule applies to: one with neither namespaces, resources nor URLs applies to every request. */
export function targetKind(rule: AuditRule): RequestTarget["kind"] | "any" {
  if (rule.namespaces.length > 0 || rule.resources.length > 0) return "resource";
  return rule.nonResourceURLs.length > 0 ? "nonResource" : "any";
}

/** A resource without the object: what a rule's `resources` look at. */
export interface ResourceType {
  readonly group: string;
  readonly resource: string;
  readonly subresource: string;
}

/** The object names for which the rule's `resources` match a type: all, or those named; empty where none match. */
export function matchedNames(rule: AuditRule, type: ResourceType): "all" | ReadonlySet<string> {
  if (rule.resources.length === 0) return "all";
  const names = new Set<string>();
  for (const entry of rule.resources) {
    if (!typeMatches(entry, type)) continue;
    if (entry.resources.length === 0 || entry.resourceNames.length === 0) return "all";
    for (const name of entry.resourceNames) names.add(name);
  }
  return names;
}

function typeMatches(entry: GroupResources, { group, resource, subresource }: ResourceType): boolean {
  if (entry.group !== group && entry.group !== "*") return false;
  if (entry.resources.length === 0) return true;
  const full = subresource === "" ? resource : `${resource}/${subresource}`;
  return entry.resources.some(
    (spec) =>
      spec === full || spec === "*" || (subresource !== "" && spec === `*/${subresource}`) || spec === `${resource}/*`,
  );
}

/** Whether a `nonResourceURLs` entry, exact or with a final `*`, matches a path. */
export function pathMatches(path: string, spec: string): boolean {
  return spec === "*" || spec === path || (spec.endsWith("*") && path.startsWith(spec.slice(0, -1)));
}
