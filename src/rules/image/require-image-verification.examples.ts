import type { Examples } from "../../model/example.ts";

const kyverno = (action: string, entry = ""): string => `apiVersion: kyverno.io/v1
kind: ClusterPolicy
metadata:
  name: signed-images
spec:
${action}  rules:
    - name: signed
      match:
        any:
          - resources:
              kinds: ["Pod"]
      verifyImages:
        - imageReferences: ["*"]
${entry}          attestors:
            - entries:
                - keyless:
                    issuer: https://token.actions.example.com
                    subject: https://github.com/example/*
`;

const sigstore = (mode: string): string => `apiVersion: policy.sigstore.dev/v1beta1
kind: ClusterImagePolicy
metadata:
  name: signed-images
spec:
${mode}  images:
    - glob: "**"
  authorities:
    - keyless:
        url: https://fulcio.sigstore.dev
`;

export const examples: Examples = {
  bad: [
    {
      title: "Kyverno in audit mode, said for the policy",
      input: kyverno("  validationFailureAction: Audit #!\n"),
    },
    {
      title: "Kyverno in audit mode, by default and for the entry",
      input: kyverno("  validationFailureAction: Enforce\n", "          failureAction: Audit #!\n"),
    },
    {
      title: "signatures that are not required",
      input: kyverno("  validationFailureAction: Enforce\n", "          required: false #!\n"),
    },
    { title: "sigstore that warns", input: sigstore("  mode: warn #!\n") },
    {
      title: "Ratify that only records",
      input: `apiVersion: constraints.gatekeeper.sh/v1beta1
kind: RatifyVerification
metadata:
  name: ratify
spec:
  enforcementAction: dryrun #!
  match:
    kinds:
      - apiGroups: [""]
        kinds: ["Pod"]
`,
      also: ["require-admission-deny"],
    },
    {
      title: "an ImageValidatingPolicy without Deny",
      input: `apiVersion: policies.kyverno.io/v1
kind: ImageValidatingPolicy
metadata:
  name: signed-images
spec:
  validationActions: ["Audit"] #!
  matchImageReferences:
    - glob: "*"
`,
    },
  ],
  good: [
    { title: "Kyverno that refuses", input: kyverno("  validationFailureAction: Enforce\n") },
    { title: "Kyverno that refuses, said for the entry", input: kyverno("", "          failureAction: Enforce\n") },
    { title: "sigstore, which refuses by default", input: sigstore("") },
    {
      title: "one that refuses beside one that records",
      input: `${kyverno("  validationFailureAction: Enforce\n")}---\n${sigstore("  mode: warn\n")}`,
    },
    {
      title: "a policy of Kyverno that is not about images",
      input: `apiVersion: kyverno.io/v1
kind: ClusterPolicy
metadata:
  name: labels
spec:
  validationFailureAction: Audit
  rules:
    - name: team
      match:
        any:
          - resources:
              kinds: ["Pod"]
      validate:
        message: The label team is missing.
        pattern:
          metadata:
            labels:
              team: "?*"
`,
    },
    {
      title: "nothing that checks images: the cluster may have what does",
      input: `apiVersion: v1
kind: Namespace
metadata:
  name: prod
`,
    },
  ],
};
