import type { Examples } from "../../model/example.ts";
import { documents, goodDefaultDeny, goodDeployment, goodWebPolicy, withChange } from "../../model/example-base.ts";

const marked = withChange(
  goodDeployment,
  "    metadata:\n      labels:\n        app: web\n",
  "    metadata:\n      labels: #!\n        app: web\n",
);

const withoutTypes = `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: default-deny
  namespace: prod
spec:
  podSelector: {}
`;

const ingressOfWeb = `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: web
  namespace: prod
spec:
  podSelector:
    matchLabels:
      app: web
  ingress:
    - ports:
        - port: 8443
`;

const baseline = `apiVersion: policy.networking.k8s.io/v1alpha1
kind: BaselineAdminNetworkPolicy
metadata:
  name: default
spec:
  subject:
    namespaces: {}
  egress:
    - name: dns
      action: Allow
      to:
        - pods:
            namespaceSelector: {}
            podSelector:
              matchLabels:
                k8s-app: kube-dns
    - name: deny
      action: Deny
      to:
        - networks: ["0.0.0.0/0", "::/0"]
`;

export const examples: Examples = {
  bad: [
    {
      title: "a policy of Calico allows all",
      input: documents(
        marked,
        ingressOfWeb,
        withoutTypes,
        `apiVersion: projectcalico.org/v3
kind: NetworkPolicy
metadata:
  name: out
  namespace: prod
spec:
  selector: app == 'web'
  types: [Egress]
  egress:
    - action: Allow
`,
      ),
    },
    {
      title: "without policyTypes and egress rules a policy is of type Ingress alone",
      input: documents(marked, withoutTypes, ingressOfWeb),
    },
    {
      title: "egress to every address is no deny",
      input: documents(
        marked,
        goodDefaultDeny,
        `apiVersion: networking.k8s.io/v1
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
    - to:
        - ipBlock:
            cidr: 0.0.0.0/0
`,
      ),
      also: ["no-allow-all-network-policy"],
    },
  ],
  good: [
    {
      title: "a default deny and what the pods must reach",
      input: documents(goodDeployment, goodDefaultDeny, goodWebPolicy),
    },
    {
      title: "a baseline that denies every address",
      input: documents(goodDeployment, baseline),
    },
    {
      title: "a baseline that denies the pods of the cluster alone: unknown",
      input: documents(
        goodDeployment,
        withChange(baseline, '        - networks: ["0.0.0.0/0", "::/0"]\n', "        - namespaces: {}\n"),
      ),
    },
    {
      title: "a policy of Calico without rules, of both types",
      input: documents(
        goodDeployment,
        `apiVersion: crd.projectcalico.org/v1
kind: NetworkPolicy
metadata:
  name: default.deny
  namespace: prod
spec:
  selector: app in {'web', 'shop'} && !has(legacy)
  types: [Ingress, Egress]
`,
      ),
    },
    {
      title: "without policyTypes, egress rules make a policy one of type Egress",
      input: documents(goodDeployment, withChange(goodWebPolicy, '  policyTypes: ["Ingress", "Egress"]\n', "")),
    },
    {
      title: "egress to everywhere but the metadata service on one port is a choice, not an open door",
      input: documents(
        goodDeployment,
        goodDefaultDeny,
        `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: out
  namespace: prod
spec:
  podSelector: {}
  policyTypes: ["Egress"]
  egress:
    - to:
        - ipBlock:
            cidr: 0.0.0.0/0
            except: ["169.254.169.254/32"]
      ports:
        - port: 443
`,
      ),
    },
  ],
};
