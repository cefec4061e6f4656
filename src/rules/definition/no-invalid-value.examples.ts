import type { Examples } from "../../model/example.ts";
import { goodDeployment, withChange } from "../../model/example-base.ts";

export const examples: Examples = {
  bad: [
    {
      title: "a value in other letters",
      input: withChange(
        goodDeployment,
        "          volumeMounts:\n",
        "          imagePullPolicy: always #!\n          volumeMounts:\n",
      ),
    },
    {
      title: "a quantity with a unit that is none",
      input: withChange(goodDeployment, "              memory: 256Mi\n", "              memory: 256MB #!\n"),
    },
    {
      title: "a port that is too large, and a port name that is too long",
      input: withChange(
        goodDeployment,
        "            - containerPort: 8443\n",
        "            - containerPort: 84430 #!\n              name: https-for-customers #!\n",
      ),
    },
    {
      title: "a label value with a space",
      input: withChange(
        goodDeployment,
        "  labels:\n    app: web\nspec:\n",
        "  labels:\n    app: web\n    team: the shop #!\nspec:\n",
      ),
    },
    {
      title: "a name in capitals",
      input: `apiVersion: v1
kind: ConfigMap
metadata:
  name: Web_Settings #!
  namespace: prod
data:
  LOG_LEVEL: info
`,
    },
    {
      title: "a Deployment whose pods would end",
      input: withChange(
        goodDeployment,
        "      automountServiceAccountToken: false\n",
        "      automountServiceAccountToken: false\n      restartPolicy: OnFailure #!\n",
      ),
    },
    {
      title: "a Job whose pods would always be restarted",
      input: `apiVersion: batch/v1
kind: Job
metadata:
  name: migrate
  namespace: prod
spec:
  template:
    spec: #!
      automountServiceAccountToken: false
      securityContext:
        runAsNonRoot: true
        runAsUser: 10001
        runAsGroup: 10001
        seccompProfile:
          type: RuntimeDefault
      containers:
        - name: migrate
          image: registry.example.com/shop/web:1.4.2@sha256:9f2c1d4b7a80e35f6d1c0b9a8e7f6d5c4b3a29180716253443526170899abcde
          securityContext:
            allowPrivilegeEscalation: false
            readOnlyRootFilesystem: true
            capabilities:
              drop: ["ALL"]
          resources:
            requests: { cpu: 100m, memory: 128Mi }
            limits: { memory: 256Mi }
`,
    },
    {
      title: "the name of a Service that begins with a digit, before 1.36",
      input: `apiVersion: v1
kind: Service
metadata:
  name: 3scale #!
  namespace: prod
spec:
  selector: { app: web }
  ports: [{ name: https, port: 443 }]
`,
      kubernetesVersion: "1.30",
    },
  ],
  good: [
    { title: "every value as it should be", input: goodDeployment },
    {
      title: "values that look odd and are valid",
      input: `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata:
  name: system:Web_reader
rules: []
---
apiVersion: v1
kind: Service
metadata:
  name: 3scale
  labels: { empty: "", dotted.name_x: A.b-C_d }
  annotations: { Example.COM/any: "free text: éà" }
spec:
  externalTrafficPolicy: ""
  ports:
    - { port: 80, protocol: SCTP }
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: data.web-1
spec:
  accessModes: [ReadWriteOncePod]
  resources: { requests: { storage: 1e9 } }
`,
    },
    {
      title: "variables still to be filled in",
      input: `apiVersion: v1
kind: ConfigMap
metadata:
  name: \${NAME}
  labels: { release: "<release>" }
data: {}
`,
    },
    {
      title: "values in the status, which nobody applies",
      input: `apiVersion: v1
kind: Service
metadata:
  name: web
spec:
  ports: [{ port: 443 }]
status:
  loadBalancer:
    ingress: [{ ip: 192.0.2.1, ports: [{ port: 443, protocol: tcp }] }]
`,
    },
  ],
};
