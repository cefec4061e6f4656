import { cellsOf, ordinaryRequest } from "../../analyze/audit-policy/cells.ts";
import { evaluate, isSilenced, lacksOutcome } from "../../analyze/audit-policy/evaluate.ts";
import type { RequestClass } from "../../analyze/audit-policy/request-class.ts";
import type { AuditPolicy, AuditRequest } from "../../analyze/audit-policy/types.ts";

/** Ordinary requests of a class that one rule keeps out of the log. */
export interface Unlogged {
  /** Index of the rule; undefined where none matches. */
  readonly rule: number | undefined;
  /** The rule has a level, but its omitStages leave nothing to record. */
  readonly silenced: boolean;
  readonly requests: readonly AuditRequest[];
}

/**
 * What a policy keeps out of the log of a class when someone asks whom it does not name, in a namespace and on an object
 * that it does not name; one entry for each rule that decides so, in the order in which they are met.
 */
export function unloggedOf(policy: AuditPolicy, requests: RequestClass): readonly Unlogged[] {
  const groups = new Map<number | undefined, Unlogged & { readonly requests: AuditRequest[] }>();
  for (const cell of cellsOf(policy, requests).cells) {
    if (!cell.ordinary) continue;
    const request = ordinaryRequest(policy, requests, cell);
    const { rule, level, omitStages } = evaluate(policy, request);
    const silenced = level !== "None" && isSilenced(omitStages, request);
    if (level !== "None" && !silenced) continue;
    const group = groups.get(rule);
    if (group === undefined) groups.set(rule, { rule, silenced, requests: [request] });
    else group.requests.push(request);
  }
  return [...groups.values()];
}

/** Ordinary requests of a class that are recorded when they come and not when they end, by the rule that decides so. */
export function withoutOutcome(
  policy: AuditPolicy,
  requests: RequestClass,
): ReadonlyMap<number, readonly AuditRequest[]> {
  const found = new Map<number, AuditRequest[]>();
  for (const cell of cellsOf(policy, requests).cells) {
    if (!cell.ordinary) continue;
    const request = ordinaryRequest(policy, requests, cell);
    const { rule, level, omitStages } = evaluate(policy, request);
    if (rule === undefined || level === "None" || !lacksOutcome(omitStages, request)) continue;
    found.set(rule, [...(found.get(rule) ?? []), request]);
  }
  return found;
}

/** Requests as `secrets (create, update); pods/exec, pods/attach (get)`: the API's own words, in no language. */
export function describeRequests(requests: readonly AuditRequest[]): string {
  const verbsOf = new Map<string, Set<string>>();
  for (const request of requests) {
    const target = describeTarget(request);
    verbsOf.set(target, (verbsOf.get(target) ?? new Set()).add(request.verb));
  }
  const targetsOf = new Map<string, string[]>();
  for (const [target, verbs] of verbsOf) {
    const key = [...verbs].join(", ");
    targetsOf.set(key, [...(targetsOf.get(key) ?? []), target]);
  }
  return [...targetsOf].map(([verbs, targets]) => `${targets.join(", ")} (${verbs})`).join("; ");
}

/** `secrets`, `pods/exec`, or the path of what is no resource. */
function describeTarget({ target }: AuditRequest): string {
  if (target.kind === "nonResource") return target.path;
  return target.subresource === "" ? target.resource : `${target.resource}/${target.subresource}`;
}
