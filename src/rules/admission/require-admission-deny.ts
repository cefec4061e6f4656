import type { Json, Path } from "../../model/json.ts";
import { isList, listAt, objectAt, stringAt } from "../../model/json.ts";
import type { Resource } from "../../model/resource.ts";
import { groupOf } from "../../model/resource.ts";
import type { Report } from "../../model/rule.ts";
import { defineRule } from "../../model/rule.ts";
import { matchPods, validatingPodRules } from "./pods-matched.ts";
import { text } from "./require-admission-deny.text.ts";

type DenyReport = Report<(typeof text)["en"]["messages"]>;

/**
 * Fields: `spec.validationActions` of a ValidatingAdmissionPolicyBinding (Kubernetes 1.27 and later; before, every binding
 * denied) and of Kyverno's ValidatingPolicy: must name Deny; `validate.failureAction` of the rules of a Kyverno Policy or
 * ClusterPolicy, else `spec.validationFailureAction`: must be Enforce, absent is Audit; `spec.enforcementAction` of a
 * Gatekeeper constraint: neither dryrun nor warn, absent is deny. Kyverno's and Gatekeeper's are asked where they are
 * about pods. Overrides by namespace and scoped actions are not weighed: what enforces somewhere passes.
 */
export const requireAdmissionDeny = defineRule({
  id: "require-admission-deny",
  question: "pod-security.admission-refusal",
  severity: "low",
  references: ["nsa:pod-security-enforcement", "owasp:K04", "owasp-2022:K04"],
  subject: "resource",
  scope: "subject",
  text,
  check(resource, _context, report) {
    const judged = judge(resource, report);
    if (!judged) report.notApplicable();
  },
});

function judge(resource: Resource, report: DenyReport): boolean {
  const { groupKind, identity } = resource;
  if (groupKind === "admissionregistration.k8s.io/ValidatingAdmissionPolicyBinding")
    return judgeBinding(resource, report);
  if (groupKind === "policies.kyverno.io/ValidatingPolicy") return judgeValidatingPolicy(resource, report);
  if (groupKind === "kyverno.io/ClusterPolicy" || groupKind === "kyverno.io/Policy")
    return judgeKyverno(resource, report);
  return groupOf(identity.apiVersion) === "constraints.gatekeeper.sh" && judgeConstraint(resource, report);
}

const actionsPath: Path = ["spec", "validationActions"];

function judgeBinding({ object }: Resource, report: DenyReport): boolean {
  const rules = listAt(object, ["spec", "matchResources", "resourceRules"]);
  if (rules.length > 0 && !matchPods(rules)) return false;
  const actions = listAt(object, actionsPath);
  const policy = stringAt(object, ["spec", "policyName"]) ?? "";
  if (actions.length > 0 && !actions.includes("Deny"))
    report.fail("binding", { policy, actions: actions.join(", ") }, { at: actionsPath });
  return true;
}

function judgeValidatingPolicy({ object, identity: { name } }: Resource, report: DenyReport): boolean {
  if (!matchPods(listAt(object, ["spec", "matchConstraints", "resourceRules"]))) return false;
  const actions = listAt(object, actionsPath);
  if (actions.length > 0 && !actions.includes("Deny")) report.fail("policy", { name }, { at: actionsPath });
  return true;
}

function judgeKyverno({ object, identity: { name } }: Resource, report: DenyReport): boolean {
  const rules = validatingPodRules(object);
  const ofPolicy = stringAt(object, ["spec", "validationFailureAction"]);
  const overridden = enforcesSomewhere(objectAt(object, ["spec"])?.validationFailureActionOverrides);
  let silent = false;
  for (const { rule, index } of rules) {
    const ofRule = stringAt(rule, ["validate", "failureAction"]);
    if (enforcesSomewhere(objectAt(rule, ["validate"])?.failureActionOverrides)) continue;
    if (ofRule === undefined) silent ||= !overridden && !isEnforce(ofPolicy);
    else if (!isEnforce(ofRule)) {
      const at = ["spec", "rules", index, "validate", "failureAction"];
      report.fail("rule", { name, rule: stringAt(rule, ["name"]) ?? `#${index}` }, { at });
    }
  }
  if (silent) report.fail("policy", { name }, { at: ["spec", "validationFailureAction"] });
  return rules.length > 0;
}

function isEnforce(action: string | undefined): boolean {
  return action?.toLowerCase() === "enforce";
}

function enforcesSomewhere(overrides: Json | undefined): boolean {
  return isList(overrides) && overrides.some((override) => isEnforce(stringAt(override, ["action"])));
}

function judgeConstraint({ object, identity: { kind, name } }: Resource, report: DenyReport): boolean {
  const kinds = listAt(object, ["spec", "match", "kinds"]).flatMap((entry) => listAt(entry, ["kinds"]));
  if (kinds.length > 0 && !kinds.includes("Pod") && !kinds.includes("*")) return false;
  const at = ["spec", "enforcementAction"];
  const action = stringAt(object, at);
  if (action === "dryrun" || action === "warn") report.fail("constraint", { kind, name, action }, { at });
  return true;
}
