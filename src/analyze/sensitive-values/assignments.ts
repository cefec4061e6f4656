import { isCredentialLiteral, isReference } from "./literals.ts";
import { classifyName, nameWords } from "./names.ts";
import { decodePrintable, isStandIn } from "./text.ts";
import type { SensitivePart, TokenFormat } from "./types.ts";

const assignment =
  /(?<![A-Za-z0-9_$.-])([A-Za-z_][A-Za-z0-9_]{1,80})=("[^"\n]{1,512}"|'[^'\n]{1,512}'|[^\s;&|"'`()<>,]{1,512})/g;
const flag =
  /(?<![^\s"'`(])--?([A-Za-z][A-Za-z0-9-]{2,60})[= ]("[^"\n]{1,512}"|'[^'\n]{1,512}'|[^\s;&|"'`()<>-][^\s;&|"'`()<>]{0,511})/g;
const header = /\bauthorization["']?\s{0,4}[:=]?\s{0,4}["']?(basic|bearer|token)\s{1,4}([A-Za-z0-9+/=._~-]{8,4096})/gi;
const curlUser = /(?<!\S)(?:-u|--user)[ =]?["']?[^\s:"'$]{1,100}:([^\s"'$:]{1,200})/g;

/** Finds `NAME=value` of shells, connection strings (`Password=…;`) and query strings (`&client_secret=…`) whose name is a credential's. */
export function findAssignments(text: string): readonly SensitivePart[] {
  return [...findNamed(text, assignment), ...findSharedSignatures(text)];
}

/** Finds what command lines give away: assignments, `--password x`, `--password=x`, `curl -u user:password`. */
export function findInCommand(text: string): readonly SensitivePart[] {
  const users = text.includes("curl") ? matches(text, curlUser, 1) : [];
  return [
    ...findAssignments(text),
    ...findNamed(text, flag),
    ...users
      .filter(({ value }) => !isReference(value))
      .map(({ start, end }): SensitivePart => ({ start, end, format: "basic-auth", confidence: "certain" })),
  ];
}

/** Finds HTTP `Authorization` headers: Basic (RFC 7617) that decodes to `user:password`, Bearer (RFC 6750) that looks random. */
export function findAuthorizationHeaders(text: string): readonly SensitivePart[] {
  const parts: SensitivePart[] = [];
  for (const match of text.matchAll(header)) {
    const [whole, scheme = "", value = ""] = match;
    const start = match.index + whole.length - value.length;
    const basic = scheme.toLowerCase() === "basic";
    const holds = basic
      ? decodePrintable(value)?.includes(":") === true
      : value.length >= 16 && /\d/.test(value) && !isStandIn(value);
    if (holds) {
      parts.push({
        start,
        end: start + value.length,
        format: basic ? "basic-auth" : "bearer-token",
        confidence: "certain",
      });
    }
  }
  return parts;
}

/** The format of a credential told by its name: a cloud's where name and shape are its own, else `named-credential`. */
export function namedFormat(name: string, value: string): TokenFormat {
  const words = nameWords(name).join(" ");
  if (/\baws\b.*\bsecret|^secret access key$/.test(words) && isAwsSecret(value)) return "aws-secret-access-key";
  if (
    /\b(?:account|shared access) ?key$|^accountkey$|^sharedaccesskey$/.test(words) &&
    /^[A-Za-z0-9+/]{42,86}={0,2}$/.test(value)
  ) {
    return "azure-storage-key";
  }
  return "named-credential";
}

/** 40 characters of base64, as AWS secret access keys are. */
export function isAwsSecret(value: string): boolean {
  return /^[A-Za-z0-9/+]{40}$/.test(value) && !isStandIn(value);
}

function findNamed(text: string, pattern: RegExp): readonly SensitivePart[] {
  const parts: SensitivePart[] = [];
  for (const match of text.matchAll(pattern)) {
    const [whole, name = "", written = ""] = match;
    const quoted = /^["']/.test(written);
    const value = quoted ? written.slice(1, -1) : written;
    const start = match.index + whole.length - written.length + (quoted ? 1 : 0);
    const kind = classifyName(name);
    const format = kind === "none" ? "named-credential" : namedFormat(name, value);
    if (format === "named-credential" && !isCredentialLiteral(kind, value)) continue;
    const connection = /^(?:password|pwd)$/i.test(name) && /;/.test(text);
    parts.push({
      start,
      end: start + value.length,
      format: connection ? "connection-string-password" : format,
      confidence: format === "named-credential" && kind !== "password" ? "likely" : "certain",
    });
  }
  return parts;
}

/** The `sig` of an Azure shared access signature, beside its `sv` and `se`. */
function findSharedSignatures(text: string): readonly SensitivePart[] {
  if (!/[?&]sv=\d{4}-/.test(text)) return [];
  return matches(text, /[?&]sig=([A-Za-z0-9%+/=_-]{40,100})/g, 1).map(({ start, end }) => ({
    start,
    end,
    format: "azure-storage-key",
    confidence: "certain",
  }));
}

function matches(
  text: string,
  pattern: RegExp,
  group: number,
): readonly { value: string; start: number; end: number }[] {
  return [...text.matchAll(pattern)].map((match) => {
    const value = match[group] ?? "";
    const end = match.index + match[0].length;
    return { value, start: end - value.length, end };
  });
}
