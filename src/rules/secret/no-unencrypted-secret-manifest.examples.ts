import type { Examples } from "../../model/example.ts";

export const examples: Examples = {
  bad: [
    {
      title: "values in Base64",
      input: `apiVersion: v1
kind: Secret
metadata:
  name: database
  namespace: prod
data: #!
  password: Y29ycmVjdC1ob3JzZS1iYXR0ZXJ5
`,
    },
    {
      title: "values in plain text",
      input: `apiVersion: v1
kind: Secret
metadata:
  name: database
  namespace: prod
stringData: #!
  password: correct-horse-battery
`,
    },
  ],
  good: [
    {
      title: "a Secret that others fill",
      input: `apiVersion: v1
kind: Secret
metadata:
  name: deployer-token
  namespace: prod
  annotations:
    kubernetes.io/service-account.name: deployer
type: kubernetes.io/service-account-token
`,
    },
    {
      title: "encrypted by SOPS",
      input: `apiVersion: v1
kind: Secret
metadata:
  name: database
stringData:
  password: ENC[AES256_GCM,data:b3Bhb,iv:eHl6,tag:dGFn,type:str]
sops:
  version: 3.9.0
`,
    },
    {
      title: "a sealed Secret",
      input: `apiVersion: bitnami.com/v1alpha1
kind: SealedSecret
metadata:
  name: database
spec:
  encryptedData:
    password: AgBy3i4OJSWK
`,
    },
    {
      title: "empty values",
      input: `apiVersion: v1
kind: Secret
metadata:
  name: empty
data:
  password: ""
`,
    },
    {
      title: "a public certificate authority in a Secret without a key",
      input: `apiVersion: v1
kind: Secret
metadata:
  name: authority
data: {}
`,
    },
  ],
};
