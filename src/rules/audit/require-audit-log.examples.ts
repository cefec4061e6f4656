import type { Examples } from "../../model/example.ts";
import { goodClusterConfiguration, withChange } from "../../model/example-base.ts";

const policy = `    - name: audit-policy-file
      value: /etc/kubernetes/audit-policy.yaml
`;
const log = `    - name: audit-log-path
      value: /var/log/kubernetes/audit.log
`;
const webhook = `    - name: audit-webhook-config-file
      value: /etc/kubernetes/audit-webhook.kubeconfig
`;

const without = (...pieces: readonly string[]) =>
  pieces.reduce((input, piece) => withChange(input, piece, ""), goodClusterConfiguration);

const staticPod = (...flags: readonly string[]) => `apiVersion: v1
kind: Pod
metadata:
  name: kube-apiserver
  namespace: kube-system
spec:
  containers:
    - name: kube-apiserver
      image: registry.k8s.io/kube-apiserver:v1.36.3
      command:
        - kube-apiserver
        - --anonymous-auth=false
${flags.map((flag) => `        - ${flag}\n`).join("")}`;

export const examples: Examples = {
  bad: [
    {
      title: "neither policy nor backend",
      input: withChange(without(policy, log, webhook), "  extraArgs:", "  extraArgs: #!"),
    },
    {
      title: "a path, but no policy: nothing is logged",
      input: withChange(
        without(policy, webhook),
        "value: /var/log/kubernetes/audit.log",
        "value: /var/log/kubernetes/audit.log #!",
      ),
    },
    {
      title: "a policy, but no backend",
      input: withChange(
        without(log, webhook),
        "value: /etc/kubernetes/audit-policy.yaml",
        "value: /etc/kubernetes/audit-policy.yaml #!",
      ),
    },
    {
      title: "the log goes to /dev/null",
      input: withChange(without(webhook), "value: /var/log/kubernetes/audit.log", "value: /dev/null #!"),
    },
    {
      title: "an empty path turns the log off",
      input: withChange(
        withChange(without(webhook), "value: /var/log/kubernetes/audit.log", 'value: ""'),
        "value: /etc/kubernetes/audit-policy.yaml",
        "value: /etc/kubernetes/audit-policy.yaml #!",
      ),
    },
    {
      title: "extraArgs as an object (v1beta3), empty: kubeadm sets no audit flag by itself",
      kubernetesVersion: "1.30",
      input: `apiVersion: kubeadm.k8s.io/v1beta3
kind: ClusterConfiguration
kubernetesVersion: v1.36.3
apiServer:
  extraArgs: #!
    authentication-config: /etc/kubernetes/authentication.yaml
    enable-admission-plugins: NodeRestriction,DenyServiceExternalIPs,EventRateLimit
    encryption-provider-config: /etc/kubernetes/encryption.yaml
    service-account-extend-token-expiration: "false"
    kubelet-certificate-authority: /etc/kubernetes/pki/ca.crt
    profiling: "false"
    tls-min-version: VersionTLS12
controllerManager: { extraArgs: { profiling: "false" } }
scheduler: { extraArgs: { profiling: "false" } }
`,
    },
  ],
  good: [
    { title: "policy, log and webhook", input: goodClusterConfiguration },
    { title: "policy and webhook alone", input: without(log) },
    { title: "policy and log alone", input: without(webhook) },
    {
      title: "standard output is a backend",
      input: withChange(without(webhook), "value: /var/log/kubernetes/audit.log", 'value: "-"'),
    },
    {
      title: "flags as two words of a static pod",
      input: staticPod("--audit-policy-file", "/etc/kubernetes/audit.yaml", "--audit-log-path", '"-"'),
    },
    {
      title: "an empty flag given again: the last one holds",
      input: staticPod(
        "--audit-policy-file=/etc/kubernetes/audit.yaml",
        '--audit-log-path=""',
        "--audit-log-path=/var/log/audit.log",
      ),
    },
    {
      title: "the policy's path is a variable, which something sets",
      input: staticPod("--audit-policy-file=$(POLICY)", "--audit-log-path=/var/log/audit.log"),
    },
    {
      title: "the log's path is a variable: the backend is not known",
      input: staticPod("--audit-policy-file=/etc/kubernetes/audit.yaml", "--audit-log-path=$(LOG)"),
    },
    {
      title: "a shell script hides the flags",
      input: `apiVersion: v1
kind: Pod
metadata:
  name: kube-apiserver
  namespace: kube-system
spec:
  containers:
    - name: kube-apiserver
      image: registry.k8s.io/kube-apiserver:v1.36.3
      command: ["/bin/sh", "-c", "exec kube-apiserver $FLAGS"]
`,
    },
    {
      title: "the controller manager and the kubelet write no audit log",
      input: `apiVersion: v1
kind: Pod
metadata:
  name: kube-controller-manager
  namespace: kube-system
spec:
  containers:
    - name: kube-controller-manager
      image: registry.k8s.io/kube-controller-manager:v1.36.3
      command: ["kube-controller-manager"]
`,
    },
  ],
};
