import type { ImageCheck } from "../../analyze/images/verification.ts";
import { imageCheckKinds, imageChecksOf } from "../../analyze/images/verification.ts";
import type { EnvironmentFacts } from "../../model/facts.ts";
import { defineRule } from "../../model/rule.ts";
import { text } from "./require-image-verification.text.ts";

/**
 * What checks images when pods are admitted: ImagePolicyWebhook (`imagePolicy.defaultAllow`), Kyverno's `verifyImages`
 * (`failureAction`, `validationFailureAction`; absent is Audit; `required`) and ImageValidatingPolicy
 * (`validationActions`), sigstore's ClusterImagePolicy (`mode`), Ratify's Gatekeeper constraint (`enforcementAction`).
 * Passes where one refuses every image that was not signed or analysed; fails for each that admits it where none does, and
 * cannot tell where one covers some images or namespaces, or checks something else: the cluster may have others.
 */
export const requireImageVerification = defineRule({
  id: "require-image-verification",
  question: "images.verification",
  severity: "medium",
  references: [
    "nsa:secure-images",
    "cis:5.5.1",
    "attack:T1204.003",
    "attack:T1525",
    "owasp:K04",
    "owasp-2022:K02",
    "owasp-2022:K04",
  ],
  subject: "resource",
  scope: "environment",
  kinds: [
    ...imageCheckKinds,
    "apiserver.config.k8s.io/AdmissionConfiguration",
    "apiserver.k8s.io/AdmissionConfiguration",
  ],
  text,
  check({ record }, { environment }, report) {
    const checks = checksIn(environment);
    if (checks.some(({ effect }) => effect === "refuses")) return;
    const own = checks.filter(({ place }) => place.record === record.id);
    if (own.length === 0 || checks.some(({ effect }) => effect === "partial")) report.unknown("image.verification");
    for (const { effect, kind, name, place } of own)
      if (effect === "admits") report.fail("admits", { kind, name }, { at: place.path });
  },
});

const found = new WeakMap<EnvironmentFacts, readonly ImageCheck[]>();

/** The checks of an environment, looked for once. */
function checksIn(environment: EnvironmentFacts): readonly ImageCheck[] {
  const checks = found.get(environment) ?? imageChecksOf(environment);
  found.set(environment, checks);
  return checks;
}
