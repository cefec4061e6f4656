/** The last part of a POSIX path; the path itself where it has one part. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
