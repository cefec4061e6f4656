import { levelsFor } from "../../analyze/audit-policy/levels.ts";
import { parseAuditPolicy } from "../../analyze/audit-policy/parse.ts";
import type { RequestClass, ScopedType } from "../../analyze/audit-policy/request-class.ts";
import type { AuditRequest, Level } from "../../analyze/audit-policy/types.ts";
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

const both: readonly Level[] = ["Request", "RequestResponse"];
const response: readonly Level[] = ["RequestResponse"];

/** Requests whose body holds a secret value, and the levels that record that body. */
const bodies: readonly { readonly verb: string; readonly type: ScopedType; readonly levels: readonly Level[] }[] = [
  ...["create", "update", "patch"].map((verb) => ({ verb, type: secrets, levels: both })),
  ...["get", "list"].map((verb) => ({ verb, type: secrets, levels: response })),
  { verb: "create", type: tokens, levels: response },
  { verb: "create", type: reviews, levels: both },
];

/**
 * `rules[].level` of an audit.k8s.io/v1 Policy, by its meaning (Kubernetes 1.12 and later). Level Request records the body
 * of a request: the values of a Secret that is written, the token that a TokenReview asks about. RequestResponse records
 * answers too: Secrets that are read, the token that a TokenRequest issues. Bodies are in the events of stage
 * ResponseComplete alone, and a watch records none. A rule that earlier ones shadow is none. ConfigMaps hold no secrets.
 */
export const noAuditedSecretValues = defineRule({
  id: "no-audited-secret-values",
  question: "audit.bodies",
  severity: "medium",
  references: ["nsa:audit-logging", "cis:3.2.2", "attack:T1552", "owasp:K08"],
  subject: "resource",
  scope: "subject",
  kinds: ["audit.k8s.io/Policy"],
  text,
  check({ object }, _context, report) {
    const parsed = parseAuditPolicy(object);
    if (parsed.state === "invalid") return report.unknown("audit.policy");
    const { policy } = parsed;
    const found = new Map<number, AuditRequest[]>();
    let exact = true;
    for (const { verb, type, levels } of bodies) {
      const requests: RequestClass = { identity: "authenticated", verbs: [verb], target: [type] };
      const told = levelsFor(policy, requests);
      exact &&= told.exact;
      const deciding = [told.ordinary, ...told.exceptions];
      for (const { level, rule, example } of deciding) {
        if (rule === undefined || !levels.includes(level)) continue;
        if (policy.rules[rule]?.omitStages.includes("ResponseComplete") === true) continue;
        found.set(rule, [...(found.get(rule) ?? []), example]);
      }
    }
    for (const [rule, requests] of found) {
      const level = policy.rules[rule]?.level ?? "";
      report.fail("bodies", { level, requests: describeRequests(requests) }, { at: ["rules", rule, "level"] });
    }
    if (!exact) report.unknown("audit.policy");
  },
});
