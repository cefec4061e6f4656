import { kubeletSettingOf } from "../../analyze/components/kubelets.ts";
import type { SettingSource } from "../../analyze/components/settings.ts";
import { isTrue, settingOf } from "../../analyze/components/settings.ts";
import type { Setting } from "../../model/component.ts";
import { defineRule } from "../../model/rule.ts";
import { text } from "./require-certificate-rotation.text.ts";
import { unknownFile, unknownFlags } from "./settings.ts";

const gate = "RotateKubeletServerCertificate";

/**
 * kubelet: `--rotate-certificates` (KubeletConfiguration `rotateCertificates`), and the feature gate
 * RotateKubeletServerCertificate (`--feature-gates`, `featureGates`), on by default since 1.12, of kubelet and
 * kube-controller-manager. Refused: false. A file without `rotateCertificates` is not failed, though its default is false:
 * kubeadm fills it in.
 */
export const requireCertificateRotation = defineRule({
  id: "require-certificate-rotation",
  question: "control-plane.certificate-rotation",
  severity: "low",
  references: ["nsa:control-plane-hardening", "cis:1.3.6", "cis:4.2.10", "cis:4.2.11", "owasp:K07", "owasp-2022:K09"],
  referencesOf: {
    "kube-controller-manager": ["cis:1.3.6"],
    kubelet: ["cis:4.2.10", "cis:4.2.11"],
    controllerGate: ["cis:1.3.6"],
    client: ["cis:4.2.10"],
    kubeletGate: ["cis:4.2.11"],
  },
  subject: "component",
  scope: "environment",
  components: ["kube-controller-manager", "kubelet"],
  text,
  check(component, { environment }, report) {
    if (component.name === "kube-controller-manager") {
      const gates = settingOf(component, { flag: "feature-gates", default: "" });
      if (gates.state === "unknown") unknownFlags(component, gates.reason, report);
      else if (gates.state === "known" && isOff(gates)) report.fail("controllerGate", {}, { at: gates.place });
      return;
    }
    const ask = (source: SettingSource & { readonly field: readonly string[] }) =>
      kubeletSettingOf(component, { ...source, default: "true", legacyDefault: "true" }, environment);
    const client = ask({ flag: "rotate-certificates", field: ["rotateCertificates"], default: undefined });
    const gates = ask({ flag: "feature-gates", field: ["featureGates", gate], default: undefined });
    for (const setting of [client, gates]) {
      if (setting.state === "elsewhere") return unknownFile(component, setting.flag, setting.file, report);
      if (setting.state === "unknown") return unknownFlags(component, setting.reason, report);
    }
    if (client.state === "known" && isTrue(client.value) === false) report.fail("client", {}, { at: client.place });
    if (gates.state === "known" && isOff(gates)) report.fail("kubeletGate", {}, { at: gates.place });
  },
});

/** Whether the gate is off: by itself in a file, in a list of `name=value` in a flag. */
function isOff({ value, setBy }: Setting & { readonly state: "known" }): boolean {
  if (setBy !== "flag") return isTrue(value) === false;
  const given = value.split(",").findLast((one) => one.trim().startsWith(`${gate}=`));
  return given !== undefined && isTrue(given.trim().slice(gate.length + 1)) === false;
}
