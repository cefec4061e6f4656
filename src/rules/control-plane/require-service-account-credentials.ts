import { isTrue, settingOf } from "../../analyze/components/settings.ts";
import { defineRule } from "../../model/rule.ts";
import { text } from "./require-service-account-credentials.text.ts";
import { unknownFlags } from "./settings.ts";

/**
 * Flag of kube-controller-manager: `--use-service-account-credentials`, default false, by kubeadm true; must be true. All
 * Kubernetes versions.
 */
export const requireServiceAccountCredentials = defineRule({
  id: "require-service-account-credentials",
  question: "control-plane.controller-credentials",
  severity: "low",
  references: ["nsa:control-plane-hardening", "cis:1.3.3", "owasp:K02", "owasp-2022:K03"],
  subject: "component",
  scope: "environment",
  components: ["kube-controller-manager"],
  text,
  check(component, _context, report) {
    const own = settingOf(component, {
      flag: "use-service-account-credentials",
      default: "false",
      kubeadmDefault: "true",
    });
    if (own.state === "unknown") unknownFlags(component, own.reason, report);
    else if (own.state === "known" && isTrue(own.value) === false) report.fail("shared", {}, { at: own.place });
  },
});
