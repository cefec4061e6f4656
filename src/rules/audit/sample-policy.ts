/** The audit Policy of the hardened sample project. */
export const goodAuditPolicy = `apiVersion: audit.k8s.io/v1
kind: Policy
omitStages:
  - RequestReceived
rules:
  # Names and times of what touches Secrets and tokens, never their contents.
  - level: Metadata
    resources:
      - group: ""
        resources: ["secrets", "configmaps", "serviceaccounts/token"]
      - group: authentication.k8s.io
        resources: ["tokenreviews"]
  # Who changed rights, in full.
  - level: RequestResponse
    verbs: ["create", "update", "patch", "delete", "deletecollection"]
    resources:
      - group: rbac.authorization.k8s.io
  # Health checks say nothing.
  - level: None
    users: ["system:anonymous"]
    nonResourceURLs: ["/livez*", "/readyz*", "/healthz*"]
  - level: Metadata
`;
