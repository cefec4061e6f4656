import type { Kubeconfig } from "../../model/facts.ts";
import { at, listAt, stringAt } from "../../model/json.ts";
import type { SensitiveValue } from "../../model/record.ts";

/** What `kubectl config view` prints in place of data and of credentials. */
const leftOut: ReadonlySet<string | undefined> = new Set(["DATA+OMITTED", "REDACTED"]);

/** The shortest private key there is, Ed25519 in PEM and Base64, has 160 characters: what is much shorter is none. */
const shortestKey = 100;

/**
 * The credentials that a kubeconfig holds itself: token, password, client-key-data, and what an auth-provider keeps. None
 * in what `kubectl config view` prints, which leaves them out; files that it names (tokenFile, client-key) are not its own.
 */
export function credentialsOf({ resource: { object, record } }: Kubeconfig): readonly SensitiveValue[] {
  const data = [
    ...listAt(object, ["clusters"]).map((entry) => stringAt(entry, ["cluster", "certificate-authority-data"])),
    ...listAt(object, ["users"]).map((entry) => stringAt(entry, ["user", "client-certificate-data"])),
  ];
  if (data.some((value) => leftOut.has(value))) return [];
  return record.sensitive.filter(
    ({ path, format, length }) =>
      path[0] === "users" && at(object, path) !== undefined && (format !== "private-key" || length >= shortestKey),
  );
}
