import type { LevelException, Restriction } from "../../analyze/audit-policy/levels.ts";
import { levelsFor } from "../../analyze/audit-policy/levels.ts";
import { parseAuditPolicy } from "../../analyze/audit-policy/parse.ts";
import type { RequestClass } from "../../analyze/audit-policy/request-class.ts";
import { REQUEST_CLASSES } from "../../analyze/audit-policy/request-class.ts";
import type { AuditPolicy, AuditRequest, AuditRule } from "../../analyze/audit-policy/types.ts";
import type { Path } from "../../model/json.ts";
import { own } from "../../model/json.ts";
import type { Report } from "../../model/rule.ts";
import { defineRule } from "../../model/rule.ts";
import type { Severity } from "../../model/severity.ts";
import type { Unlogged } from "./requests.ts";
import { describeRequests, unloggedOf, withoutOutcome } from "./requests.ts";
import { text } from "./require-audit-coverage.text.ts";

type Messages = (typeof text)["en"]["messages"];

const { secretReads, secretWrites, podInteractions, rbacWrites, tokenRequests, anyWrite, anonymousRequests } =
  REQUEST_CLASSES;

const workloadWrites: RequestClass = {
  identity: "authenticated",
  verbs: ["create", "update", "patch", "delete"],
  target: [
    ...["pods"].map((resource) => ["", resource] as const),
    ...["deployments", "daemonsets", "statefulsets"].map((resource) => ["apps", resource] as const),
    ...["jobs", "cronjobs"].map((resource) => ["batch", resource] as const),
  ].map(([group, resource]) => ({ group, resource, subresource: "", scope: "namespaced" })),
};

const classes = [
  ["secretWrites", secretWrites, "medium"],
  ["secretReads", secretReads, "low"],
  ["interactions", podInteractions, "medium"],
  ["rights", rbacWrites, "medium"],
  ["tokens", tokenRequests, "medium"],
  ["workloads", workloadWrites, "medium"],
] as const satisfies readonly (readonly [keyof Messages, RequestClass, Severity])[];

/** Classes of which even the part that a rule takes out for some users, namespaces or objects is told. */
const sensitive: readonly RequestClass[] = [secretWrites, podInteractions, rbacWrites, tokenRequests];

/** Groups that hold people, or every workload: to leave them out is no exception but a rule. */
const wideGroups: ReadonlySet<string> = new Set(["system:masters", "system:authenticated", "system:serviceaccounts"]);

/**
 * `rules[]` and `omitStages` of an audit.k8s.io/v1 Policy, by their meaning: the first rule that matches a request decides
 * its level, and a request that none matches is not logged (KEP-22; Kubernetes 1.12 and later). Asked for ordinary users:
 * Secrets, exec/attach/portforward (`create`, and `get` over WebSocket), RBAC, tokens, workloads, all else that writes,
 * and requests without credentials. Level None for Kubernetes' own components, for reads of other things, for health checks
 * and for resources that a rule names (events, leases) is no gap. A policy that the API server refuses is one. Stages: at
 * least ResponseComplete (for exec and its like ResponseStarted) must remain, since RequestReceived does not say how a request
 * ended; to omit RequestReceived or Panic is no gap, and neither is `omitManagedFields`.
 */
export const requireAuditCoverage = defineRule({
  id: "require-audit-coverage",
  question: "audit.coverage",
  severity: "medium",
  references: ["nsa:audit-logging", "cis:3.2.2", "owasp:K10", "owasp-2022:K05"],
  subject: "resource",
  scope: "subject",
  kinds: ["audit.k8s.io/Policy"],
  text,
  check({ object }, _context, report) {
    const parsed = parseAuditPolicy(object);
    if (parsed.state === "invalid") {
      if (parsed.problem === "unknownVersion") report.unknown("audit.policy");
      else if (parsed.problem === "noRules") report.fail("noRules", {}, { at: ["rules"] });
      else report.fail("refused", { field: fieldName(parsed.path) }, { at: parsed.path });
      return;
    }
    const { policy } = parsed;
    const place = ({ rule, silenced }: Unlogged): Path => {
      if (rule === undefined) return ["rules"];
      if (!silenced) return ["rules", rule, "level"];
      const path = ["rules", rule, "omitStages"];
      return own(object, "omitStages") === undefined ? path : ["omitStages"];
    };
    reportOrdinary(policy, place, report);
    reportOutcomes(policy, place, report);
    reportExceptions(policy, report);
  },
});

function reportOrdinary(policy: AuditPolicy, place: (gap: Unlogged) => Path, report: Report<Messages>): void {
  const rest = unloggedOf(policy, anyWrite);
  const among = new Map<Unlogged, AuditRequest[]>(rest.map((gap) => [gap, []]));
  for (const [message, requests, severity] of classes)
    for (const gap of unloggedOf(policy, requests)) {
      const whole = rest.find(({ rule, silenced }) => rule === gap.rule && silenced === gap.silenced);
      if (whole !== undefined) among.get(whole)?.push(...gap.requests);
      else
        report.fail(
          gap.silenced ? "silenced" : message,
          { requests: describeRequests(gap.requests) },
          { at: place(gap), severity },
        );
    }
  for (const [gap, requests] of among) {
    const at = place(gap);
    if (gap.silenced) report.fail("silenced", { requests: describeRequests([...requests, ...gap.requests]) }, { at });
    else reportRest(gap, requests, at, report);
  }
  for (const gap of unloggedOf(policy, anonymousRequests)) {
    const onResources = gap.requests.filter(({ target }) => target.kind === "resource");
    if (onResources.length > 0) report.fail("anonymous", { verbs: verbsOf(onResources) }, { at: place(gap) });
  }
}

function reportOutcomes(policy: AuditPolicy, place: (gap: Unlogged) => Path, report: Report<Messages>): void {
  const found = new Map<number, AuditRequest[]>();
  for (const requests of [...classes.map(([, requests]) => requests), anyWrite])
    for (const [rule, among] of withoutOutcome(policy, requests))
      found.set(rule, [...(found.get(rule) ?? []), ...among]);
  for (const [rule, requests] of found) {
    const at = place({ rule, silenced: true, requests });
    report.fail("outcome", { requests: describeRequests(requests) }, { at, severity: "low" });
  }
}

function reportRest(gap: Unlogged, among: readonly AuditRequest[], at: Path, report: Report<Messages>): void {
  const verbs = verbsOf(gap.requests);
  const requests = describeRequests(among);
  if (gap.rule === undefined) {
    if (among.length > 0) report.fail("restAmong", { requests }, { at });
    else report.fail("rest", { verbs }, { at });
  } else if (among.length > 0) report.fail("caughtAmong", { requests, verbs }, { at });
  else report.fail("caught", { verbs }, { at });
}

function reportExceptions(policy: AuditPolicy, report: Report<Messages>): void {
  const found = new Map<number, LevelException[]>();
  let exact = true;
  for (const requests of sensitive) {
    const levels = levelsFor(policy, requests);
    exact &&= levels.exact;
    for (const exception of levels.exceptions) {
      if (exception.rule === undefined || exception.systemComponents || exception.level !== "None") continue;
      found.set(exception.rule, [...(found.get(exception.rule) ?? []), exception]);
    }
  }
  for (const [index, exceptions] of found) {
    const rule = policy.rules[index];
    const [first] = exceptions;
    if (rule === undefined || first === undefined) continue;
    const who = describeRestriction(rule, first.restrictedBy);
    if (who === "") continue;
    const requests = describeRequests(exceptions.map(({ example }) => example));
    const severity = rule.userGroups.some((group) => wideGroups.has(group)) ? "medium" : "low";
    report.fail("exception", { who, requests }, { at: ["rules", index, "level"], severity });
  }
  if (!exact) report.unknown("audit.policy");
}

const shown = 3;

/** `users: alice, bob; namespaces: dev`, the fields of the policy with their first values. */
function describeRestriction(rule: AuditRule, restrictedBy: readonly Restriction[]): string {
  const fields: readonly (readonly [Restriction, readonly string[]])[] = [
    ["users", rule.users],
    ["userGroups", rule.userGroups],
    ["namespaces", rule.namespaces],
    ["resourceNames", rule.resources.flatMap(({ resourceNames }) => resourceNames)],
  ];
  return fields
    .filter(([field]) => restrictedBy.includes(field))
    .map(([field, values]) => `${field}: ${values.slice(0, shown).join(", ")}${values.length > shown ? "…" : ""}`)
    .join("; ");
}

function verbsOf(requests: readonly AuditRequest[]): string {
  return [...new Set(requests.map(({ verb }) => verb))].join(", ");
}

function fieldName(path: Path): string {
  return path
    .map((step) => (typeof step === "number" ? `[${step}]` : `.${step}`))
    .join("")
    .replace(/^\./, "");
}
