import type { Examples } from "../../model/example.ts";
import { goodDefaultDeny, goodWebPolicy } from "../../model/example-base.ts";

export const examples: Examples = {
  bad: [
    {
      title: "an empty ingress rule allows everything",
      input: `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: web
  namespace: prod
spec:
  podSelector:
    matchLabels:
      app: web
  policyTypes: ["Ingress"]
  ingress:
    - {} #!
`,
      also: ["require-ingress-default-deny"],
    },
    {
      title: "every address of both families, written as addresses",
      input: `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: web
  namespace: prod
spec:
  podSelector:
    matchLabels:
      app: web
  policyTypes: ["Egress"]
  egress:
    - to: #!
        - ipBlock: { cidr: 0.0.0.0/0 }
        - ipBlock: { cidr: "::/0" }
`,
      also: ["require-egress-default-deny"],
    },
  ],
  good: [
    { title: "a default deny", input: goodDefaultDeny },
    { title: "named peers and ports", input: goodWebPolicy },
    {
      title: "everyone, but on one port: a public service",
      input: `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: public
spec:
  podSelector:
    matchLabels:
      app: web
  ingress:
    - ports:
        - port: 8443
`,
    },
    {
      title: "ingress rules in a policy of type Egress say nothing",
      input: `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: odd
spec:
  podSelector: {}
  policyTypes: ["Egress"]
  ingress:
    - {}
`,
    },
  ],
};
