import type { Examples } from "../../model/example.ts";
import { goodDeployment } from "../../model/example-base.ts";

export const examples: Examples = {
  bad: [
    {
      title: "a kind spelt wrong",
      input: `apiVersion: networking.k8s.io/v1
kind: NetworkPolcy #!
metadata:
  name: web
  namespace: prod
spec:
  podSelector: {}
`,
    },
    {
      title: "a kind in a group that does not have it",
      input: `apiVersion: v1 #!
kind: NetworkPolicy
metadata:
  name: web
  namespace: prod
spec:
  podSelector: {}
`,
    },
    {
      title: "a kind that the version does not have yet",
      input: `apiVersion: admissionregistration.k8s.io/v1 #!
kind: ValidatingAdmissionPolicy
metadata:
  name: web
spec: {}
`,
      kubernetesVersion: "1.29",
    },
  ],
  good: [
    { title: "a kind that is there", input: goodDeployment },
    {
      title: "a kind from the version on that has it",
      input: `apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicy
metadata:
  name: web
spec: {}
`,
      kubernetesVersion: "1.30",
    },
    {
      title: "kinds of other projects",
      input: `apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata:
  name: web
---
apiVersion: v1
kind: Template
metadata:
  name: web
---
apiVersion: v1
kind: Route
metadata:
  name: web
---
apiVersion: apps/v1
kind: CloneSet
metadata:
  name: web
`,
    },
    {
      title: "an API that was removed is the question of another rule",
      input: `apiVersion: extensions/v1beta1
kind: Deployment
metadata:
  name: web
---
apiVersion: policy/v1beta1
kind: PodSecurityPolicy
metadata:
  name: restricted
spec:
  seLinux: { rule: RunAsAny }
  runAsUser: { rule: MustRunAsNonRoot }
  fsGroup: { rule: RunAsAny }
  supplementalGroups: { rule: RunAsAny }
`,
    },
  ],
};
