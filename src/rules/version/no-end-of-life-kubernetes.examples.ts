import type { Examples } from "../../model/example.ts";
import { goodClusterConfiguration, goodKubeletConfiguration, withChange } from "../../model/example-base.ts";

const withVersion = (version: string) =>
  withChange(goodClusterConfiguration, "kubernetesVersion: v1.36.3", `kubernetesVersion: ${version}`);

const staticPod = (component: string, image: string, command = component) => `apiVersion: v1
kind: Pod
metadata:
  name: ${component}
  namespace: kube-system
spec:
  containers:
    - name: ${component}
      image: ${image}
      command: ["${command}"]
`;

export const examples: Examples = {
  bad: [
    { title: "a version whose fixes have ended", input: withVersion("v1.29.3 #!") },
    { title: "without patch and without v", input: withVersion('"1.30" #!') },
    { title: "a distribution that ends with upstream", input: withVersion("v1.29.3+k3s1 #!") },
    {
      title: "an etcd of one's own choice",
      input: `${goodClusterConfiguration}etcd:
  local:
    dataDir: /var/lib/etcd
    imageTag: 3.4.13-0 #!
`,
    },
  ],
  good: [
    { title: "a maintained version", input: goodClusterConfiguration },
    { title: "a label, which names no version", input: withVersion("stable-1") },
    { title: "no version", input: withChange(goodClusterConfiguration, "kubernetesVersion: v1.36.3\n", "") },
    { title: "a vendor's build, which may be maintained for longer", input: withVersion("v1.29.3-eks-036c24b") },
    { title: "a version newer than the table", input: withVersion("v1.99.0") },
    { title: "a kubelet's configuration tells no version", input: goodKubeletConfiguration },
    {
      title: "an image of another name: its tag is its own version",
      input: staticPod("kube-apiserver", "registry.example.com/platform/control-plane:1.2", "kube-apiserver"),
    },
    {
      title: "an image by digest alone",
      input: staticPod(
        "kube-scheduler",
        "registry.k8s.io/kube-scheduler@sha256:9f2c1d4b7a80e35f6d1c0b9a8e7f6d5c4b3a29180716253443526170899abcde",
      ),
    },
    {
      title: "a mirror of a maintained version",
      input: staticPod("kube-scheduler", "registry.example.com:5000/k8s/kube-scheduler:v1.36.3"),
    },
    {
      title: "an etcd that serves an application",
      input: `apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: etcd
  namespace: shop
spec:
  serviceName: etcd
  selector:
    matchLabels:
      app: etcd
  template:
    metadata:
      labels:
        app: etcd
    spec:
      containers:
        - name: etcd
          image: quay.io/coreos/etcd:v3.4.13
          command: ["etcd"]
`,
    },
  ],
};
