import type { Examples } from "../../model/example.ts";
import { goodDeployment, withChange } from "../../model/example-base.ts";

export const examples: Examples = {
  bad: [
    {
      title: "a number in quotes",
      input: withChange(goodDeployment, "  replicas: 2\n", '  replicas: "2" #!\n'),
    },
    {
      title: "a port in quotes",
      input: withChange(
        goodDeployment,
        "            - containerPort: 8443\n",
        '            - containerPort: "8443" #!\n',
      ),
    },
    {
      title: "values of env and labels without quotes",
      input: withChange(
        withChange(
          goodDeployment,
          "          env:\n",
          "          env:\n            - name: RETRIES\n              value: 5 #!\n            - name: DEBUG\n              value: false #!\n",
        ),
        "  labels:\n    app: web\nspec:\n",
        "  labels:\n    app: web\n    version: 1.4 #!\nspec:\n",
      ),
    },
    {
      title: "a list whose items have no space after the dash, and one that is no list",
      input: withChange(
        goodDeployment,
        "          ports:\n",
        "          command: [web]\n          args: #!\n            -listen\n          ports:\n",
      ).replace("          command: [web]\n", "          command: /bin/web #!\n"),
    },
    {
      title: "a boolean in quotes, and a mapping where a list belongs",
      input: `apiVersion: v1
kind: Service
metadata:
  name: web
  namespace: prod
spec:
  publishNotReadyAddresses: "true" #!
  selector:
    app: web
  ports: #!
    port: 443
    name: https
`,
    },
    {
      title: "a number in a ConfigMap",
      input: `apiVersion: v1
kind: ConfigMap
metadata:
  name: web
  namespace: prod
data:
  RETRIES: 5 #!
`,
    },
  ],
  good: [
    { title: "every value of its type", input: goodDeployment },
    {
      title: "numbers or texts, where either may stand",
      input: `apiVersion: v1
kind: Service
metadata:
  name: web
spec:
  ports:
    - { name: https, port: 443, targetPort: 8443 }
    - { name: metrics, port: 9090, targetPort: metrics }
---
apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  selector:
    matchLabels: { app: web }
  strategy:
    rollingUpdate: { maxSurge: 1, maxUnavailable: 25% }
  template:
    metadata:
      labels: { app: web }
      creationTimestamp: null
    spec:
      containers:
        - name: web
          image: web
          command: null
          resources:
            limits: { cpu: 2, memory: 1e9, ephemeral-storage: 1.5Gi }
            requests: { cpu: 0.5, memory: "134217728" }
          livenessProbe:
            httpGet: { path: /, port: https }
`,
    },
    {
      title: "variables still to be filled in",
      input: withChange(goodDeployment, "  replicas: 2\n", "  replicas: $REPLICAS\n"),
    },
    {
      title: "custom resources have types of their own",
      input: `apiVersion: example.com/v1
kind: Deployment
metadata:
  name: web
spec:
  replicas: "2"
`,
    },
  ],
};
