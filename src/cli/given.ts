import path from "node:path";
import type { InputError } from "../errors.ts";

/** True for the error of a PATH argument that does not exist: wrong use, unlike a file that could not be read. */
export function isGiven({ code, path: named }: InputError, paths: readonly string[]): boolean {
  if (code !== "path-not-found" || named === undefined) return false;
  return paths.some((argument) => argument === named || path.normalize(argument) === path.normalize(named));
}
