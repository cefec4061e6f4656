/** A static pod of the control plane in the form that kubeadm 1.36 gives it. */
function staticPod(options: {
  readonly name: string;
  readonly image: string;
  readonly command: readonly string[];
  readonly port: number;
  readonly probes: readonly (readonly [probe: string, path: string, failures: number])[];
  readonly scheme: "HTTP" | "HTTPS";
  readonly host: string;
  readonly requests: string;
  readonly volumes: readonly (readonly [name: string, path: string, type: string, readOnly: boolean])[];
}): string {
  const { name, image, command, port, probes, scheme, host, requests, volumes } = options;
  return `apiVersion: v1
kind: Pod
metadata:
  annotations:
    kubeadm.kubernetes.io/${name}.advertise-address.endpoint: 192.0.2.10:${port}
  labels:
    component: ${name}
    tier: control-plane
  name: ${name}
  namespace: kube-system
spec:
  containers:
  - command:
${command.map((word) => `    - ${word}\n`).join("")}    image: ${image}
    imagePullPolicy: IfNotPresent
${probes
  .map(
    ([probe, path, failures]) => `    ${probe}:
      failureThreshold: ${failures}
      httpGet:
        host: ${host}
        path: ${path}
        port: probe-port
        scheme: ${scheme}
      periodSeconds: 10
      timeoutSeconds: 15
`,
  )
  .join("")}    name: ${name}
    ports:
    - containerPort: ${port}
      name: probe-port
      protocol: TCP
    resources:
      requests:
${requests}    volumeMounts:
${volumes
  .map(
    ([volume, path, , readOnly]) =>
      `    - mountPath: ${path}\n      name: ${volume}\n${readOnly ? "      readOnly: true\n" : ""}`,
  )
  .join("")}  hostNetwork: true
  priority: 2000001000
  priorityClassName: system-node-critical
  securityContext:
    seccompProfile:
      type: RuntimeDefault
  volumes:
${volumes.map(([volume, path, type]) => `  - hostPath:\n      path: ${path}\n      type: ${type}\n    name: ${volume}\n`).join("")}status: {}
`;
}

const certificates = [
  ["ca-certs", "/etc/ssl/certs", "DirectoryOrCreate", true],
  ["etc-ca-certificates", "/etc/ca-certificates", "DirectoryOrCreate", true],
  ["k8s-certs", "/etc/kubernetes/pki", "DirectoryOrCreate", true],
  ["usr-local-share-ca-certificates", "/usr/local/share/ca-certificates", "DirectoryOrCreate", true],
  ["usr-share-ca-certificates", "/usr/share/ca-certificates", "DirectoryOrCreate", true],
] as const;

/** The control plane of a cluster that `kubeadm init` made without options, by file. */
export const kubeadmManifests: Readonly<Record<string, string>> = {
  "manifests/kube-apiserver.yaml": staticPod({
    name: "kube-apiserver",
    image: "registry.k8s.io/kube-apiserver:v1.36.3",
    port: 6443,
    host: "192.0.2.10",
    scheme: "HTTPS",
    requests: "        cpu: 250m\n",
    probes: [
      ["livenessProbe", "/livez", 8],
      ["readinessProbe", "/readyz", 3],
      ["startupProbe", "/livez", 24],
    ],
    volumes: certificates,
    command: [
      "kube-apiserver",
      "--advertise-address=192.0.2.10",
      "--allow-privileged=true",
      "--authorization-mode=Node,RBAC",
      "--client-ca-file=/etc/kubernetes/pki/ca.crt",
      "--enable-admission-plugins=NodeRestriction",
      "--enable-bootstrap-token-auth=true",
      "--etcd-cafile=/etc/kubernetes/pki/etcd/ca.crt",
      "--etcd-certfile=/etc/kubernetes/pki/apiserver-etcd-client.crt",
      "--etcd-keyfile=/etc/kubernetes/pki/apiserver-etcd-client.key",
      "--etcd-servers=https://127.0.0.1:2379",
      "--kubelet-client-certificate=/etc/kubernetes/pki/apiserver-kubelet-client.crt",
      "--kubelet-client-key=/etc/kubernetes/pki/apiserver-kubelet-client.key",
      "--kubelet-preferred-address-types=InternalIP,ExternalIP,Hostname",
      "--proxy-client-cert-file=/etc/kubernetes/pki/front-proxy-client.crt",
      "--proxy-client-key-file=/etc/kubernetes/pki/front-proxy-client.key",
      "--requestheader-allowed-names=front-proxy-client",
      "--requestheader-client-ca-file=/etc/kubernetes/pki/front-proxy-ca.crt",
      "--requestheader-extra-headers-prefix=X-Remote-Extra-",
      "--requestheader-group-headers=X-Remote-Group",
      "--requestheader-username-headers=X-Remote-User",
      "--secure-port=6443",
      "--service-account-issuer=https://kubernetes.default.svc.cluster.local",
      "--service-account-key-file=/etc/kubernetes/pki/sa.pub",
      "--service-account-signing-key-file=/etc/kubernetes/pki/sa.key",
      "--service-cluster-ip-range=10.96.0.0/12",
      "--tls-cert-file=/etc/kubernetes/pki/apiserver.crt",
      "--tls-private-key-file=/etc/kubernetes/pki/apiserver.key",
    ],
  }),
  "manifests/kube-controller-manager.yaml": staticPod({
    name: "kube-controller-manager",
    image: "registry.k8s.io/kube-controller-manager:v1.36.3",
    port: 10257,
    host: "127.0.0.1",
    scheme: "HTTPS",
    requests: "        cpu: 200m\n",
    probes: [
      ["livenessProbe", "/healthz", 8],
      ["startupProbe", "/healthz", 24],
    ],
    volumes: [
      ...certificates,
      ["flexvolume-dir", "/usr/libexec/kubernetes/kubelet-plugins/volume/exec", "DirectoryOrCreate", false],
      ["kubeconfig", "/etc/kubernetes/controller-manager.conf", "FileOrCreate", true],
    ],
    command: [
      "kube-controller-manager",
      "--authentication-kubeconfig=/etc/kubernetes/controller-manager.conf",
      "--authorization-kubeconfig=/etc/kubernetes/controller-manager.conf",
      "--bind-address=127.0.0.1",
      "--client-ca-file=/etc/kubernetes/pki/ca.crt",
      "--cluster-name=kubernetes",
      "--cluster-signing-cert-file=/etc/kubernetes/pki/ca.crt",
      "--cluster-signing-key-file=/etc/kubernetes/pki/ca.key",
      "--controllers=*,bootstrapsigner,tokencleaner",
      "--kubeconfig=/etc/kubernetes/controller-manager.conf",
      "--leader-elect=true",
      "--requestheader-client-ca-file=/etc/kubernetes/pki/front-proxy-ca.crt",
      "--root-ca-file=/etc/kubernetes/pki/ca.crt",
      "--service-account-private-key-file=/etc/kubernetes/pki/sa.key",
      "--use-service-account-credentials=true",
    ],
  }),
  "manifests/kube-scheduler.yaml": staticPod({
    name: "kube-scheduler",
    image: "registry.k8s.io/kube-scheduler:v1.36.3",
    port: 10259,
    host: "127.0.0.1",
    scheme: "HTTPS",
    requests: "        cpu: 100m\n",
    probes: [
      ["livenessProbe", "/livez", 8],
      ["readinessProbe", "/readyz", 3],
      ["startupProbe", "/livez", 24],
    ],
    volumes: [["kubeconfig", "/etc/kubernetes/scheduler.conf", "FileOrCreate", true]],
    command: [
      "kube-scheduler",
      "--authentication-kubeconfig=/etc/kubernetes/scheduler.conf",
      "--authorization-kubeconfig=/etc/kubernetes/scheduler.conf",
      "--bind-address=127.0.0.1",
      "--kubeconfig=/etc/kubernetes/scheduler.conf",
      "--leader-elect=true",
    ],
  }),
  "manifests/etcd.yaml": staticPod({
    name: "etcd",
    image: "registry.k8s.io/etcd:3.6.6-0",
    port: 2381,
    host: "127.0.0.1",
    scheme: "HTTP",
    requests: "        cpu: 100m\n        memory: 100Mi\n",
    probes: [
      ["livenessProbe", "/livez", 8],
      ["readinessProbe", "/readyz", 3],
      ["startupProbe", "/readyz", 24],
    ],
    volumes: [
      ["etcd-data", "/var/lib/etcd", "DirectoryOrCreate", false],
      ["etcd-certs", "/etc/kubernetes/pki/etcd", "DirectoryOrCreate", false],
    ],
    command: [
      "etcd",
      "--advertise-client-urls=https://192.0.2.10:2379",
      "--cert-file=/etc/kubernetes/pki/etcd/server.crt",
      "--client-cert-auth=true",
      "--data-dir=/var/lib/etcd",
      "--feature-gates=InitialCorruptCheck=true",
      "--initial-advertise-peer-urls=https://192.0.2.10:2380",
      "--initial-cluster=node=https://192.0.2.10:2380",
      "--key-file=/etc/kubernetes/pki/etcd/server.key",
      "--listen-client-urls=https://127.0.0.1:2379,https://192.0.2.10:2379",
      "--listen-metrics-urls=http://127.0.0.1:2381",
      "--listen-peer-urls=https://192.0.2.10:2380",
      "--name=node",
      "--peer-cert-file=/etc/kubernetes/pki/etcd/peer.crt",
      "--peer-client-cert-auth=true",
      "--peer-key-file=/etc/kubernetes/pki/etcd/peer.key",
      "--peer-trusted-ca-file=/etc/kubernetes/pki/etcd/ca.crt",
      "--snapshot-count=10000",
      "--trusted-ca-file=/etc/kubernetes/pki/etcd/ca.crt",
      "--watch-progress-notify-interval=5s",
    ],
  }),
};
