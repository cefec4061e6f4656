import { defineRule } from "../../model/rule.ts";
import { configurationKinds, podSecurityConfigurationIn } from "./pod-security-configuration.ts";
import { text } from "./require-pod-security-default.text.ts";

/**
 * Field: `defaults.enforce` of the PodSecurity plugin (KEP-2579, Kubernetes 1.22 and later), in an AdmissionConfiguration or
 * in a PodSecurityConfiguration of its own; allowed: baseline or restricted. Absent is privileged. An AdmissionConfiguration
 * that does not name the plugin leaves the default as it is. Without such a file the question does not arise: the labels
 * of each namespace are asked for by require-pod-security-level.
 */
export const requirePodSecurityDefault = defineRule({
  id: "require-pod-security-default",
  question: "pod-security.admission-default",
  severity: "low",
  references: ["nsa:pod-security-enforcement", "cis:5.2.1", "attack:T1610", "owasp:K04", "owasp-2022:K04"],
  subject: "resource",
  scope: "subject",
  kinds: configurationKinds,
  text,
  check(resource, { kubernetesMinor }, report) {
    const parsed = podSecurityConfigurationIn(resource);
    if (parsed.state === "invalid") return report.unknown("admission.configuration");
    if (parsed.state === "inFile" || kubernetesMinor < 22) return report.notApplicable();
    if (parsed.state === "absent") report.fail("absent", {}, { at: ["plugins"] });
    else if (parsed.configuration.defaults.enforce.level === "privileged")
      report.fail("privileged", {}, { at: [...parsed.configuration.path, "defaults", "enforce"] });
  },
});
