import { createWriteStream, realpathSync, statSync } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import path from "node:path";
import type { Writable } from "node:stream";
import { Readable, Writable as WritableStream } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { systemCode } from "../errors.ts";
import type { Io } from "./io.ts";
import { notWritable } from "./output.ts";

/**
 * Writes lines, packed with gzip, to `file` (relative to the working directory; `-` is standard output). A regular file is
 * replaced whole or not at all, and is its owner's alone: a cluster's inventory is nobody else's business.
 *
 * @throws RempartError where it cannot be written; what the lines throw.
 */
export async function writeSnapshot(io: Io, file: string, lines: AsyncIterable<string>): Promise<void> {
  try {
    if (file === "-") await pack(lines, toStdout(io));
    else await writeFile(path.resolve(io.cwd(), file), lines);
  } catch (error) {
    const code = systemCode(error);
    if (code === undefined || !/^E[A-Z]+$/.test(code)) throw error;
    throw notWritable(file === "-" ? undefined : file, error);
  }
}

function pack(lines: AsyncIterable<string>, target: Writable): Promise<void> {
  return pipeline(Readable.from(lines), createGzip(), target);
}

function toStdout({ stdout }: Io): Writable {
  return new WritableStream({
    write(chunk: Buffer, _encoding, done) {
      stdout.write(chunk, done);
    },
  });
}

async function writeFile(named: string, lines: AsyncIterable<string>): Promise<void> {
  const present = statSync(named, { throwIfNoEntry: false });
  if (present !== undefined && !present.isFile()) return pack(lines, createWriteStream(named));
  const target = present === undefined ? named : realpathSync(named);
  const partial = `${target}.${process.pid}.partial`;
  try {
    await pack(lines, createWriteStream(partial, { flags: "wx", mode: 0o600 }));
    const written = await open(partial, "r+");
    await written.sync().finally(() => written.close());
    await rename(partial, target);
  } catch (error) {
    if (systemCode(error) !== "EEXIST") await rm(partial, { force: true });
    throw error;
  }
}
