import { parseEncryption, providerFor } from "../../analyze/encryption-at-rest/encryption.ts";
import { defineRule } from "../../model/rule.ts";
import { text } from "./no-identity-fallback.text.ts";

/**
 * `resources[].providers` of an EncryptionConfiguration, for the entries that cover `secrets` (by name, `*.` or `*.*`;
 * wildcards since 1.27): `identity` behind the provider that writes. It is needed until every Secret has been rewritten,
 * which files cannot tell: told, not counted. Not applicable where `identity` itself writes or nothing covers Secrets
 * (require-encryption-at-rest says so). All supported Kubernetes versions.
 */
export const noIdentityFallback = defineRule({
  id: "no-identity-fallback",
  question: "secrets.plaintext-fallback",
  severity: "info",
  references: ["nsa:secrets", "cis:1.2.28"],
  subject: "resource",
  scope: "subject",
  kinds: ["apiserver.config.k8s.io/EncryptionConfiguration", "EncryptionConfig"],
  text,
  check({ object }, { kubernetesMinor }, report) {
    const parsed = parseEncryption(object);
    if (parsed.state === "invalid") return report.unknown("encryption.configuration");
    const stored = providerFor(parsed.entries, "", "secrets", kubernetesMinor);
    if (stored.state === "notCovered" || stored.writes.kind === "identity") return report.notApplicable();
    const fallback = stored.reads.find(({ kind }) => kind === "identity");
    if (fallback !== undefined) report.fail("fallback", { writes: stored.writes.kind }, { at: fallback.path });
  },
});
