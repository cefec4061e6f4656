import type { Examples } from "../../model/example.ts";
import { documents, goodDeployment, goodWebPolicy, withChange } from "../../model/example-base.ts";

const byName = withChange(goodWebPolicy, "- port: 8443\n          protocol: TCP\n", "- port: https\n");
const marked = withChange(goodWebPolicy, "- port: 8443\n          protocol: TCP\n", "- port: https #!\n");
const named = withChange(
  goodDeployment,
  "- containerPort: 8443\n",
  "- name: https\n              containerPort: 8443\n",
);

function namespace(name: string): string {
  return `apiVersion: v1
kind: Namespace
metadata:
  name: ${name}
  labels:
    pod-security.kubernetes.io/enforce: restricted
    pod-security.kubernetes.io/enforce-version: latest
`;
}

const cluster = documents(namespace("default"), namespace("kube-system"), namespace("prod"));

export const examples: Examples = {
  bad: [
    { title: "a port that no container names", input: documents(goodDeployment, marked) },
    {
      title: "the name of a port of another protocol",
      input: documents(named, withChange(marked, "- port: https #!\n", "- port: https #!\n          protocol: UDP\n")),
    },
    {
      title: "a namespace that the cluster does not have",
      input: documents(
        cluster,
        withChange(
          goodWebPolicy,
          "namespaceSelector:\n            matchLabels:\n              kubernetes.io/metadata.name: ingress-nginx",
          "namespaceSelector: #!\n            matchLabels:\n              kubernetes.io/metadata.name: ingress-ngnix",
        ),
      ),
    },
  ],
  good: [
    { title: "the port has the name", input: documents(named, byName) },
    { title: "a number needs no name", input: documents(goodDeployment, goodWebPolicy) },
    {
      title: "namespaces that may be defined elsewhere: unknown",
      input: documents(namespace("prod"), goodDeployment, goodWebPolicy),
    },
    { title: "no pods in the input: unknown", input: byName },
    {
      title: "pods of a custom kind",
      input: documents(
        byName,
        "apiVersion: argoproj.io/v1alpha1\nkind: Rollout\nmetadata:\n  name: web\n  namespace: prod\nspec:\n  template:\n    metadata:\n      labels:\n        app: web\n    spec:\n      containers:\n        - name: web\n          image: registry.example.com/shop/web:1.4.2\n",
      ),
    },
    {
      title: "an empty selector is every namespace",
      input: documents(
        cluster,
        withChange(
          goodWebPolicy,
          "namespaceSelector:\n            matchLabels:\n              kubernetes.io/metadata.name: ingress-nginx",
          "namespaceSelector: {}",
        ),
      ),
    },
    {
      title: "the whole cluster, with the namespace that is named",
      input: documents(cluster, namespace("ingress-nginx"), goodDeployment, goodWebPolicy),
    },
  ],
};
