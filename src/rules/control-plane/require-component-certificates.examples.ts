import type { Examples } from "../../model/example.ts";
import { goodClusterConfiguration, goodKubeletConfiguration, withChange } from "../../model/example-base.ts";
import { goodControllerManagerPod } from "./example-controllers.ts";
import { goodApiServerPod, goodEtcdPod } from "./example-pods.ts";

const without = (pod: string, flag: string) =>
  withChange(withChange(pod, `        - --${flag}\n`, ""), "      command:\n", "      command: #!\n");

const externalEtcd = (fields: string) =>
  withChange(
    goodClusterConfiguration,
    "apiServer:\n",
    `etcd:\n  external:\n    endpoints: ["https://192.0.2.10:2379"]\n${fields}apiServer:\n`,
  );

const files = "    caFile: /etc/etcd/ca.crt\n    certFile: /etc/etcd/client.crt\n    keyFile: /etc/etcd/client.key\n";

export const examples: Examples = {
  bad: [
    {
      title: "no certificate for the kubelets",
      input: without(goodApiServerPod, "kubelet-client-certificate=/etc/kubernetes/pki/apiserver-kubelet-client.crt"),
    },
    {
      title: "no certificate for etcd",
      input: without(goodApiServerPod, "etcd-keyfile=/etc/kubernetes/pki/apiserver-etcd-client.key"),
    },
    { title: "no authority for etcd", input: without(goodApiServerPod, "etcd-cafile=/etc/kubernetes/pki/etcd/ca.crt") },
    {
      title: "no serving certificate",
      input: without(goodApiServerPod, "tls-cert-file=/etc/kubernetes/pki/apiserver.crt"),
    },
    { title: "no authority of clients", input: without(goodApiServerPod, "client-ca-file=/etc/kubernetes/pki/ca.crt") },
    { title: "no root authority", input: without(goodControllerManagerPod, "root-ca-file=/etc/kubernetes/pki/ca.crt") },
    {
      title: "etcd without a certificate for peers",
      input: without(goodEtcdPod, "peer-key-file=/etc/kubernetes/pki/etcd/peer.key"),
    },
    {
      title: "an external etcd, and no certificate for it",
      input: withChange(externalEtcd("    caFile: /etc/etcd/ca.crt\n"), "  extraArgs:\n", "  extraArgs: #!\n"),
    },
    {
      title: "a kubelet that makes its own certificate",
      input: withChange(
        withChange(goodKubeletConfiguration, "serverTLSBootstrap: true\n", ""),
        "apiVersion: kubelet.config.k8s.io/v1beta1\n",
        "apiVersion: kubelet.config.k8s.io/v1beta1 #!\n",
      ),
    },
  ],
  good: [
    { title: "the API server with all of them", input: goodApiServerPod },
    { title: "kubeadm gives them", input: goodClusterConfiguration },
    { title: "an external etcd with its files", input: externalEtcd(files) },
    { title: "etcd with all of them", input: goodEtcdPod },
    { title: "a kubelet that asks for a certificate", input: goodKubeletConfiguration },
    {
      title: "a kubelet with a certificate",
      input: withChange(
        goodKubeletConfiguration,
        "serverTLSBootstrap: true\n",
        "tlsCertFile: /var/lib/kubelet/pki/server.crt\ntlsPrivateKeyFile: /var/lib/kubelet/pki/server.key\n",
      ),
    },
    {
      title: "a variable hides flags: unknown",
      input: withChange(
        goodApiServerPod,
        "        - --etcd-cafile=/etc/kubernetes/pki/etcd/ca.crt\n",
        "        - $(EXTRA_FLAGS)\n",
      ),
    },
  ],
};
