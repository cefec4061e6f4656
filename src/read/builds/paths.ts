import path from "node:path";

const longest = 4_096;

/**
 * The path of a file that another one names, from the folder of that other file; undefined where it is no plain relative
 * path: absolute, below a home folder, a URL or a remote repository, with a variable, a template or a backslash. `..` is
 * resolved in the text alone, and nothing is opened: the result is only ever looked up among the files that were read.
 */
export function resolvePath(folder: string, ...steps: readonly string[]): string | undefined {
  if (!steps.every(isPlain)) return undefined;
  const joined = path.posix.join(folder, ...steps);
  return joined.length > longest ? undefined : joined.replace(/\/$/, "");
}

function isPlain(step: string): boolean {
  if (step === "" || step.length > longest) return false;
  if (/^[/~]|^\w[\w+.-]*:|[\\\0$]|\{\{/.test(step)) return false;
  return !/^(?:git@|github\.com\/)/.test(step);
}

/** The folder of a file, `.` for the working directory. */
export function folderOf(file: string): string {
  return path.posix.dirname(file);
}
