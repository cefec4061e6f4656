import type { Examples } from "../../model/example.ts";
import { goodDeployment, withChange } from "../../model/example-base.ts";

const ofPod = (options: string) =>
  withChange(
    goodDeployment,
    "        runAsNonRoot: true\n",
    `        runAsNonRoot: true\n        seLinuxOptions:\n${options}`,
  );
const ofContainer = (options: string) =>
  withChange(
    goodDeployment,
    "            readOnlyRootFilesystem: true\n",
    `            readOnlyRootFilesystem: true\n            seLinuxOptions:\n${options}`,
  );

export const examples: Examples = {
  bad: [
    { title: "the type of privileged containers", input: ofContainer("              type: spc_t #!\n") },
    { title: "the same for the whole pod", input: ofPod("          type: spc_t #!\n") },
    {
      title: "a user and a role",
      input: ofPod("          user: system_u #!\n          role: system_r #!\n          level: s0:c123,c456\n"),
    },
    {
      title: "a type that was not allowed yet",
      input: ofContainer("              type: container_engine_t #!\n"),
      kubernetesVersion: "1.30",
    },
  ],
  good: [
    { title: "no options", input: goodDeployment },
    { title: "a level alone", input: ofPod("          level: s0:c123,c456\n") },
    { title: "a type for containers", input: ofContainer("              type: container_init_t\n") },
    { title: "allowed since 1.31", input: ofContainer("              type: container_engine_t\n") },
    { title: "empty values", input: ofPod('          type: ""\n          user: ""\n          role: null\n') },
    {
      title: "Windows",
      input: `apiVersion: v1
kind: Pod
metadata:
  name: iis
  namespace: prod
spec:
  nodeSelector:
    kubernetes.io/os: windows
  containers:
    - name: iis
      image: registry.example.com/shop/iis:1.4.2
`,
    },
  ],
};
