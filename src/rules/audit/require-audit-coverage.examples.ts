import type { Examples } from "../../model/example.ts";
import { goodAuditPolicy, withChange } from "../../model/example-base.ts";

const policy = (rules: string) => `apiVersion: audit.k8s.io/v1
kind: Policy
rules:
${rules}`;

const first = "  # Names and times of what touches Secrets and tokens, never their contents.\n";
const tokensAndReviews = `  - level: Metadata
    resources:
      - group: ""
        resources: ["secrets", "serviceaccounts/token"]
`;

export const examples: Examples = {
  bad: [
    {
      title: "level None for all comes first, and nothing after it counts",
      input: policy("  - level: None #!\n  - level: Metadata\n"),
    },
    {
      title: "only Secrets are logged",
      input: `apiVersion: audit.k8s.io/v1
kind: Policy
rules: #!
  - level: Metadata
    resources:
      - group: ""
        resources: ["secrets"]
`,
    },
    {
      title: "reads are left out, and with them shells over WebSocket and what anonymous users look at",
      input: withChange(
        goodAuditPolicy,
        first,
        `  - level: None #!
    verbs: ["get", "list", "watch"]
`,
      ),
    },
    {
      title: "shells into pods are left out",
      input: withChange(
        goodAuditPolicy,
        first,
        `  - level: None #!
    resources:
      - group: ""
        resources: ["pods/*"]
`,
      ),
    },
    {
      title: "requests without credentials are left out",
      input: withChange(
        goodAuditPolicy,
        `    users: ["system:anonymous"]
    nonResourceURLs: ["/livez*", "/readyz*", "/healthz*"]
  - level: Metadata
`,
        `    nonResourceURLs: ["/livez*", "/readyz*", "/healthz*"]
  - level: None #!
    userGroups: ["system:unauthenticated"]
  - level: Metadata
`,
      ),
    },
    {
      title: "the administrators are left out",
      input: withChange(
        goodAuditPolicy,
        first,
        `  - level: None #!
    userGroups: ["system:masters"]
`,
      ),
    },
    {
      title: "Secrets of one namespace are left out",
      input: withChange(
        goodAuditPolicy,
        first,
        `  - level: None #!
    namespaces: ["ci"]
    resources:
      - group: ""
        resources: ["secrets"]
`,
      ),
    },
    {
      title: "changes of workloads are left out",
      input: withChange(
        goodAuditPolicy,
        "  # Who changed rights, in full.\n",
        `  - level: None #!
    resources:
      - group: apps
      - group: batch
`,
      ),
    },
    {
      title: "no catch-all at the end: custom resources go unseen",
      input: `apiVersion: audit.k8s.io/v1
kind: Policy
rules: #!
${tokensAndReviews}  - level: Metadata
    resources:
      - group: ""
      - group: apps
      - group: batch
      - group: rbac.authorization.k8s.io
`,
    },
    {
      title: "every stage is omitted",
      input: `apiVersion: audit.k8s.io/v1
kind: Policy
omitStages: ["RequestReceived", "ResponseStarted", "ResponseComplete"] #!
rules: #!
  - level: Metadata
    userGroups: ["system:authenticated"]
`,
    },
    {
      title: "only the arrival of requests is logged",
      input: `apiVersion: audit.k8s.io/v1
kind: Policy
omitStages: ["ResponseStarted", "ResponseComplete"] #!
rules:
  - level: Metadata
`,
    },
    {
      title: "how changes to roles end is left out, by one rule",
      input: policy(`  - level: Metadata
    omitStages: ["ResponseComplete"] #!
    resources:
      - group: rbac.authorization.k8s.io
  - level: Metadata
`),
    },
    {
      title: "a level that does not exist",
      input: policy("  - level: Everything #!\n"),
    },
    {
      title: "no rules",
      input: `apiVersion: audit.k8s.io/v1
kind: Policy
rules: [] #!
`,
    },
  ],
  good: [
    { title: "a catch-all at the end, silence for what is named and harmless", input: goodAuditPolicy },
    { title: "everything at Metadata", input: policy("  - level: Metadata\n") },
    {
      title: "reads of other things, events, leases and Kubernetes' own components are noise",
      input: policy(`${tokensAndReviews}  - level: Metadata
    userGroups: ["system:unauthenticated"]
  - level: Metadata
    resources:
      - group: ""
        resources: ["pods/exec", "pods/attach", "pods/portforward"]
  - level: None
    verbs: ["get", "list", "watch"]
  - level: None
    users: ["system:kube-scheduler", "system:kube-controller-manager", "system:apiserver"]
  - level: None
    userGroups: ["system:nodes", "system:serviceaccounts:kube-system"]
  - level: None
    resources:
      - group: ""
        resources: ["events", "endpoints"]
      - group: events.k8s.io
      - group: coordination.k8s.io
        resources: ["leases"]
      - group: authorization.k8s.io
  - level: Metadata
`),
    },
    {
      title: "paths that are no resources",
      input: policy(`  - level: None
    nonResourceURLs: ["*"]
  - level: Metadata
`),
    },
    {
      title: "level None that earlier rules have made empty",
      input: policy(`  - level: Metadata
    userGroups: ["system:authenticated", "system:unauthenticated"]
  - level: None
`),
    },
    {
      title: "RequestReceived alone is omitted",
      input: policy(`  - level: RequestResponse
    omitStages: ["RequestReceived"]
    resources:
      - group: apps
  - level: Metadata
    omitStages: ["RequestReceived"]
`),
    },
    {
      title: "the end of a shell is left out, its beginning with the answer is not",
      input: policy(`  - level: Metadata
    omitStages: ["RequestReceived", "ResponseComplete"]
    resources:
      - group: ""
        resources: ["pods/exec", "pods/attach", "pods/portforward"]
  - level: Metadata
    omitStages: ["RequestReceived", "Panic"]
    omitManagedFields: true
`),
    },
    {
      title: "the beginning of an answer, which a watch alone has",
      input: `apiVersion: audit.k8s.io/v1
kind: Policy
omitStages: ["ResponseStarted"]
rules:
  - level: Metadata
`,
    },
    {
      title: "a version that was removed in 1.24 says nothing here",
      kubernetesVersion: "1.23",
      input: `apiVersion: audit.k8s.io/v1beta1
kind: Policy
rules:
  - level: None
`,
    },
    {
      title: "a Policy of another API",
      input: `apiVersion: example.com/v1
kind: Policy
metadata:
  name: other
rules:
  - level: None
`,
    },
  ],
};
