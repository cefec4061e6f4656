import type { Examples } from "../../model/example.ts";
import { documents, goodClusterConfiguration, withChange } from "../../model/example-base.ts";
import { goodControllerManagerPod, goodSchedulerPod } from "./example-controllers.ts";
import { goodApiServerPod } from "./example-pods.ts";

const flag = "        - --profiling=false\n";
const without = (pod: string) => withChange(withChange(pod, flag, ""), "      command:\n", "      command: #!\n");
const byFile = withChange(goodSchedulerPod, flag, "        - --config=/etc/kubernetes/scheduler.yaml\n");
const schedulerConfiguration = `apiVersion: kubescheduler.config.k8s.io/v1
kind: KubeSchedulerConfiguration
enableProfiling: false
`;

export const examples: Examples = {
  bad: [
    { title: "the API server's default", input: without(goodApiServerPod) },
    { title: "the controller manager's default", input: without(goodControllerManagerPod) },
    { title: "on in the scheduler", input: withChange(goodSchedulerPod, flag, "        - --profiling=true #!\n") },
    {
      title: "on in the scheduler's file, which the flag does not change",
      input: documents(
        withChange(byFile, "        - --config", `${flag}        - --config`),
        withChange(schedulerConfiguration, "enableProfiling: false\n", "enableProfiling: true #!\n"),
      ),
    },
  ],
  good: [
    { title: "off in the API server", input: goodApiServerPod },
    { title: "off in the controller manager", input: goodControllerManagerPod },
    { title: "off in the scheduler", input: goodSchedulerPod },
    { title: "off by kubeadm", input: goodClusterConfiguration },
    { title: "off in the scheduler's file", input: documents(byFile, schedulerConfiguration) },
    { title: "a file that is not in the input: unknown", input: byFile },
    {
      title: "a scheduler that serves nothing",
      input: withChange(goodSchedulerPod, flag, "        - --secure-port=0\n"),
    },
    { title: "a variable: unknown", input: withChange(goodSchedulerPod, flag, "        - --profiling=$(PROFILING)\n") },
  ],
};
