import type { Examples } from "../../model/example.ts";
import { documents, goodDefaultDeny, goodDeployment, goodWebPolicy, withChange } from "../../model/example-base.ts";

const marked = withChange(
  goodDeployment,
  "    metadata:\n      labels:\n        app: web\n",
  "    metadata:\n      labels: #!\n        app: web\n",
);
const egressOnly = withChange(goodDefaultDeny, '["Ingress", "Egress"]', '["Egress"]');
const webEgressOnly = `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: web
  namespace: prod
spec:
  podSelector:
    matchLabels:
      app: web
  policyTypes: ["Egress"]
`;

export const examples: Examples = {
  bad: [
    {
      title: "policies of type Egress alone do not isolate ingress",
      input: documents(marked, egressOnly, webEgressOnly),
    },
    {
      title: "a policy that allows everything undoes the default deny",
      input: documents(
        marked,
        goodDefaultDeny,
        `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: open
  namespace: prod
spec:
  podSelector:
    matchLabels:
      app: web
  policyTypes: ["Ingress"]
  ingress:
    - {}
`,
      ),
      also: ["no-allow-all-network-policy"],
    },
    {
      title: "the policies select other pods",
      input: documents(
        marked,
        egressOnly,
        withChange(
          goodWebPolicy,
          "  podSelector:\n    matchLabels:\n      app: web\n",
          "  podSelector:\n    matchLabels:\n      app: shop\n",
        ),
      ),
      also: ["no-network-policy-without-pods"],
    },
  ],
  good: [
    {
      title: "a default deny and what the pods must receive",
      input: documents(goodDeployment, goodDefaultDeny, goodWebPolicy),
    },
    {
      title: "one policy that selects the pods isolates them, without any for the whole namespace",
      input: documents(goodDeployment, goodWebPolicy),
    },
    {
      title: "matchExpressions select the pods",
      input: documents(
        goodDeployment,
        withChange(
          goodWebPolicy,
          "  podSelector:\n    matchLabels:\n      app: web\n",
          '  podSelector:\n    matchExpressions:\n      - { key: app, operator: In, values: ["web", "shop"] }\n',
        ),
      ),
    },
    {
      title: "pods on the host's network, which policies do not govern",
      input: withChange(goodDeployment, "      automount", "      hostNetwork: true\n      automount"),
    },
    {
      title: "a Cilium policy may isolate the pods: unknown, not a finding",
      input: documents(
        goodDeployment,
        `apiVersion: cilium.io/v2
kind: CiliumNetworkPolicy
metadata:
  name: web
  namespace: prod
spec:
  endpointSelector:
    matchLabels:
      app: web
  ingress:
    - fromEndpoints:
        - {}
`,
      ),
    },
  ],
};
