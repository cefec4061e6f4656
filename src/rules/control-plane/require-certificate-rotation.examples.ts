import type { Examples } from "../../model/example.ts";
import { goodClusterConfiguration, goodKubeletConfiguration, withChange } from "../../model/example-base.ts";
import { goodControllerManagerPod } from "./example-controllers.ts";
import { kubeletPod } from "./example-pods.ts";

const profiling = "        - --profiling=false\n";

export const examples: Examples = {
  bad: [
    { title: "rotation off", input: `${goodKubeletConfiguration}rotateCertificates: false #!\n` },
    {
      title: "the gate off at the kubelet",
      input: `${goodKubeletConfiguration}featureGates:\n  RotateKubeletServerCertificate: false #!\n`,
    },
    {
      title: "the gate off at the controller manager",
      input: withChange(
        goodControllerManagerPod,
        profiling,
        `        - --feature-gates=SomeGate=true,RotateKubeletServerCertificate=false #!\n${profiling}`,
      ),
    },
  ],
  good: [
    { title: "nothing said", input: goodKubeletConfiguration },
    { title: "rotation on", input: `${goodKubeletConfiguration}rotateCertificates: true\n` },
    { title: "other gates", input: `${goodKubeletConfiguration}featureGates:\n  SomeGate: false\n` },
    { title: "kubeadm's defaults", input: goodClusterConfiguration },
    {
      title: "the gate named as on",
      input: withChange(
        goodControllerManagerPod,
        profiling,
        `        - --feature-gates=RotateKubeletServerCertificate=true\n${profiling}`,
      ),
    },
    {
      title: "a folder of files that is not in the input: unknown",
      input: kubeletPod(["--config-dir=/etc/kubelet.d"]),
    },
  ],
};
