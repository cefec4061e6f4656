import path from "node:path";
import type { Source } from "./source.ts";

/** Each group may import itself and the groups before it; the folders of one group do not import one another. */
const layers: readonly (readonly string[])[] = [
  ["guidance"],
  ["model"],
  ["analyze"],
  ["read", "rules", "fix", "image", "audit", "report"],
  ["scan"],
  ["apply"],
  ["cli", "server"],
];
const rankOf = new Map(layers.flatMap((folders, rank) => folders.map((folder) => [folder, rank] as const)));
const rankOfModel = rankOf.get("model") ?? 0;

const isTest = (file: string) => file.endsWith(".test.ts");
const isProductSource = (file: string) => file.startsWith("src/") && !isTest(file) && !file.endsWith(".d.ts");
const folderOf = (file: string) => file.split("/")[1] ?? "";

/** Imports that go against the layering, or to a folder of src that has no layer. */
export function checkLayers(sources: readonly Source[]): string[] {
  const problems: string[] = [];
  for (const { path: file, imports } of sources.filter((source) => isProductSource(source.path))) {
    const from = file === "src/errors.ts" ? rankOfModel : rankOf.get(folderOf(file));
    if (from === undefined) problems.push(`${file}: src/${folderOf(file)} has no layer`);
    for (const { target, specifier } of imports) {
      if (target === undefined || target === "src/errors.ts" || from === undefined) continue;
      const to = target.startsWith("src/") ? rankOf.get(folderOf(target)) : undefined;
      if (to === undefined) problems.push(`${file}: ${specifier} is in no layer`);
      else if (to > from) problems.push(`${file}: ${folderOf(target)} comes after it, so it must not be imported`);
      else if (file === "src/errors.ts" && to !== rankOfModel)
        problems.push(`${file}: imports only model, not ${target}`);
      else if (to === from && folderOf(target) !== folderOf(file) && file !== "src/errors.ts")
        problems.push(`${file}: ${folderOf(target)} stands beside it, so it must not be imported`);
    }
  }
  return problems;
}

/** Product code that imports a test, an example or a script; tests may import anything. */
export function checkTestImports(sources: readonly Source[]): string[] {
  return sources
    .filter((source) => isProductSource(source.path))
    .flatMap(({ path: file, imports }) =>
      imports
        .filter(({ target }) => target !== undefined && isTest(target))
        .map(({ target }) => `${file}: imports the test ${target}`),
    );
}

/** Cycles among modules that load one another at once; type-only and lazy imports are none. */
export function checkCycles(sources: readonly Source[]): string[] {
  const graph = new Map(
    sources.map(({ path: file, imports }) => [
      file,
      imports.flatMap(({ target, typeOnly, lazy }) => (target === undefined || typeOnly || lazy ? [] : [target])),
    ]),
  );
  const problems: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, trail: readonly string[]): void => {
    const start = trail.indexOf(file);
    if (start !== -1) problems.push([...trail.slice(start), file].join(" -> "));
    if (start !== -1 || done.has(file)) return;
    for (const target of graph.get(file) ?? []) visit(target, [...trail, file]);
    done.add(file);
  };
  for (const file of graph.keys()) visit(file, []);
  return problems;
}

const maximumLines = 400;
/** Texts, examples, data and generated files; guidance/ is data. */
const sizeIsFree = /^src\/guidance\/|\.(?:text|examples|generated|data)\.ts$/;

export function checkSizes(sources: readonly Source[]): string[] {
  return sources
    .filter(({ path: file, lineCount }) => lineCount > maximumLines && !sizeIsFree.test(file))
    .map(({ path: file, lineCount }) => `${file}: ${lineCount} lines; ${maximumLines} are the most`);
}

const kebabCase = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.(?:test|text|examples|generated|data|d))?\.(?:ts|mjs|js)$/;

export function checkNames(sources: readonly Source[]): string[] {
  return sources
    .filter(({ path: file }) => !kebabCase.test(path.posix.basename(file)))
    .map(({ path: file }) => `${file}: file names are kebab-case`);
}

/** Casts outside the boundary files, and boundary files that have none (or are no more). */
export function checkCasts(sources: readonly Source[], boundaries: ReadonlySet<string>): string[] {
  const product = sources.filter((source) => isProductSource(source.path));
  const problems = product
    .filter(({ path: file }) => !boundaries.has(file))
    .flatMap(({ path: file, casts }) => casts.map(({ line, text }) => `${file}:${line}: ${text}`));
  const casting = new Set(product.filter(({ casts }) => casts.length > 0).map((source) => source.path));
  const idle = [...boundaries].filter((file) => !casting.has(file));
  return [...problems, ...idle.map((file) => `${file}: listed as a boundary, but casts nothing`)];
}

export function checkUnfinished(sources: readonly Source[]): string[] {
  return sources.flatMap(({ path: file, unfinished }) =>
    unfinished.map(({ line, text }) => `${file}:${line}: ${text}`),
  );
}
