import type { KubeletSettingSource } from "../../analyze/components/kubelets.ts";
import { defineRule } from "../../model/rule.ts";
import { text } from "./limit-pod-processes.text.ts";
import { knownKubeletSetting, unknownFlags } from "./settings.ts";

const limit: KubeletSettingSource = {
  flag: "pod-max-pids",
  field: ["podPidsLimit"],
  default: "-1",
  legacyDefault: "-1",
};

/**
 * Field: KubeletConfiguration `podPidsLimit`, default -1, no limit beyond what the node has; flag `--pod-max-pids` over it.
 * Allowed: a number above 0 (kubelet, podPidsLimit; all supported versions). kubeadm does not set it.
 */
export const limitPodProcesses = defineRule({
  id: "limit-pod-processes",
  question: "pod-security.processes",
  severity: "low",
  references: ["nsa:resource-policies", "cis:4.2.13", "attack:T1499", "owasp:K07", "owasp-2022:K09"],
  subject: "component",
  scope: "environment",
  components: ["kubelet"],
  text,
  check(component, { environment }, report) {
    const processes = knownKubeletSetting(component, limit, environment, report);
    if (processes === undefined) return;
    if (!/^-?\d+$/.test(processes.value)) unknownFlags(component, `--pod-max-pids=${processes.value}`, report);
    else if (Number(processes.value) <= 0) report.fail("unlimited", {}, { at: processes.place });
  },
});
