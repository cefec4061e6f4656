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

const prod = `apiVersion: v1
kind: Namespace
metadata:
  name: prod
  labels:
    pod-security.kubernetes.io/enforce: restricted
    pod-security.kubernetes.io/enforce-version: latest
`;

const baseline = `apiVersion: policy.networking.k8s.io/v1alpha1
kind: BaselineAdminNetworkPolicy
metadata:
  name: default
spec:
  subject:
    namespaces: {}
  ingress:
    - name: deny
      action: Deny
      from:
        - namespaces: {}
`;

const cilium = `apiVersion: cilium.io/v2
kind: CiliumNetworkPolicy
metadata:
  name: deny
  namespace: prod
spec:
  endpointSelector: {}
  ingress:
    - {}
`;

const calico = `apiVersion: projectcalico.org/v3
kind: GlobalNetworkPolicy
metadata:
  name: deny
spec:
  order: 2000
  selector: all()
  types: [Ingress]
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
      title: "a policy of the admin tier goes before the default deny",
      input: documents(
        prod,
        marked,
        goodDefaultDeny,
        goodWebPolicy,
        `apiVersion: policy.networking.k8s.io/v1alpha1
kind: AdminNetworkPolicy
metadata:
  name: open
spec:
  priority: 10
  subject:
    namespaces:
      matchLabels:
        kubernetes.io/metadata.name: prod
  ingress:
    - name: all
      action: Allow
      from:
        - namespaces: {}
`,
      ),
    },
    {
      title: "a baseline for other namespaces",
      input: documents(
        prod,
        marked,
        egressOnly,
        webEgressOnly,
        withChange(
          baseline,
          "    namespaces: {}\n  ingress",
          "    namespaces:\n      matchLabels:\n        team: other\n  ingress",
        ),
      ),
    },
    {
      title: "a policy of Cilium opens what the default deny closes",
      input: documents(
        marked,
        goodDefaultDeny,
        goodWebPolicy,
        withChange(cilium, "    - {}", "    - fromEntities: [all]"),
      ),
    },
    {
      title: "an empty list of Cilium isolates nothing",
      input: documents(marked, egressOnly, webEgressOnly, withChange(cilium, "  ingress:\n    - {}", "  ingress: []")),
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
    { title: "a baseline for the whole cluster denies", input: documents(goodDeployment, baseline) },
    {
      title: "a baseline of the newer kind",
      input: documents(
        goodDeployment,
        `apiVersion: policy.networking.k8s.io/v1alpha2
kind: ClusterNetworkPolicy
metadata:
  name: deny
spec:
  tier: Baseline
  priority: 100
  subject:
    namespaces: {}
  ingress:
    - action: Deny
      from:
        - namespaces: {}
`,
      ),
    },
    {
      title: "the admin tier hands on to the default deny",
      input: documents(
        prod,
        goodDeployment,
        goodDefaultDeny,
        `apiVersion: policy.networking.k8s.io/v1alpha1
kind: AdminNetworkPolicy
metadata:
  name: pass
spec:
  priority: 10
  subject:
    namespaces: {}
  ingress:
    - action: Pass
      from:
        - namespaces: {}
    - action: Allow
      from:
        - namespaces: {}
`,
      ),
    },
    { title: "an empty rule of Cilium allows nothing", input: documents(goodDeployment, cilium) },
    { title: "Calico denies what no rule of its tier allows", input: documents(goodDeployment, calico) },
    {
      title: "a policy of Calico that denies goes before a NetworkPolicy that allows",
      input: documents(
        goodDeployment,
        withChange(
          goodWebPolicy,
          "    - from:\n        - namespaceSelector:\n            matchLabels:\n              kubernetes.io/metadata.name: ingress-nginx\n      ports:\n        - port: 8443\n          protocol: TCP\n",
          "    - {}\n",
        ),
        withChange(calico, "order: 2000", "order: 10\n  ingress:\n    - action: Deny"),
      ),
    },
    {
      title: "a selector of Calico that is not read: unknown",
      input: documents(goodDeployment, withChange(calico, "all()", "app startsWith 'w'")),
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
