import { isTrue, settingOf } from "../../analyze/components/settings.ts";
import { defineRule } from "../../model/rule.ts";
import { text } from "./require-service-account-lookup.text.ts";
import { unknownFlags } from "./settings.ts";

/**
 * Flag of kube-apiserver: `--service-account-lookup`, default true; refused: false. All Kubernetes versions.
 */
export const requireServiceAccountLookup = defineRule({
  id: "require-service-account-lookup",
  question: "control-plane.credentials",
  severity: "medium",
  references: ["nsa:authentication", "cis:1.2.21", "attack:T1528", "owasp:K09", "owasp-2022:K06"],
  subject: "component",
  scope: "environment",
  components: ["kube-apiserver"],
  text,
  check(component, _context, report) {
    const lookup = settingOf(component, { flag: "service-account-lookup", default: "true" });
    if (lookup.state === "unknown") unknownFlags(component, lookup.reason, report);
    else if (lookup.state === "known" && isTrue(lookup.value) === false) report.fail("off", {}, { at: lookup.place });
  },
});
