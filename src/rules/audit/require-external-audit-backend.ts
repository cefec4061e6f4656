import { auditWebhookOf, reachOf } from "../../analyze/components/audit-webhook.ts";
import { flagOf, settingOf } from "../../analyze/components/settings.ts";
import { defineRule } from "../../model/rule.ts";
import { text } from "./require-external-audit-backend.text.ts";

/**
 * Where audit events go: `--audit-webhook-config-file` of kube-apiserver, followed to the kubeconfig it names and to
 * `clusters[].cluster.server` there. An https address outside passes. http to anything but the host itself fails: the
 * events, names of objects and users and perhaps their bodies, go over the wire in plain text, and anybody may add some.
 * What cannot be told from files is unknown, never failed: a log file that an agent ships, an address in the cluster or on
 * the host that forwards, a kubeconfig that was not in the input. Not applicable where nothing is audited, which
 * require-audit-log says.
 */
export const requireExternalAuditBackend = defineRule({
  id: "require-external-audit-backend",
  question: "audit.shipping",
  severity: "high",
  references: ["nsa:audit-logging", "nsa:log-shipping", "attack:T1070", "owasp:K10", "owasp-2022:K05"],
  subject: "component",
  scope: "environment",
  components: ["kube-apiserver"],
  text,
  check(component, { environment }, report) {
    const policy = settingOf(component, { flag: "audit-policy-file", default: undefined });
    const log = settingOf(component, { flag: "audit-log-path", default: undefined });
    const webhook = auditWebhookOf(component, environment);
    if (policy.state === "absent" || (log.state === "absent" && webhook.state === "absent"))
      return report.notApplicable();
    if (webhook.state === "absent") return report.unknown("audit.shipper");
    if (webhook.state === "unknown")
      return report.unknown("component.file", {
        component: component.name,
        flag: "--audit-webhook-config-file",
        file: webhook.file,
      });
    const reach = reachOf(webhook.server);
    const flag = flagOf(component, "audit-webhook-config-file")?.place;
    if (/^http:\/\//i.test(webhook.server) && reach !== "this-host")
      report.fail("plaintext", {}, { at: webhook.place, related: flag === undefined ? [] : [flag] });
    else if (reach !== "outside") report.unknown("audit.shipper");
  },
});
