import type { Examples } from "../../model/example.ts";
import { goodClusterConfiguration, withChange } from "../../model/example-base.ts";
import { goodApiServerPod } from "./example-pods.ts";

const flag = "        - --enable-admission-plugins=NodeRestriction\n";

function kubeadm(value: string): string {
  return withChange(
    goodClusterConfiguration,
    "    - name: tls-min-version\n",
    `    - name: enable-admission-plugins\n      value: ${value}\n    - name: tls-min-version\n`,
  );
}

export const examples: Examples = {
  bad: [
    {
      title: "a static pod without the flag",
      input: withChange(withChange(goodApiServerPod, flag, ""), "      command:\n", "      command: #!\n"),
    },
    {
      title: "other plugins take its place",
      input: withChange(
        goodApiServerPod,
        flag,
        "        - --enable-admission-plugins=AlwaysPullImages,EventRateLimit #!\n",
      ),
    },
    { title: "other plugins take the place of kubeadm's", input: kubeadm("AlwaysPullImages #!") },
  ],
  good: [
    { title: "kubeadm turns it on by itself", input: goodClusterConfiguration },
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
      input: withChange(goodApiServerPod, flag, "        - $(EXTRA_FLAGS)\n"),
    },
  ],
};
