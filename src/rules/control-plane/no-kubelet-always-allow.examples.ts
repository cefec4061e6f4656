import type { Examples } from "../../model/example.ts";
import { goodKubeletConfiguration, withChange } from "../../model/example-base.ts";
import { kubeletPod } from "./example-pods.ts";

export const examples: Examples = {
  bad: [
    {
      title: "every request is allowed",
      input: withChange(goodKubeletConfiguration, "  mode: Webhook\n", "  mode: AlwaysAllow #!\n"),
    },
  ],
  good: [
    { title: "the API server is asked", input: goodKubeletConfiguration },
    {
      title: "the file's default is Webhook",
      input: withChange(goodKubeletConfiguration, "authorization:\n  mode: Webhook\n", ""),
    },
    {
      title: "a kubelet without a server",
      input: withChange(goodKubeletConfiguration, "  mode: Webhook\n", "  mode: AlwaysAllow\nenableServer: false\n"),
    },
    {
      title: "a flag goes over a default",
      input: kubeletPod(["--anonymous-auth=false", "--read-only-port=0", "--authorization-mode", "Webhook"]),
    },
    { title: "a file that is not in the input: unknown", input: kubeletPod(["--config=/var/lib/kubelet/config.yaml"]) },
  ],
};
