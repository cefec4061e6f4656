import type { Examples } from "../../model/example.ts";
import { kyvernoPolicy } from "./example-policies.ts";

const binding = (spec: string, version = "v1") => `apiVersion: admissionregistration.k8s.io/${version}
kind: ValidatingAdmissionPolicyBinding
metadata:
  name: no-latest
spec:
  policyName: no-latest
${spec}`;

const constraint = (spec: string, kind = "Pod") => `apiVersion: constraints.gatekeeper.sh/v1beta1
kind: K8sPSPPrivilegedContainer
metadata:
  name: no-privileged
spec:
${spec}  match:
    kinds:
      - apiGroups: ["*"]
        kinds: ["${kind}"]
`;

export const examples: Examples = {
  bad: [
    { title: "a binding that warns", input: binding("  validationActions: [Warn, Audit] #!\n") },
    { title: "a Kyverno policy that audits", input: kyvernoPolicy("  validationFailureAction: Audit #!\n") },
    {
      title: "a Kyverno policy that says nothing audits",
      input: kyvernoPolicy("  background: true\n").replace("spec:\n  background", "spec: #!\n  background"),
    },
    {
      title: "a rule of a Kyverno policy that audits whatever the policy says",
      input: kyvernoPolicy("  validationFailureAction: Enforce\n", "        failureAction: Audit #!\n"),
    },
    { title: "a Gatekeeper constraint that is tried out", input: constraint("  enforcementAction: dryrun #!\n") },
  ],
  good: [
    { title: "a binding that denies and audits", input: binding("  validationActions: [Deny, Audit]\n") },
    { title: "a binding before there were actions", input: binding("", "v1alpha1"), kubernetesVersion: "1.26" },
    {
      title: "a binding for other things",
      input: binding(`  validationActions: [Warn]
  matchResources:
    resourceRules:
      - apiGroups: ["apps"]
        apiVersions: ["v1"]
        operations: ["CREATE"]
        resources: ["deployments"]
`),
    },
    { title: "a Kyverno policy that enforces", input: kyvernoPolicy("  validationFailureAction: enforce\n") },
    { title: "a Kyverno rule that enforces", input: kyvernoPolicy("", "        failureAction: Enforce\n") },
    {
      title: "a Kyverno policy that enforces in some namespaces",
      input: kyvernoPolicy(`  validationFailureAction: Audit
  validationFailureActionOverrides:
    - action: Enforce
      namespaces: ["prod"]
`),
    },
    {
      title: "a Kyverno policy about other things",
      input: kyvernoPolicy("  validationFailureAction: Audit\n", "", "ConfigMap"),
    },
    {
      title: "a Kyverno policy that changes pods",
      input: kyvernoPolicy("  background: false\n").replace("      validate:\n", "      mutate:\n"),
    },
    { title: "a Gatekeeper constraint, which denies by default", input: constraint("") },
    {
      title: "a Gatekeeper constraint about other things",
      input: constraint("  enforcementAction: warn\n", "Ingress"),
    },
  ],
};
