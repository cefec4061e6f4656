import { isDefaultRole } from "../../analyze/rbac/default-roles.ts";
import { policyRulesOf } from "../../analyze/rbac/policy-rule.ts";
import type { Json, Path } from "../../model/json.ts";
import { objectAt, stringsAt } from "../../model/json.ts";
import type { GroupKind, Resource } from "../../model/resource.ts";
import { defineRule } from "../../model/rule.ts";
import { text } from "./no-pod-security-policy.text.ts";
import type { Successor } from "./pod-security-policy-fields.ts";
import { successorOf, successorOfAnnotation } from "./pod-security-policy-fields.ts";

/** Deprecated in 1.21, removed in 1.25 (PodSecurityPolicy Deprecation: Past, Present, and Future). */
const deprecatedIn = 21;
const removedIn = 25;

const roleKinds: readonly GroupKind[] = ["rbac.authorization.k8s.io/ClusterRole", "rbac.authorization.k8s.io/Role"];

/**
 * PodSecurityPolicy objects, `policy/v1beta1` and `extensions/v1beta1`: none from Kubernetes 1.25 on, which does not know
 * the kind; from 1.21 on they are deprecated. Before, they are what the guide asks for. Each field, and each annotation
 * about seccomp or AppArmor, that restricts something is named with what asks the same today, for information, and with
 * what the Pod Security level admits where the policy was stricter (pod-security-policy-fields.ts); one that allows
 * everything (`'*'`, all ports, `rule: RunAsAny`, true for what is a permission) needs no successor.
 *
 * From 1.25 on, roles too: `rules[].resources` that name `podsecuritypolicies` of those groups, with the verb `use`, by which
 * a policy was authorized. `resources: ["*"]` is about other things. Not applicable: the roles a cluster brings along, and
 * those whose rules a controller writes (`aggregationRule`).
 */
export const noPodSecurityPolicy = defineRule({
  id: "no-pod-security-policy",
  question: "pod-security.pod-security-policy",
  severity: "medium",
  references: ["nsa:pod-security-enforcement", "owasp:K04", "owasp-2022:K04"],
  subject: "resource",
  scope: "subject",
  kinds: ["policy/PodSecurityPolicy", "extensions/PodSecurityPolicy", ...roleKinds],
  text,
  check(resource, { kubernetesMinor }, report) {
    const { object, identity } = resource;
    const { name } = identity;
    if (identity.kind !== "PodSecurityPolicy") {
      const byController = objectAt(object, ["aggregationRule"]) !== undefined;
      if (kubernetesMinor < removedIn || byController || isDefaultRole(resource)) return report.notApplicable();
      for (const at of usesOf(resource)) report.fail("use", {}, { at, severity: "low" });
      return;
    }
    if (kubernetesMinor < deprecatedIn) return report.notApplicable();
    if (kubernetesMinor >= removedIn) report.fail("gone", { name }, { at: ["kind"] });
    else report.fail("deprecated", { name }, { at: ["kind"], severity: "low" });
    const spec = objectAt(object, ["spec"]) ?? {};
    const tell = (field: string, successor: Successor | undefined, at: Path): void => {
      const options = { at, part: "key", severity: "info" } as const;
      if (successor === undefined) return;
      if ("what" in successor) report.fail(successor.message, { field, what: successor.what }, options);
      else report.fail(successor.message, { field }, options);
    };
    for (const field of Object.keys(spec)) tell(field, successorOf(field, spec, kubernetesMinor), ["spec", field]);
    for (const [key, value] of stringsAt(object, ["metadata", "annotations"]))
      tell(key, successorOfAnnotation(key, value), ["metadata", "annotations", key]);
  },
});

const policyGroups: readonly Json[] = ["policy", "extensions"];

/** Where a role names the policies that it lets others use. */
function usesOf(role: Resource): readonly Path[] {
  return policyRulesOf(role).flatMap(({ path, verbs, apiGroups, resources }): Path[] => {
    const index = resources.indexOf("podsecuritypolicies");
    const uses = verbs.includes("use") || verbs.includes("*");
    const ofPolicies = apiGroups.some((group) => group === "*" || policyGroups.includes(group));
    return index >= 0 && uses && ofPolicies ? [[...path, "resources", index]] : [];
  });
}
