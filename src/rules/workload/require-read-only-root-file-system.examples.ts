import type { Examples } from "../../model/example.ts";
import { goodDeployment, withChange } from "../../model/example-base.ts";

const readOnly = "            readOnlyRootFilesystem: true\n";

export const examples: Examples = {
  bad: [
    {
      title: "absent: writable",
      input: withChange(
        withChange(goodDeployment, readOnly, ""),
        "          securityContext:\n",
        "          securityContext: #!\n",
      ),
    },
    {
      title: "writable in so many words",
      input: withChange(goodDeployment, readOnly, "            readOnlyRootFilesystem: false #!\n"),
    },
    {
      title: "a sidecar",
      input: withChange(
        goodDeployment,
        "      containers:\n",
        `      initContainers:
        - name: proxy
          image: registry.example.com/shop/proxy:2.0.1@sha256:9f2c1d4b7a80e35f6d1c0b9a8e7f6d5c4b3a29180716253443526170899abcde
          restartPolicy: Always
          securityContext:
            allowPrivilegeEscalation: false
            readOnlyRootFilesystem: false #!
            capabilities:
              drop: ["ALL"]
      containers:
`,
      ),
    },
  ],
  good: [
    { title: "read-only, with an emptyDir for what is written", input: goodDeployment },
    {
      title: "Windows cannot",
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
    {
      title: "an ephemeral container of a live pod",
      input: `apiVersion: v1
kind: Pod
metadata:
  name: web-7d9c
  namespace: prod
spec:
  containers:
    - name: web
      image: registry.example.com/shop/web:1.4.2
      securityContext:
        readOnlyRootFilesystem: true
  ephemeralContainers:
    - name: debugger
      image: registry.example.com/tools/debug:1.0.0
`,
    },
    {
      title: "a patch says nothing about what it leaves out",
      input: `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
  namespace: prod
spec:
  template:
    spec:
      containers:
        - name: web
          env:
            - name: LOG_LEVEL
              value: debug
`,
    },
  ],
};
