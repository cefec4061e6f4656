import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import type { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { systemCode } from "../../errors.ts";
import { snapshotTexts } from "./snapshot.text.ts";
import { SnapshotError } from "./snapshot-error.ts";

/** Most bytes of a line: an API server's objects stay below 3 MiB (etcd's limit), lists of facts below this. */
const longestLine = 32 * 2 ** 20;
/** Most bytes that a snapshot may unpack to: a million objects of 8 KiB. */
const mostBytes = 8 * 2 ** 30;

const gzipMark = [0x1f, 0x8b];
const plainMark = '{"rempart":"snapshot"';

/** True for a file that begins as a snapshot does: as gzip, or with its header in plain text. */
export async function beginsAsSnapshot(absolute: string): Promise<boolean> {
  try {
    const file = await open(absolute, "r");
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(plainMark.length), 0, plainMark.length, 0);
      const start = buffer.subarray(0, bytesRead);
      return isGzip(start) || start.toString("latin1") === plainMark;
    } finally {
      await file.close();
    }
  } catch {
    return false;
  }
}

function isGzip(start: Uint8Array): boolean {
  return gzipMark.every((byte, index) => start[index] === byte);
}

/** A line of a snapshot, without its line feed. */
export interface Line {
  readonly number: number;
  readonly bytes: Buffer;
  readonly text: string;
}

/**
 * The lines of a snapshot, unpacked where it is gzip; one is in memory at a time.
 *
 * @param path as messages show it.
 * @throws SnapshotError where the file cannot be read or unpacked, is cut within a line, or is larger than anything that
 * was collected.
 */
export async function* linesOf(absolute: string, path: string): AsyncGenerator<Line, void, undefined> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let number = 1;
  let total = 0;
  let parts: Buffer[] = [];
  let length = 0;
  const take = (end: Buffer): Line => {
    const bytes = parts.length === 0 ? end : Buffer.concat([...parts, end]);
    parts = [];
    length = 0;
    try {
      return { number, bytes, text: decoder.decode(bytes) };
    } catch {
      throw new SnapshotError(path, number, snapshotTexts.encoding);
    }
  };
  const check = () => {
    if (length > longestLine) throw new SnapshotError(path, number, snapshotTexts.longLine(longestLine));
    if (total > mostBytes) throw new SnapshotError(path, number, snapshotTexts.tooLarge(mostBytes));
  };
  try {
    for await (const chunk of await bytesOf(absolute)) {
      let start = 0;
      for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
        length += end - start;
        total += end + 1 - start;
        check();
        yield take(chunk.subarray(start, end));
        number++;
        start = end + 1;
      }
      parts.push(chunk.subarray(start));
      length += chunk.length - start;
      total += chunk.length - start;
      check();
    }
  } catch (error) {
    if (error instanceof SnapshotError) throw error;
    throw failure(path, number, error);
  }
  if (length > 0) throw new SnapshotError(path, number, snapshotTexts.cut);
}

async function bytesOf(absolute: string): Promise<AsyncIterable<Buffer>> {
  const file = createReadStream(absolute);
  return (await isPacked(absolute)) ? unpack(file) : file;
}

async function isPacked(absolute: string): Promise<boolean> {
  const file = await open(absolute, "r");
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0);
    return isGzip(buffer.subarray(0, bytesRead));
  } finally {
    await file.close();
  }
}

async function* unpack(file: Readable): AsyncGenerator<Buffer, void, undefined> {
  const unpacked = createGunzip();
  file.on("error", (error) => unpacked.destroy(error));
  try {
    yield* file.pipe(unpacked);
  } finally {
    file.destroy();
    unpacked.destroy();
  }
}

function failure(path: string, line: number, error: unknown): Error {
  const code = systemCode(error);
  if (code === undefined) return error instanceof Error ? error : new Error("unknown");
  if (code === "Z_BUF_ERROR") return new SnapshotError(path, line, snapshotTexts.cut);
  if (code.startsWith("Z_")) return new SnapshotError(path, line, snapshotTexts.damaged);
  return new SnapshotError(path, undefined, snapshotTexts.unreadable(code));
}
