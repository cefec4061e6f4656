import type { Examples } from "../../model/example.ts";
import { documents, goodDefaultDeny, goodDeployment, goodWebPolicy } from "../../model/example-base.ts";

export const examples: Examples = {
  bad: [
    {
      title: "a mistyped label",
      input: documents(
        goodDeployment,
        goodDefaultDeny,
        `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: web
  namespace: prod
spec:
  podSelector: #!
    matchLabels:
      app: wbe
  policyTypes: ["Ingress"]
`,
      ),
    },
  ],
  good: [
    { title: "the selector matches the pod template's labels", input: documents(goodDeployment, goodWebPolicy) },
    { title: "an empty selector selects every pod", input: documents(goodDeployment, goodDefaultDeny) },
    { title: "no workload of that namespace in the input: the pods may be defined anywhere", input: goodWebPolicy },
    {
      title: "a bare Pod is selected",
      input: documents(
        `apiVersion: v1
kind: Pod
metadata:
  name: web
  namespace: prod
  labels:
    app: web
spec:
  containers:
    - name: web
      image: registry.example.com/shop/web:1.4.2
`,
        goodWebPolicy,
      ),
    },
  ],
};
