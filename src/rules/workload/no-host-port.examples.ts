import type { Examples } from "../../model/example.ts";
import { goodDeployment, withChange } from "../../model/example-base.ts";

const withPort = (port: string) =>
  withChange(goodDeployment, "            - containerPort: 8443\n", `            - containerPort: 8443\n${port}`);

export const examples: Examples = {
  bad: [
    { title: "a port of the node", input: withPort("              hostPort: 443 #!\n") },
    {
      title: "a port of the node at its loopback address",
      input: withPort("              hostPort: 8443 #!\n              hostIP: 127.0.0.1\n"),
    },
    {
      title: "a pod in the node's network that takes another port, which the API server refuses",
      input: withChange(
        withPort("              hostPort: 443 #!\n"),
        "      automountServiceAccountToken: false\n",
        "      automountServiceAccountToken: false\n      hostNetwork: true\n",
      ),
      also: ["no-host-namespaces"],
    },
  ],
  good: [
    { title: "a container port alone", input: goodDeployment },
    { title: "port 0 is none", input: withPort("              hostPort: 0\n") },
    { title: "null is none", input: withPort("              hostPort: null\n") },
    {
      title: "what the API server writes on pods in the node's network",
      input: withChange(
        withPort("              hostPort: 8443\n"),
        "      automountServiceAccountToken: false\n",
        "      automountServiceAccountToken: false\n      hostNetwork: true\n",
      ),
    },
    { title: "a port still to be filled in", input: withPort('              hostPort: "{{ port }}"\n') },
    {
      title: "a static pod of the control plane",
      input: `apiVersion: v1
kind: Pod
metadata:
  name: kube-scheduler
  namespace: kube-system
spec:
  hostNetwork: true
  containers:
    - name: kube-scheduler
      image: registry.k8s.io/kube-scheduler:v1.36.3
      command: ["kube-scheduler", "--kubeconfig=/etc/kubernetes/scheduler.conf"]
      ports:
        - containerPort: 10259
          hostPort: 10259
`,
    },
  ],
};
