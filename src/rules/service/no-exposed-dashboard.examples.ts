import type { Examples } from "../../model/example.ts";
import { service } from "./example-services.ts";

const dashboard = "    k8s-app: kubernetes-dashboard\n";
const ofDashboard = (others: string) => service("kubernetes-dashboard", "kubernetes-dashboard", dashboard, others);

export const examples: Examples = {
  bad: [
    { title: "on every node's address", input: ofDashboard("  type: NodePort #!\n") },
    {
      title: "behind a load balancer, as its chart labels it",
      input: service(
        "kubernetes-dashboard-kong-proxy",
        "kubernetes-dashboard",
        "    app.kubernetes.io/instance: kubernetes-dashboard\n    app.kubernetes.io/name: kong\n",
        "  type: LoadBalancer #!\n",
      ),
    },
    {
      title: "for some addresses only: low",
      input: ofDashboard('  type: LoadBalancer #!\n  loadBalancerSourceRanges: ["198.51.100.0/24"]\n'),
    },
    {
      title: "another dashboard",
      input: service(
        "headlamp",
        "tools",
        "    app.kubernetes.io/name: headlamp\n",
        '  externalIPs: ["192.0.2.10"] #!\n',
      ),
    },
  ],
  good: [
    { title: "inside the cluster", input: ofDashboard("") },
    {
      title: "the name of another Service",
      input: ofDashboard("  type: ExternalName\n  externalName: dashboard.example.com\n"),
    },
    { title: "an application", input: service("web", "prod", "    app: web\n", "  type: LoadBalancer\n") },
    {
      title: "an application's own dashboard",
      input: service("dashboard", "prod", "    app: dashboard\n", "  type: NodePort\n"),
    },
    {
      title: "a value that is no string",
      input: service("odd", "prod", "    app: [headlamp]\n", "  type: NodePort\n"),
    },
  ],
};
