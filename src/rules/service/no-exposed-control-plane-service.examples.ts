import type { Examples } from "../../model/example.ts";
import { service } from "./example-services.ts";

const etcd = "    component: etcd\n    tier: control-plane\n";
const kubeSystem = (name: string, selector: string, others: string) =>
  service(name, "kube-system", selector, others, 2379);

export const examples: Examples = {
  bad: [
    { title: "etcd on every node's address", input: kubeSystem("etcd", etcd, "  type: NodePort #!\n") },
    { title: "etcd behind a load balancer", input: kubeSystem("etcd", etcd, "  type: LoadBalancer #!\n") },
    {
      title: "the scheduler at an address of one's own",
      input: kubeSystem("scheduler", "    component: kube-scheduler\n", '  externalIPs: ["192.0.2.10"] #!\n'),
      also: ["no-external-ip"],
    },
    {
      title: "behind a load balancer of the private network",
      input: service(
        "etcd",
        "kube-system",
        etcd,
        "  type: LoadBalancer #!\n",
        2379,
        '  annotations:\n    service.beta.kubernetes.io/azure-load-balancer-internal: "true"\n',
      ),
    },
  ],
  good: [
    { title: "headless, for monitoring", input: kubeSystem("etcd", etcd, "  clusterIP: None\n") },
    { title: "inside the cluster", input: kubeSystem("etcd", etcd, "  type: ClusterIP\n  externalIPs: []\n") },
    { title: "the API server", input: kubeSystem("api", "    component: kube-apiserver\n", "  type: LoadBalancer\n") },
    {
      title: "an application's etcd in a namespace of its own",
      input: service("etcd", "shop", "    component: etcd\n", "", 2379),
    },
    { title: "without pods to select", input: kubeSystem("etcd", "", "").replace("  selector:\n", "") },
  ],
};
