import type { Examples } from "../../model/example.ts";
import { goodClusterConfiguration, withChange } from "../../model/example-base.ts";
import { goodApiServerPod } from "./example-pods.ts";

const flag = "        - --kubelet-certificate-authority=/etc/kubernetes/pki/ca.crt\n";

export const examples: Examples = {
  bad: [
    {
      title: "kubeadm does not set it by itself",
      input: withChange(
        withChange(
          goodClusterConfiguration,
          "    - name: kubelet-certificate-authority\n      value: /etc/kubernetes/pki/ca.crt\n",
          "",
        ),
        "  extraArgs:\n",
        "  extraArgs: #!\n",
      ),
    },
    {
      title: "a static pod without the flag",
      input: withChange(withChange(goodApiServerPod, flag, ""), "      command:\n", "      command: #!\n"),
    },
    {
      title: "the flag without a value",
      input: withChange(
        withChange(goodApiServerPod, flag, "        - --kubelet-certificate-authority=\n"),
        "      command:\n",
        "      command: #!\n",
      ),
    },
  ],
  good: [
    { title: "kubeadm told to", input: goodClusterConfiguration },
    { title: "a static pod with the flag", input: goodApiServerPod },
    {
      title: "the flag and its value apart",
      input: withChange(
        goodApiServerPod,
        flag,
        "        - --kubelet-certificate-authority\n        - /etc/kubernetes/pki/ca.crt\n",
      ),
    },
    {
      title: "a variable hides flags: unknown",
      input: withChange(goodApiServerPod, flag, "        - $(EXTRA_FLAGS)\n"),
    },
    {
      title: "an init container that copies the program",
      input: `apiVersion: v1
kind: Pod
metadata:
  name: tools
spec:
  initContainers:
    - name: copy
      image: registry.example.com/tools:1.0.0
      command: ["kube-apiserver", "--version"]
  containers:
    - name: tools
      image: registry.example.com/tools:1.0.0
`,
    },
  ],
};
