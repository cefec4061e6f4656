import type { Examples } from "../../model/example.ts";
import { webhookConfiguration } from "./example-policies.ts";

const withExpression = (expression: string) =>
  webhookConfiguration(`    namespaceSelector:
      matchExpressions:
        - ${expression}
`);

export const examples: Examples = {
  bad: [
    {
      title: "an ordinary namespace left out by name",
      input: withExpression(
        "{ key: kubernetes.io/metadata.name, operator: NotIn, values: [kube-system, policies, payments] } #!",
      ),
    },
    {
      title: "only namespaces with a label",
      input: webhookConfiguration(`    namespaceSelector:
      matchLabels:
        policies.example.com/check: "true" #!
`),
    },
    {
      title: "only namespaces with one of some names",
      input: withExpression("{ key: kubernetes.io/metadata.name, operator: In, values: [prod] } #!"),
    },
  ],
  good: [
    { title: "no selector", input: webhookConfiguration("") },
    { title: "an empty selector", input: webhookConfiguration("    namespaceSelector: {}\n") },
    {
      title: "namespaces of Kubernetes and the webhook's own",
      input: withExpression(
        "{ key: kubernetes.io/metadata.name, operator: NotIn, values: [kube-system, kube-node-lease, policies] }",
      ),
    },
    {
      title: "namespaces that someone has labelled",
      input: withExpression("{ key: policies.example.com/ignore, operator: DoesNotExist }"),
    },
    {
      title: "a webhook that has nothing to do with pods",
      input: webhookConfiguration(
        `    namespaceSelector:
      matchLabels:
        policies.example.com/check: "true"
`,
        { resource: "configmaps" },
      ),
    },
  ],
};
