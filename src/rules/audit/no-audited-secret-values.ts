import { levelsFor } from "../../analyze/audit-policy/levels.ts";
import { parseAuditPolicy } from "../../analyze/audit-policy/parse.ts";
import type { RequestClass, ScopedType } from "../../analyze/audit-policy/request-class.ts";
import type { AuditPolicy, AuditRequest, Level } from "../../analyze/audit-policy/types.ts";
import { defineRule } from "../../model/rule.ts";
import { text } from "./no-audited-secret-values.text.ts";
import { describeRequests } from "./requests.ts";

const secrets: ScopedType = { group: "", resource: "secrets", subresource: "", scope: "namespaced" };
const tokens: ScopedType = { group: "", resource: "serviceaccounts", subresource: "token", scope: "namespaced" };
const reviews: ScopedType = {
  group: "authentication.k8s.io",
  resource: "tokenreviews",
  subresource: "",
  scope: "cluster",
};

const configMaps: ScopedType = { group: "", resource: "configmaps", subresource: "", scope: "namespaced" };

const both: readonly Level[] = ["Request", "RequestResponse"];
const response: readonly Level[] = ["RequestResponse"];

interface Body {
  readonly verb: string;
  readonly type: ScopedType;
  /** The levels that record it. */
  readonly levels: readonly Level[];
}

function bodiesOf(type: ScopedType): readonly Body[] {
  return [
    ...["create", "update", "patch"].map((verb) => ({ verb, type, levels: both })),
    ...["get", "list"].map((verb) => ({ verb, type, levels: response })),
  ];
}

/** Requests whose body holds a secret value. */
const secretBodies: readonly Body[] = [
  ...bodiesOf(secrets),
  { verb: "create", type: tokens, levels: response },
  { verb: "create", type: reviews, levels: both },
];

/**
 * `rules[].level` of an audit.k8s.io/v1 Policy, by its meaning (Kubernetes 1.12 and later). Level Request records the body
 * of a request: the values of a Secret that is written, the token that a TokenReview asks about. RequestResponse records
 * answers too: Secrets that are read, the token that a TokenRequest issues. Bodies are in the events of stage
 * ResponseComplete alone, and a watch records none. A rule that earlier ones shadow is none.
 * CIS 3.2.2 asks the same of ConfigMaps, which should hold no secrets and often do: told, not counted.
 */
export const noAuditedSecretValues = defineRule({
  id: "no-audited-secret-values",
  question: "audit.bodies",
  severity: "medium",
  references: ["nsa:audit-logging", "cis:3.2.2", "attack:T1552", "owasp:K03", "owasp-2022:K08"],
  subject: "resource",
  scope: "subject",
  kinds: ["audit.k8s.io/Policy"],
  text,
  check({ object }, _context, report) {
    const parsed = parseAuditPolicy(object);
    if (parsed.state === "invalid") return report.unknown("audit.policy");
    const { policy } = parsed;
    const found = recordedBodies(policy, secretBodies);
    const inConfigMaps = recordedBodies(policy, bodiesOf(configMaps));
    const holesOf = (rule: number, requests: readonly AuditRequest[]) => ({
      level: policy.rules[rule]?.level ?? "",
      requests: describeRequests(requests),
    });
    for (const [rule, requests] of found.byRule)
      report.fail("bodies", holesOf(rule, requests), { at: ["rules", rule, "level"] });
    for (const [rule, requests] of inConfigMaps.byRule)
      if (!found.byRule.has(rule))
        report.fail("configMaps", holesOf(rule, requests), { at: ["rules", rule, "level"], severity: "info" });
    if (!found.exact || !inConfigMaps.exact) report.unknown("audit.policy");
  },
});

interface RecordedBodies {
  /** The requests whose body a rule records, by the rule's index. */
  readonly byRule: ReadonlyMap<number, readonly AuditRequest[]>;
  readonly exact: boolean;
}

function recordedBodies(policy: AuditPolicy, bodies: readonly Body[]): RecordedBodies {
  const byRule = new Map<number, AuditRequest[]>();
  let exact = true;
  for (const { verb, type, levels } of bodies) {
    const requests: RequestClass = { identity: "authenticated", verbs: [verb], target: [type] };
    const told = levelsFor(policy, requests);
    exact &&= told.exact;
    for (const { level, rule, example } of [told.ordinary, ...told.exceptions]) {
      if (rule === undefined || !levels.includes(level)) continue;
      if (policy.rules[rule]?.omitStages.includes("ResponseComplete") === true) continue;
      byRule.set(rule, [...(byRule.get(rule) ?? []), example]);
    }
  }
  return { byRule, exact };
}
