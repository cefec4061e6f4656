import type { Path } from "../../model/json.ts";
import { booleanAt, objectAt, stringAt } from "../../model/json.ts";
import { defineRule } from "../../model/rule.ts";
import { text } from "./no-insecure-issuer.text.ts";

const servers: readonly Path[] = [
  ["spec", "acme", "server"],
  ["spec", "vault", "server"],
  ["spec", "venafi", "tpp", "url"],
];

/**
 * Fields of cert-manager's Issuer and ClusterIssuer (cert-manager.io/v1): `spec.acme.server`, `spec.vault.server` and
 * `spec.venafi.tpp.url`, allowed: `https://`, or HTTP to the pod itself (a Vault agent beside it); `spec.acme.skipTLSVerify`,
 * allowed: absent or false. Not applicable to `selfSigned`, `ca` and external issuers, which call no server that is named
 * here.
 */
export const noInsecureIssuer = defineRule({
  id: "no-insecure-issuer",
  question: "encryption-in-transit.issuers",
  severity: "medium",
  references: ["nsa:encryption", "attack:T1557"],
  subject: "resource",
  scope: "subject",
  kinds: ["cert-manager.io/Issuer", "cert-manager.io/ClusterIssuer"],
  text,
  check({ object }, _context, report) {
    const remote = ["acme", "vault", "venafi"].some((type) => objectAt(object, ["spec", type]) !== undefined);
    if (!remote) return report.notApplicable();
    if (booleanAt(object, ["spec", "acme", "skipTLSVerify"]) === true)
      report.fail("unverified", {}, { at: ["spec", "acme", "skipTLSVerify"] });
    for (const path of servers)
      if (isPlain(stringAt(object, path))) report.fail("plain", { field: path.join(".") }, { at: path });
  },
});

function isPlain(address: string | undefined): boolean {
  if (address === undefined || !/^http:\/\//i.test(address)) return false;
  return !/^http:\/\/(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])(?::|\/|$)/i.test(address);
}
