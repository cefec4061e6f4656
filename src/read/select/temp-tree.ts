import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestContext } from "node:test";
import type { InputEntry } from "../../model/finding.ts";
import type { Json } from "../../model/json.ts";
import { readYaml } from "../yaml/read-yaml.ts";
import { selectFiles } from "./select-files.ts";
import type { Selection } from "./types.ts";

/** What lies at each path: a text, or where a link leads. A path that ends in a slash is an empty folder. */
export type Tree = Readonly<Record<string, string | { readonly link: string }>>;

/** Makes a real folder for a test and removes it with the test. */
export function makeTree(t: TestContext, tree: Tree): string {
  const root = realpathSync(mkdtempSync(path.join(tmpdir(), "rempart-select-")));
  t.after(() => rmSync(root, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(tree)) {
    const absolute = path.join(root, name);
    mkdirSync(name.endsWith("/") ? absolute : path.dirname(absolute), { recursive: true });
    if (name.endsWith("/")) continue;
    if (typeof content === "string") writeFileSync(absolute, content);
    else symlinkSync(content.link, absolute);
  }
  return root;
}

/** Selects with `workingDirectory` as the working directory. */
export function select(
  workingDirectory: string,
  paths: readonly string[] = ["."],
  exclude: readonly string[] = [],
): Selection {
  return selectFiles({ paths, exclude, workingDirectory }, readDocument);
}

/** The shown paths of the files that are selected. */
export function selected(workingDirectory: string, paths?: readonly string[], exclude?: readonly string[]): string[] {
  return select(workingDirectory, paths, exclude).files.map((file) => file.path);
}

/** Entries as `path kind state`. */
export function summary(entries: readonly InputEntry[]): string[] {
  return entries.map(({ path, kind, state }) => `${path} ${kind} ${state}`);
}

function readDocument(text: string): Json | undefined {
  const [first, ...more] = readYaml(text);
  return first?.ok && more.length === 0 ? first.value : undefined;
}
