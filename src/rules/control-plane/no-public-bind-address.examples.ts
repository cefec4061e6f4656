import type { Examples } from "../../model/example.ts";
import { goodClusterConfiguration, withChange } from "../../model/example-base.ts";
import { goodControllerManagerPod, goodSchedulerPod } from "./example-controllers.ts";

const flag = "        - --bind-address=127.0.0.1\n";

export const examples: Examples = {
  bad: [
    {
      title: "every address",
      input: withChange(goodControllerManagerPod, flag, "        - --bind-address=0.0.0.0 #!\n"),
    },
    {
      title: "the default of the scheduler",
      input: withChange(withChange(goodSchedulerPod, flag, ""), "      command:\n", "      command: #!\n"),
    },
    {
      title: "the address of the host",
      input: withChange(goodSchedulerPod, flag, '        - "--bind-address=::" #!\n'),
    },
  ],
  good: [
    { title: "the controller manager on its host", input: goodControllerManagerPod },
    { title: "the scheduler on its host", input: goodSchedulerPod },
    { title: "kubeadm's default", input: goodClusterConfiguration },
    { title: "IPv6", input: withChange(goodSchedulerPod, flag, '        - "--bind-address=::1"\n') },
    { title: "no server at all", input: withChange(goodSchedulerPod, flag, "        - --secure-port=0\n") },
    {
      title: "a second scheduler, in a pod with its own network",
      input: withChange(withChange(goodSchedulerPod, flag, ""), "  hostNetwork: true\n", ""),
    },
    {
      title: "a variable: unknown",
      input: withChange(goodSchedulerPod, flag, "        - --bind-address=$(HOST_IP)\n"),
    },
  ],
};
