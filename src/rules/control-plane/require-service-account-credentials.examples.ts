import type { Examples } from "../../model/example.ts";
import { goodClusterConfiguration, withChange } from "../../model/example-base.ts";
import { goodControllerManagerPod, goodSchedulerPod } from "./example-controllers.ts";

const flag = "        - --use-service-account-credentials=true\n";

export const examples: Examples = {
  bad: [
    {
      title: "the default",
      input: withChange(withChange(goodControllerManagerPod, flag, ""), "      command:\n", "      command: #!\n"),
    },
    {
      title: "off",
      input: withChange(goodControllerManagerPod, flag, "        - --use-service-account-credentials=false #!\n"),
    },
  ],
  good: [
    { title: "on", input: goodControllerManagerPod },
    { title: "kubeadm turns it on by itself", input: goodClusterConfiguration },
    {
      title: "on, without a value",
      input: withChange(goodControllerManagerPod, flag, "        - --use-service-account-credentials\n"),
    },
    { title: "a scheduler", input: goodSchedulerPod },
    {
      title: "a variable hides flags: unknown",
      input: withChange(goodControllerManagerPod, flag, "        - $(EXTRA_FLAGS)\n"),
    },
  ],
};
