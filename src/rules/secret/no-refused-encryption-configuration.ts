import { parseEncryption } from "../../analyze/encryption-at-rest/encryption.ts";
import type { EncryptionProblem } from "../../analyze/encryption-at-rest/types.ts";
import type { Path } from "../../model/json.ts";
import { at } from "../../model/json.ts";
import { defineRule } from "../../model/rule.ts";
import { text } from "./no-refused-encryption-configuration.text.ts";

type MessageId = keyof (typeof text)["en"]["messages"];

/** How each problem is told. */
const messages: Readonly<Record<EncryptionProblem, MessageId>> = {
  wrongType: "wrongType",
  unknownVersion: "unknownVersion",
  unknownField: "unknownField",
  noResources: "missing",
  noProviders: "missing",
  capitalLetters: "resourceName",
  starWithoutGroup: "star",
  starGroup: "star",
  unknownGroup: "resourceName",
  unencryptableResource: "resourceName",
  repeatedResource: "overlap",
  overlappingResources: "overlap",
  maskedResource: "masked",
  noProviderKind: "provider",
  severalProviderKinds: "provider",
  noKeys: "missing",
  keyNameMissing: "missing",
  keyMissing: "missing",
  kmsNameMissing: "missing",
  kmsNameInvalid: "kms",
  kmsNameRepeated: "kms",
  kmsEndpointInvalid: "endpoint",
  kmsVersionUnknown: "kms",
  kmsCacheSizeInvalid: "kms",
  kmsTimeoutInvalid: "kms",
};

/**
 * An EncryptionConfiguration (apiserver.config.k8s.io/v1, or EncryptionConfig of v1) that kube-apiserver would refuse: its
 * strict decoder, `ValidateEncryptionConfiguration`, and the check for entries that an earlier wildcard masks. The first
 * problem alone is told. Not judged: the keys themselves, which are masked, and values that are still to be filled in.
 */
export const noRefusedEncryptionConfiguration = defineRule({
  id: "no-refused-encryption-configuration",
  question: "definitions",
  severity: "medium",
  references: ["nsa:secrets"],
  subject: "resource",
  scope: "subject",
  kinds: ["apiserver.config.k8s.io/EncryptionConfiguration", "EncryptionConfig"],
  text,
  check({ object }, _context, report) {
    const parsed = parseEncryption(object);
    if (parsed.state === "valid") return;
    const { path, problem } = parsed;
    const value = at(object, path);
    if (typeof value === "string" && /[<{$%]/.test(value)) return report.unknown("encryption.configuration");
    report.fail(messages[problem], { field: fieldName(path) }, { at: path });
  },
});

function fieldName(path: Path): string {
  const name = path.map((step) => (typeof step === "number" ? `[${step}]` : `.${step}`)).join("");
  return name.replace(/^\./, "") || "resources";
}
