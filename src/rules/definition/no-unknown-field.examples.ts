import type { Examples } from "../../model/example.ts";
import { goodDefaultDeny, goodWebPolicy } from "../../model/example-base.ts";

export const examples: Examples = {
  bad: [
    {
      title: "dashes without a space make keys of what should be items",
      input: `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: web
  namespace: prod
spec:
  podSelector:
    matchLabels:
      app: web
  ingress:
  -from: #!
    -podSelector: #!
      matchLabels:
        access: "true"
`,
    },
    {
      title: "a misspelt field",
      input: `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: web
  namespace: prod
spec:
  podselector: #!
    matchLabels:
      app: web
  policyTypes: ["Ingress"]
`,
    },
  ],
  good: [
    { title: "a policy with every kind of field", input: goodWebPolicy },
    { title: "a default deny", input: goodDefaultDeny },
    {
      title: "labels may have any key",
      input: `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: web
spec:
  podSelector:
    matchLabels:
      -from: "yes"
      constructor: web
  ingress:
    - from:
        - ipBlock: { cidr: 10.0.0.0/8, except: [10.1.0.0/16] }
      ports:
        - { port: 80, endPort: 90, protocol: TCP }
`,
    },
  ],
};
