import { readdirSync } from "node:fs";
import path from "node:path";

/** A rule as its files lie in src/rules. */
export interface RuleFile {
  readonly id: string;
  readonly area: string;
  /** Name of the constant that the file exports. */
  readonly constant: string;
}

/** Every rule under src/rules, sorted by id: a file that is no text, no examples, no test, no helper. */
export function ruleFiles(root: string): readonly RuleFile[] {
  const folder = path.join(root, "src/rules");
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name: area }) =>
      readdirSync(path.join(folder, area))
        .filter((file) => /^(no|require|limit)-[a-z0-9-]+\.ts$/.test(file))
        .map((file) => {
          const id = file.slice(0, -".ts".length);
          return { id, area, constant: constantOf(id) };
        }),
    )
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The name of the constant that holds a rule: `no-host-path` is `noHostPath`. */
export function constantOf(id: string): string {
  return id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
