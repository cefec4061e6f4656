import type { Examples } from "../../model/example.ts";
import { documents } from "../../model/example-base.ts";

const namespace = (labels: string) => `apiVersion: v1
kind: Namespace
metadata:
  name: prod
${labels}`;

const apiServer = `apiVersion: kubeadm.k8s.io/v1beta4
kind: ClusterConfiguration
kubernetesVersion: v1.36.3
apiServer:
  extraArgs:
    - name: admission-control-config-file
      value: /etc/kubernetes/admission.yaml
`;

const admission = (defaults: string) => `apiVersion: apiserver.config.k8s.io/v1
kind: AdmissionConfiguration
plugins:
  - name: PodSecurity
    configuration:
      apiVersion: pod-security.admission.config.k8s.io/v1
      kind: PodSecurityConfiguration
${defaults}`;

export const examples: Examples = {
  bad: [
    {
      title: "no label",
      input: `apiVersion: v1
kind: Namespace
metadata: #!
  name: prod
`,
    },
    {
      title: "the level privileged",
      input: namespace("  labels:\n    pod-security.kubernetes.io/enforce: privileged #!\n"),
    },
    {
      title: "warn and audit alone refuse nothing",
      input: namespace(
        "  labels: #!\n    pod-security.kubernetes.io/warn: restricted\n    pod-security.kubernetes.io/audit: restricted\n",
      ),
    },
    {
      title: "a level that does not exist",
      input: namespace("  labels:\n    pod-security.kubernetes.io/enforce: strict #!\n"),
    },
  ],
  good: [
    { title: "restricted", input: namespace("  labels:\n    pod-security.kubernetes.io/enforce: restricted\n") },
    { title: "baseline", input: namespace("  labels:\n    pod-security.kubernetes.io/enforce: baseline\n") },
    {
      title: "the API server's default holds where no label says otherwise",
      input: documents(
        namespace(""),
        apiServer,
        admission("      defaults:\n        enforce: baseline\n        enforce-version: latest\n"),
      ),
    },
    {
      title: "kube-system, whose pods need the host",
      input: "apiVersion: v1\nkind: Namespace\nmetadata:\n  name: kube-system\n",
    },
    {
      title: "a namespace that is only named: its labels are not known",
      input: `apiVersion: v1
kind: Pod
metadata:
  name: web
  namespace: elsewhere
spec:
  containers:
    - name: web
      image: registry.example.com/shop/web:1.4.2
`,
    },
  ],
};
