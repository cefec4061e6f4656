import type { KubeletSettingSource } from "../../analyze/components/kubelets.ts";
import type { SettingSource } from "../../analyze/components/settings.ts";
import { flagOf } from "../../analyze/components/settings.ts";
import type { Component } from "../../model/component.ts";
import type { EnvironmentFacts } from "../../model/facts.ts";
import type { Report } from "../../model/rule.ts";
import { defineRule } from "../../model/rule.ts";
import { text } from "./require-image-pull-verification.text.ts";
import { knownKubeletSetting, settledList } from "./settings.ts";

const plugin = "AlwaysPullImages";
const gate = "KubeletEnsureSecretPulledImages";
/** From this version on the kubelet verifies by itself: the feature gate is on by default (KEP-2535). */
const verifiedSince = 35;

const enabled: SettingSource = { flag: "enable-admission-plugins", default: undefined };

const policy: KubeletSettingSource = {
  flag: "image-pull-credentials-verification-policy",
  field: ["imagePullCredentialsVerificationPolicy"],
  default: "NeverVerifyPreloadedImages",
  legacyDefault: "NeverVerifyPreloadedImages",
};

const featureGate: KubeletSettingSource = {
  flag: "feature-gates",
  field: ["featureGates", gate],
  default: "true",
  legacyDefault: "true",
};

/**
 * An image that is on a node already runs for every pod there, unless something asks again for the credentials it was pulled
 * with. The admission plugin AlwaysPullImages does (`--enable-admission-plugins` of kube-apiserver, `--admission-control`
 * of old): with it the API server passes. Without it, up to 1.34, it matters only where several parties share the nodes, which
 * people know: unknown. From 1.35 on the kubelet does (KEP-2535), unless KubeletConfiguration
 * `imagePullCredentialsVerificationPolicy` is `NeverVerify` or the feature gate KubeletEnsureSecretPulledImages is off. Not
 * applicable: a kubelet up to 1.34, an API server from 1.35 on where a kubelet is in the input.
 */
export const requireImagePullVerification = defineRule({
  id: "require-image-pull-verification",
  question: "images.pull-credentials",
  severity: "low",
  references: ["nsa:secure-images", "cis:1.2.11", "owasp-2022:K02"],
  subject: "component",
  scope: "environment",
  components: ["kube-apiserver", "kubelet"],
  text,
  check(component, { environment, kubernetesMinor }, report) {
    const byKubelet = kubernetesMinor >= verifiedSince;
    if (component.name === "kubelet") {
      if (byKubelet) judgeKubelet(component, environment, report);
      else report.notApplicable();
      return;
    }
    const ofOld = flagOf(component, "admission-control");
    if (ofOld?.value.split(",").includes(plugin)) return;
    const plugins = settledList(component, enabled, report);
    if (plugins === undefined) return;
    const items = plugins.state === "absent" ? [] : plugins.items;
    if (items.some(({ value }) => value === plugin)) return;
    if (!byKubelet) report.unknown("images.shared-nodes");
    else if (environment.components.some(({ name }) => name === "kubelet")) report.notApplicable();
    else report.unknown("kubelet.configuration");
  },
});

type Messages = (typeof text)["en"]["messages"];

function judgeKubelet(kubelet: Component, environment: EnvironmentFacts, report: Report<Messages>): void {
  const gates = knownKubeletSetting(kubelet, featureGate, environment, report);
  if (gates === undefined) return;
  const given = gates.setBy === "flag" ? gates.value.split(",") : [`${gate}=${gates.value}`];
  if (given.includes(`${gate}=false`)) {
    report.fail("gateOff", {}, { at: gates.place });
    return;
  }
  const verification = knownKubeletSetting(kubelet, policy, environment, report);
  if (verification?.value === "NeverVerify") report.fail("never", {}, { at: verification.place });
}
