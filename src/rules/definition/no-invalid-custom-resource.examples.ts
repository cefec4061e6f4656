import type { Examples } from "../../model/example.ts";

const definition = `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata:
  name: gates.example.com
spec:
  group: example.com
  scope: Namespaced
  names: { kind: Gate, plural: gates }
  versions:
    - name: v1
      served: true
      storage: true
      schema:
        openAPIV3Schema:
          type: object
          required: [spec]
          properties:
            spec:
              type: object
              required: [mode, rules]
              properties:
                mode: { type: string, enum: [Deny, Allow] }
                port: { x-kubernetes-int-or-string: true }
                weight: { type: integer, minimum: 0, maximum: 100, default: 1 }
                extra: { type: object, x-kubernetes-preserve-unknown-fields: true }
                tags: { type: object, additionalProperties: { type: string } }
                template: { type: object, x-kubernetes-embedded-resource: true, x-kubernetes-preserve-unknown-fields: true }
                rules:
                  type: array
                  items:
                    type: object
                    required: [from]
                    properties:
                      from: { type: string }
                      secure: { type: boolean }
            status:
              type: object
              x-kubernetes-preserve-unknown-fields: true
    - name: v1alpha1
      served: false
      storage: false
      schema:
        openAPIV3Schema: { type: object, x-kubernetes-preserve-unknown-fields: true }
`;

export const examples: Examples = {
  bad: [
    {
      title: "a custom resource that its definition does not allow; the definition comes after it",
      input: `apiVersion: example.com/v1
kind: Gate
metadata:
  name: front
  namespace: prod
  label: { app: web } #!
spec:
  mode: Refuse #!
  weight: 200 #!
  rule: [] #!
  tags: { tier: 1 } #!
  rules:
    - from: all
      secure: "true" #!
    - secure: true #!
---
${definition}`,
    },
    {
      title: "a version that is not served",
      input: `${definition}---
apiVersion: example.com/v1alpha1 #!
kind: Gate
metadata:
  name: front
  namespace: prod
`,
    },
  ],
  good: [
    {
      title: "a custom resource as its definition says",
      input: `${definition}---
apiVersion: example.com/v1
kind: Gate
metadata:
  name: front
  namespace: prod
  labels: { app: web }
spec:
  mode: Deny
  port: https
  weight: null
  extra: { any: { thing: [1, two] } }
  tags: { tier: "1" }
  template: { apiVersion: v1, kind: Pod, metadata: { name: web }, spec: {} }
  rules:
    - { from: all, secure: true }
status:
  observed: 1
---
apiVersion: example.com/v1
kind: Gate
metadata:
  name: back
  namespace: prod
spec: { mode: Allow, port: 443, rules: [] }
`,
    },
    {
      title: "a custom resource without its definition, and a patch of one",
      input: `${definition}---
apiVersion: example.com/v2
kind: Door
metadata:
  name: front
spec: { anything: goes }
---
apiVersion: example.com/v1
kind: Gate
metadata:
  name: front
spec:
  rules:
    - $patch: replace
    - secure: true
`,
    },
    {
      title: "a definition of old keeps what it does not know",
      input: `apiVersion: apiextensions.k8s.io/v1beta1
kind: CustomResourceDefinition
metadata:
  name: gates.example.com
spec:
  group: example.com
  version: v1
  names: { kind: Gate, plural: gates }
  validation:
    openAPIV3Schema:
      type: object
      properties:
        spec: { type: object, properties: { mode: { type: string } } }
---
apiVersion: example.com/v1
kind: Gate
metadata:
  name: front
spec: { mode: Deny, more: true }
`,
      kubernetesVersion: "1.20",
    },
  ],
};
