import type { Examples } from "../../model/example.ts";
import { admissionPolicy, kyvernoPolicy, webhookConfiguration } from "./example-policies.ts";

export const examples: Examples = {
  bad: [
    { title: "a webhook", input: webhookConfiguration("    failurePolicy: Ignore #!\n") },
    {
      title: "a webhook about everything",
      input: webhookConfiguration("    failurePolicy: Ignore #!\n", { resource: "*/*" }),
    },
    {
      title: "a webhook that changes pods",
      input: webhookConfiguration("    failurePolicy: Ignore #!\n", { kind: "Mutating" }),
    },
    {
      title: "the default of v1beta1",
      input: webhookConfiguration("", { version: "v1beta1" }).replace("- name: pods.policies.example.com", "$& #!"),
      kubernetesVersion: "1.21",
      also: ["no-removed-api"],
    },
    { title: "a policy of the API server itself", input: admissionPolicy("  failurePolicy: Ignore #!\n") },
    {
      title: "a Kyverno policy",
      input: kyvernoPolicy("  validationFailureAction: Enforce\n  failurePolicy: Ignore #!\n"),
    },
  ],
  good: [
    { title: "Fail", input: webhookConfiguration("    failurePolicy: Fail\n") },
    { title: "the default of v1", input: webhookConfiguration("") },
    {
      title: "a webhook that has nothing to do with pods",
      input: webhookConfiguration("    failurePolicy: Ignore\n", { resource: "configmaps" }),
    },
    { title: "a policy that says nothing fails", input: admissionPolicy("") },
    {
      title: "a Kyverno policy about other things",
      input: kyvernoPolicy("  validationFailureAction: Enforce\n  failurePolicy: Ignore\n", "", "ConfigMap"),
    },
    { title: "a Kyverno policy that fails", input: kyvernoPolicy("  validationFailureAction: Enforce\n") },
    {
      title: "no webhook yet: the controller writes them",
      input: `apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingWebhookConfiguration
metadata:
  name: shop-policies
webhooks: []
`,
    },
  ],
};
