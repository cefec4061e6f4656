import type { Stats } from "node:fs";
import { lstatSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { systemCode } from "../../errors.ts";
import { nearest } from "../../model/nearest.ts";

/** Joins a shown prefix (empty: the working directory) and a name. */
export function joinShown(prefix: string, name: string): string {
  if (prefix === "") return name;
  return prefix.endsWith("/") ? prefix + name : `${prefix}/${name}`;
}

/** `absolute` as reports show it: relative to the working directory, which itself is empty. */
export function shownPath(workingDirectory: string, absolute: string): string {
  return path.relative(workingDirectory, absolute);
}

/** True when `absolute` is `folder` or lies below it. */
export function isWithin(folder: string, absolute: string): boolean {
  if (absolute === folder) return true;
  return absolute.startsWith(folder.endsWith("/") ? folder : `${folder}/`);
}

const surrogate = /[\ud800-\udfff]/;

/** Order of the names' UTF-8 bytes, which is that of code points. */
export function compareBytes(a: string, b: string): number {
  if (surrogate.test(a) || surrogate.test(b)) return Buffer.compare(Buffer.from(a), Buffer.from(b));
  return a < b ? -1 : a > b ? 1 : 0;
}

/** What lies at a path, links followed, or the code of the error. */
export function statPath(absolute: string): Stats | string {
  try {
    return statSync(absolute);
  } catch (error) {
    return systemCode(error) ?? "EIO";
  }
}

/** True where something lies at a path, be it a broken link; false where that cannot be told. */
export function exists(absolute: string): boolean {
  try {
    lstatSync(absolute);
    return true;
  } catch {
    return false;
  }
}

const NAMES_COMPARED = 1_000;

/** The entry of the missing path's folder that is spelt most like it. */
export function similarName(absolute: string): string | undefined {
  let names: string[];
  try {
    names = readdirSync(path.dirname(absolute));
  } catch {
    return undefined;
  }
  return nearest(path.basename(absolute), names.slice(0, NAMES_COMPARED).sort(compareBytes));
}
