import type { SettingSource } from "../../analyze/components/settings.ts";
import { defineRule } from "../../model/rule.ts";
import { text } from "./no-disabled-admission-plugin.text.ts";
import { settledList } from "./settings.ts";

const disabled: SettingSource = { flag: "disable-admission-plugins", default: undefined };

/** Plugins that are on by default and refuse what would harm the cluster. */
const guards: ReadonlySet<string> = new Set([
  "CertificateApproval",
  "CertificateSigning",
  "CertificateSubjectRestriction",
  "MutatingAdmissionPolicy",
  "MutatingAdmissionWebhook",
  "PodSecurity",
  "ValidatingAdmissionPolicy",
  "ValidatingAdmissionWebhook",
]);

/**
 * Flag of kube-apiserver: `--disable-admission-plugins`; refused: the plugins above, ServiceAccount and NamespaceLifecycle, which are on by default
 * (kubeapiserver/options, DefaultOffAdmissionPlugins). Others (LimitRanger, DefaultStorageClass…) are a matter of taste.
 * One finding a plugin. All Kubernetes versions since 1.10.
 */
export const noDisabledAdmissionPlugin = defineRule({
  id: "no-disabled-admission-plugin",
  question: "control-plane.admission-plugins",
  severity: "medium",
  references: [
    "nsa:control-plane-hardening",
    "cis:1.2.12",
    "cis:1.2.13",
    "attack:T1685",
    "owasp:K04",
    "owasp-2022:K04",
  ],
  referencesOf: { serviceAccount: ["cis:1.2.12"], namespaceLifecycle: ["cis:1.2.13"] },
  subject: "component",
  scope: "environment",
  components: ["kube-apiserver"],
  text,
  check(component, _context, report) {
    const plugins = settledList(component, disabled, report);
    if (plugins?.state !== "known") return;
    for (const { value, place } of plugins.items)
      if (value === "ServiceAccount") report.fail("serviceAccount", {}, { at: place });
      else if (value === "NamespaceLifecycle") report.fail("namespaceLifecycle", {}, { at: place });
      else if (guards.has(value)) report.fail("disabled", { plugin: value }, { at: place });
  },
});
