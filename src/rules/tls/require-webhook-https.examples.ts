import type { Examples } from "../../model/example.ts";
import { withChange } from "../../model/example-base.ts";

const byUrl = `apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingWebhookConfiguration
metadata:
  name: shop
webhooks:
  - name: orders.shop.example.com
    admissionReviewVersions: ["v1"]
    sideEffects: None
    failurePolicy: Fail
    clientConfig:
      url: https://policy.example.com/validate
    rules:
      - apiGroups: ["shop.example.com"]
        apiVersions: ["v1"]
        operations: ["CREATE", "UPDATE"]
        resources: ["orders"]
`;

const definition = `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata:
  name: orders.shop.example.com
spec:
  group: shop.example.com
  scope: Namespaced
  names:
    plural: orders
    kind: Order
  conversion:
    strategy: Webhook
    webhook:
      conversionReviewVersions: ["v1"]
      clientConfig:
        url: https://convert.example.com/orders
  versions:
    - name: v1
      served: true
      storage: true
      schema:
        openAPIV3Schema:
          type: object
`;

const service =
  "    clientConfig:\n      service:\n        name: policy\n        namespace: prod\n        path: /validate\n";

export const examples: Examples = {
  bad: [
    {
      title: "an admission webhook over HTTP",
      input: withChange(
        byUrl,
        "url: https://policy.example.com/validate",
        "url: http://policy.example.com/validate #!",
      ),
    },
    {
      title: "a conversion webhook over HTTP",
      input: withChange(
        definition,
        "url: https://convert.example.com/orders",
        "url: HTTP://convert.example.com/orders #!",
      ),
    },
  ],
  good: [
    { title: "an address over HTTPS, verified by the authorities of the host", input: byUrl },
    {
      title: "a Service is always called over HTTPS; the injector adds the authority",
      input: withChange(
        withChange(byUrl, "    clientConfig:\n      url: https://policy.example.com/validate\n", service),
        "  name: shop\n",
        "  name: shop\n  annotations:\n    cert-manager.io/inject-ca-from: prod/policy\n",
      ),
    },
    { title: "conversion over HTTPS", input: definition },
    {
      title: "no conversion webhook",
      input: withChange(
        definition,
        '    strategy: Webhook\n    webhook:\n      conversionReviewVersions: ["v1"]\n      clientConfig:\n        url: https://convert.example.com/orders\n',
        "    strategy: None\n",
      ),
    },
    {
      title: "no webhooks",
      input:
        "apiVersion: admissionregistration.k8s.io/v1\nkind: MutatingWebhookConfiguration\nmetadata:\n  name: empty\nwebhooks: null\n",
    },
  ],
};
