import type { CertificateFacts } from "../../analyze/certificates/certificate.ts";
import { readCertificates } from "../../analyze/certificates/certificate.ts";
import type { JsonObject, Path } from "../../model/json.ts";
import { stringAt } from "../../model/json.ts";
import type { SensitiveValue } from "../../model/record.ts";
import type { Report } from "../../model/rule.ts";
import { defineRule } from "../../model/rule.ts";
import { credentialsOf } from "./credentials.ts";
import { text } from "./no-embedded-kubeconfig-credential.text.ts";

type Messages = (typeof text)["en"]["messages"];

/** A certificate that lives no longer than this was issued for the session. */
const sessionHours = 24;

/** What an auth-provider keeps for months; its access and ID tokens last for minutes. */
const durable: ReadonlySet<string> = new Set(["refresh-token", "client-secret"]);

/**
 * `users[].user` of a kubeconfig (v1 Config): `token`, `password` (gone since 1.19), `client-key-data` with its certificate,
 * the refresh token or client secret of an `auth-provider`, sensitive values in `exec.env` and `exec.args`, and passwords in
 * the addresses `clusters[].cluster.server` and `proxy-url`. Allowed: `exec`, `tokenFile`, `client-key` (a file of its own),
 * values still to be filled in (`${TOKEN}`), a certificate or a JSON Web Token (RFC 7519, `iat` and `exp`) that was issued
 * for at most 24 hours. A service account's token without `exp` is one of the old Secrets of type
 * kubernetes.io/service-account-token. Kubernetes cannot revoke a client certificate, and takes its `O=` for groups;
 * `system:masters` is allowed everything, whatever RBAC says. An expired one is only told.
 */
export const noEmbeddedKubeconfigCredential = defineRule({
  id: "no-embedded-kubeconfig-credential",
  question: "kubeconfig.credentials",
  severity: "high",
  references: ["nsa:kubeconfig-files", "cis:3.1.1", "cis:5.1.7", "attack:T1552.001", "owasp:K09", "owasp-2022:K06"],
  referencesOf: {
    key: ["cis:3.1.1"],
    keyUntil: ["cis:3.1.1"],
    expired: ["cis:3.1.1"],
    masters: ["cis:3.1.1", "cis:5.1.7"],
  },
  subject: "kubeconfig",
  scope: "subject",
  text,
  check(kubeconfig, { today }, report) {
    const { object } = kubeconfig.resource;
    for (const credential of credentialsOf(kubeconfig)) {
      const { path, format, name = "" } = credential;
      if (format === "token") reportToken(credential, today, report);
      else if (format === "password") report.fail("password", { name }, { at: path });
      else if (format === "private-key") reportKey(object, path, name, today, report);
      else if (path.includes("exec"))
        report.fail(
          "plugin",
          { name: nameAt(object, path), field: pluginField(credential) },
          { at: path, severity: "medium" },
        );
      else if (durable.has(format)) report.fail("provider", { name, field: format }, { at: path, severity: "medium" });
    }
    for (const { path } of kubeconfig.resource.record.sensitive)
      if (path[0] === "clusters")
        report.fail(
          "address",
          { name: nameAt(object, path), field: String(path.at(-1)) },
          { at: path, severity: "medium" },
        );
  },
});

/** The name of the user or the cluster that a path leads into. */
function nameAt(object: JsonObject, path: Path): string {
  const entry = path.slice(0, 2);
  return stringAt(object, [...entry, "name"]) ?? `#${entry[1] ?? 0}`;
}

/** `env` and the variable's name, or `args`. */
function pluginField({ path, name }: SensitiveValue): string {
  return path.includes("env") ? `env ${name ?? ""}`.trim() : "args";
}

function reportToken(
  { path, name = "", issued, expires, serviceAccount }: SensitiveValue,
  today: string,
  report: Report<Messages>,
): void {
  if (expires === undefined) {
    if (serviceAccount === undefined) report.fail("token", { name }, { at: path });
    else report.fail("account", { name, account: serviceAccount }, { at: path });
    return;
  }
  const date = expires.slice(0, 10);
  const hours = (Date.parse(expires) - Date.parse(issued ?? today)) / 3_600_000;
  if (date < today) report.fail("tokenExpired", { name, date }, { at: path, severity: "info" });
  else if (hours > sessionHours) report.fail("tokenUntil", { name, date }, { at: path, severity: "medium" });
}

function reportKey(object: JsonObject, path: Path, name: string, today: string, report: Report<Messages>): void {
  const certificatePath = [...path.slice(0, -1), "client-certificate-data"];
  const [certificate] = readCertificates(stringAt(object, certificatePath) ?? "");
  if (certificate === undefined) {
    report.fail("key", { name }, { at: path, severity: "medium" });
    return;
  }
  const date = certificate.notAfter.slice(0, 10);
  if (date < today) report.fail("expired", { name, date }, { at: certificatePath, severity: "info" });
  else if (hoursOf(certificate) <= sessionHours) return;
  else if (certificate.organizations.includes("system:masters"))
    report.fail("masters", { name, date }, { at: certificatePath });
  else report.fail("keyUntil", { name, date }, { at: path, severity: "medium" });
}

function hoursOf({ notBefore, notAfter }: CertificateFacts): number {
  return (Date.parse(notAfter) - Date.parse(notBefore)) / 3_600_000;
}
