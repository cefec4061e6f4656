import type { KubeletSettingSource } from "../../analyze/components/kubelets.ts";
import { isTrue } from "../../analyze/components/settings.ts";
import { defineRule } from "../../model/rule.ts";
import { text } from "./require-default-seccomp.text.ts";
import { knownKubeletSetting, unknownFlags } from "./settings.ts";

const seccompDefault: KubeletSettingSource = {
  flag: "seccomp-default",
  field: ["seccompDefault"],
  default: "false",
  legacyDefault: "false",
};

/**
 * Field: KubeletConfiguration `seccompDefault`, default false; flag `--seccomp-default` over it (KEP-2413, stable since
 * 1.27). Must be true: then a container without a profile of its own runs with the runtime's. kubeadm does not set it.
 */
export const requireDefaultSeccomp = defineRule({
  id: "require-default-seccomp",
  question: "pod-security.default-seccomp",
  severity: "low",
  references: ["nsa:pod-security-enforcement", "cis:4.2.14", "attack:T1611", "owasp:K01", "owasp-2022:K01"],
  subject: "component",
  scope: "environment",
  components: ["kubelet"],
  text,
  check(component, { environment }, report) {
    const setting = knownKubeletSetting(component, seccompDefault, environment, report);
    if (setting === undefined) return;
    const on = isTrue(setting.value);
    if (on === undefined) unknownFlags(component, `--seccomp-default=${setting.value}`, report);
    else if (!on) report.fail("off", {}, { at: setting.place });
  },
});
