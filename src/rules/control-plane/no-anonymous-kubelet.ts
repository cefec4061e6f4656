import { isTrue } from "../../analyze/components/settings.ts";
import { defineRule } from "../../model/rule.ts";
import { kubeletAnonymous, kubeletServes } from "./kubelet.ts";
import { text } from "./no-anonymous-kubelet.text.ts";
import { knownKubeletSetting, unknownFlags } from "./settings.ts";

/**
 * Field: KubeletConfiguration `authentication.anonymous.enabled`, default false; flag `--anonymous-auth` over it, which for
 * a kubelet without a configuration file defaults to true (kubelet, applyLegacyDefaults). Allowed: false.
 * A kubelet whose server is off (`enableServer: false`) is not asked. All Kubernetes versions.
 */
export const noAnonymousKubelet = defineRule({
  id: "no-anonymous-kubelet",
  question: "anonymous-access.kubelet",
  severity: "critical",
  references: ["nsa:authentication", "cis:4.2.1", "attack:T1133", "attack:T1609", "owasp:K09", "owasp-2022:K09"],
  subject: "component",
  scope: "environment",
  components: ["kubelet"],
  text,
  check(component, { environment }, report) {
    if (!kubeletServes(component)) return report.notApplicable();
    const anonymous = knownKubeletSetting(component, kubeletAnonymous, environment, report);
    if (anonymous === undefined) return;
    const on = isTrue(anonymous.value);
    if (on === undefined) unknownFlags(component, `--anonymous-auth=${anonymous.value}`, report);
    else if (on) report.fail(anonymous.setBy === "default" ? "notSet" : "enabled", {}, { at: anonymous.place });
  },
});
