/** A webhook configuration with one webhook; `webhook` are further lines of it, indented by four spaces. */
export function webhookConfiguration(
  webhook: string,
  {
    kind = "Validating",
    version = "v1",
    resource = "pods",
  }: { kind?: string; version?: string; resource?: string } = {},
): string {
  return `apiVersion: admissionregistration.k8s.io/${version}
kind: ${kind}WebhookConfiguration
metadata:
  name: shop-policies
webhooks:
  - name: pods.policies.example.com
    admissionReviewVersions: ["v1"]
    sideEffects: None
    clientConfig:
      service:
        namespace: policies
        name: webhook
    rules:
      - apiGroups: [""]
        apiVersions: ["v1"]
        operations: ["CREATE", "UPDATE"]
        resources: ["${resource}"]
${webhook}`;
}

/** A ValidatingAdmissionPolicy about pods; `spec` are further lines of its spec. */
export function admissionPolicy(spec: string): string {
  return `apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicy
metadata:
  name: no-latest
spec:
${spec}  matchConstraints:
    resourceRules:
      - apiGroups: [""]
        apiVersions: ["v1"]
        operations: ["CREATE", "UPDATE"]
        resources: ["pods"]
  validations:
    - expression: object.spec.containers.all(c, !c.image.endsWith(":latest"))
`;
}

/** A Kyverno ClusterPolicy; `spec` are lines of its spec, `validate` further lines of its rule's validate. */
export function kyvernoPolicy(spec: string, validate = "", kind = "Pod"): string {
  return `apiVersion: kyverno.io/v1
kind: ClusterPolicy
metadata:
  name: no-latest
spec:
${spec}  rules:
    - name: no-latest
      match:
        any:
          - resources:
              kinds: ["${kind}"]
      validate:
${validate}        message: name a version
        pattern:
          spec:
            containers:
              - image: "!*:latest"
`;
}
