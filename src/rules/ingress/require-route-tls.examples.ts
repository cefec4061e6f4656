import type { Examples } from "../../model/example.ts";
import { withChange } from "../../model/example-base.ts";

const reencrypted = `apiVersion: route.openshift.io/v1
kind: Route
metadata:
  name: web
  namespace: prod
spec:
  host: shop.example.com
  to:
    kind: Service
    name: web
  port:
    targetPort: https
  tls:
    termination: reencrypt
    insecureEdgeTerminationPolicy: Redirect
`;

const tls = "  tls:\n    termination: reencrypt\n    insecureEdgeTerminationPolicy: Redirect\n";

export const examples: Examples = {
  bad: [
    {
      title: "no TLS at all",
      input: withChange(withChange(reencrypted, tls, ""), "spec:\n", "spec: #!\n"),
    },
    {
      title: "plain HTTP beside TLS",
      input: withChange(
        reencrypted,
        "insecureEdgeTerminationPolicy: Redirect",
        "insecureEdgeTerminationPolicy: Allow #!",
      ),
    },
    {
      title: "TLS ended at the router, plain HTTP allowed",
      input: withChange(
        reencrypted,
        tls,
        "  tls:\n    termination: edge\n    insecureEdgeTerminationPolicy: Allow #!\n",
      ),
    },
  ],
  good: [
    { title: "encrypted up to the pods, HTTP redirected", input: reencrypted },
    {
      title: "without the field, plain HTTP is refused",
      input: withChange(reencrypted, "    insecureEdgeTerminationPolicy: Redirect\n", ""),
    },
    { title: "the pods end TLS", input: withChange(reencrypted, tls, "  tls:\n    termination: passthrough\n") },
    {
      title: "refused outright",
      input: withChange(reencrypted, "insecureEdgeTerminationPolicy: Redirect", "insecureEdgeTerminationPolicy: None"),
    },
    {
      title: "a patch that says nothing of TLS",
      input:
        "apiVersion: route.openshift.io/v1\nkind: Route\nmetadata:\n  name: web\n  namespace: prod\nspec:\n  host: shop.example.com\n",
    },
    {
      title: "a Route of another product is no OpenShift Route",
      input:
        "apiVersion: serving.knative.dev/v1\nkind: Route\nmetadata:\n  name: web\n  namespace: prod\nspec:\n  traffic:\n    - latestRevision: true\n      percent: 100\n",
    },
  ],
};
