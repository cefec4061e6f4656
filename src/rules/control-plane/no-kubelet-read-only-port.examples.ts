import type { Examples } from "../../model/example.ts";
import { goodKubeletConfiguration, withChange } from "../../model/example-base.ts";
import { kubeletPod } from "./example-pods.ts";

export const examples: Examples = {
  bad: [
    {
      title: "the port is open",
      input: withChange(goodKubeletConfiguration, "readOnlyPort: 0\n", "readOnlyPort: 10255 #!\n"),
    },
    {
      title: "a kubelet without a server still opens it",
      input: withChange(goodKubeletConfiguration, "readOnlyPort: 0\n", "readOnlyPort: 10255 #!\nenableServer: false\n"),
    },
  ],
  good: [
    { title: "the port is closed", input: goodKubeletConfiguration },
    { title: "the file's default is 0", input: withChange(goodKubeletConfiguration, "readOnlyPort: 0\n", "") },
    {
      title: "a null is a default",
      input: withChange(goodKubeletConfiguration, "readOnlyPort: 0\n", "readOnlyPort:\n"),
    },
    {
      title: "closed by a flag",
      input: kubeletPod(["--anonymous-auth=false", "--read-only-port=0", "--authorization-mode=Webhook"]),
    },
    {
      title: "a folder of files that is not in the input: unknown",
      input: kubeletPod(["--config-dir=/etc/kubelet.d"]),
    },
  ],
};
