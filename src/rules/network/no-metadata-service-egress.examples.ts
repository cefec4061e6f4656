import type { Examples } from "../../model/example.ts";
import { goodDefaultDeny, goodWebPolicy } from "../../model/example-base.ts";

function egress(rules: string): string {
  return `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: out
  namespace: prod
spec:
  podSelector:
    matchLabels:
      app: web
  policyTypes: ["Egress"]
  egress:
${rules}`;
}

const web = "      ports:\n        - port: 80\n        - port: 443\n";

export const examples: Examples = {
  bad: [
    {
      title: "the web, the metadata service included",
      input: egress(`    - to:\n        - ipBlock:\n            cidr: 0.0.0.0/0 #!\n${web}`),
    },
    {
      title: "port 80 to everybody",
      input: egress("    - ports: #!\n        - port: 80\n"),
    },
    {
      title: "the address itself, on a range of ports",
      input: egress(
        "    - to:\n        - ipBlock:\n            cidr: 169.254.169.254/32 #!\n      ports:\n        - port: 1\n          endPort: 1024\n",
      ),
    },
    {
      title: "over IPv6",
      input: egress(
        '    - to:\n        - ipBlock:\n            cidr: 0.0.0.0/0\n            except: ["169.254.0.0/16"]\n        - ipBlock:\n            cidr: fd00::/8 #!\n      ports:\n        - port: 80\n',
      ),
    },
  ],
  good: [
    {
      title: "the address is taken out",
      input: egress(
        `    - to:\n        - ipBlock:\n            cidr: 0.0.0.0/0\n            except: ["169.254.169.254/32"]\n${web}`,
      ),
    },
    {
      title: "a network around it is taken out",
      input: egress(
        `    - to:\n        - ipBlock:\n            cidr: 128.0.0.0/1\n            except: ["169.254.0.0/16"]\n${web}`,
      ),
    },
    {
      title: "HTTPS alone, which the metadata service does not speak",
      input: egress("    - to:\n        - ipBlock:\n            cidr: 0.0.0.0/0\n      ports:\n        - port: 443\n"),
    },
    { title: "UDP alone", input: egress("    - ports:\n        - port: 80\n          protocol: UDP\n") },
    {
      title: "pods of the cluster",
      input: egress("    - to:\n        - namespaceSelector: {}\n      ports:\n        - port: 80\n"),
    },
    { title: "nothing may leave", input: goodDefaultDeny },
    { title: "names alone", input: goodWebPolicy },
  ],
};
