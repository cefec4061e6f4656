import type { Examples } from "../../model/example.ts";
import { goodDeployment } from "../../model/example-base.ts";

function role(kind: "ClusterRole" | "Role", rules: string): string {
  return `apiVersion: rbac.authorization.k8s.io/v1
kind: ${kind}
metadata:
  name: psp-user
${kind === "Role" ? "  namespace: prod\n" : ""}rules:
${rules}`;
}

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
    },
    {
      title: "a policy that is stricter than the level that takes its place",
      input: `apiVersion: policy/v1beta1
kind: PodSecurityPolicy #!
metadata:
  name: strict
  annotations:
    seccomp.security.alpha.kubernetes.io/allowedProfileNames: runtime/default #!
    seccomp.security.alpha.kubernetes.io/defaultProfileName: runtime/default #!
    apparmor.security.beta.kubernetes.io/allowedProfileNames: runtime/default,localhost/* #!
    example.com/owner: platform
spec:
  allowedCapabilities: [] #!
  hostPorts: #!
    - min: 8000
      max: 8080
  allowedHostPaths: #!
    - pathPrefix: /
      readOnly: true
  allowedProcMountTypes: ["Default"] #!
  allowedUnsafeSysctls: [] #!
  forbiddenSysctls: ["net.*"] #!
  allowedFlexVolumes: #!
    - driver: example.com/disk
  allowedCSIDrivers: #!
    - name: csi.example.com
  runtimeClass: #!
    allowedRuntimeClassNames: ["gvisor"]
  volumes: ["configMap", "csi", "downwardAPI", "emptyDir", "ephemeral", "image", "persistentVolumeClaim", "projected", "secret"] #!
  runAsUser: #!
    rule: MustRunAs
    ranges:
      - min: 1000
        max: 2000
  runAsGroup: #!
    rule: MayRunAs
    ranges:
      - min: 1000
        max: 2000
  seLinux: #!
    rule: MustRunAs
    seLinuxOptions:
      level: s0:c123,c456
`,
    },
    {
      title: "a policy that allows everything",
      input: `apiVersion: policy/v1beta1
kind: PodSecurityPolicy #!
metadata:
  name: privileged
  annotations:
    seccomp.security.alpha.kubernetes.io/allowedProfileNames: "*"
spec:
  privileged: true
  allowPrivilegeEscalation: true
  allowedCapabilities: ["*"]
  requiredDropCapabilities: []
  defaultAddCapabilities: []
  allowedHostPaths: []
  allowedFlexVolumes: []
  allowedUnsafeSysctls: ["*"]
  allowedProcMountTypes: ["Default", "Unmasked"]
  forbiddenSysctls: []
  volumes: ["*"]
  hostPID: true
  hostPorts:
    - min: 0
      max: 65535
  seLinux:
    rule: RunAsAny
  runAsUser:
    rule: MustRunAs
    ranges:
      - min: 0
        max: 2147483647
`,
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
    },
    {
      title: "a role that lets others use a policy",
      input: role(
        "ClusterRole",
        `  - apiGroups: ["policy"]
    resources: ["podsecuritypolicies"] #!
    resourceNames: ["restricted"]
    verbs: ["use"]
`,
      ),
    },
    {
      title: "the same in a namespace, by the old group and among other rights",
      input: role(
        "Role",
        `  - apiGroups: [""]
    resources: ["configmaps"]
    verbs: ["get"]
  - apiGroups: ["extensions", "policy"]
    resources:
      - poddisruptionbudgets
      - podsecuritypolicies #!
    verbs: ["get", "use"]
`,
      ),
    },
  ],
  good: [
    {
      title: "a role for a policy that is in force",
      input: role(
        "ClusterRole",
        '  - apiGroups: ["policy"]\n    resources: ["podsecuritypolicies"]\n    verbs: ["use"]\n',
      ),
      kubernetesVersion: "1.24",
    },
    {
      title: "roles of other uses, and of everything",
      input: role(
        "ClusterRole",
        `  - apiGroups: ["policy"]
    resources: ["*"]
    verbs: ["use"]
  - apiGroups: ["policy"]
    resources: ["podsecuritypolicies"]
    verbs: ["get", "list", "watch"]
  - apiGroups: ["security.openshift.io"]
    resources: ["securitycontextconstraints"]
    verbs: ["use"]
  - apiGroups: ["policy.example.com"]
    resources: ["podsecuritypolicies"]
    verbs: ["use"]
`,
      ),
    },
    { title: "a role without rules", input: role("Role", "").replace(/rules:\n$/, "rules: null\n") },
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
