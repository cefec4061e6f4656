import { settingOf } from "../../analyze/components/settings.ts";
import { defineRule } from "../../model/rule.ts";
import { text } from "./require-kubelet-certificate-authority.text.ts";
import { unknownFlags } from "./settings.ts";

/**
 * Flag: `--kubelet-certificate-authority` of kube-apiserver, a file. Without it the API server takes any certificate that
 * a kubelet shows (kubernetes.io, "Communication between Nodes and the Control Plane"); kubeadm does not set it. All
 * Kubernetes versions.
 */
export const requireKubeletCertificateAuthority = defineRule({
  id: "require-kubelet-certificate-authority",
  question: "encryption-in-transit.kubelet",
  severity: "medium",
  references: ["nsa:encryption", "cis:1.2.5", "attack:T1557", "owasp:K07", "owasp-2022:K09"],
  subject: "component",
  scope: "environment",
  components: ["kube-apiserver"],
  text,
  check(component, _context, report) {
    const authority = settingOf(component, { flag: "kubelet-certificate-authority", default: undefined });
    if (authority.state === "unknown") unknownFlags(component, authority.reason, report);
    else if (authority.state === "absent") report.fail("notSet", {}, { at: component.flagsPlace });
  },
});
