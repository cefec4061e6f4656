import type { Examples } from "../../model/example.ts";
import { documents, goodClusterConfiguration } from "../../model/example-base.ts";

const ofControllers = "        - --bind-address=127.0.0.1\n        - --profiling=false\n";

const flags: Readonly<Record<string, string>> = {
  "kube-scheduler": ofControllers,
  "kube-controller-manager": `${ofControllers}        - --root-ca-file=/etc/kubernetes/pki/ca.crt
        - --service-account-private-key-file=/etc/kubernetes/pki/sa.key
        - --use-service-account-credentials=true
`,
  "kube-apiserver": `        - --authentication-config=/etc/kubernetes/authentication.yaml
        - --authorization-mode=Node,RBAC
        - --encryption-provider-config=/etc/kubernetes/encryption.yaml
        - --kubelet-certificate-authority=/etc/kubernetes/pki/ca.crt
        - --audit-policy-file=/etc/kubernetes/audit-policy.yaml
        - --audit-log-path=/var/log/kubernetes/audit.log
        - --audit-log-maxage=30
        - --tls-min-version=VersionTLS12
        - --enable-admission-plugins=NodeRestriction,DenyServiceExternalIPs,EventRateLimit
        - --client-ca-file=/etc/kubernetes/pki/ca.crt
        - --etcd-cafile=/etc/kubernetes/pki/etcd/ca.crt
        - --etcd-certfile=/etc/kubernetes/pki/apiserver-etcd-client.crt
        - --etcd-keyfile=/etc/kubernetes/pki/apiserver-etcd-client.key
        - --kubelet-client-certificate=/etc/kubernetes/pki/apiserver-kubelet-client.crt
        - --kubelet-client-key=/etc/kubernetes/pki/apiserver-kubelet-client.key
        - --service-account-extend-token-expiration=false
        - --service-account-key-file=/etc/kubernetes/pki/sa.pub
        - --tls-cert-file=/etc/kubernetes/pki/apiserver.crt
        - --tls-private-key-file=/etc/kubernetes/pki/apiserver.key
        - --profiling=false
`,
};

const staticPod = (component: string, tag: string, suffix = "") => `apiVersion: v1
kind: Pod
metadata:
  name: ${component}${suffix}
  namespace: kube-system
  labels:
    tier: control-plane
spec:
  hostNetwork: true
  automountServiceAccountToken: false
  securityContext:
    seccompProfile:
      type: RuntimeDefault
  containers:
    - name: ${component}
      image: registry.k8s.io/${component}:${tag}
      securityContext:
        allowPrivilegeEscalation: false
        readOnlyRootFilesystem: true
        capabilities:
          drop: ["ALL"]
      command:
        - ${component}
${flags[component] ?? ""}`;

/** kube-proxy as distributions run it. */
const kubeProxy = (image: string) => `apiVersion: apps/v1
kind: DaemonSet
metadata:
  name: kube-proxy
  namespace: kube-system
spec:
  selector:
    matchLabels:
      k8s-app: kube-proxy
  template:
    metadata:
      labels:
        k8s-app: kube-proxy
    spec:
      containers:
        - name: kube-proxy
          image: ${image}
`;

export const examples: Examples = {
  bad: [
    {
      title: "a scheduler newer than the API server",
      input: documents(staticPod("kube-apiserver", "v1.36.3"), staticPod("kube-scheduler", "v1.37.0 #!")),
    },
    {
      title: "a controller manager two minors behind",
      input: documents(staticPod("kube-apiserver", "v1.37.1"), staticPod("kube-controller-manager", "v1.35.4 #!")),
    },
    {
      title: "API servers two minors apart",
      input: documents(staticPod("kube-apiserver", "v1.37.1", "-a"), staticPod("kube-apiserver", "v1.35.0 #!", "-b")),
    },
  ],
  good: [
    { title: "one configuration for all", input: goodClusterConfiguration },
    {
      title: "one minor behind, in the middle of an upgrade",
      input: documents(
        staticPod("kube-apiserver", "v1.37.1", "-a"),
        staticPod("kube-apiserver", "v1.36.3", "-b"),
        staticPod("kube-controller-manager", "v1.36.3"),
        staticPod("kube-scheduler", "v1.36.3"),
      ),
    },
    {
      title: "what runs counts, not what a configuration asked for",
      input: documents(
        goodClusterConfiguration,
        staticPod("kube-apiserver", "v1.35.1"),
        staticPod("kube-scheduler", "v1.35.1"),
      ),
    },
    {
      title: "kube-proxy three minors behind",
      input: documents(
        staticPod("kube-apiserver", "v1.36.3"),
        kubeProxy("mirror.example.com/k8s/kube-proxy:v1.33.1-eksbuild.2"),
      ),
    },
    {
      title: "an image that is not kube-proxy",
      input: documents(staticPod("kube-apiserver", "v1.36.3"), kubeProxy("registry.example.com/my-kube-proxy:v1.30.0")),
    },
    {
      title: "images of another name tell no version",
      input: documents(
        staticPod("kube-apiserver", "v1.36.3"),
        staticPod("kube-scheduler", "v1.37.0").replace(
          "registry.k8s.io/kube-scheduler:",
          "registry.example.com/bundle:",
        ),
      ),
    },
    {
      title: "several clusters in one folder",
      input: documents(goodClusterConfiguration, goodClusterConfiguration.replace("v1.36.3", "v1.35.1")),
    },
  ],
};
