import { effectivePodSecurity } from "../../analyze/pod-security-labels/effective.ts";
import { labelsOf } from "../../model/resource.ts";
import { defineRule } from "../../model/rule.ts";
import { text } from "./no-invalid-pod-security-label.text.ts";

const prefix = "pod-security.kubernetes.io/";
const modes = ["enforce", "audit", "warn"] as const;
const known: ReadonlySet<string> = new Set(modes.flatMap((mode) => [`${prefix}${mode}`, `${prefix}${mode}-version`]));

/**
 * Labels `pod-security.kubernetes.io/…` of a Namespace: `enforce`, `audit` and `warn` name a level (privileged, baseline,
 * restricted), the same with `-version` a version (`latest` or `v1.N`); others mean nothing (KEP-2579, Kubernetes 1.22 and
 * later). The API server refuses a namespace with an invalid one, and takes no notice of one it does not know. An invalid
 * level to enforce is left to require-pod-security-level.
 */
export const noInvalidPodSecurityLabel = defineRule({
  id: "no-invalid-pod-security-label",
  question: "definitions",
  severity: "low",
  references: ["nsa:pod-security-enforcement", "owasp:K04", "owasp-2022:K04"],
  subject: "resource",
  scope: "subject",
  kinds: ["Namespace"],
  text,
  check({ object, identity: { name } }, { kubernetesMinor }, report) {
    const labels = labelsOf(object);
    const asked = [...labels.keys()].filter((label) => label.startsWith(prefix));
    if (asked.length === 0 || kubernetesMinor < 22) return report.notApplicable();
    for (const label of asked)
      if (!known.has(label)) report.fail("unknownLabel", { label }, { at: ["metadata", "labels", label] });
    for (const { label, problem } of effectivePodSecurity(name, labels, "unknown").invalidLabels) {
      if (label === `${prefix}enforce`) continue;
      const value = labels.get(label) ?? "";
      report.fail(problem, { label, value }, { at: ["metadata", "labels", label] });
    }
  },
});
