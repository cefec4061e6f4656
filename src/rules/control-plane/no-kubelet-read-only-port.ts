import { defineRule } from "../../model/rule.ts";
import { kubeletReadOnlyPort } from "./kubelet.ts";
import { text } from "./no-kubelet-read-only-port.text.ts";
import { knownKubeletSetting, unknownFlags } from "./settings.ts";

/**
 * Field: KubeletConfiguration `readOnlyPort`, default 0 (closed); flag `--read-only-port` over it, which for a kubelet
 * without a configuration file defaults to 10255 (kubelet, applyLegacyDefaults). Allowed: 0. All Kubernetes versions.
 */
export const noKubeletReadOnlyPort = defineRule({
  id: "no-kubelet-read-only-port",
  question: "control-plane.kubelet-read-only-port",
  severity: "high",
  references: ["nsa:control-plane-hardening", "cis:4.2.4", "attack:T1613", "owasp:K06", "owasp-2022:K09"],
  subject: "component",
  scope: "environment",
  components: ["kubelet"],
  text,
  check(component, { environment }, report) {
    const port = knownKubeletSetting(component, kubeletReadOnlyPort, environment, report);
    if (port === undefined) return;
    if (!/^-?\d+$/.test(port.value)) unknownFlags(component, `--read-only-port=${port.value}`, report);
    else if (Number(port.value) > 0)
      report.fail(port.setBy === "default" ? "notSet" : "open", { port: port.value }, { at: port.place });
  },
});
