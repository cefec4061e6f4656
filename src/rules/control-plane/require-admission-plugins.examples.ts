import type { Examples } from "../../model/example.ts";
import { goodClusterConfiguration, withChange } from "../../model/example-base.ts";
import { goodApiServerPod } from "./example-pods.ts";

const flag = "        - --enable-admission-plugins=DenyServiceExternalIPs,EventRateLimit\n";
const inKubeadm = "NodeRestriction,DenyServiceExternalIPs,EventRateLimit\n";

export const examples: Examples = {
  bad: [
    {
      title: "NodeRestriction alone",
      input: withChange(withChange(goodApiServerPod, flag, ""), "=NodeRestriction\n", "=NodeRestriction #!\n"),
    },
    {
      title: "kubeadm's own choice",
      input: withChange(
        withChange(goodClusterConfiguration, `    - name: enable-admission-plugins\n      value: ${inKubeadm}`, ""),
        "  extraArgs:\n",
        "  extraArgs: #!\n",
      ),
    },
    {
      title: "AlwaysAdmit, which does nothing",
      input: withChange(goodApiServerPod, "=NodeRestriction\n", "=NodeRestriction,AlwaysAdmit #!\n"),
    },
  ],
  good: [
    { title: "both, in a flag given twice", input: goodApiServerPod },
    { title: "both, through kubeadm", input: goodClusterConfiguration },
    {
      title: "a variable hides flags: unknown",
      input: withChange(goodApiServerPod, flag, "        - $(EXTRA_FLAGS)\n").replace(
        "        - --enable-admission-plugins=NodeRestriction\n",
        "",
      ),
    },
  ],
};
