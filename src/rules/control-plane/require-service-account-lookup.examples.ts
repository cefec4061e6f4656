import type { Examples } from "../../model/example.ts";
import { goodClusterConfiguration, withChange } from "../../model/example-base.ts";
import { goodApiServerPod } from "./example-pods.ts";

const last = "        - --tls-private-key-file=/etc/kubernetes/pki/apiserver.key\n";
const withFlag = (flag: string) => withChange(goodApiServerPod, last, `        - ${flag}\n${last}`);

export const examples: Examples = {
  bad: [
    { title: "off", input: withFlag("--service-account-lookup=false #!") },
    {
      title: "off, by kubeadm",
      input: withChange(
        goodClusterConfiguration,
        "    - name: tls-min-version\n",
        '    - name: service-account-lookup\n      value: "false" #!\n    - name: tls-min-version\n',
      ),
    },
  ],
  good: [
    { title: "the default is true", input: goodApiServerPod },
    { title: "kubeadm's defaults", input: goodClusterConfiguration },
    { title: "on", input: withFlag("--service-account-lookup=true") },
    { title: "on, without a value", input: withFlag("--service-account-lookup") },
    { title: "neither true nor false: the API server does not start", input: withFlag("--service-account-lookup=no") },
  ],
};
