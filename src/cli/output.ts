import type { Stats } from "node:fs";
import {
  chmodSync,
  closeSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import path from "node:path";
import { RempartError, systemCode } from "../errors.ts";
import type { Io } from "./io.ts";
import { writeAll } from "./io.ts";

/**
 * Writes a result to standard output, or to `file` (relative to the working directory). A regular file is replaced whole
 * or not at all: what is written goes to a file beside it, which then takes its name. A device or a pipe is written to as
 * it is. Throws a RempartError where that is not possible.
 */
export async function writeResult(io: Io, file: string | undefined, pieces: Iterable<string>): Promise<void> {
  if (file === undefined) {
    try {
      await writeAll(io.stdout, pieces);
    } catch (error) {
      throw notWritable(undefined, error);
    }
    return;
  }
  try {
    writeFile(path.resolve(io.cwd(), file), pieces);
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
    throw notWritable(file, error);
  }
}

function writeFile(named: string, pieces: Iterable<string>): void {
  const present = statSync(named, { throwIfNoEntry: false });
  if (present !== undefined && !present.isFile()) {
    writeInto(named, "w", pieces);
    return;
  }
  const target = present === undefined ? named : realpathSync(named);
  const partial = `${target}.${process.pid}.partial`;
  try {
    writeInto(partial, "wx", pieces);
    keepMode(partial, present);
    renameSync(partial, target);
  } catch (error) {
    if (systemCode(error) !== "EEXIST") rmSync(partial, { force: true });
    throw error;
  }
}

function keepMode(file: string, present: Stats | undefined): void {
  if (present !== undefined) chmodSync(file, present.mode & 0o777);
}

function writeInto(file: string, flags: "w" | "wx", pieces: Iterable<string>): void {
  const descriptor = openSync(file, flags);
  try {
    let gathered = "";
    for (const piece of pieces) {
      gathered += piece;
      if (gathered.length < 65_536) continue;
      writeWhole(descriptor, gathered);
      gathered = "";
    }
    writeWhole(descriptor, gathered);
    if (flags === "wx") fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function writeWhole(descriptor: number, text: string): void {
  const bytes = Buffer.from(text);
  for (let written = 0; written < bytes.length; ) written += writeSync(descriptor, bytes, written);
}

/** The error of a result that cannot be written. */
export function notWritable(file: string | undefined, error: unknown): RempartError {
  const code = systemCode(error) ?? "EIO";
  return new RempartError({
    code: "output-not-writable",
    ...(file !== undefined && { path: file }),
    message: {
      en: `The result could not be written (${code}). Check the folder, its permissions and the space left.`,
      fr: `Le résultat n'a pas pu être écrit (${code}). Vérifiez le dossier, ses droits et l'espace disque restant.`,
    },
  });
}
