import { flagOf } from "../../analyze/components/settings.ts";
import { defineRule } from "../../model/rule.ts";
import { secretStorage } from "./encryption.ts";
import { text } from "./require-encryption-at-rest.text.ts";

/**
 * Flag: `--encryption-provider-config` of kube-apiserver, and the EncryptionConfiguration it names: the first provider of
 * the first entry that covers `secrets` (by name, `*.` or `*.*`; wildcards since 1.27) writes, and must not be `identity`.
 * All supported Kubernetes versions; kubeadm does not set the flag.
 */
export const requireEncryptionAtRest = defineRule({
  id: "require-encryption-at-rest",
  question: "secrets.encryption-at-rest",
  severity: "high",
  references: ["nsa:secrets", "cis:1.2.27", "cis:1.2.28", "attack:T1552", "owasp:K03", "owasp-2022:K08"],
  referencesOf: { notSet: ["cis:1.2.27", "cis:1.2.28"], notCovered: ["cis:1.2.28"], identity: ["cis:1.2.28"] },
  subject: "component",
  scope: "environment",
  components: ["kube-apiserver"],
  text,
  check(component, { environment, kubernetesMinor }, report) {
    const storage = secretStorage(component, environment, kubernetesMinor, report);
    if (storage === undefined) return;
    const flag = flagOf(component, "encryption-provider-config")?.place;
    if (storage.state === "plain") return report.fail("notSet", {}, { at: flag ?? component.flagsPlace });
    const related = flag === undefined ? [] : [flag];
    const { record, stored } = storage;
    if (stored.state === "notCovered") report.fail("notCovered", {}, { at: { record, path: ["resources"] }, related });
    else if (stored.strength === "none")
      report.fail("identity", {}, { at: { record, path: stored.writes.path }, related });
  },
});
