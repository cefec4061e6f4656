import type { Examples } from "../../model/example.ts";
import { goodDeployment, withChange } from "../../model/example-base.ts";

export const examples: Examples = {
  bad: [
    {
      title: "a Deployment without a selector",
      input: withChange(goodDeployment, "  selector:\n    matchLabels:\n      app: web\n", "").replace(
        /^spec:$/m,
        "spec: #!",
      ),
    },
    {
      title: "a mount that does not say where",
      input: withChange(
        goodDeployment,
        "            - name: scratch\n              mountPath: /tmp\n",
        "            - name: scratch #!\n",
      ),
    },
    {
      title: "an object without a name",
      input: `apiVersion: v1
kind: ConfigMap
metadata: #!
  namespace: prod
data:
  LOG_LEVEL: info
`,
    },
    {
      title: "a path of an Ingress without its type",
      input: `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: web
  namespace: prod
spec:
  ingressClassName: nginx
  tls:
    - hosts: [shop.example.com]
      secretName: web-tls
  rules:
    - host: shop.example.com
      http:
        paths:
          - path: / #!
            backend:
              service:
                name: web
                port:
                  number: 443
`,
    },
  ],
  good: [
    { title: "all that is required", input: goodDeployment },
    {
      title: "a name that the server makes up",
      input: `apiVersion: v1
kind: ConfigMap
metadata:
  generateName: web-
data: {}
`,
    },
    {
      title: "patches leave out what they do not change",
      input: `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  template:
    spec:
      containers:
        - name: web
          env:
            - name: LOG_LEVEL
              value: debug
---
apiVersion: v1
kind: Service
metadata:
  name: web
spec:
  ports:
    - $patch: replace
    - name: https
---
apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: database
spec:
  replicas: 3
`,
    },
    {
      title: "what the server fills in, or takes for zero",
      input: `apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata:
  name: web
roleRef:
  kind: Role
  name: web
subjects:
  - kind: ServiceAccount
    name: web
---
apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: database
spec:
  selector:
    matchLabels: { app: database }
  template:
    metadata:
      labels: { app: database }
    spec:
      containers:
        - { name: database, image: database }
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: all
spec:
  policyTypes: [Ingress]
`,
    },
    {
      title: "an Ingress of old, whose paths need no type",
      input: `apiVersion: networking.k8s.io/v1beta1
kind: Ingress
metadata:
  name: web
spec:
  rules:
    - http:
        paths:
          - path: /
            backend: { serviceName: web, servicePort: 443 }
`,
      kubernetesVersion: "1.20",
    },
    {
      title: "a request, which has no name",
      input: `apiVersion: authorization.k8s.io/v1
kind: SelfSubjectAccessReview
spec:
  resourceAttributes: { verb: get, resource: pods }
`,
    },
  ],
};
