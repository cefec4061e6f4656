import type { NameKind } from "./names.ts";
import { classifyName } from "./names.ts";
import { entropy, isStandIn } from "./text.ts";

const referencePrefixes = [
  "vault:",
  "bao:",
  "ref+",
  "secretref+",
  "op://",
  "arn:",
  "awssm:",
  "aws-sm:",
  "ssm:",
  "sm://",
  "gcp-sm:",
  "gcpsecretmanager",
  "azurekeyvault",
  "keyvault:",
  "@microsoft.keyvault",
  "enc[",
  "{cipher}",
  "{vault}",
  "!vault",
  "$ansible_vault",
  "file:",
  "env:",
  "secret:",
  "secret/",
  "kv/",
  "k8s:",
  "kubernetes://",
  "doppler:",
  "conjur:",
  "http://",
  "https://",
  "ssh-rsa ",
  "ssh-ed25519 ",
  "ecdsa-sha2",
  "-----begin ",
  "age1",
  "from-secret",
  "valuefrom",
];
const nothing = new Set(
  [
    "",
    "true",
    "false",
    "yes",
    "no",
    "on",
    "off",
    "null",
    "nil",
    "none",
    "undefined",
    "n/a",
    "na",
    "unset",
    "todo",
    "tbd",
    "enabled",
    "disabled",
  ].concat(
    [
      "string",
      "str",
      "bool",
      "boolean",
      "int",
      "integer",
      "object",
      "required",
      "optional",
      "empty",
      "hidden",
      "redacted",
      "masked",
      "~",
      "-",
      "auto",
      "generate",
      "generated",
    ],
    ["[]", "{}", '""', "''"],
  ),
);
const standIns =
  /^(?:your|the|an?|insert|enter|replace|put|add|set|fill|use|provide)[-_ .]|placeholder|example|redacted|replace[-_ ]?(?:me|this|with)|to[-_ ]be[-_ ]|fixme|^x{3,}$|^\*{2,}$|^\.{2,}$|^-+$|^_+$/i;
/** Stand-ins for a token or key that would still be somebody's weak password. */
const tokenStandIns = /^(?:your|my|some|change[-_ ]?(?:me|it|this)|insert|replace)/i;

/** Captions of a form's field, as translation files carry them under the name of the field. */
const labels = new Set([
  "Password",
  "Passwort",
  "Kennwort",
  "Wachtwoord",
  "Contraseña",
  "Senha",
  "Passphrase",
  "Passcode",
]);

/** True when a value names a place rather than being the secret: a path, a variable, a template, a vault's address, a public key. */
export function isReference(value: string): boolean {
  const lower = value.toLowerCase();
  if (referencePrefixes.some((prefix) => lower.startsWith(prefix))) return true;
  if (/^projects\/[^/]{1,100}\/secrets\//.test(value)) return true;
  if (isTemplate(value)) return true;
  if (/^(?:\.{0,2}\/|~\/)[\w@.+-]/.test(value) || /^[A-Za-z]:\\/.test(value)) return true;
  if (
    /^[\w./-]{1,200}\.(?:pem|key|crt|cer|csr|json|ya?ml|txt|jks|p12|pfx|conf|cfg|ini|toml|properties|env|sh|py|js|ts|html?|md)$/i.test(
      value,
    )
  )
    return true;
  if (/^![A-Za-z]\w{0,40}\b/.test(value) && /\s/.test(value)) return true;
  if (/^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/.test(value) && /(?:PASS|SECRET|TOKEN|KEY|CRED|PWD)/.test(value)) return true;
  return /^[A-Za-z_][\w.]{0,80}\(.*\)?;?$/.test(value);
}

function isTemplate(value: string): boolean {
  if (
    value.includes("{{") ||
    value.includes("${") ||
    value.includes("$(") ||
    value.includes("<%") ||
    value.includes("[[")
  )
    return true;
  if (/^["']?\$\{?[A-Za-z0-9_@*#?]+\}?["']?[;)]*$/.test(value)) return true;
  return /^%[\w.]+%$|^#\{.*\}#?$|^@[\w.-]+@$|^__\w+__$|^<[^>]*>$|^`/.test(value);
}

/**
 * True when a literal under a name of the given kind is the credential itself. Under a password's name, everything that
 * is no reference, switch or stand-in; a weak password (`changeme`, `admin`) is one. Under the others a value that could
 * be the name of an object (`my-app-secret`), a duration or a small number is not.
 */
export function isCredentialLiteral(kind: NameKind, value: string): boolean {
  if (kind === "none" || value.length > 65_536) return false;
  const text = value.trim();
  if (nothing.has(text.toLowerCase()) || labels.has(text) || isReference(text) || standsInFor(kind, text)) return false;
  if (/^\d{1,6}(?:\.\d+)?(?:ms|s|m|h|d|w|k|ki|mi|gi|%)?$/i.test(text))
    return kind === "password" && /^\d{3,6}$/.test(text);
  if (/\s/.test(text))
    return kind === "password" && text.length <= 40 && text.split(/\s+/).length <= 2 && !/[.,:;()]/.test(text);
  if (kind === "password") return text.length >= 2;
  if (text.length < 6 || isObjectName(text)) return false;
  if (kind === "weak") return looksRandom(text);
  return (
    !isPlainWord(text) || (text.length >= 8 && /secret|key|token|pass/i.test(text) && classifyName(text) === "none")
  );
}

function standsInFor(kind: NameKind, text: string): boolean {
  return standIns.test(text) || (kind !== "password" && (tokenStandIns.test(text) || isStandIn(text)));
}

/** A Kubernetes object's name, a dotted or slashed path of words: nothing of it is random. */
function isObjectName(text: string): boolean {
  if (!/^[A-Za-z0-9._/:-]+$/.test(text)) return false;
  const words = text.split(/[._/:-]/);
  return words.length > 1 && words.every((word) => /^[A-Za-z]{0,24}\d{0,3}$/.test(word) && !isMixedCase(word));
}

function isMixedCase(word: string): boolean {
  return /[a-z][A-Z][a-z]?[A-Z]|[A-Z]{2}[a-z]{1,2}[A-Z]/.test(word);
}

function isPlainWord(text: string): boolean {
  return /^[A-Za-z]{1,24}$/.test(text) && !isMixedCase(text);
}

function looksRandom(text: string): boolean {
  return text.length >= 12 && /\d/.test(text) && /[A-Za-z]/.test(text) && entropy(text.slice(0, 256)) >= 3;
}
