import type { Json, Path } from "../../model/json.ts";
import { booleanAt, listAt, objectAt, stringAt } from "../../model/json.ts";
import { defineRule } from "../../model/rule.ts";
import { text } from "./no-insecure-kubeconfig.text.ts";

/**
 * `clusters[].cluster` of a kubeconfig (v1 Config): `server` is https, or has no scheme and a certificate authority is
 * given (client-go, DefaultServerURL: without TLS settings it is http); `insecure-skip-tls-verify` is not true. Allowed:
 * no `certificate-authority` at all (the system's roots are used), `tls-server-name`, and `proxy-url` over http, through
 * which TLS is tunnelled. What stays on the machine is graver than nothing and lighter than the network.
 */
export const noInsecureKubeconfig = defineRule({
  id: "no-insecure-kubeconfig",
  question: "kubeconfig.tls",
  severity: "high",
  references: ["nsa:kubeconfig-files", "nsa:encryption", "attack:T1557"],
  subject: "kubeconfig",
  scope: "subject",
  text,
  check({ resource: { object } }, _context, report) {
    const clusters = listAt(object, ["clusters"]);
    if (clusters.length === 0) return report.notApplicable();
    const usesCertificates = listAt(object, ["users"]).some((entry) => hasAny(entry, ["user"], clientCertificate));
    clusters.forEach((entry, index) => {
      const path: Path = ["clusters", index, "cluster"];
      const server = stringAt(entry, ["cluster", "server"]) ?? "";
      const name = stringAt(entry, ["name"]) ?? `#${index}`;
      const local = isLoopback(server);
      const insecure = booleanAt(entry, ["cluster", "insecure-skip-tls-verify"]) === true;
      const bare = /^[a-z0-9.-]+:\d{1,5}(?:\/|$)/i.test(server);
      const noTls = !insecure && !usesCertificates && !hasAny(entry, ["cluster"], authority);
      if (/^http:\/\//i.test(server) || (bare && noTls)) {
        const at = [...path, "server"];
        if (local) report.fail("plaintextLocal", { name }, { at, severity: "low" });
        else report.fail("plaintext", { name }, { at, severity: "critical" });
      } else if (insecure)
        report.fail(
          "unverified",
          { name },
          { at: [...path, "insecure-skip-tls-verify"], severity: local ? "medium" : "high" },
        );
    });
  },
});

const authority = ["certificate-authority", "certificate-authority-data"];
const clientCertificate = ["client-certificate", "client-certificate-data"];

function hasAny(entry: Json, path: Path, fields: readonly string[]): boolean {
  const object = objectAt(entry, path);
  return fields.some((field) => Boolean(stringAt(object, [field])));
}

function isLoopback(server: string): boolean {
  const host = /^(?:https?:\/\/)?(\[[0-9a-f:]*\]|[^/:?#@]*)(?:[/:?#]|$)/i.exec(server)?.[1] ?? "";
  return /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/i.test(host);
}
