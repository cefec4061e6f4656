import type { Examples } from "../../model/example.ts";
import { withChange } from "../../model/example-base.ts";

const verified = `apiVersion: apiregistration.k8s.io/v1
kind: APIService
metadata:
  name: v1beta1.metrics.k8s.io
spec:
  group: metrics.k8s.io
  version: v1beta1
  groupPriorityMinimum: 100
  versionPriority: 100
  caBundle: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0t
  service:
    name: metrics-server
    namespace: kube-system
`;

const authority = "  caBundle: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0t\n";

export const examples: Examples = {
  bad: [
    { title: "any certificate will do", input: withChange(verified, authority, "  insecureSkipTLSVerify: true #!\n") },
  ],
  good: [
    { title: "verified by an authority of its own", input: verified },
    { title: "verified by the authorities of the host", input: withChange(verified, authority, "") },
    { title: "said outright", input: withChange(verified, authority, "  insecureSkipTLSVerify: false\n") },
    {
      title: "the API server answers itself",
      input: `apiVersion: apiregistration.k8s.io/v1
kind: APIService
metadata:
  name: v1.apps
spec:
  group: apps
  version: v1
  groupPriorityMinimum: 17800
  versionPriority: 15
`,
    },
  ],
};
