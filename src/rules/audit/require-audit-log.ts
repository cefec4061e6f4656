import type { Unset } from "../../analyze/components/settings.ts";
import { settingOf } from "../../analyze/components/settings.ts";
import type { Component, Setting } from "../../model/component.ts";
import { defineRule } from "../../model/rule.ts";
import { text } from "./require-audit-log.text.ts";

/**
 * Flags of kube-apiserver: `--audit-policy-file`, and as backend `--audit-log-path` (`-` is standard output) or
 * `--audit-webhook-config-file`. Without the policy nothing is audited even with a backend, and the reverse
 * (apiserver/pkg/server/options, AuditOptions.ApplyTo). None has a default, and kubeadm adds none. What the policy says
 * is another question. Kubernetes 1.8 and later.
 */
export const requireAuditLog = defineRule({
  id: "require-audit-log",
  question: "audit.enabled",
  severity: "high",
  references: ["nsa:audit-logging", "nsa:log-shipping", "cis:1.2.16", "cis:3.2.1", "owasp:K10", "owasp-2022:K05"],
  referencesOf: {
    nothing: ["cis:1.2.16", "cis:3.2.1"],
    noPolicy: ["cis:3.2.1"],
    noBackend: ["cis:1.2.16"],
    discarded: ["cis:1.2.16"],
  },
  subject: "component",
  scope: "environment",
  components: ["kube-apiserver"],
  text,
  check(component, _context, report) {
    const policy = flag(component, "audit-policy-file");
    const log = flag(component, "audit-log-path");
    const webhook = flag(component, "audit-webhook-config-file");
    const discarded = log.state === "known" && log.value === "/dev/null";
    const noBackend = webhook.state === "absent" && (log.state === "absent" || discarded);
    if (policy.state === "absent") {
      const backend = [log, webhook].find((setting) => setting.state === "known");
      const message = log.state === "absent" && webhook.state === "absent" ? "nothing" : "noPolicy";
      report.fail(message, {}, { at: backend?.place ?? component.flagsPlace });
    } else if (noBackend) {
      if (discarded) report.fail("discarded", {}, { at: log.place });
      else report.fail("noBackend", {}, { at: policy.state === "known" ? policy.place : component.flagsPlace });
    } else {
      const backends = [log, webhook];
      const missing = policy.state === "unknown" ? policy : backends.find((setting) => setting.state === "unknown");
      const told = policy.state === "known" && backends.some((setting) => setting.state === "known");
      if (missing?.state === "unknown" && (!told || discarded))
        report.unknown("component.flags", { component: component.name, reason: missing.reason });
    }
  },
});

function flag(component: Component, name: string): Setting | Unset {
  return settingOf(component, { flag: name, default: undefined });
}
