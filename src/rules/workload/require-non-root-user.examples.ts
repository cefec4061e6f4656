import type { Examples } from "../../model/example.ts";
import { goodDeployment, withChange } from "../../model/example-base.ts";

const podUser = `        runAsNonRoot: true
        runAsUser: 10001
`;

const initContainer = `      initContainers:
        - name: migrate
          image: registry.example.com/shop/migrate:1.4.2@sha256:9f2c1d4b7a80e35f6d1c0b9a8e7f6d5c4b3a29180716253443526170899abcde
          securityContext:
            allowPrivilegeEscalation: false
            readOnlyRootFilesystem: true
            runAsNonRoot: false
            runAsUser: 0 #!
            capabilities:
              drop: ["ALL"]
      containers:
`;

const pod = (spec: string, container: string): string => `apiVersion: v1
kind: Pod
metadata:
  name: shell
  namespace: prod
spec:
${spec}  containers:
    - name: shell
      image: registry.example.com/shop/shell:1.4.2
${container}`;

const compose = `services:
  web:
    image: registry.example.com/shop/web
    build: web
`;

export const examples: Examples = {
  bad: [
    {
      title: "nothing said about the user: the image decides",
      input: withChange(
        withChange(goodDeployment, podUser, ""),
        `          securityContext:
`,
        `          securityContext: #!
`,
      ),
    },
    {
      title: "nothing said about the user, and the image that is built here runs as root",
      input: withChange(
        withChange(goodDeployment, podUser, ""),
        `          securityContext:
`,
        `          securityContext: #!
`,
      ),
      beside: { "compose.yaml": compose, "web/Dockerfile": 'FROM debian:13.1\nCMD ["/app"]\n' },
      also: ["no-root-image-user"],
    },
    {
      title: "nothing said about the user: that the image has another one today keeps nothing",
      input: withChange(
        withChange(goodDeployment, podUser, ""),
        `          securityContext:
`,
        `          securityContext: #!
`,
      ),
      beside: { "compose.yaml": compose, "web/Dockerfile": 'FROM debian:13.1\nUSER 10001\nCMD ["/app"]\n' },
    },
    {
      title: "root by its UID",
      input: withChange(goodDeployment, podUser, "        runAsUser: 0 #!\n"),
    },
    {
      title: "an init container that overrides the pod and runs as root",
      input: withChange(goodDeployment, "      containers:\n", initContainer),
    },
    {
      title: "root and not root: the kubelet refuses to start it",
      input: withChange(goodDeployment, podUser, "        runAsNonRoot: true\n        runAsUser: 0 #!\n"),
    },
    {
      title: "runAsNonRoot switched off by the container, without a user of its own",
      input: withChange(
        withChange(goodDeployment, podUser, "        runAsNonRoot: true\n"),
        "            allowPrivilegeEscalation: false\n",
        "            allowPrivilegeEscalation: false\n            runAsNonRoot: false #!\n",
      ),
    },
    {
      title: "root in a user namespace that the version does not make yet",
      input: withChange(
        withChange(goodDeployment, podUser, "        runAsUser: 0 #!\n"),
        "      automountServiceAccountToken: false\n",
        "      automountServiceAccountToken: false\n      hostUsers: false\n",
      ),
      kubernetesVersion: "1.32",
    },
    {
      title: "root in a user namespace: still root in its container",
      input: withChange(
        withChange(goodDeployment, podUser, "        runAsUser: 0 #!\n"),
        "      automountServiceAccountToken: false\n",
        "      automountServiceAccountToken: false\n      hostUsers: false\n",
      ),
    },
    {
      title: "an administrator on Windows",
      input: `apiVersion: v1
kind: Pod
metadata:
  name: iis
  namespace: prod
spec:
  os:
    name: windows
  automountServiceAccountToken: false
  securityContext:
    windowsOptions:
      runAsUserName: ContainerAdministrator #!
  containers:
    - name: iis
      image: registry.example.com/shop/iis:1.4.2@sha256:9f2c1d4b7a80e35f6d1c0b9a8e7f6d5c4b3a29180716253443526170899abcde
`,
    },
  ],
  good: [
    { title: "the pod says so for all of its containers", input: goodDeployment },
    {
      title: "a UID above 0 is enforced, whatever runAsNonRoot says",
      input: pod("", "      securityContext:\n        runAsUser: 1000\n        runAsNonRoot: false\n"),
    },
    {
      title: "the container overrides a root pod",
      input: pod("  securityContext:\n    runAsUser: 0\n", "      securityContext:\n        runAsUser: 1000\n"),
    },
    {
      title: "null is absent: the pod's value holds",
      input: pod(
        "  securityContext:\n    runAsNonRoot: true\n",
        "      securityContext:\n        runAsNonRoot: null\n",
      ),
    },
    {
      title: "Windows: runAsNonRoot applies, runAsUser does not exist",
      input: pod("  os:\n    name: windows\n  securityContext:\n    runAsNonRoot: true\n", ""),
    },
    {
      title: "Windows: an ordinary account",
      input: pod(
        "  os:\n    name: windows\n  securityContext:\n    windowsOptions:\n      runAsUserName: ContainerUser\n",
        "",
      ),
    },
    {
      title: "a variable to be filled in",
      input: pod("  securityContext:\n    runAsUser: $USER_ID\n", ""),
    },
    {
      title: "a patch: what it leaves out is not known",
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
          resources:
            limits:
              memory: 256Mi
`,
    },
    {
      title: "the control plane runs as root by design",
      input: `apiVersion: v1
kind: Pod
metadata:
  name: kube-scheduler
  namespace: kube-system
spec:
  containers:
    - name: kube-scheduler
      image: registry.k8s.io/kube-scheduler:v1.36.0
      command:
        - kube-scheduler
        - --kubeconfig=/etc/kubernetes/scheduler.conf
`,
    },
  ],
};
