import type { Examples } from "../../model/example.ts";
import { goodClusterConfiguration, withChange } from "../../model/example-base.ts";
import { goodApiServerPod } from "./example-pods.ts";

const last = "        - --tls-private-key-file=/etc/kubernetes/pki/apiserver.key\n";
const withFlag = (flag: string) => withChange(goodApiServerPod, last, `        - ${flag}\n${last}`);

export const examples: Examples = {
  bad: [
    { title: "Pod Security refuses nothing", input: withFlag("--disable-admission-plugins=PodSecurity #!") },
    {
      title: "webhooks are not asked",
      input: withFlag("--disable-admission-plugins=LimitRanger,ValidatingAdmissionWebhook #!"),
    },
    {
      title: "kubeadm told to",
      input: withChange(
        goodClusterConfiguration,
        "    - name: tls-min-version\n",
        "    - name: disable-admission-plugins\n      value: ServiceAccount #!\n    - name: tls-min-version\n",
      ),
    },
  ],
  good: [
    { title: "nothing is switched off", input: goodApiServerPod },
    { title: "kubeadm's defaults", input: goodClusterConfiguration },
    { title: "a matter of taste", input: withFlag("--disable-admission-plugins=DefaultStorageClass,LimitRanger") },
    { title: "an empty list", input: withFlag("--disable-admission-plugins=") },
    { title: "a variable: unknown", input: withFlag("--disable-admission-plugins=$(DISABLED)") },
  ],
};
