import type { Unset } from "../../analyze/components/settings.ts";
import { settingOf } from "../../analyze/components/settings.ts";
import type { Component, Setting } from "../../model/component.ts";
import { defineRule } from "../../model/rule.ts";
import { text } from "./no-lossy-audit-backend.text.ts";

/** Events that the webhook's buffer holds by default (apiserver/pkg/server/options, `defaultBatchBufferSize`). */
const usualBuffer = 10_000;

/**
 * Flags of kube-apiserver: `--audit-log-mode` (default `blocking`) and, for the webhook, `--audit-webhook-mode` (default
 * `batch`) with `--audit-webhook-batch-buffer-size` (default 10000). In batch mode events wait in memory: they are dropped
 * when the buffer is full, and lost when the API server dies. That is how a webhook is meant to work, so there only a
 * buffer smaller than the default counts; for a file it is no gain. A webhook that requests wait for (`blocking`,
 * `blocking-strict`) loses nothing but can stop the API server: told, not counted. Kubernetes 1.8 and later,
 * `blocking-strict` since 1.13.
 */
export const noLossyAuditBackend = defineRule({
  id: "no-lossy-audit-backend",
  question: "audit.loss",
  severity: "low",
  references: ["nsa:audit-logging", "nsa:fault-tolerance", "owasp:K10", "owasp-2022:K05"],
  subject: "component",
  scope: "environment",
  components: ["kube-apiserver"],
  text,
  check(component, _context, report) {
    const policy = flag(component, "audit-policy-file");
    const log = flag(component, "audit-log-path");
    const webhook = flag(component, "audit-webhook-config-file");
    if (policy.state === "absent" || (log.state === "absent" && webhook.state === "absent"))
      return report.notApplicable();
    const lack = (setting: Setting | Unset) => {
      if (setting.state === "unknown")
        report.unknown("component.flags", { component: component.name, reason: setting.reason });
    };
    lack(log.state === "unknown" ? log : webhook);
    if (log.state === "known" && log.value !== "/dev/null") {
      const mode = flag(component, "audit-log-mode");
      lack(mode);
      if (mode.state === "known" && mode.value === "batch") report.fail("logInMemory", {}, { at: mode.place });
    }
    if (webhook.state !== "known") return;
    const mode = flag(component, "audit-webhook-mode");
    lack(mode);
    if (mode.state === "known" && mode.value.startsWith("blocking"))
      return report.fail("waiting", { mode: mode.value }, { at: mode.place, severity: "info" });
    const buffer = flag(component, "audit-webhook-batch-buffer-size");
    lack(buffer);
    if (buffer.state === "known" && /^\d{1,9}$/.test(buffer.value) && Number(buffer.value) < usualBuffer)
      report.fail("smallBuffer", { size: Number(buffer.value), usual: usualBuffer }, { at: buffer.place });
  },
});

function flag(component: Component, name: string): Setting | Unset {
  return settingOf(component, { flag: name, default: undefined });
}
