import type { Examples } from "../../model/example.ts";
import { goodKubeletConfiguration, withChange } from "../../model/example-base.ts";
import { goodApiServerPod, kubeletPod } from "./example-pods.ts";

const withField = (lines: string) =>
  withChange(goodKubeletConfiguration, "readOnlyPort: 0\n", `readOnlyPort: 0\n${lines}`);

export const examples: Examples = {
  bad: [
    {
      title: "nothing asks again",
      input: withField("imagePullCredentialsVerificationPolicy: NeverVerify #!\n"),
    },
    {
      title: "the feature is off",
      input: withField("featureGates:\n  KubeletEnsureSecretPulledImages: false #!\n"),
    },
  ],
  good: [
    { title: "the kubelet's default", input: goodKubeletConfiguration },
    { title: "every image", input: withField("imagePullCredentialsVerificationPolicy: AlwaysVerify\n") },
    { title: "another gate", input: withField("featureGates:\n  SomethingElse: false\n") },
    {
      title: "gates by a flag",
      input: kubeletPod(["--feature-gates=Other=false,KubeletEnsureSecretPulledImages=true"]),
    },
    {
      title: "a version that does not have the field",
      input: withField("imagePullCredentialsVerificationPolicy: NeverVerify\n"),
      kubernetesVersion: "1.32",
    },
    {
      title: "an API server without the plugin, before the kubelets did it: unknown",
      input: goodApiServerPod,
      kubernetesVersion: "1.34",
    },
    { title: "an API server whose kubelets are not in the input: unknown", input: goodApiServerPod },
    {
      title: "the plugin",
      input: withChange(goodApiServerPod, "=NodeRestriction\n", "=NodeRestriction,AlwaysPullImages\n"),
      kubernetesVersion: "1.34",
    },
  ],
};
