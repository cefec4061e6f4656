import { listAt } from "../../model/json.ts";
import { defineRule } from "../../model/rule.ts";
import { text } from "./limit-pod-security-exemptions.text.ts";
import { configurationKinds, podSecurityConfigurationIn } from "./pod-security-configuration.ts";

/** Namespaces of Kubernetes itself. */
const systemNamespaces: ReadonlySet<string> = new Set(["kube-system", "kube-public", "kube-node-lease"]);

/** The accounts that create pods on behalf of everyone who may create a Deployment, a Job and so on. */
const podCreators: ReadonlySet<string> = new Set(
  [
    "cronjob-controller",
    "daemon-set-controller",
    "job-controller",
    "replicaset-controller",
    "replication-controller",
    "statefulset-controller",
  ].map((name) => `system:serviceaccount:kube-system:${name}`),
);

/**
 * Fields: `exemptions` of the PodSecurity plugin (KEP-2579, Kubernetes 1.22 and later), in an AdmissionConfiguration or in a
 * PodSecurityConfiguration of its own. `namespaces`: only those of Kubernetes itself. `usernames`: none. An exempted
 * controller, or the controller manager where all controllers share its account, exempts everyone who has it create pods:
 * high. Other users are exempted only for pods they create themselves: medium. `runtimeClasses`: any pod may name one: low.
 */
export const limitPodSecurityExemptions = defineRule({
  id: "limit-pod-security-exemptions",
  question: "pod-security.exemptions",
  severity: "medium",
  references: ["nsa:pod-security-enforcement", "cis:5.2.1", "owasp:K04", "owasp-2022:K04"],
  subject: "resource",
  scope: "subject",
  kinds: configurationKinds,
  text,
  check(resource, { kubernetesMinor }, report) {
    const parsed = podSecurityConfigurationIn(resource);
    if (parsed.state === "invalid") return report.unknown("admission.configuration");
    if (parsed.state !== "valid" || kubernetesMinor < 22) return report.notApplicable();
    const { path } = parsed.configuration;
    const each = (field: string, visit: (name: string, at: (string | number)[]) => void): void =>
      listAt(resource.object, [...path, "exemptions", field]).forEach((name, index) => {
        if (typeof name === "string") visit(name, [...path, "exemptions", field, index]);
      });
    each("namespaces", (name, at) => {
      if (!systemNamespaces.has(name)) report.fail("namespace", { name }, { at });
    });
    each("usernames", (name, at) => {
      if (podCreators.has(name) || name === "system:kube-controller-manager")
        report.fail("controller", { name }, { at, severity: "high" });
      else if (name === "system:anonymous") report.fail("anonymous", {}, { at, severity: "high" });
      else report.fail("username", { name }, { at });
    });
    each("runtimeClasses", (name, at) => report.fail("runtimeClass", { name }, { at, severity: "low" }));
  },
});
