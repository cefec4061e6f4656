import type { Examples } from "../../model/example.ts";
import { goodClusterConfiguration, withChange } from "../../model/example-base.ts";
import { goodApiServerPod, goodEtcdPod } from "./example-pods.ts";

const peers = "        - --listen-peer-urls=https://192.0.2.10:2380";
const servers = "        - --etcd-servers=https://127.0.0.1:2379";

export const examples: Examples = {
  bad: [
    {
      title: "clients in plain text",
      input: withChange(
        goodEtcdPod,
        "        - --listen-client-urls=https://127.0.0.1:2379,https://192.0.2.10:2379",
        "        - --listen-client-urls=http://127.0.0.1:2379,http://192.0.2.10:2379 #!",
      ),
      also: ["require-etcd-client-authentication"],
    },
    {
      title: "peers in plain text",
      input: withChange(goodEtcdPod, peers, "        - --listen-peer-urls=http://$(POD_IP):2380 #!"),
    },
    {
      title: "certificates that etcd makes for itself",
      input: withChange(goodEtcdPod, peers, `${peers}\n        - --peer-auto-tls=true #!`),
    },
    {
      title: "the API server speaks plain text",
      input: withChange(
        goodApiServerPod,
        servers,
        "        - --etcd-servers=https://192.0.2.10:2379,http://192.0.2.11:2379 #!",
      ),
    },
    {
      title: "events go to another etcd",
      input: withChange(
        goodApiServerPod,
        servers,
        `${servers}\n        - --etcd-servers-overrides=/events#http://192.0.2.11:2379;http://192.0.2.12:2379 #!`,
      ),
    },
    {
      title: "kubeadm and an external etcd",
      input: `${goodClusterConfiguration}etcd:
  external:
    endpoints:
      - https://192.0.2.10:2379
      - http://192.0.2.11:2379 #!
    caFile: /etc/etcd/ca.crt
    certFile: /etc/etcd/client.crt
    keyFile: /etc/etcd/client.key
`,
    },
  ],
  good: [
    { title: "https for all", input: goodEtcdPod },
    { title: "the API server speaks TLS", input: goodApiServerPod },
    { title: "kubeadm sets it all", input: goodClusterConfiguration },
    {
      title: "the host talks to itself",
      input: withChange(goodApiServerPod, servers, "        - --etcd-servers=http://localhost:2379"),
    },
    {
      title: "a socket",
      input: withChange(goodApiServerPod, servers, "        - --etcd-servers=unixs:///var/run/etcd.sock"),
    },
    {
      title: "a single member without peers",
      input: withChange(goodEtcdPod, peers, "        - --listen-peer-urls=http://127.0.0.1:2380"),
    },
    {
      title: "a script hides the flags: unknown",
      input: withChange(
        goodEtcdPod,
        "        - etcd\n",
        "        - /bin/sh\n        - -c\n        - exec etcd --listen-peer-urls=http://0.0.0.0:2380\n",
      ),
    },
  ],
};
