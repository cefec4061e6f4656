// npm run new-rule -- <id> <area> [subject]
// Writes the three files of a rule, to be filled in, and puts it into the index.
import { spawnSync } from "node:child_process";
import { readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { ruleFiles } from "./lib/rule-files.ts";
import { parseNewRule, ruleTemplate } from "./lib/rule-template.ts";

const root = process.env.REMPART_ROOT ?? process.cwd();

function areas(): readonly string[] {
  return readdirSync(path.join(root, "src/rules"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

function main(words: readonly string[]): number {
  const rule = parseNewRule(words, { ids: ruleFiles(root).map(({ id }) => id), areas: areas() });
  for (const [name, content] of ruleTemplate(rule)) {
    writeFileSync(path.join(root, name), content, { flag: "wx" });
    process.stdout.write(`wrote ${name}\n`);
  }
  const index = spawnSync(process.execPath, ["scripts/run-ts.mjs", "scripts/write-rules-index.ts"], {
    cwd: root,
    stdio: "inherit",
  });
  process.stdout.write(`Fill them in, then: npm test -- rules architecture, npm run docs\n`);
  return index.status ?? 1;
}

try {
  process.exitCode = main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
