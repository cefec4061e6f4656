import { settingOf } from "../../analyze/components/settings.ts";
import { defineRule } from "../../model/rule.ts";
import { runsOnHostNetwork, serves } from "./controllers.ts";
import { text } from "./no-public-bind-address.text.ts";
import { unknownFlags } from "./settings.ts";

/**
 * Flag of kube-controller-manager and kube-scheduler: `--bind-address`, default 0.0.0.0, by kubeadm 127.0.0.1. Allowed: a
 * loopback address. Not applicable with `--secure-port=0`, and in a pod with a network of its own, where the address is the
 * pod's. All Kubernetes versions since 1.12.
 */
export const noPublicBindAddress = defineRule({
  id: "no-public-bind-address",
  question: "control-plane.listening-addresses",
  severity: "low",
  references: ["nsa:control-plane-hardening", "cis:1.3.7", "cis:1.4.2", "attack:T1046", "owasp:K06", "owasp-2022:K09"],
  referencesOf: { "kube-controller-manager": ["cis:1.3.7"], "kube-scheduler": ["cis:1.4.2"] },
  subject: "component",
  scope: "environment",
  components: ["kube-controller-manager", "kube-scheduler"],
  text,
  check(component, _context, report) {
    if (!runsOnHostNetwork(component) || !serves(component)) return report.notApplicable();
    const address = settingOf(component, {
      flag: "bind-address",
      default: "0.0.0.0",
      kubeadmDefault: "127.0.0.1",
    });
    if (address.state === "unknown") unknownFlags(component, address.reason, report);
    else if (address.state === "known" && !isLoopback(address.value))
      report.fail(
        address.setBy === "default" ? "notSet" : "public",
        { component: component.name, address: address.value },
        { at: address.place },
      );
  },
});

function isLoopback(address: string): boolean {
  return /^(?:127(?:\.\d{1,3}){3}|::1)$/.test(address);
}
