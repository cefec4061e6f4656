// Bundles the command line and the library into dist/. Files that did not change are not rewritten.
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";
import { bundleOptions, root } from "./bundle.mjs";

const dist = path.join(root, "dist");

/** Builds dist/ and returns its file names. Throws esbuild's error, with its diagnostics, when the source is broken. */
export async function build() {
  const result = await esbuild.build({
    ...bundleOptions(),
    entryPoints: { main: "src/cli/main.ts", index: "src/index.ts" },
    outdir: "dist",
    chunkNames: "[name]-[hash]",
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: "eof",
    write: false,
  });
  const files = new Map(result.outputFiles.map((file) => [path.relative(dist, file.path), file.contents]));
  files.set("THIRD-PARTY-LICENCES.txt", Buffer.from(thirdPartyLicences(Object.keys(result.metafile.inputs))));
  mkdirSync(dist, { recursive: true });
  // Chunks first: an entry point never names a chunk that is not there yet.
  const entriesLast = [...files].sort(([a], [b]) => Number(!a.includes("-")) - Number(!b.includes("-")));
  for (const [name, contents] of entriesLast) writeIfChanged(path.join(dist, name), contents);
  for (const name of readdirSync(dist)) if (!files.has(name)) rmSync(path.join(dist, name), { recursive: true });
  return [...files.keys()].sort();
}

function writeIfChanged(file, contents) {
  if (existsSync(file) && readFileSync(file).equals(contents)) return;
  const partial = `${file}.${process.pid}.partial`;
  writeFileSync(partial, contents);
  renameSync(partial, file);
}

/** The bundle carries other people's code: their licences ask that their notices travel with it. */
function thirdPartyLicences(inputs) {
  const folders = new Set();
  for (const input of inputs) {
    const folder = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0];
    if (folder !== undefined) folders.add(folder);
  }
  const sections = [...folders].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(path.join(root, folder, "package.json"), "utf8"));
    const files = readdirSync(path.join(root, folder)).filter((file) => /^(licen[cs]e|copying|notice)/i.test(file));
    if (files.length === 0) throw new Error(`${folder} is bundled but has no licence file`);
    const texts = files.sort().map((file) => readFileSync(path.join(root, folder, file), "utf8").trim());
    return `${name} ${version} (${license})\n\n${texts.join("\n\n")}\n`;
  });
  return sections.join(`\n${"-".repeat(80)}\n\n`);
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
