import type { Examples } from "../../model/example.ts";
import { goodClusterConfiguration, withChange } from "../../model/example-base.ts";
import { goodControllerManagerPod } from "./example-controllers.ts";
import { goodApiServerPod } from "./example-pods.ts";

const key = "        - --service-account-key-file=/etc/kubernetes/pki/sa.pub\n";
const extension = "        - --service-account-extend-token-expiration=false\n";
const signing = "        - --service-account-private-key-file=/etc/kubernetes/pki/sa.key\n";
const inKubeadm = '    - name: service-account-extend-token-expiration\n      value: "false"\n';

export const examples: Examples = {
  bad: [
    {
      title: "the API server without a key",
      input: withChange(withChange(goodApiServerPod, key, ""), "      command:\n", "      command: #!\n"),
    },
    {
      title: "tokens extended",
      input: withChange(goodApiServerPod, extension, "        - --service-account-extend-token-expiration=true #!\n"),
    },
    {
      title: "tokens extended by kubeadm's default",
      input: withChange(withChange(goodClusterConfiguration, inKubeadm, ""), "  extraArgs:\n", "  extraArgs: #!\n"),
    },
    {
      title: "the controller manager without a key",
      input: withChange(withChange(goodControllerManagerPod, signing, ""), "      command:\n", "      command: #!\n"),
    },
  ],
  good: [
    { title: "a key, and tokens that end", input: goodApiServerPod },
    { title: "kubeadm gives the keys", input: goodClusterConfiguration },
    { title: "the controller manager with its key", input: goodControllerManagerPod },
    {
      title: "an external signer",
      input: withChange(
        goodApiServerPod,
        key,
        "        - --service-account-signing-endpoint=unix:///var/run/signer.sock\n",
      ),
    },
    { title: "a variable: unknown", input: withChange(goodApiServerPod, key, "        - $(EXTRA_FLAGS)\n") },
  ],
};
