import { readCertificates } from "../../analyze/certificates/certificate.ts";
import type { Kubeconfig } from "../../model/facts.ts";
import { stringAt } from "../../model/json.ts";
import type { SensitiveValue } from "../../model/record.ts";
import { defineRule } from "../../model/rule.ts";
import { credentialsOf } from "./credentials.ts";
import { text } from "./no-tracked-kubeconfig.text.ts";

/**
 * A kubeconfig (v1 Config) with a credential that still works, in a git work tree whose index lists it: what is in the index
 * is, or is about to be, in every clone. Allowed: files without a credential, those that git does not track (ignored or
 * not), credentials that have expired (token by `exp`, key by its certificate's `notAfter`), values still to be filled in. Not
 * applicable outside of git. Of standard input, and where the index cannot be read, nothing is known.
 */
export const noTrackedKubeconfig = defineRule({
  id: "no-tracked-kubeconfig",
  question: "kubeconfig.version-control",
  severity: "high",
  references: ["nsa:kubeconfig-files", "attack:T1552.001", "owasp:K03", "owasp-2022:K08"],
  subject: "kubeconfig",
  scope: "subject",
  text,
  check(kubeconfig, { today }, report) {
    const { tracking, resource } = kubeconfig;
    if (tracking === "noRepository") return report.notApplicable();
    const credential = credentialsOf(kubeconfig).find((one) => !isExpired(kubeconfig, one, today));
    if (credential === undefined) return;
    if (tracking === "unknown") report.unknown("kubeconfig.tracking", { file: resource.record.origin.path });
    if (tracking === "tracked") report.fail("tracked", {}, { at: credential.path });
  },
});

function isExpired({ resource }: Kubeconfig, { path, format, expires }: SensitiveValue, today: string): boolean {
  if (expires !== undefined) return expires.slice(0, 10) < today;
  if (format !== "private-key") return false;
  const data = stringAt(resource.object, [...path.slice(0, -1), "client-certificate-data"]) ?? "";
  const [certificate] = readCertificates(data);
  return certificate !== undefined && certificate.notAfter.slice(0, 10) < today;
}
