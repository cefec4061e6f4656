import type { Examples } from "../../model/example.ts";
import { goodAuditPolicy, withChange } from "../../model/example-base.ts";

const policy = (rules: string) => `apiVersion: audit.k8s.io/v1
kind: Policy
rules:
${rules}`;

export const examples: Examples = {
  bad: [
    {
      title: "everything in full",
      input: policy("  - level: RequestResponse #!\n"),
    },
    {
      title: "the bodies of requests: what is written to Secrets, and the tokens under review",
      input: policy("  - level: Request #!\n"),
    },
    {
      title: "the core group in full, where Secrets are",
      input: policy(`  - level: Request #!
    verbs: ["create", "update", "patch"]
    resources:
      - group: ""
  - level: Metadata
`),
    },
    {
      title: "Secrets are spared, the tokens of service accounts are not",
      input: withChange(
        withChange(goodAuditPolicy, ', "configmaps", "serviceaccounts/token"]', ', "configmaps"]'),
        `  # Health checks say nothing.
`,
        `  - level: RequestResponse #!
    resources:
      - group: ""
        resources: ["pods", "serviceaccounts/*"]
`,
      ),
    },
    {
      title: "token reviews with the token that is asked about",
      input: withChange(
        withChange(
          goodAuditPolicy,
          `      - group: authentication.k8s.io
        resources: ["tokenreviews"]
`,
          "",
        ),
        "contents.\n",
        `contents.
  - level: Request #!
    resources:
      - group: authentication.k8s.io
`,
      ),
    },
    {
      title: "ConfigMaps in full: told, and no more",
      input: policy(`  - level: RequestResponse #!
    resources:
      - group: ""
        resources: ["configmaps", "pods"]
  - level: Metadata
`),
    },
    {
      title: "Secrets of one namespace alone",
      input: withChange(
        goodAuditPolicy,
        "  # Names and times of what touches Secrets and tokens, never their contents.\n",
        `  - level: RequestResponse #!
    namespaces: ["prod"]
    verbs: ["get"]
`,
      ),
    },
  ],
  good: [
    { title: "Secrets and tokens by their metadata, before what records bodies", input: goodAuditPolicy },
    { title: "everything by its metadata", input: policy("  - level: Metadata\n") },
    {
      title: "a later rule that an earlier one shadows",
      input: policy(`  - level: Metadata
    resources:
      - group: ""
        resources: ["secrets", "configmaps", "serviceaccounts/token"]
      - group: authentication.k8s.io
  - level: RequestResponse
    resources:
      - group: ""
        resources: ["secrets"]
  - level: RequestResponse
`),
    },
    {
      title: "reads and deletes at level Request have no body",
      input: policy(`  - level: Request
    verbs: ["get", "list", "watch", "delete"]
    resources:
      - group: ""
        resources: ["secrets"]
  - level: Metadata
`),
    },
    {
      title: "a request for a token holds none, its answer does",
      input: policy(`  - level: Request
    resources:
      - group: ""
        resources: ["serviceaccounts/token"]
  - level: Metadata
`),
    },
    {
      title: "pods in full, and the names of ConfigMaps that are read",
      input: policy(`  - level: RequestResponse
    resources:
      - group: ""
        resources: ["pods"]
  - level: Request
    verbs: ["get", "list", "watch", "delete"]
    resources:
      - group: ""
        resources: ["configmaps"]
  - level: Metadata
`),
    },
    {
      title: "a watch of Secrets sends no body to the log",
      input: policy(`  - level: RequestResponse
    verbs: ["watch"]
    resources:
      - group: ""
        resources: ["secrets"]
  - level: Metadata
`),
    },
    {
      title: "without the stage that has the body",
      input: policy(`  - level: RequestResponse
    omitStages: ["ResponseComplete"]
    resources:
      - group: ""
        resources: ["secrets"]
  - level: Metadata
`),
    },
    {
      title: "a version that is gone: what it would record is not known",
      kubernetesVersion: "1.20",
      input: `apiVersion: audit.k8s.io/v1beta1
kind: Policy
rules:
  - level: RequestResponse
`,
    },
    {
      title: "a Policy of Kyverno is none of audit",
      input: `apiVersion: kyverno.io/v1
kind: Policy
metadata:
  name: require-labels
spec:
  rules: []
`,
    },
  ],
};
