import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

/** How to write generated files. */
export interface GeneratedOptions {
  /** Folders that hold generated files alone: any other file in them is left over from an earlier run. */
  readonly folders?: readonly string[];
  /** Compare instead of write; taken from `--check` on the command line where it is left out. */
  readonly check?: boolean;
}

/**
 * Writes generated files, paths relative to `root`, and removes those left over in `folders`. With `check` it changes
 * nothing: it names every file that differs, is missing or is left over on stderr and sets the exit code.
 */
export function writeGenerated(
  root: string,
  files: ReadonlyMap<string, string>,
  { folders = [], check = process.argv.includes("--check") }: GeneratedOptions = {},
): void {
  for (const [name, content] of files) {
    const file = path.join(root, name);
    const current = existsSync(file) ? readFileSync(file, "utf8") : undefined;
    if (current === content) continue;
    if (check) complain(`${name} is not what its source generates`);
    else {
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, content);
      process.stderr.write(`wrote ${name}\n`);
    }
  }
  for (const name of folders.flatMap((folder) => filesBelow(root, folder))) {
    if (files.has(name)) continue;
    if (check) complain(`${name} is generated from nothing`);
    else {
      rmSync(path.join(root, name));
      process.stderr.write(`removed ${name}\n`);
    }
  }
}

function complain(problem: string): void {
  process.stderr.write(`${problem}: run npm run rules-index && npm run docs\n`);
  process.exitCode = 1;
}

function filesBelow(root: string, folder: string): readonly string[] {
  if (!existsSync(path.join(root, folder))) return [];
  return readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .sort();
}
