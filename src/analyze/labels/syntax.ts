const NAME = /^([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$/;
const DNS_SUBDOMAIN = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;
const NAME_MAX = 63;
const SUBDOMAIN_MAX = 253;

/** True for a DNS-1123 subdomain of at most 253 characters (apimachinery `IsDNS1123Subdomain`). */
export function isDnsSubdomain(text: string): boolean {
  return text.length <= SUBDOMAIN_MAX && DNS_SUBDOMAIN.test(text);
}

/** True for a label key, `name` or `prefix/name` (apimachinery `IsQualifiedName`). */
export function isValidLabelKey(key: string): boolean {
  const slash = key.indexOf("/");
  const name = slash === -1 ? key : key.slice(slash + 1);
  if (slash !== -1 && !isDnsSubdomain(key.slice(0, slash))) return false;
  return name.length <= NAME_MAX && NAME.test(name);
}

/** True for a label value: empty, or at most 63 of `[-A-Za-z0-9_.]` between alphanumerics (apimachinery `IsValidLabelValue`). */
export function isValidLabelValue(value: string): boolean {
  return value === "" || (value.length <= NAME_MAX && NAME.test(value));
}

/** A character that a word processor or a web page put in place of the ASCII one that was meant. */
export interface TypographicCharacter {
  readonly kind: "quote" | "dash" | "space";
  /** UTF-16 offset in the text. */
  readonly index: number;
  readonly character: string;
  readonly ascii: string;
}

const DOUBLE = /[\u00ab\u00bb\u201c-\u201f\u2033\u2036]/;
const SINGLE = /[\u00b4\u2018-\u201b\u2032\u2035\u2039\u203a]/;
const DASH = /[\u2010-\u2015\u2212]/;
const SPACE = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/;

/**
 * The first typographic quote, dash or space of `text`, or undefined. None is allowed in a label, and YAML takes a
 * typographic quote as part of the value: `access: “true”` is the six-character value `“true”`.
 */
export function findTypographicCharacter(text: string): TypographicCharacter | undefined {
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index);
    if (character < "\u0080") continue;
    if (DOUBLE.test(character)) return { kind: "quote", index, character, ascii: '"' };
    if (SINGLE.test(character)) return { kind: "quote", index, character, ascii: "'" };
    if (DASH.test(character)) return { kind: "dash", index, character, ascii: "-" };
    if (SPACE.test(character)) return { kind: "space", index, character, ascii: " " };
  }
  return undefined;
}
