import type { Examples } from "../../model/example.ts";
import { goodDeployment, goodIngress, goodWebPolicy, withChange } from "../../model/example-base.ts";

const budget = (apiVersion: string, mark = "") => `apiVersion: ${apiVersion}${mark}
kind: PodDisruptionBudget
metadata:
  name: web
  namespace: prod
spec:
  minAvailable: 1
  selector:
    matchLabels:
      app: web
`;

const autoscaler = (apiVersion: string, mark = "") => `apiVersion: ${apiVersion}${mark}
kind: HorizontalPodAutoscaler
metadata:
  name: web
  namespace: prod
spec:
  scaleTargetRef:
    apiVersion: apps/v1
    kind: Deployment
    name: web
  minReplicas: 2
  maxReplicas: 4
  metrics:
    - type: Resource
      resource:
        name: cpu
        target:
          type: Utilization
          averageUtilization: 80
`;

export const examples: Examples = {
  bad: [
    { title: "gone since 1.25", input: budget("policy/v1beta1", " #!") },
    {
      title: "quoted, in JSON's flow, gone since 1.16",
      input: withChange(goodDeployment, "apiVersion: apps/v1\n", 'apiVersion: "apps/v1beta2" #!\n'),
    },
    {
      title: "deprecated at the version judged for",
      kubernetesVersion: "1.25",
      input: autoscaler("autoscaling/v2beta2", " #!"),
    },
    {
      title: "an item of a list",
      input: `apiVersion: v1
kind: List
items:
  - apiVersion: autoscaling/v2beta1 #!
    kind: HorizontalPodAutoscaler
    metadata:
      name: web
      namespace: prod
    spec:
      scaleTargetRef:
        apiVersion: apps/v1
        kind: Deployment
        name: web
      minReplicas: 2
      maxReplicas: 4
`,
    },
    {
      title: "nothing replaces it",
      input: `apiVersion: networking.k8s.io/v1alpha1 #!
kind: ClusterCIDR
metadata:
  name: more
spec:
  perNodeHostBits: 8
  ipv4: 10.64.0.0/12
`,
    },
  ],
  good: [
    { title: "what the newest version serves", input: goodIngress },
    { title: "an API of its own time", kubernetesVersion: "1.20", input: budget("policy/v1beta1") },
    { title: "the API that takes its place", input: budget("policy/v1") },
    { title: "an autoscaler's metrics", input: autoscaler("autoscaling/v2") },
    { title: "a network policy", input: goodWebPolicy },
    {
      title: "a PodSecurityPolicy, which has a rule of its own",
      input: `apiVersion: policy/v1beta1
kind: PodSecurityPolicy
metadata:
  name: restricted
spec:
  privileged: false
`,
    },
    {
      title: "a beta version of someone else's group",
      input: `apiVersion: gateway.networking.k8s.io/v1beta1
kind: ReferenceGrant
metadata:
  name: web
  namespace: prod
spec:
  from: []
  to: []
`,
    },
    {
      title: "a custom resource that is named like a kind that is gone",
      input: `apiVersion: example.com/v1beta1
kind: PodSecurityPolicy
metadata:
  name: mine
`,
    },
    {
      title: "the API version of what an object refers to is not its own",
      input: `apiVersion: v1
kind: Event
metadata:
  name: web.1
  namespace: prod
involvedObject:
  apiVersion: extensions/v1beta1
  kind: Deployment
  name: web
`,
    },
  ],
};
