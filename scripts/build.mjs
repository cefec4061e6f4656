// Bundles the command line and the library into dist/. Files that did not change are not rewritten.
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Readable, Writable } from "node:stream";
import { fileURLToPath, pathToFileURL } from "node:url";
import * as esbuild from "esbuild";
import { bundleOptions, root } from "./bundle.mjs";

const dist = path.join(root, "dist");

/**
 * What the main job, a scan with a report in text, never loads. These are bundled apart from it, with copies of what they
 * share: every file fewer that a scan has to find, read and link shortens its start.
 */
const apart = {
  init: "src/cli/commands/init.ts",
  explain: "src/cli/commands/explain.ts",
  rules: "src/cli/commands/rules.ts",
  data: "src/cli/commands/data.ts",
  "pss-check": "src/cli/commands/pss-check.ts",
  "pss-impact": "src/cli/commands/pss-impact.ts",
  rbac: "src/cli/commands/rbac.ts",
  completion: "src/cli/commands/completion.ts",
  collect: "src/cli/commands/collect.ts",
  "cluster-role": "src/cli/commands/cluster-role.ts",
  cluster: "src/cli/cluster.ts",
  json: "src/report/json.ts",
  sarif: "src/report/sarif.ts",
};

/** The main job. One file, loaded with the code that V8 compiled for it: see program-loader.mjs. */
const program = "src/cli/program.ts";

/** Leaves the imports of what is bundled apart to be found beside the importing file. */
const bundledApart = {
  name: "bundled-apart",
  setup(build) {
    const outputs = new Map(Object.entries(apart).map(([name, file]) => [path.join(root, file), `./${name}.js`]));
    outputs.set(path.join(root, program), "./program-loader.js");
    build.onResolve({ filter: /^\./ }, ({ kind, path: imported, resolveDir }) => {
      const output = kind === "dynamic-import" ? outputs.get(path.resolve(resolveDir, imported)) : undefined;
      return output === undefined ? undefined : { path: output, external: true };
    });
  },
};

async function bundle(entryPoints, plugins, more = {}) {
  const options = bundleOptions();
  return esbuild.build({
    ...options,
    plugins: [...plugins, ...options.plugins],
    entryPoints,
    outdir: "dist",
    chunkNames: "[name]-[hash]",
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: "eof",
    write: false,
    ...more,
  });
}

/** Builds dist/ and returns its file names. Throws esbuild's error, with its diagnostics, when the source is broken. */
export async function build() {
  const results = await Promise.all([
    bundle({ main: "src/cli/main.ts" }, [bundledApart]),
    bundle({ program }, [bundledApart], {
      format: "cjs",
      splitting: false,
      banner: {},
      outExtension: { ".js": ".cjs" },
    }),
    bundle(apart, []),
  ]);
  const outputs = results.flatMap(({ outputFiles }) => outputFiles);
  const inputs = results.flatMap(({ metafile }) => Object.keys(metafile.inputs));
  const files = new Map(outputs.map((file) => [path.relative(dist, file.path), file.contents]));
  files.set("program.cjs", withImportBeside(files.get("program.cjs")));
  files.set("THIRD-PARTY-LICENCES.txt", Buffer.from(thirdPartyLicences(inputs)));
  files.set("program-loader.js", readFileSync(path.join(root, "scripts/program-loader.mjs")));
  mkdirSync(dist, { recursive: true });
  // Chunks first: an entry point never names a chunk that is not there yet.
  const entriesLast = [...files].sort(([a], [b]) => Number(!a.includes("-")) - Number(!b.includes("-")));
  const changed = entriesLast
    .filter(([name, contents]) => writeIfChanged(path.join(dist, name), contents))
    .map(([name]) => name);
  for (const name of readdirSync(dist))
    if (!files.has(name) && name !== cacheName) rmSync(path.join(dist, name), { recursive: true });
  if (changed.includes("program.cjs") || !existsSync(path.join(dist, cacheName))) await writeCache();
  return [...files.keys()].sort();
}

/** A script that is loaded from a cache cannot import by itself: its loader does that for it. */
function withImportBeside(contents) {
  let text = Buffer.from(contents).toString();
  for (const name of Object.keys(apart))
    text = text.replaceAll(`import("./${name}.js")`, `importBeside("./${name}.js")`);
  if (/\bimport\(/.test(text)) throw new Error("program.cjs imports something that its loader does not know");
  return Buffer.from(text);
}

const cacheName = "program.cache";

/** Runs a scan of the sample project, and keeps the code that V8 compiled for it. */
async function writeCache() {
  rmSync(path.join(dist, cacheName), { force: true });
  const loader = await import(pathToFileURL(path.join(dist, "program-loader.js")).href);
  const script = loader.programScript();
  const sink = () => new Writable({ write: (_chunk, _encoding, done) => done() });
  const io = { stdin: Readable.from([]), stdout: sink(), stderr: sink(), env: {}, cwd: () => root };
  await loader.exportsOf(script).run(["scan", "examples/exposed"], io);
  writeIfChanged(path.join(dist, cacheName), script.createCachedData());
}

function writeIfChanged(file, contents) {
  if (existsSync(file) && readFileSync(file).equals(contents)) return false;
  const partial = `${file}.${process.pid}.partial`;
  writeFileSync(partial, contents);
  renameSync(partial, file);
  return true;
}

/** The bundle carries other people's code: their licences ask that their notices travel with it. */
function thirdPartyLicences(inputs) {
  const folders = new Set();
  for (const input of inputs) {
    const folder = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0];
    if (folder !== undefined) folders.add(folder);
  }
  const sections = [...folders].sort().map((folder) => {
    const { name, version, license, author } = JSON.parse(
      readFileSync(path.join(root, folder, "package.json"), "utf8"),
    );
    const files = readdirSync(path.join(root, folder)).filter((file) =>
      /^((un)?licen[cs]e|copying|notice)/i.test(file),
    );
    const texts = files.sort().map((file) => readFileSync(path.join(root, folder, file), "utf8").trim());
    if (texts.length === 0 && license === "MIT" && typeof author === "string") texts.push(mitText(author));
    if (texts.length === 0) throw new Error(`${folder} is bundled but has no licence file`);
    return `${name} ${version} (${license})\n\n${texts.join("\n\n")}\n`;
  });
  return sections.join(`\n${"-".repeat(80)}\n\n`);
}

/** The MIT licence, for packages that state it (SPDX) and leave its text out. */
function mitText(author) {
  const holder = author.replace(/ *[<(].*$/, "");
  return `Copyright (c) ${holder}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await build();
  } catch (error) {
    const messages = error.errors ? await esbuild.formatMessages(error.errors, { kind: "error" }) : [error.stack];
    process.stderr.write(`${messages.join("\n")}\n`);
    process.exitCode = 1;
  }
}
