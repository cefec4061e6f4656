import type { Examples } from "../../model/example.ts";
import { service } from "./example-services.ts";

const web = (others: string) => service("web", "prod", "    app: web\n", others);

export const examples: Examples = {
  bad: [
    { title: "an address of one's own choice", input: web('  externalIPs: ["192.0.2.10"] #!\n') },
    {
      title: "beside a load balancer",
      input: web(
        '  type: LoadBalancer\n  loadBalancerSourceRanges: ["198.51.100.0/24"]\n  externalIPs: #!\n    - 192.0.2.10\n',
      ),
    },
  ],
  good: [
    { title: "an address inside the cluster", input: web("") },
    { title: "an empty list", input: web("  externalIPs: []\n") },
    { title: "a null value", input: web("  externalIPs: null\n") },
    { title: "values that are no addresses", input: web("  externalIPs: [{}, 1]\n") },
    {
      title: "the name of another server, which no node answers for",
      input: web('  type: ExternalName\n  externalName: web.example.com\n  externalIPs: ["192.0.2.10"]\n'),
    },
    {
      title: "an address that a controller gave",
      input: `${web("  type: LoadBalancer\n")}status:\n  loadBalancer:\n    ingress:\n      - ip: 192.0.2.10\n`,
    },
  ],
};
