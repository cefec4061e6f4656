import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Example } from "../../src/model/example.ts";
import { stringAt } from "../../src/model/json.ts";
import type { ScanResult } from "../../src/model/scan-result.ts";
import { readDocuments } from "../../src/read/documents.ts";
import { rules } from "../../src/rules/index.generated.ts";
import type { ScanOptions } from "../../src/scan/scan.ts";
import { scan } from "../../src/scan/scan.ts";
import { gitIndexOf } from "./git-index.ts";
import { root } from "./root.ts";

/** The day that the sample project is judged on, so that end-of-life dates do not turn tests red one day. */
const today = "2026-11-01";

/** Files by path, with their mode, and whether git tracks them: set for one, it puts a repository around all. */
export type Files = Map<string, { readonly text: string; readonly mode?: number; readonly tracked?: boolean }>;

/** What an example says of its file besides the text. */
function propertiesOf({ mode, tracked }: Example): { readonly mode?: number; readonly tracked?: boolean } {
  return { ...(mode !== undefined && { mode }), ...(tracked !== undefined && { tracked }) };
}

/** An example's text without its marks, and the lines, from 1, that were marked. */
export function unmark(input: string): { readonly text: string; readonly marked: readonly number[] } {
  const marked: number[] = [];
  const lines = input.split("\n").map((line, index) => {
    if (!line.endsWith(" #!")) return line;
    marked.push(index + 1);
    return line.slice(0, -" #!".length);
  });
  return { text: lines.join("\n"), marked };
}

/** Scans files as they would lie in a folder of their own, all rules on. */
export async function scanFiles(
  files: Files,
  kubernetesVersion?: string,
  options: Partial<Pick<ScanOptions, "rules" | "leftOut">> = {},
): Promise<ScanResult> {
  const folder = mkdtempSync(path.join(tmpdir(), "rempart-"));
  try {
    for (const [name, { text, mode = 0o600 }] of files) {
      const file = path.join(folder, name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, text);
      chmodSync(file, mode);
    }
    if ([...files.values()].some(({ tracked }) => tracked !== undefined)) {
      mkdirSync(path.join(folder, ".git"));
      writeFileSync(path.join(folder, ".git/HEAD"), "ref: refs/heads/main\n");
      const tracked = [...files].flatMap(([name, file]) => (file.tracked === true ? [name] : []));
      writeFileSync(path.join(folder, ".git/index"), gitIndexOf(tracked));
    }
    return await scan({
      paths: ["."],
      exclude: [],
      workingDirectory: folder,
      rules,
      maxFileSize: 20_000_000,
      today,
      ...options,
      ...(kubernetesVersion !== undefined && { kubernetesVersion }),
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The files of a folder of the repository. */
export function readFolder(folder: string): Files {
  const files: Files = new Map();
  for (const entry of readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    files.set(path.relative(path.join(root, folder), file), { text: readFileSync(file, "utf8") });
  }
  return files;
}

interface Piece {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

function piecesOf(text: string): readonly Piece[] {
  return readDocuments(text).map((document) => {
    const value = document.ok ? document.value : null;
    const identity = [
      stringAt(value, ["kind"]),
      stringAt(value, ["metadata", "namespace"]),
      stringAt(value, ["metadata", "name"]),
    ];
    return { key: identity.join("/"), start: document.start, end: document.end };
  });
}

const isManifest = (name: string) => /\.(ya?ml|json)$/.test(name);

/** The files of an example by itself, without its marks. */
export function filesOf(example: Example): Files {
  const { path = "example.yaml", input, beside = {} } = example;
  const files: Files = new Map([[path, { text: unmark(input).text, ...propertiesOf(example) }]]);
  for (const [name, text] of Object.entries(beside)) files.set(name, { text });
  return files;
}

/**
 * The sample project with an example in it: documents of the same kind, namespace and name are replaced, others are added;
 * a file that is no manifest takes the place of the one of its name.
 */
export function intoProject(project: Files, example: Example): Files {
  const files: Files = new Map(project);
  const added = filesOf(example);
  const manifests = [...added].filter(([name]) => isManifest(name));
  const replaced = new Set(manifests.flatMap(([, { text }]) => piecesOf(text).map(({ key }) => key)));
  if (manifests.length > 0)
    for (const [file, { text: original }] of project) {
      if (!isManifest(file)) continue;
      const kept = piecesOf(original).filter(({ key }) => !replaced.has(key));
      if (kept.length === 0) files.delete(file);
      else files.set(file, { text: kept.map(({ start, end }) => original.slice(start, end)).join("\n---\n") });
    }
  for (const [name, file] of added) files.set(name, file);
  return files;
}

/** Ids of the rules that have findings, sorted. */
export function rulesFound(result: ScanResult): readonly string[] {
  return [...new Set(result.findings.map(({ rule }) => rule))].sort();
}
