import type { Examples } from "../../model/example.ts";
import { goodDefaultDeny, goodDeployment, goodWebPolicy, withChange } from "../../model/example-base.ts";

export const examples: Examples = {
  bad: [
    {
      title: "dashes without a space make keys of what should be items",
      input: `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: web
  namespace: prod
spec:
  podSelector:
    matchLabels:
      app: web
  ingress:
  -from: #!
    -podSelector: #!
      matchLabels:
        access: "true"
`,
    },
    {
      title: "a misspelt field",
      input: `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: web
  namespace: prod
spec:
  podselector: #!
    matchLabels:
      app: web
  policyTypes: ["Ingress"]
`,
    },
    {
      title: "a security setting of a container that stands one level too high",
      input: withChange(
        goodDeployment,
        "          securityContext:\n",
        "          runAsUser: 10002 #!\n          securityContext:\n",
      ),
    },
    {
      title: "fields of the pod in a container, and of the container in the pod",
      input: withChange(
        goodDeployment,
        "          volumeMounts:\n",
        "          serviceAccountName: web #!\n          volumeMounts:\n",
      ).replace("      volumes:\n", "      imagePullPolicy: Always #!\n      volumes:\n"),
    },
    {
      title: "a field that a later version has",
      input: withChange(
        goodDeployment,
        "      automountServiceAccountToken: false\n",
        "      automountServiceAccountToken: false\n      hostUsers: false #!\n",
      ),
      kubernetesVersion: "1.24",
    },
    {
      title: "labels where a selector asks for matchLabels",
      input: `apiVersion: policy/v1
kind: PodDisruptionBudget
metadata:
  name: web
  namespace: prod
spec:
  minAvailable: 1
  selector:
    app: web #!
`,
    },
    {
      title: "in an item of a list that leaves its kind out",
      input: `apiVersion: v1
kind: ServiceList
items:
  - metadata:
      name: web
      namespace: prod
    spec:
      selctor: { app: web } #!
      ports: [{ port: 443 }]
`,
    },
  ],
  good: [
    { title: "a policy with every kind of field", input: goodWebPolicy },
    { title: "a default deny", input: goodDefaultDeny },
    {
      title: "a field from the version on that has it",
      input: withChange(
        goodDeployment,
        "      automountServiceAccountToken: false\n",
        "      automountServiceAccountToken: false\n      hostUsers: true\n",
      ),
      kubernetesVersion: "1.25",
    },
    {
      title: "directives of a patch",
      input: `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  template:
    spec:
      $setElementOrder/containers:
        - name: web
      containers:
        - name: debug
          $patch: delete
`,
    },
    {
      title: "custom resources, free-form parts and managed fields",
      input: `apiVersion: example.com/v1
kind: Deployment
metadata:
  name: web
spec:
  anything: goes
---
apiVersion: apps/v1
kind: ControllerRevision
metadata:
  name: web-1
  managedFields:
    - manager: kubectl
      fieldsType: FieldsV1
      fieldsV1:
        f:metadata:
          f:labels: {}
revision: 1
data:
  spec:
    any: thing
`,
    },
    {
      title: "labels may have any key",
      input: `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: web
spec:
  podSelector:
    matchLabels:
      -from: "yes"
      constructor: web
  ingress:
    - from:
        - ipBlock: { cidr: 10.0.0.0/8, except: [10.1.0.0/16] }
      ports:
        - { port: 80, endPort: 90, protocol: TCP }
`,
    },
  ],
};
