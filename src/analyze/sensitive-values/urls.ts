import { isReference } from "./literals.ts";
import { isStandIn } from "./text.ts";
import type { SensitivePart } from "./types.ts";

const maxAuthority = 1024;
const samplePasswords = new Set(["password", "pass", "passwd", "pwd", "secret", "token", "xxx", "***"]);
const sampleUsers = new Set(["user", "username", "login", "name", "foo"]);

/**
 * Finds passwords in the user information of URLs (`scheme://user:password@host`, RFC 3986 section 3.2.1) and of Go
 * database addresses (`user:password@tcp(host)`). The range is the password's. Linear in the text.
 */
export function findUrlPasswords(text: string): readonly SensitivePart[] {
  return [...findAuthorities(text), ...findGoAddresses(text)];
}

function findAuthorities(text: string): readonly SensitivePart[] {
  const parts: SensitivePart[] = [];
  for (let mark = text.indexOf("://"); mark !== -1; mark = text.indexOf("://", mark + 3)) {
    if (!/[A-Za-z0-9+.-]/.test(text.charAt(mark - 1))) continue;
    const start = mark + 3;
    const authority = /^[^\s/?#"'<>`\\,;|]{0,1024}/.exec(text.slice(start, start + maxAuthority))?.[0] ?? "";
    const part = passwordIn(authority.slice(0, Math.max(authority.lastIndexOf("@"), 0)), start);
    if (part !== undefined) parts.push(part);
  }
  return parts;
}

function findGoAddresses(text: string): readonly SensitivePart[] {
  const parts: SensitivePart[] = [];
  for (const mark of ["@tcp(", "@unix("]) {
    for (let at = text.indexOf(mark); at !== -1; at = text.indexOf(mark, at + mark.length)) {
      const before = text.slice(Math.max(0, at - 256), at);
      const userInfo = before.slice(before.search(/[^\s"'`=]*$/));
      const part = passwordIn(userInfo, at - userInfo.length);
      if (part !== undefined) parts.push(part);
    }
  }
  return parts;
}

function passwordIn(userInfo: string, offset: number): SensitivePart | undefined {
  const colon = userInfo.indexOf(":");
  const user = userInfo.slice(0, Math.max(colon, 0));
  const password = userInfo.slice(colon + 1);
  if (
    colon === -1 ||
    password === "" ||
    isReference(password) ||
    /[$%{}<>()]/.test(password.replace(/%[0-9A-Fa-f]{2}/g, ""))
  ) {
    return undefined;
  }
  if (sampleUsers.has(user.toLowerCase()) && samplePasswords.has(password.toLowerCase())) return undefined;
  if (/^[*x.]+$/i.test(password) || (password.length > 8 && isStandIn(password))) return undefined;
  const start = offset + colon + 1;
  return { start, end: start + password.length, format: "url-password", confidence: "certain" };
}
