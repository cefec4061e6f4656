import { flagOf } from "../../analyze/components/settings.ts";
import { defineRule } from "../../model/rule.ts";
import { secretStorage } from "./encryption.ts";
import { text } from "./require-kms-encryption.text.ts";

/**
 * The provider that writes `secrets` in the EncryptionConfiguration of `--encryption-provider-config`. Allowed: `kms` with
 * `apiVersion: v2` (stable since 1.29). `kms` v1 is deprecated since 1.28 and off by default since 1.29. The others keep
 * their key in a file beside etcd; of them kubernetes.io advises against `aescbc` (padding oracle), and `aesgcm` needs a new
 * key every 200,000 writes. Not applicable where nothing encrypts: require-encryption-at-rest says so.
 */
export const requireKmsEncryption = defineRule({
  id: "require-kms-encryption",
  question: "secrets.key-management",
  severity: "low",
  references: ["nsa:secrets", "cis:1.2.28", "owasp:K03", "owasp-2022:K08"],
  referencesOf: { aesgcm: ["cis:1.2.28"] },
  subject: "component",
  scope: "environment",
  components: ["kube-apiserver"],
  text,
  check(component, { environment, kubernetesMinor }, report) {
    const storage = secretStorage(component, environment, kubernetesMinor, report);
    if (storage === undefined) return;
    if (storage.state === "plain" || storage.stored.state === "notCovered") return report.notApplicable();
    const { writes } = storage.stored;
    const flag = flagOf(component, "encryption-provider-config")?.place;
    const at = { record: storage.record, path: writes.path };
    const related = flag === undefined ? [] : [flag];
    switch (writes.kind) {
      case "identity":
        return report.notApplicable();
      case "kms":
        if (writes.version === "v1") report.fail("kmsV1", {}, { at, related });
        return;
      case "aescbc":
        return report.fail("aescbc", {}, { at, related, severity: "medium" });
      case "aesgcm":
        return report.fail("aesgcm", {}, { at, related, severity: "medium" });
      case "secretbox":
        report.fail("localKey", {}, { at, related });
    }
  },
});
