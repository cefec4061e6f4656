import type { Examples } from "../../model/example.ts";
import { goodKubeletConfiguration, withChange } from "../../model/example-base.ts";
import { kubeletPod } from "./example-pods.ts";

export const examples: Examples = {
  bad: [
    {
      title: "anonymous requests are on",
      input: withChange(
        goodKubeletConfiguration,
        "  anonymous:\n    enabled: false\n",
        "  anonymous:\n    enabled: true #!\n",
      ),
    },
  ],
  good: [
    { title: "anonymous requests are off", input: goodKubeletConfiguration },
    {
      title: "the file's default is off",
      input: withChange(goodKubeletConfiguration, "  anonymous:\n    enabled: false\n", ""),
    },
    {
      title: "a kubelet without a server",
      input: withChange(
        goodKubeletConfiguration,
        "  anonymous:\n    enabled: false\n",
        "  anonymous:\n    enabled: true\nenableServer: false\n",
      ).replace(/enableServer: false\n([\s\S]*)$/, "$1enableServer: false\n"),
    },
    {
      title: "off by a flag",
      input: kubeletPod(["--anonymous-auth=false", "--read-only-port=0", "--authorization-mode=Webhook"]),
    },
    { title: "a variable hides the flags: unknown", input: kubeletPod(["$(KUBELET_FLAGS)"]) },
  ],
};
