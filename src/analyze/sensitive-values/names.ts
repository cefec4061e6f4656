/** What a name says its value is. `password`: any literal is one. `strong`: a qualified secret, token or key. `weak`: could as well be the name of one. */
export type NameKind = "password" | "strong" | "weak" | "none";

const maxNameLength = 256;
const passwords = new Set(["password", "passwd", "passphrase", "passcode", "pass", "pwd"]);
const fusedPasswords = /^[a-z]{0,40}(?:password|passwd|passphrase)$/;
const fusedSuffix = /(?:apikey|apitoken|authtoken|accesstoken|secretkey|privatekey|clientsecret)$/;
const fusedTokens = new Set(
  ["apikey", "apitoken", "authtoken", "accesstoken", "refreshtoken", "secretkey", "privatekey", "clientsecret"].concat(
    [
      "authkey",
      "accesskey",
      "signingkey",
      "encryptionkey",
      "masterkey",
      "accountkey",
      "secretaccesskey",
      "bearertoken",
    ],
    ["idtoken", "appsecret", "requirepass", "masterauth", "sessionsecret", "jwtsecret"],
  ),
);
const keyQualifiers = new Set(
  [
    "api",
    "app",
    "private",
    "secret",
    "access",
    "encryption",
    "signing",
    "master",
    "auth",
    "account",
    "storage",
    "shared",
  ].concat(["license", "hmac", "crypt", "jwt", "session", "cookie"]),
);
/** Words before secret or token that mean an object's name or a public thing rather than a credential. */
const objectQualifiers = new Set(
  [
    "tls",
    "ssl",
    "pull",
    "image",
    "images",
    "cert",
    "certificate",
    "ca",
    "ingress",
    "kubernetes",
    "k8s",
    "existing",
    "name",
  ].concat(
    [
      "create",
      "mount",
      "volume",
      "use",
      "is",
      "has",
      "the",
      "external",
      "page",
      "next",
      "continuation",
      "csrf",
      "xsrf",
      "max",
    ],
    ["checksum", "hash", "digest", "sha", "sha256", "fingerprint", "revision", "type", "label", "title"],
    ["min", "end", "stop", "pad", "eos", "bos", "unk", "sep", "cls", "mask", "special", "num", "automount", "backend"],
  ),
);
/** Words that may follow a credential without changing what it is. */
const trailing = new Set([
  "value",
  "plain",
  "plaintext",
  "text",
  "string",
  "base64",
  "b64",
  "pem",
  "data",
  "default",
  "base",
  "salt",
]);

/** The words of a name in snake, camel, kebab, dotted or mixed case, in lower case. Names beyond 256 characters have none. */
export function nameWords(name: string): readonly string[] {
  if (name.length > maxNameLength) return [];
  return name
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replace(/([A-Z])([A-Z][a-z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");
}

/**
 * What a name says of its value. The credential's word must come last (`DB_PASSWORD`, `clientSecret`, `api-key`), save
 * for numbers and words such as `_VALUE`: `PASSWORD_MIN_LENGTH`, `TOKEN_TTL`, `SECRET_NAME`, `passwordFile` say something
 * about a credential, they are none; nor are `KEYCLOAK`, `MONKEY`, `TOKENIZER`, `SECRETARY`.
 */
export function classifyName(name: string): NameKind {
  const words = [...nameWords(name)];
  if (words.length === 0 || words.length > 24) return "none";
  if (/^(?:old)?pwd$/i.test(name)) return "none";
  while (words.length > 1 && isTrailing(words)) words.pop();
  const last = (words.at(-1) ?? "").replace(/\d{1,3}$/, "");
  const before = words.at(-2) ?? "";
  if (objectQualifiers.has(before) && before !== "name")
    return passwords.has(last) && before !== "use" ? "password" : "none";
  if (last === "pass")
    return words.length > 1 && !["by", "proxy", "all", "multi"].includes(before) ? "password" : "none";
  if (last === "pwd") return words.length > 1 ? "password" : "none";
  if (passwords.has(last) || fusedPasswords.test(last)) return "password";
  if (last === "requirepass" || last === "masterauth") return "password";
  if (fusedTokens.has(last) || fusedSuffix.test(last)) return "strong";
  if (last === "key") return keyQualifiers.has(before) ? "strong" : "none";
  if (last === "secret" || last === "token") return words.length > 1 ? "strong" : "weak";
  if (last === "secrets" || last === "tokens" || last === "credential" || last === "credentials") return "weak";
  return "none";
}

function isTrailing(words: readonly string[]): boolean {
  const last = words.at(-1) ?? "";
  if (/^\d{1,3}$/.test(last)) return true;
  if (last === "data" || last === "base" || last === "salt")
    return words.at(-2) === "key" || (last === "base" && words.at(-2) === "secret");
  return trailing.has(last);
}
