import type { Examples } from "../../model/example.ts";
import { goodKubeletConfiguration, withChange } from "../../model/example-base.ts";
import { kubeletPod } from "./example-pods.ts";

const field = "podPidsLimit: 4096\n";

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
    { title: "no limit", input: withChange(goodKubeletConfiguration, field, "podPidsLimit: -1 #!\n") },
  ],
  good: [
    { title: "a limit", input: goodKubeletConfiguration },
    { title: "by a flag", input: kubeletPod(["--pod-max-pids=1024"]) },
    {
      title: "a folder of files that is not in the input: unknown",
      input: kubeletPod(["--config-dir=/etc/kubelet.d"]),
    },
  ],
};
