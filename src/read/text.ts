import type { Text } from "../model/text.ts";

export type Encoding = "utf-8" | "utf-16le" | "utf-16be";

/** A file's text. A byte order mark stays its first character, so that offsets and rewriting are exact. */
export interface DecodedText {
  readonly ok: true;
  readonly text: string;
  readonly encoding: Encoding;
}

/** Bytes that are no text. */
export interface DecodingFailure {
  readonly ok: false;
  readonly code: "text-encoding";
  /** Offset of the first byte that is wrong. */
  readonly byteOffset: number;
  /** 1-based line of that byte, and column in UTF-16 units. */
  readonly line: number;
  readonly column: number;
  readonly message: Text;
}

const MESSAGES = {
  invalid: {
    en: "This byte is not part of a character in the file's encoding. Save the file as UTF-8.",
    fr: "Cet octet ne fait partie d'aucun caractère dans l'encodage du fichier. Enregistrez le fichier en UTF-8.",
  },
  binary: {
    en: "A NUL byte: text was expected, but this is a binary file, or UTF-16 without a byte order mark. Save it as UTF-8, or exclude it.",
    fr: "Un octet NUL : un texte était attendu, ceci est un fichier binaire, ou de l'UTF-16 sans indicateur d'ordre des octets. Enregistrez-le en UTF-8, ou excluez-le.",
  },
} as const;

/**
 * Decodes a file: UTF-8, or UTF-16 where its byte order mark says so, as the API server's YAML reader does. Bytes that are
 * no text in that encoding, and NUL characters, are a failure at the first of them.
 */
export function decodeText(bytes: Uint8Array): DecodedText | DecodingFailure {
  const encoding = encodingOf(bytes);
  const text = decode(bytes, encoding);
  const bad = encoding === "utf-8" ? firstBadUtf8(bytes, text) : firstBadUtf16(bytes, text);
  const nul = text.indexOf("\0");
  const nulOffset = nul < 0 ? -1 : byteOffset(text.slice(0, nul), encoding);
  if (nul >= 0 && (bad < 0 || nulOffset < bad)) return failure(bytes, encoding, nulOffset, MESSAGES.binary);
  if (bad >= 0) return failure(bytes, encoding, bad, MESSAGES.invalid);
  return { ok: true, text, encoding };
}

function encodingOf(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return "utf-8";
}

function decode(bytes: Uint8Array, encoding: Encoding): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (encoding === "utf-8") return buffer.toString("utf8");
  const even = buffer.subarray(0, buffer.length - (buffer.length % 2));
  return (encoding === "utf-16le" ? even : Buffer.from(even).swap16()).toString("utf16le");
}

function byteOffset(text: string, encoding: Encoding): number {
  return encoding === "utf-8" ? Buffer.byteLength(text) : text.length * 2;
}

const REPLACEMENT = Uint8Array.of(0xef, 0xbf, 0xbd);

/** Offset of the first byte that had to be replaced: where a replacement character does not stand in the bytes. */
function firstBadUtf8(bytes: Uint8Array, text: string): number {
  let offset = 0;
  let from = 0;
  for (let at = text.indexOf("\ufffd"); at >= 0; at = text.indexOf("\ufffd", from)) {
    offset += Buffer.byteLength(text.slice(from, at));
    if (!REPLACEMENT.every((byte, i) => bytes[offset + i] === byte)) return offset;
    offset += REPLACEMENT.length;
    from = at + 1;
  }
  return -1;
}

const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

function firstBadUtf16(bytes: Uint8Array, text: string): number {
  const lone = text.search(LONE_SURROGATE);
  if (lone >= 0) return lone * 2;
  return bytes.length % 2 === 0 ? -1 : bytes.length - 1;
}

function failure(bytes: Uint8Array, encoding: Encoding, offset: number, message: Text): DecodingFailure {
  const before = decode(bytes.subarray(0, offset), encoding);
  const lines = before.split(/\r\n|[\n\r]/);
  const column = (lines.at(-1)?.length ?? 0) + 1;
  return { ok: false, code: "text-encoding", byteOffset: offset, line: lines.length, column, message };
}
