import type { Grant, Power } from "../../analyze/rbac/policy-rule.ts";
import { defineRule } from "../../model/rule.ts";
import { grantsOf, isClusterRole, isLimited, roleKinds, verbsOf, weighed } from "./grants.ts";
import { text } from "./no-admission-change.text.ts";

const apiGroup = "admissionregistration.k8s.io";
const change = ["create", "update", "patch", "delete", "deletecollection"];

const powers: readonly Power[] = [
  "mutatingwebhookconfigurations",
  "validatingwebhookconfigurations",
  "validatingadmissionpolicies",
  "validatingadmissionpolicybindings",
  "mutatingadmissionpolicies",
  "mutatingadmissionpolicybindings",
].map((resource) => ({ apiGroup, resource, verbs: change }));

/** Kinds whose objects see or change every request, Secrets included. */
const mutating: ReadonlySet<string> = new Set([
  "mutatingwebhookconfigurations",
  "mutatingadmissionpolicies",
  "mutatingadmissionpolicybindings",
]);

/**
 * Fields: `rules[]` of ClusterRole; refused: `create`, `update`, `patch`, `delete` or `deletecollection` on the webhook
 * configurations and admission policies of admissionregistration.k8s.io. Allowed: objects by `resourceNames`, which is how
 * an operator keeps its own up to date (`create` cannot be limited that way: low where nothing but that is given). Graver
 * where the objects change requests, and by who has the role (`weighed`). One finding a rule. Not applicable: a Role, since none of these has a namespace.
 */
export const noAdmissionChange = defineRule({
  id: "no-admission-change",
  question: "control-plane.admission-change",
  severity: "medium",
  references: ["nsa:rbac", "cis:5.1.12", "attack:T1685", "owasp:K02", "owasp-2022:K03"],
  subject: "resource",
  scope: "environment",
  kinds: roleKinds,
  text,
  check(role, { environment }, report) {
    if (!isClusterRole(role)) return report.notApplicable();
    const byRule = new Map<Grant["rule"], Grant[]>();
    for (const grant of grantsOf(role, powers, report)) {
      if (isLimited(grant)) continue;
      const others = byRule.get(grant.rule);
      if (others === undefined) byRule.set(grant.rule, [grant]);
      else others.push(grant);
    }
    for (const [first, ...others] of byRule.values()) {
      if (first === undefined) continue;
      const grants = [first, ...others];
      const resources = grants.map(({ power }) => power.resource).join(", ");
      const at = first.place;
      if (first.verbs.every((verb) => verb === "create"))
        report.fail("create", { resources }, weighed(role, environment, at, "low"));
      else {
        const grave = grants.some(({ power }) => mutating.has(power.resource));
        report.fail(
          grave ? "mutating" : "validating",
          { resources, verbs: verbsOf(first) },
          weighed(role, environment, at, "medium"),
        );
      }
    }
  },
});
