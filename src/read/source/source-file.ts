import { createHash } from "node:crypto";
import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import type { InputError } from "../../errors.ts";
import { systemCode } from "../../errors.ts";

/** The bytes of a file and what the file system says of it. */
export interface FileBytes {
  readonly bytes: Uint8Array;
  /** Permission bits (0o777); undefined for what is no regular file, and on Windows, where Node.js makes them up. */
  readonly mode: number | undefined;
}

/**
 * Reads a file whole, `maxFileSize` bytes at most. Returns an error for a larger one, one that cannot be opened and one
 * that is neither a file nor a pipe. Never follows the size the file system tells: a growing file ends at the limit.
 */
export function readBytes(absolute: string, path: string, maxFileSize: number): FileBytes | InputError {
  let descriptor: number;
  try {
    descriptor = openSync(absolute, "r");
  } catch (error) {
    return unreadable(path, error);
  }
  try {
    const stat = fstatSync(descriptor);
    if (!stat.isFile() && !stat.isFIFO()) return notAFile(path);
    if (stat.isFile() && stat.size > maxFileSize) return tooLarge(path, stat.size, maxFileSize);
    const chunks: Uint8Array[] = [];
    let total = 0;
    for (;;) {
      const chunk = Buffer.allocUnsafe(stat.isFile() ? Math.max(stat.size - total + 1, 4096) : 65_536);
      const read = readSync(descriptor, chunk, 0, chunk.length, null);
      if (read === 0) break;
      total += read;
      if (total > maxFileSize) return tooLarge(path, total, maxFileSize);
      chunks.push(chunk.subarray(0, read));
    }
    const [first, second] = chunks;
    const bytes = second === undefined ? (first ?? new Uint8Array()) : Buffer.concat(chunks);
    const hasModes = stat.isFile() && process.platform !== "win32";
    return { bytes, mode: hasModes ? stat.mode & 0o777 : undefined };
  } catch (error) {
    return unreadable(path, error);
  } finally {
    closeSync(descriptor);
  }
}

/** Reads a stream whole, `maxFileSize` bytes at most. */
export async function readStream(
  stream: AsyncIterable<Uint8Array | string>,
  maxFileSize: number,
): Promise<FileBytes | InputError> {
  const chunks: Uint8Array[] = [];
  let total = 0;
  for await (const chunk of stream) {
    const bytes = typeof chunk === "string" ? Buffer.from(chunk) : chunk;
    total += bytes.length;
    if (total > maxFileSize) return tooLarge("-", total, maxFileSize);
    chunks.push(bytes);
  }
  return { bytes: Buffer.concat(chunks), mode: undefined };
}

/** SHA-256 of bytes, in hexadecimal. */
export function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function unreadable(path: string, error: unknown): InputError {
  const code = systemCode(error) ?? "EIO";
  return {
    code: code === "ENOENT" ? "path-not-found" : "path-not-readable",
    path,
    message: {
      en: `The file cannot be read (${code}). Check that it is still there and that you may read it.`,
      fr: `Le fichier ne peut pas être lu (${code}). Vérifiez qu'il existe encore et que vous avez le droit de le lire.`,
    },
  };
}

function notAFile(path: string): InputError {
  return {
    code: "path-not-readable",
    path,
    message: {
      en: "A file was expected; this is a device, a socket or a folder.",
      fr: "Un fichier était attendu ; ceci est un périphérique, un socket ou un dossier.",
    },
  };
}

function tooLarge(path: string, size: number, limit: number): InputError {
  return {
    code: "file-too-large",
    path,
    message: {
      en: `The file has ${size} bytes or more, over the limit of ${limit}. Raise it with --max-file-size.`,
      fr: `Le fichier fait ${size} octets ou plus, au-delà de la limite de ${limit}. Relevez-la avec --max-file-size.`,
    },
  };
}
