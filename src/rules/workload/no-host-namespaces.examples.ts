import type { Examples } from "../../model/example.ts";
import { goodDeployment, withChange } from "../../model/example-base.ts";

const first = "      automountServiceAccountToken: false\n";

export const examples: Examples = {
  bad: [
    { title: "the node's network", input: withChange(goodDeployment, first, `${first}      hostNetwork: true #!\n`) },
    {
      title: "the node's processes and its IPC",
      input: withChange(goodDeployment, first, `${first}      hostPID: true #!\n      hostIPC: true #!\n`),
    },
    {
      title: "the node's processes, with the right to read them all",
      input: withChange(
        withChange(goodDeployment, first, `${first}      hostPID: true #!\n`),
        '              drop: ["ALL"]\n',
        '              drop: ["ALL"]\n              add: [CAP_SYS_PTRACE]\n',
      ),
      also: ["limit-capabilities"],
    },
  ],
  good: [
    { title: "none of them", input: goodDeployment },
    {
      title: "false, null, and a namespace shared within the pod alone",
      input: withChange(
        goodDeployment,
        first,
        `${first}      hostNetwork: false
      hostPID: null
      hostIPC: false
      shareProcessNamespace: true
`,
      ),
    },
    {
      title: "the control plane runs in the node's network",
      input: `apiVersion: v1
kind: Pod
metadata:
  name: kube-scheduler
  namespace: kube-system
spec:
  hostNetwork: true
  containers:
    - name: kube-scheduler
      image: registry.k8s.io/kube-scheduler:v1.36.0
      command: ["kube-scheduler"]
`,
    },
  ],
};
