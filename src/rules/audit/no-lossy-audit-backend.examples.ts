import type { Examples } from "../../model/example.ts";
import { goodClusterConfiguration, withChange } from "../../model/example-base.ts";

const path = `      value: /var/log/kubernetes/audit.log
`;
const withFlag = (name: string, value: string) =>
  withChange(goodClusterConfiguration, path, `${path}    - name: ${name}\n      value: ${value}\n`);

export const examples: Examples = {
  bad: [
    { title: "a log file written in batches", input: withFlag("audit-log-mode", "batch #!") },
    { title: "a webhook with a small buffer", input: withFlag("audit-webhook-batch-buffer-size", '"100" #!') },
    { title: "requests wait for the webhook", input: withFlag("audit-webhook-mode", "blocking #!") },
  ],
  good: [
    { title: "the defaults", input: goodClusterConfiguration },
    { title: "the default, written out", input: withFlag("audit-webhook-mode", "batch") },
    { title: "a larger buffer", input: withFlag("audit-webhook-batch-buffer-size", '"50000"') },
    {
      title: "no audit at all is another rule's",
      input: `apiVersion: kubeadm.k8s.io/v1beta4
kind: ClusterConfiguration
apiServer:
  extraArgs:
    - name: audit-log-mode
      value: batch
`,
    },
    {
      title: "the size of a buffer that no webhook uses",
      input: `apiVersion: v1
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
        - --audit-policy-file=/etc/kubernetes/audit.yaml
        - --audit-log-path=/var/log/audit.log
        - --audit-webhook-batch-buffer-size=10
`,
    },
  ],
};
