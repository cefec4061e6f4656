import { annotationOf } from "../../model/resource.ts";
import { defineRule } from "../../model/rule.ts";
import { text } from "./no-unencrypted-secret-manifest.text.ts";

/**
 * Secret `data` and `stringData` with values, in a file. Base64 is no encryption. A manifest that SOPS encrypted has a
 * `sops` field and values `ENC[…]`, which the reader does not take for secret data; SealedSecret and ExternalSecret are
 * other kinds. It is the same leak as a value in a definition (no-plain-secret-value), and as grave. Tokens of service accounts that the control plane fills in (`type: kubernetes.io/service-account-token`
 * without data) hold nothing.
 */
export const noUnencryptedSecretManifest = defineRule({
  id: "no-unencrypted-secret-manifest",
  question: "secrets.manifests",
  severity: "high",
  references: ["nsa:secrets", "attack:T1552.007", "owasp:K03", "owasp-2022:K08"],
  subject: "resource",
  scope: "subject",
  kinds: ["Secret"],
  text,
  check({ record, object, identity }, _context, report) {
    if (object.sops !== undefined || annotationOf(object, "sealedsecrets.bitnami.com/managed") === "true") return;
    const first = record.sensitive.find(({ format }) => format === "secret-data");
    const field = first?.path[0];
    if (field !== undefined) report.fail("plain", { name: identity.name, field }, { at: [field] });
  },
});
