import { listAt, stringAt } from "../../model/json.ts";
import type { Resource } from "../../model/resource.ts";
import type { Report } from "../../model/rule.ts";
import { defineRule } from "../../model/rule.ts";
import { text } from "./no-ignored-admission-failure.text.ts";
import { matchPods, validatingPodRules } from "./pods-matched.ts";

const group = "admissionregistration.k8s.io";
const webhookKinds: readonly string[] = ["ValidatingWebhookConfiguration", "MutatingWebhookConfiguration"];
const policyKinds: readonly string[] = ["ValidatingAdmissionPolicy", "MutatingAdmissionPolicy"];
const kyvernoKinds: readonly string[] = ["ClusterPolicy", "Policy"];

type FailureReport = Report<(typeof text)["en"]["messages"]>;

/**
 * Fields: `failurePolicy` of every webhook (absent is Fail; Ignore in `v1beta1`, which Kubernetes 1.22 removed), of
 * ValidatingAdmissionPolicy and MutatingAdmissionPolicy (absent is Fail), and of Kyverno's policies, there in `spec` or in
 * `spec.webhookConfiguration` (absent is Fail); allowed: Fail. Only those that concern pods are asked. A webhook or policy
 * that changes pods is no check, though what it adds may be one: information.
 */
export const noIgnoredAdmissionFailure = defineRule({
  id: "no-ignored-admission-failure",
  question: "pod-security.admission-failures",
  severity: "low",
  references: ["nsa:pod-security-enforcement", "attack:T1685", "owasp:K04", "owasp-2022:K04"],
  subject: "resource",
  scope: "subject",
  kinds: [
    ...[...webhookKinds, ...policyKinds].map((kind) => `${group}/${kind}`),
    ...kyvernoKinds.map((kind) => `kyverno.io/${kind}`),
  ],
  text,
  check(resource, _context, report) {
    const { kind } = resource.identity;
    const concerned = webhookKinds.includes(kind)
      ? judgeWebhooks(resource, report)
      : policyKinds.includes(kind)
        ? judgePolicy(resource, report)
        : judgeKyvernoPolicy(resource, report);
    if (!concerned) report.notApplicable();
  },
});

function judgeWebhooks({ object, identity }: Resource, report: FailureReport): boolean {
  const ignoredByDefault = identity.apiVersion === `${group}/v1beta1`;
  const mutating = identity.kind.startsWith("Mutating");
  let concerned = false;
  listAt(object, ["webhooks"]).forEach((webhook, index) => {
    if (!matchPods(listAt(webhook, ["rules"]))) return;
    concerned = true;
    const policy = stringAt(webhook, ["failurePolicy"]) ?? (ignoredByDefault ? "Ignore" : "Fail");
    const name = stringAt(webhook, ["name"]) ?? `#${index}`;
    const at = ["webhooks", index, "failurePolicy"];
    if (policy !== "Ignore") return;
    if (mutating) report.fail("mutatingWebhook", { name }, { at, severity: "info" });
    else report.fail("webhook", { name }, { at });
  });
  return concerned;
}

function judgePolicy({ object, identity: { kind, name } }: Resource, report: FailureReport): boolean {
  if (!matchPods(listAt(object, ["spec", "matchConstraints", "resourceRules"]))) return false;
  const at = ["spec", "failurePolicy"];
  if (stringAt(object, at) === "Ignore") {
    if (kind.startsWith("Mutating")) report.fail("mutatingPolicy", { name }, { at, severity: "info" });
    else report.fail("policy", { name }, { at });
  }
  return true;
}

function judgeKyvernoPolicy({ object, identity: { name } }: Resource, report: FailureReport): boolean {
  if (validatingPodRules(object).length === 0) return false;
  for (const at of [
    ["spec", "failurePolicy"],
    ["spec", "webhookConfiguration", "failurePolicy"],
  ])
    if (stringAt(object, at) === "Ignore") report.fail("kyverno", { name }, { at });
  return true;
}
