import { decodePrintable } from "./text.ts";
import type { SensitivePart } from "./types.ts";

const begin = "-----BEGIN ";
const dashes = "-----";
const maxKeyLength = 32_768;

/**
 * Finds private keys in PEM (RFC 7468; also OpenSSH's and PGP's), with real or escaped line ends, and in base64 of PEM
 * as kubeconfig files and Secrets carry them. A block with no key material between its lines is not one. Linear in the text.
 */
export function findPrivateKeys(text: string): readonly SensitivePart[] {
  return [...findPemKeys(text), ...findEncodedPemKeys(text)];
}

function findPemKeys(text: string): readonly SensitivePart[] {
  const parts: SensitivePart[] = [];
  let from = text.indexOf(begin);
  while (from !== -1) {
    const labelEnd = text.indexOf(dashes, from + begin.length);
    if (labelEnd === -1) return parts;
    const label = text.slice(from + begin.length, Math.min(labelEnd, from + begin.length + 64));
    let next = from + begin.length;
    if (/^(?:[A-Z0-9]+ ){0,3}PRIVATE KEY(?: BLOCK)?$/.test(label)) {
      const bodyStart = labelEnd + dashes.length;
      const close = text.indexOf(`${dashes}END ${label}${dashes}`, bodyStart);
      const bodyEnd = close === -1 ? Math.min(text.length, bodyStart + maxKeyLength) : close;
      const body = text.slice(bodyStart, Math.min(bodyEnd, bodyStart + maxKeyLength));
      if (holdsKeyMaterial(body)) {
        const end = close === -1 ? bodyEnd : close + label.length + 14;
        const encrypted = label.startsWith("ENCRYPTED") || body.includes("ENCRYPTED");
        parts.push({ start: from, end, format: "private-key", confidence: encrypted ? "likely" : "certain" });
        next = end;
      }
    }
    from = text.indexOf(begin, next);
  }
  return parts;
}

function holdsKeyMaterial(body: string): boolean {
  const letters = body
    .slice(0, 4096)
    .replace(/\\[nr]/g, "")
    .replace(/[^A-Za-z0-9+/=]/g, "");
  return letters.length >= 40 && new Set(letters).size >= 12;
}

function findEncodedPemKeys(text: string): readonly SensitivePart[] {
  const mark = "LS0tLS1CRUdJTi";
  const parts: SensitivePart[] = [];
  let from = text.indexOf(mark);
  while (from !== -1) {
    let end = from;
    while (end < text.length && /[A-Za-z0-9+/=]/.test(text.charAt(end))) end += 1;
    const head = decodePrintable(text.slice(from, Math.min(end, from + 64)));
    if (head !== undefined && /^-----BEGIN [A-Z0-9 ]{0,24}PRIVATE KEY-----/.test(head) && end - from >= 96) {
      parts.push({ start: from, end, format: "private-key", confidence: "certain" });
    }
    from = text.indexOf(mark, Math.max(end, from + mark.length));
  }
  return parts;
}
