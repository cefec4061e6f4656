import { isAwsSecret, namedFormat } from "./assignments.ts";
import { isCredentialLiteral } from "./literals.ts";
import type { NameKind } from "./names.ts";
import { classifyName, nameWords } from "./names.ts";
import { decodePrintable, entropy } from "./text.ts";
import type { SensitivePart, ValueContext } from "./types.ts";

const kubeconfigCredentials = new Set([
  "token",
  "password",
  "id-token",
  "refresh-token",
  "access-token",
  "client-key-data",
]);
const withDefault = /^\$\{[A-Za-z_]\w{0,100}:?[-=]([^{}$]{1,512})\}$/;

const passwordHash = /^(?:\$(?:2[aby]|5|6|y|apr1|argon2id?|scrypt|pbkdf2[\w-]{0,20})\$|\{S?SHA\d{0,3}\}|pbkdf2[_:])/;

/** Judges a value by what its name says; the range leaves out surrounding blanks and, in `${NAME:-default}`, all but the default. */
export function judgeNamedValue(name: string, value: string, context: ValueContext): readonly SensitivePart[] {
  const kind = kindOf(name, context);
  const fallback = withDefault.exec(value.trim())?.[1];
  const literal = fallback ?? value.trim();
  const start = fallback === undefined ? value.indexOf(literal) : value.lastIndexOf(literal);
  const range = { start, end: start + literal.length };
  if (literal === "") return [];
  if (/(?:^|\s)aws\s.*secret|^secret access key$/.test(nameWords(name).join(" ")) && isAwsSecret(literal)) {
    return [{ ...range, format: "aws-secret-access-key", confidence: "certain" }];
  }
  if (isBasicAuth(name, literal)) return [{ ...range, format: "basic-auth", confidence: "certain" }];
  if (!isCredentialLiteral(kind, literal)) return [];
  if (passwordHash.test(literal)) return [{ ...range, format: "password-hash", confidence: "likely" }];
  const certain = kind === "password" || (literal.length >= 16 && entropy(literal.slice(0, 256)) >= 3.5);
  return [{ ...range, format: namedFormat(name, literal), confidence: certain ? "certain" : "likely" }];
}

function kindOf(name: string, context: ValueContext): NameKind {
  if (context === "kubeconfig" && kubeconfigCredentials.has(name)) return "password";
  return classifyName(name);
}

/** `user:password`, as it is or in base64, under a name that ends in `auth`, `userpass`, `credentials` or `htpasswd`. */
function isBasicAuth(name: string, value: string): boolean {
  const last = nameWords(name).at(-1) ?? "";
  if (!["auth", "userpass", "credentials", "credential", "htpasswd", "basicauth"].includes(last)) return false;
  const pair = /^[^\s:/${}<>]{1,64}:[^\s${}<>/]{1,256}$/;
  const decoded = /^[A-Za-z0-9+/]{8,1024}={0,2}$/.test(value) ? decodePrintable(value) : undefined;
  return last === "auth" ? pair.test(decoded ?? "") : pair.test(value) || pair.test(decoded ?? "");
}
