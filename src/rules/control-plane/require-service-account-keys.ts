import { isTrue, settingOf } from "../../analyze/components/settings.ts";
import { defineRule } from "../../model/rule.ts";
import { text } from "./require-service-account-keys.text.ts";
import { settled, unknownFlags } from "./settings.ts";

/**
 * kube-apiserver: `--service-account-key-file`, without which it verifies tokens with its own serving key
 * (`--tls-private-key-file`), unless `--service-account-signing-endpoint` signs (KEP-740, 1.32); and
 * `--service-account-extend-token-expiration`, default true, which lets a pod's token of an hour live a year.
 * kube-controller-manager: `--service-account-private-key-file`, with which it signs the tokens that Secrets of type
 * service-account-token ask for. kubeadm gives both keys, and leaves the extension on.
 */
export const requireServiceAccountKeys = defineRule({
  id: "require-service-account-keys",
  question: "control-plane.service-account-keys",
  severity: "low",
  references: [
    "nsa:authentication",
    "nsa:service-account-tokens",
    "cis:1.2.22",
    "cis:1.2.30",
    "cis:1.3.4",
    "attack:T1528",
    "attack:T1550.001",
    "owasp:K09",
    "owasp-2022:K06",
  ],
  referencesOf: {
    "kube-apiserver": ["cis:1.2.22", "cis:1.2.30"],
    "kube-controller-manager": ["cis:1.3.4"],
    noKey: ["cis:1.2.22"],
    extended: ["cis:1.2.30", "nsa:service-account-tokens"],
    noSigningKey: ["cis:1.3.4"],
  },
  subject: "component",
  scope: "environment",
  components: ["kube-apiserver", "kube-controller-manager"],
  text,
  check(component, _context, report) {
    if (component.name === "kube-controller-manager") {
      const key = settled(component, { ...given("service-account-private-key-file") }, report);
      if (key?.state === "absent") report.fail("noSigningKey", {}, { at: component.flagsPlace, severity: "info" });
      return;
    }
    const key = settled(component, given("service-account-key-file"), report);
    if (key === undefined) return;
    const endpoint = settingOf(component, { flag: "service-account-signing-endpoint", default: undefined });
    if (key.state === "absent" && endpoint.state === "absent") report.fail("noKey", {}, { at: component.flagsPlace });
    const extension = settled(component, { flag: "service-account-extend-token-expiration", default: "true" }, report);
    if (extension?.state !== "known") return;
    const on = isTrue(extension.value);
    if (on === undefined) unknownFlags(component, "--service-account-extend-token-expiration", report);
    else if (on) report.fail("extended", {}, { at: extension.place });
  },
});

function given(flag: string) {
  return { flag, default: undefined, kubeadmDefault: "/etc/kubernetes/pki" };
}
