import { defineRule } from "../../model/rule.ts";
import { kubeletAuthorization, kubeletServes } from "./kubelet.ts";
import { text } from "./no-kubelet-always-allow.text.ts";
import { knownKubeletSetting } from "./settings.ts";

/**
 * Field: KubeletConfiguration `authorization.mode`, default `Webhook`; flag `--authorization-mode` over it, which for a
 * kubelet without a configuration file defaults to `AlwaysAllow` (kubelet, applyLegacyDefaults). Allowed: `Webhook`.
 * A kubelet whose server is off (`enableServer: false`) is not asked. All Kubernetes versions.
 */
export const noKubeletAlwaysAllow = defineRule({
  id: "no-kubelet-always-allow",
  question: "control-plane.kubelet-authorization",
  severity: "critical",
  references: ["nsa:control-plane-hardening", "cis:4.2.2", "attack:T1609", "owasp:K07", "owasp-2022:K09"],
  subject: "component",
  scope: "environment",
  components: ["kubelet"],
  text,
  check(component, { environment }, report) {
    if (!kubeletServes(component)) return report.notApplicable();
    const mode = knownKubeletSetting(component, kubeletAuthorization, environment, report);
    if (mode?.value === "AlwaysAllow")
      report.fail(mode.setBy === "default" ? "notSet" : "alwaysAllow", {}, { at: mode.place });
  },
});
