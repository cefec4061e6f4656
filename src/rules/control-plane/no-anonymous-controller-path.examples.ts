import type { Examples } from "../../model/example.ts";
import { goodClusterConfiguration, withChange } from "../../model/example-base.ts";
import { goodControllerManagerPod, goodSchedulerPod } from "./example-controllers.ts";

const last = "        - --profiling=false\n";
const flag = "--authorization-always-allow-paths";
const withPaths = (pod: string, paths: string) => withChange(pod, last, `        - ${flag}=${paths}\n${last}`);

export const examples: Examples = {
  bad: [
    { title: "metrics for everyone", input: withPaths(goodSchedulerPod, "/healthz,/readyz,/livez,/metrics #!") },
    { title: "everything for everyone", input: withPaths(goodControllerManagerPod, "/* #!") },
  ],
  good: [
    { title: "the controller manager's default", input: goodControllerManagerPod },
    { title: "the scheduler's default", input: goodSchedulerPod },
    { title: "kubeadm's default", input: goodClusterConfiguration },
    {
      title: "health alone, single checks too",
      input: withPaths(goodControllerManagerPod, "/healthz,/livez/*,/readyz/ping"),
    },
    { title: "nothing at all", input: withPaths(goodSchedulerPod, "") },
    {
      title: "no server at all",
      input: withPaths(goodSchedulerPod, "/metrics").replace(
        last,
        "        - --secure-port=0\n        - --profiling=false\n",
      ),
    },
    { title: "a variable: unknown", input: withPaths(goodSchedulerPod, "$(PATHS)") },
  ],
};
