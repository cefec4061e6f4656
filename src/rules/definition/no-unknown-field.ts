import { analyzePolicy } from "../../analyze/network-policies/policy.ts";
import { judgeBuiltin } from "../../analyze/schema/judge-object.ts";
import type { UnknownField } from "../../analyze/schema/violations.ts";
import type { JsonObject } from "../../model/json.ts";
import { stringsAt } from "../../model/json.ts";
import { formatPath } from "../../model/path-text.ts";
import { groupOf } from "../../model/resource.ts";
import { defineRule } from "../../model/rule.ts";
import { text } from "./no-unknown-field.text.ts";
import { definitionSections, definitionSectionsByQuestion } from "./sections.ts";

/** Groups whose objects allow or deny: a field that is dropped changes what they let through. */
const guardingGroups: ReadonlySet<string> = new Set([
  "networking.k8s.io",
  "rbac.authorization.k8s.io",
  "admissionregistration.k8s.io",
  "certificates.k8s.io",
]);

/** Fields of pods and containers that decide what they may do. */
const guardingFields =
  /^(securityContext|automountServiceAccountToken|host(Network|PID|IPC|Users|Port)|readOnly|privileged|allowPrivilegeEscalation|readOnlyRootFilesystem|runAs\w+|capabilities|seccompProfile|appArmorProfile|seLinuxOptions|procMount|resources|limits)$/i;

/**
 * Keys of an object of a kind of Kubernetes itself that its type does not have in the version that is judged for (the
 * OpenAPI document of k8s.io/kubernetes). kubectl and, since 1.27, the API server refuse such an object (KEP-2885,
 * fieldValidation: Strict); a client without validation has the unknown part dropped. Graver where what is dropped would
 * allow, deny or confine.
 */
export const noUnknownField = defineRule({
  id: "no-unknown-field",
  question: "definitions",
  severity: "high",
  references: definitionSections,
  referencesOf: definitionSectionsByQuestion,
  subject: "resource",
  scope: "subject",
  text,
  check(resource, { kubernetesMinor }, report) {
    const verdict = judgeBuiltin(resource, kubernetesMinor);
    if (verdict === undefined) {
      report.notApplicable();
      return;
    }
    for (const field of verdict.violations) {
      if (field.kind !== "unknown") continue;
      const { path, key, type, meant } = field;
      const guards = guardingGroups.has(groupOf(resource.identity.apiVersion)) || isGuarding(field);
      const named = { at: path, part: "key" } as const;
      const options = guards ? named : ({ ...named, severity: "medium" } as const);
      if (meant === undefined) report.fail("unknown", { key, type }, options);
      else if (meant.kind === "field") report.fail("misspelt", { key, type, field: meant.field }, options);
      else if (meant.kind === "dash") report.fail("dash", { key, type, field: meant.field }, options);
      else if (meant.kind === "below") report.fail("below", { key, type, field: meant.field }, options);
      else if (meant.kind === "above") {
        const holes = { key, type, owner: meant.owner };
        if (meant.path.length === 0) report.fail("aboveRoot", holes, options);
        else report.fail("above", { ...holes, path: formatPath(meant.path) }, options);
      } else {
        const holes = { key, type, list: meant.list };
        const pods = resource.groupKind === "networking.k8s.io/NetworkPolicy" && deniedPods(resource.object, field);
        if (typeof pods !== "string") report.fail("item", holes, options);
        else report.fail("itemDenies", { ...holes, pods }, options);
      }
    }
  },
});

function isGuarding({ path, key, meant }: UnknownField): boolean {
  const words = [...path, key, meant?.kind === "field" || meant?.kind === "dash" ? meant.field : ""];
  return words.some((step) => typeof step === "string" && guardingFields.test(step));
}

/** The selector of the pods that would be denied the whole direction if the unknown field were dropped. */
function deniedPods(object: JsonObject, { key, meant }: UnknownField): string | undefined {
  if (meant?.kind !== "item" || (meant.list !== "ingress" && meant.list !== "egress")) return undefined;
  const spec = object.spec;
  if (typeof spec !== "object" || spec === null || Array.isArray(spec)) return undefined;
  const dropped = Object.fromEntries(Object.entries(spec).filter(([name]) => name !== key));
  const analyzed = analyzePolicy({ ...object, spec: dropped });
  if (analyzed.state !== "valid" || analyzed[meant.list].state !== "deniesAll") return undefined;
  const labels = [...stringsAt(dropped, ["podSelector", "matchLabels"])];
  return labels.length === 0 ? undefined : labels.map(([name, value]) => `${name}: ${value}`).join(", ");
}
