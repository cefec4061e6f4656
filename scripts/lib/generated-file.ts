import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

/**
 * Writes generated files, or with `--check` on the command line compares them with what is there and sets the exit code
 * when one differs.
 */
export function writeGenerated(root: string, files: ReadonlyMap<string, string>): void {
  const check = process.argv.includes("--check");
  for (const [name, content] of files) {
    const file = path.join(root, name);
    const current = existsSync(file) ? readFileSync(file, "utf8") : undefined;
    if (current === content) continue;
    if (check) {
      process.stderr.write(`${name} is not what its source generates: run npm run rules-index && npm run docs\n`);
      process.exitCode = 1;
    } else {
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, content);
      process.stderr.write(`wrote ${name}\n`);
    }
  }
}
