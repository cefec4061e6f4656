import { effectivePodSecurity } from "../../analyze/pod-security-labels/effective.ts";
import { podSecurityConfigurationOf } from "../../analyze/pod-security-labels/in-environment.ts";
import { labelsOf } from "../../model/resource.ts";
import { defineRule } from "../../model/rule.ts";
import { text } from "./require-pod-security-level.text.ts";

/** Namespaces of Kubernetes itself: kube-system holds pods that need the host, the other two hold none. */
const systemNamespaces: ReadonlySet<string> = new Set(["kube-system", "kube-public", "kube-node-lease"]);
const label = "pod-security.kubernetes.io/enforce";

/**
 * Namespace label `pod-security.kubernetes.io/enforce`: baseline or restricted; where it is absent, the default of the
 * PodSecurity plugin in the API server's AdmissionConfiguration (KEP-2579; label since 1.22, on by default since 1.23).
 * The level `baseline` passes: what `restricted` asks beyond it, other rules ask of each workload.
 */
export const requirePodSecurityLevel = defineRule({
  id: "require-pod-security-level",
  question: "pod-security.admission",
  severity: "medium",
  references: ["nsa:pod-security-enforcement", "cis:5.2.1", "attack:T1610", "owasp:K04", "owasp-2022:K04"],
  subject: "namespace",
  scope: "environment",
  text,
  check({ name, object }, { environment, kubernetesMinor }, report) {
    if (systemNamespaces.has(name) || kubernetesMinor < 22) {
      report.notApplicable();
      return;
    }
    if (object === undefined) {
      report.unknown("namespace.labels", { namespace: name });
      return;
    }
    const configuration = podSecurityConfigurationOf(environment);
    const { enforce, exempt, invalidLabels } = effectivePodSecurity(name, labelsOf(object.object), configuration);
    const at = ["metadata", "labels", label];
    if (exempt === true) report.fail("exempt", { name }, { at: ["metadata", "name"] });
    else if (invalidLabels.some((invalid) => invalid.label === label)) report.fail("invalid", { name }, { at });
    else if (enforce.level === "unknown") report.fail("noLabel", { name }, { at });
    else if (enforce.level === "privileged")
      report.fail(enforce.levelFrom === "label" ? "privileged" : "noLevel", { name }, { at });
  },
});
