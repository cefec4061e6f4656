import type { Examples } from "../../model/example.ts";
import { goodClusterConfiguration, withChange } from "../../model/example-base.ts";
import { goodApiServerPod } from "./example-pods.ts";

const flag = "        - --enable-admission-plugins=NodeRestriction\n";
const others = "        - --enable-admission-plugins=DenyServiceExternalIPs,EventRateLimit\n";

function kubeadm(value: string): string {
  return withChange(
    goodClusterConfiguration,
    "      value: NodeRestriction,DenyServiceExternalIPs,EventRateLimit\n",
    `      value: ${value}\n`,
  );
}

export const examples: Examples = {
  bad: [
    {
      title: "a static pod without the flag",
      input: withChange(withChange(goodApiServerPod, flag + others, ""), "      command:\n", "      command: #!\n"),
      also: ["require-admission-plugins"],
    },
    {
      title: "other plugins take its place",
      input: withChange(
        goodApiServerPod,
        flag,
        "        - --enable-admission-plugins=AlwaysPullImages,EventRateLimit #!\n",
      ),
    },
    { title: "other plugins take the place of kubeadm's", input: kubeadm("DenyServiceExternalIPs,EventRateLimit #!") },
  ],
  good: [
    {
      title: "kubeadm turns it on by itself",
      input: withChange(
        goodClusterConfiguration,
        "    - name: enable-admission-plugins\n      value: NodeRestriction,DenyServiceExternalIPs,EventRateLimit\n",
        "",
      ),
    },
    { title: "kubeadm told to", input: kubeadm("NodeRestriction,AlwaysPullImages") },
    { title: "a static pod with the flag", input: goodApiServerPod },
    {
      title: "the flag given twice adds up",
      input: withChange(goodApiServerPod, flag, `        - --enable-admission-plugins=AlwaysPullImages\n${flag}`),
    },
    {
      title: "the flag of old",
      input: withChange(
        goodApiServerPod,
        flag,
        "        - --admission-control=NamespaceLifecycle,NodeRestriction,ServiceAccount\n",
      ),
    },
    {
      title: "a variable hides flags: unknown",
      input: withChange(goodApiServerPod, flag + others, "        - $(EXTRA_FLAGS)\n"),
    },
  ],
};
