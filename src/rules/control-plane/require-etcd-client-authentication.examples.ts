import type { Examples } from "../../model/example.ts";
import { goodClusterConfiguration, withChange } from "../../model/example-base.ts";
import { goodApiServerPod, goodEtcdPod } from "./example-pods.ts";

const clients = "        - --listen-client-urls=https://127.0.0.1:2379,https://192.0.2.10:2379";
const asked = "        - --client-cert-auth=true\n";
const authority = "        - --trusted-ca-file=/etc/kubernetes/pki/etcd/ca.crt";
const peerAuthority = "        - --peer-trusted-ca-file=/etc/kubernetes/pki/etcd/ca.crt\n";

/** The same settings as variables. */
const byEnvironment = `apiVersion: v1
kind: Pod
metadata:
  name: etcd
  namespace: kube-system
spec:
  containers:
    - name: etcd
      image: registry.k8s.io/etcd:3.6.6-0
      command: ["etcd"]
      env:
        - name: ETCD_LISTEN_CLIENT_URLS
          value: https://0.0.0.0:2379
        - name: ETCD_CERT_FILE
          value: /etc/etcd/server.crt
        - name: ETCD_KEY_FILE
          value: /etc/etcd/server.key
        - name: ETCD_CLIENT_CERT_AUTH
          value: "true"
        - name: ETCD_TRUSTED_CA_FILE
          value: /etc/etcd/ca.crt
`;

export const examples: Examples = {
  bad: [
    {
      title: "no certificate is asked for",
      input: withChange(
        withChange(withChange(goodEtcdPod, asked, ""), `${authority}\n`, ""),
        "      command:\n",
        "      command: #!\n",
      ),
    },
    {
      title: "asked for, but of any authority",
      input: withChange(withChange(goodEtcdPod, asked, "        - --client-cert-auth #!\n"), `${authority}\n`, ""),
    },
    {
      title: "the authority that signs the cluster's users",
      input: `${withChange(goodEtcdPod, authority, "        - --trusted-ca-file=/etc/kubernetes/pki/ca.crt #!")}---\n${goodApiServerPod}`,
    },
    {
      title: "open to the network",
      input: withChange(goodEtcdPod, clients, "        - --listen-client-urls=http://0.0.0.0:2379 #!"),
      also: ["require-etcd-tls"],
    },
    {
      title: "open to its host",
      input: withChange(
        goodEtcdPod,
        clients,
        "        - --listen-client-urls=http://[::1]:2379,https://192.0.2.10:2379 #!",
      ),
    },
    {
      title: "kubeadm told to listen without TLS",
      input: `${goodClusterConfiguration}etcd:
  local:
    extraArgs:
      - name: listen-client-urls
        value: http://0.0.0.0:2379 #!
`,
      also: ["require-etcd-tls"],
    },
    {
      title: "peers of any authority",
      input: withChange(
        withChange(goodEtcdPod, peerAuthority, ""),
        "        - --listen-peer-urls=https://192.0.2.10:2380\n",
        "        - --listen-peer-urls=https://192.0.2.10:2380 #!\n",
      ),
    },
  ],
  good: [
    { title: "certificates of its own authority", input: goodEtcdPod },
    { title: "kubeadm sets it all", input: goodClusterConfiguration },
    { title: "an authority alone makes etcd ask", input: withChange(goodEtcdPod, asked, "") },
    { title: "by variables", input: byEnvironment },
    {
      title: "a Unix socket",
      input: withChange(
        goodEtcdPod,
        clients,
        "        - --listen-client-urls=unix://localhost:2379,https://192.0.2.10:2379",
      ),
    },
    {
      title: "a configuration file: unknown",
      input: withChange(
        goodEtcdPod,
        clients,
        "        - --config-file=/etc/etcd.yaml\n        - --listen-client-urls=http://0.0.0.0:2379",
      ),
    },
    {
      title: "a variable from elsewhere: unknown",
      input: withChange(
        byEnvironment,
        "        - name: ETCD_TRUSTED_CA_FILE\n          value: /etc/etcd/ca.crt\n",
        "        - name: ETCD_TRUSTED_CA_FILE\n          valueFrom:\n            configMapKeyRef:\n              name: etcd\n              key: ca\n",
      ),
    },
    {
      title: "an etcd that serves an application",
      input: `apiVersion: v1
kind: Pod
metadata:
  name: store
  namespace: prod
spec:
  containers:
    - name: etcd
      image: registry.k8s.io/etcd:3.6.6-0
      command: ["etcd", "--listen-client-urls=http://0.0.0.0:2379"]
`,
    },
  ],
};
