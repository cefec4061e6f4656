import type { Examples } from "../../model/example.ts";
import { goodClusterConfiguration, withChange } from "../../model/example-base.ts";
import { goodApiServerPod } from "./example-pods.ts";

const last = "        - --tls-private-key-file=/etc/kubernetes/pki/apiserver.key\n";
const withFlag = (flag: string) => withChange(goodApiServerPod, last, `        - ${flag}\n${last}`);

export const examples: Examples = {
  bad: [
    { title: "tokens from a file", input: withFlag("--token-auth-file=/etc/kubernetes/tokens.csv #!") },
    { title: "passwords from a file", input: withFlag("--basic-auth-file=/etc/kubernetes/users.csv #!") },
    {
      title: "kubeadm told to",
      input: withChange(
        goodClusterConfiguration,
        "    - name: tls-min-version\n",
        "    - name: token-auth-file\n      value: /etc/kubernetes/tokens.csv #!\n    - name: tls-min-version\n",
      ),
    },
  ],
  good: [
    { title: "no such file", input: goodApiServerPod },
    { title: "kubeadm's defaults", input: goodClusterConfiguration },
    { title: "bootstrap tokens, which expire", input: withFlag("--enable-bootstrap-token-auth=true") },
    { title: "an empty value", input: withFlag("--token-auth-file=") },
    {
      title: "a webhook that verifies tokens",
      input: withFlag("--authentication-token-webhook-config-file=/etc/kubernetes/webhook.conf"),
    },
  ],
};
