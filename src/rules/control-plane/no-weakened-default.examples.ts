import type { Examples } from "../../model/example.ts";
import { documents, goodClusterConfiguration, goodKubeletConfiguration, withChange } from "../../model/example-base.ts";
import { goodControllerManagerPod } from "./example-controllers.ts";
import { goodApiServerPod, kubeletPod } from "./example-pods.ts";

const profiling = "        - --profiling=false\n";
const withFlag = (pod: string, flag: string) => withChange(pod, profiling, `${profiling}        - ${flag}\n`);

const registration = (flag: string, value: string) => `apiVersion: kubeadm.k8s.io/v1beta4
kind: JoinConfiguration
nodeRegistration:
  kubeletExtraArgs:
    - name: ${flag}
      value: ${value}
`;

export const examples: Examples = {
  bad: [
    { title: "requests of an hour", input: withFlag(goodApiServerPod, "--request-timeout=1h0m0s #!") },
    {
      title: "ended pods stay",
      input: withFlag(goodControllerManagerPod, "--terminated-pod-gc-threshold=0 #!"),
    },
    {
      title: "streams stay open",
      input: documents(goodKubeletConfiguration, registration("streaming-connection-idle-timeout", '"0" #!')),
    },
    { title: "no iptables rules", input: `${goodKubeletConfiguration}makeIPTablesUtilChains: false #!\n` },
    { title: "events are dropped", input: `${goodKubeletConfiguration}eventRecordQPS: 1 #!\n` },
    {
      title: "another name",
      input: documents(goodKubeletConfiguration, registration("hostname-override", "web-1 #!")),
    },
  ],
  good: [
    { title: "defaults", input: goodApiServerPod },
    { title: "kubeadm's defaults", input: goodClusterConfiguration },
    { title: "five minutes", input: withFlag(goodApiServerPod, "--request-timeout=5m") },
    { title: "fewer ended pods", input: withFlag(goodControllerManagerPod, "--terminated-pod-gc-threshold=10") },
    {
      title: "0 in the file is the default, 0 events no limit",
      input: `${goodKubeletConfiguration}streamingConnectionIdleTimeout: 0s\neventRecordQPS: 0\nmakeIPTablesUtilChains: true\n`,
    },
    { title: "a shorter end", input: kubeletPod(["--streaming-connection-idle-timeout=5m"]) },
    { title: "not a duration: unknown", input: withFlag(goodApiServerPod, "--request-timeout=$(TIMEOUT)") },
  ],
};
