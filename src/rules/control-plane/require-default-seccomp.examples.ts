import type { Examples } from "../../model/example.ts";
import { goodKubeletConfiguration, withChange } from "../../model/example-base.ts";
import { kubeletPod } from "./example-pods.ts";

const field = "seccompDefault: true\n";

export const examples: Examples = {
  bad: [
    {
      title: "nothing said",
      input: withChange(
        withChange(goodKubeletConfiguration, field, ""),
        "apiVersion: kubelet.config.k8s.io/v1beta1\n",
        "apiVersion: kubelet.config.k8s.io/v1beta1 #!\n",
      ),
    },
    { title: "off", input: withChange(goodKubeletConfiguration, field, "seccompDefault: false #!\n") },
  ],
  good: [
    { title: "on", input: goodKubeletConfiguration },
    { title: "on by a flag", input: kubeletPod(["--seccomp-default"]) },
    {
      title: "a folder of files that is not in the input: unknown",
      input: kubeletPod(["--config-dir=/etc/kubelet.d"]),
    },
  ],
};
