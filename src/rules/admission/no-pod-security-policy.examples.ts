import type { Examples } from "../../model/example.ts";
import { goodDeployment } from "../../model/example-base.ts";

export const examples: Examples = {
  bad: [
    {
      title: "a policy after 1.25, with what replaces its fields",
      input: `apiVersion: policy/v1beta1
kind: PodSecurityPolicy #!
metadata:
  name: restricted
spec:
  privileged: false #!
  allowPrivilegeEscalation: false #!
  requiredDropCapabilities: ["ALL"] #!
  readOnlyRootFilesystem: true #!
  defaultAddCapabilities: ["NET_BIND_SERVICE"] #!
  hostNetwork: true
  volumes: ["configMap", "secret"] #!
  runAsUser: #!
    rule: MustRunAsNonRoot
  seLinux:
    rule: RunAsAny
  fsGroup:
    rule: RunAsAny
`,
      also: ["no-removed-api"],
    },
    {
      title: "a policy that allows everything",
      input: `apiVersion: policy/v1beta1
kind: PodSecurityPolicy #!
metadata:
  name: privileged
spec:
  privileged: true
  allowPrivilegeEscalation: true
  allowedCapabilities: ["*"]
  volumes: ["*"]
  hostPID: true
  hostPorts:
    - min: 0
      max: 65535
  seLinux:
    rule: RunAsAny
`,
      also: ["no-removed-api"],
    },
    {
      title: "a policy that still works",
      input: `apiVersion: policy/v1beta1
kind: PodSecurityPolicy #!
metadata:
  name: baseline
spec:
  privileged: false #!
  fsGroup: #!
    rule: MustRunAs
    ranges:
      - min: 1
        max: 65535
`,
      kubernetesVersion: "1.24",
      also: ["no-removed-api"],
    },
  ],
  good: [
    {
      title: "a policy where it is what there is",
      input: `apiVersion: policy/v1beta1
kind: PodSecurityPolicy
metadata:
  name: baseline
spec:
  privileged: false
`,
      kubernetesVersion: "1.20",
    },
    { title: "no policy", input: goodDeployment },
    {
      title: "a namespace with a level",
      input: `apiVersion: v1
kind: Namespace
metadata:
  name: prod
  labels:
    pod-security.kubernetes.io/enforce: restricted
`,
    },
  ],
};
