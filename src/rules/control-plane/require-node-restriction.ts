import type { SettingSource } from "../../analyze/components/settings.ts";
import { flagOf } from "../../analyze/components/settings.ts";
import { defineRule } from "../../model/rule.ts";
import { text } from "./require-node-restriction.text.ts";
import { settledList } from "./settings.ts";

const plugin = "NodeRestriction";

const enabled: SettingSource = {
  flag: "enable-admission-plugins",
  default: undefined,
  kubeadmDefault: plugin,
};

/**
 * Flag of kube-apiserver: `--enable-admission-plugins`, or `--admission-control` of old; must hold `NodeRestriction`. It is
 * off by default (kubeapiserver/options, DefaultOffAdmissionPlugins); kubeadm turns it on (getAPIServerCommand), and no
 * longer does once `extraArgs` gives the flag. All Kubernetes versions since 1.7.
 */
export const requireNodeRestriction = defineRule({
  id: "require-node-restriction",
  question: "control-plane.node-restriction",
  severity: "medium",
  references: ["nsa:control-plane-hardening", "cis:1.2.14", "owasp:K07", "owasp-2022:K09"],
  subject: "component",
  scope: "environment",
  components: ["kube-apiserver"],
  text,
  check(component, _context, report) {
    const ofOld = flagOf(component, "admission-control");
    if (ofOld?.value.split(",").includes(plugin)) return;
    const plugins = settledList(component, enabled, report);
    if (plugins === undefined) return;
    if (plugins.state === "absent") report.fail("notSet", {}, { at: ofOld?.place ?? component.flagsPlace });
    else if (!plugins.items.some(({ value }) => value === plugin))
      report.fail("leftOut", {}, { at: plugins.items[0]?.place ?? component.flagsPlace });
  },
});
