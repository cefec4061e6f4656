import type { Examples } from "../../model/example.ts";
import { goodDeployment, withChange } from "../../model/example-base.ts";

export const examples: Examples = {
  bad: [
    {
      title: "a privileged container",
      input: withChange(
        goodDeployment,
        "            allowPrivilegeEscalation: false\n",
        "            privileged: true #!\n",
      ),
      also: ["no-privilege-escalation"],
    },
    {
      title: "a privileged init container",
      input: withChange(
        goodDeployment,
        "      containers:\n",
        `      initContainers:
        - name: tune
          image: registry.example.com/shop/tune:1.0.0@sha256:9f2c1d4b7a80e35f6d1c0b9a8e7f6d5c4b3a29180716253443526170899abcde
          securityContext:
            privileged: true #!
            readOnlyRootFilesystem: true
            capabilities:
              drop: ["ALL"]
      containers:
`,
      ),
      also: ["no-privilege-escalation"],
    },
    {
      title: "a HostProcess container on Windows",
      input: `apiVersion: v1
kind: Pod
metadata:
  name: agent
  namespace: prod
spec:
  os:
    name: windows
  automountServiceAccountToken: false
  hostNetwork: true
  securityContext:
    windowsOptions:
      hostProcess: true #!
      runAsUserName: NT AUTHORITY\\Local service
  containers:
    - name: agent
      image: registry.example.com/shop/agent:1.4.2@sha256:9f2c1d4b7a80e35f6d1c0b9a8e7f6d5c4b3a29180716253443526170899abcde
`,
      also: ["no-host-namespaces"],
    },
  ],
  good: [
    { title: "no container is privileged", input: goodDeployment },
    {
      title: "a pod template without containers of its own (a patch)",
      input: `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  template:
    spec:
      nodeSelector:
        disk: ssd
`,
    },
  ],
};
