import { imageChecksOf } from "../../analyze/images/verification.ts";
import { defineRule } from "../../model/rule.ts";
import { text } from "./require-image-verification.text.ts";

/**
 * What checks images when pods are admitted: ImagePolicyWebhook (`imagePolicy.defaultAllow`), Kyverno's `verifyImages`
 * (`failureAction`, `validationFailureAction`; absent is Audit; `required`) and ImageValidatingPolicy
 * (`validationActions`), sigstore's ClusterImagePolicy (`mode`), Ratify's Gatekeeper constraint (`enforcementAction`).
 * Passes where one refuses every image that was not signed or analysed; fails where those that exist admit it, and
 * cannot tell where there is none, or where one covers some images or namespaces: the cluster may have others.
 */
export const requireImageVerification = defineRule({
  id: "require-image-verification",
  question: "images.verification",
  severity: "medium",
  references: ["nsa:secure-images", "attack:T1204.003", "owasp:K02", "owasp:K04"],
  subject: "environment",
  scope: "environment",
  text,
  check(environment, _context, report) {
    const checks = imageChecksOf(environment);
    if (checks.some(({ effect }) => effect === "refuses")) return;
    const admitting = checks.filter(({ effect }) => effect === "admits");
    if (checks.length === 0 || admitting.length < checks.length) report.unknown("image.verification");
    for (const { kind, name, place } of admitting) report.fail("admits", { kind, name }, { at: place });
  },
});
