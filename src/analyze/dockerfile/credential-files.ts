import { baseName } from "../../model/posix-path.ts";

/** What a file is by its name: made to hold credentials, used for them as a rule, or neither. */
export type CredentialFile = "made" | "usual" | "none";

const made: readonly RegExp[] = [
  /^id_(?:rsa|dsa|ecdsa|ed25519)$/,
  /^[._]netrc$/,
  /^\.(?:git-credentials|pgpass|vault-token|dockerconfigjson|dockercfg|ssh|aws|gnupg|kube)$/,
  /^(?:kubeconfig|.+\.kubeconfig)$/,
];

const madeInFolder: readonly RegExp[] = [
  /(?:^|\/)\.aws\/(?:credentials|\*)$/,
  /(?:^|\/)\.kube\/(?:config|\*)$/,
  /(?:^|\/)\.docker\/config\.json$/,
  /(?:^|\/)\.ssh\/(?:id_[\w*]+|\*)$/,
];

const usual: readonly RegExp[] = [
  /^\.(?:npmrc|pypirc|env)$/,
  /^\.env\.(?:local|prod|production|dev|development|staging|test)$/,
  /^(?:key|privkey|private|private[-_]?key|.+[-_](?:privkey|private|key))\.pem$/,
  /^(?:server|client|tls|ssl|private|privkey|ca|host)\.key$/,
  /^(?!.*trust).+\.(?:p12|pfx)$/,
  /^(?:secrets?|passwords?)\.(?:txt|json|ya?ml|env)$/,
  /^credentials\.(?:txt|json|ya?ml|env)$/,
  /^(?:gcp[-_])?service[-_]?account(?:[-_]?key)?\.json$/,
];

const publicKey = /pub(?:lic)?[-_]?key/;

/**
 * Judges a path of the build context or of a stage by its name alone. Templates of such files (`.env.example`), public
 * keys and certificates are none.
 */
export function credentialFile(path: string): CredentialFile {
  const trimmed = path.replace(/\/+$/, "").toLowerCase();
  const name = baseName(trimmed);
  if (name.length > 255 || publicKey.test(name)) return "none";
  if (made.some((pattern) => pattern.test(name)) || madeInFolder.some((pattern) => pattern.test(trimmed)))
    return "made";
  return usual.some((pattern) => pattern.test(name)) ? "usual" : "none";
}
