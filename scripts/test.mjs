// npm test [-- [--changed] [file patterns…] [-- arguments of node --test]]
// Bundles the tests, since the oldest supported Node cannot read TypeScript, and runs them against a fresh dist/.
import { execFileSync, spawnSync } from "node:child_process";
import { readdirSync, rmSync } from "node:fs";
import path from "node:path";
import * as esbuild from "esbuild";
import picomatch from "picomatch";
import { build } from "./build.mjs";
import { bundleOptions, root } from "./bundle.mjs";

const outdir = path.join(root, ".cache/test", String(process.pid));

function testFiles() {
  const below = (folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" }).map((name) =>
      path.join(folder, name).replaceAll("\\", "/"),
    );
  return ["src", "test"]
    .flatMap(below)
    .filter((file) => file.endsWith(".test.ts") && !file.startsWith("test/fixtures/"))
    .sort();
}

/** A pattern is a glob, or any part of a path. */
function select(files, patterns) {
  if (patterns.length === 0) return files;
  const matchers = patterns.map((pattern) => {
    const matches = picomatch(pattern.replace(/^\.\//, ""));
    return (file) => file.includes(pattern.replace(/^\.\//, "")) || matches(file);
  });
  return files.filter((file) => matchers.some((matches) => matches(file)));
}

/** Tracked files that differ from HEAD, and untracked ones that are not ignored. */
function changedFiles() {
  const git = (...args) => execFileSync("git", args, { cwd: root, encoding: "utf8" }).split("\0").filter(Boolean);
  const hasCommit = spawnSync("git", ["rev-parse", "--verify", "-q", "HEAD"], { cwd: root }).status === 0;
  const tracked = hasCommit ? git("diff", "--name-only", "-z", "HEAD") : git("ls-files", "-z");
  return new Set([...tracked, ...git("ls-files", "-z", "--others", "--exclude-standard")]);
}

/** Tests that are made of a changed file; those that read the tree or run the program whenever anything changed. */
function selectChanged(files, inputs) {
  const changed = changedFiles();
  const reachesChange = (file) => {
    const seen = new Set([file]);
    for (const input of seen) {
      if (changed.has(input)) return true;
      for (const imported of inputs[input]?.imports ?? []) if (!imported.external) seen.add(imported.path);
    }
    return false;
  };
  const readsTree = (file) => /^test\/(e2e\/.+|[^/]+)\.test\.ts$/.test(file);
  return files.filter((file) => (changed.size > 0 && readsTree(file)) || reachesChange(file));
}

async function bundleTests(files) {
  const { metafile } = await esbuild.build({
    ...bundleOptions(),
    entryPoints: files,
    outbase: root,
    outdir,
    external: ["esbuild", "typescript"],
    sourcemap: "inline",
  });
  return metafile.inputs;
}

/** dist/ first. Whoever asks for some tests only, while another file is broken, gets them and a warning. */
async function buildDist(mayFail) {
  try {
    await build();
  } catch (error) {
    if (!mayFail || error.errors === undefined) throw error;
    process.stderr.write("warning: the build of dist/ failed; tests that run the program see an older one\n");
  }
}

function runTests(files, nodeArguments) {
  const run = spawnSync(
    process.execPath,
    [
      "--enable-source-maps",
      "--test",
      "--test-concurrency=2",
      `--test-reporter=${path.join(root, "scripts/test-reporter.mjs")}`,
      "--test-reporter-destination=stdout",
      ...nodeArguments,
      ...files.map((file) => path.join(outdir, file.replace(/\.ts$/, ".js"))),
    ],
    { cwd: root, stdio: "inherit", env: { ...process.env, REMPART_ROOT: root, REMPART_TEST_OUT: outdir } },
  );
  return run.status ?? 1;
}

async function main(args) {
  const dashes = args.indexOf("--");
  const [own, nodeArguments] = dashes === -1 ? [args, []] : [args.slice(0, dashes), args.slice(dashes + 1)];
  const onlyChanged = own.includes("--changed");
  const patterns = own.filter((argument) => argument !== "--changed");
  const unknown = patterns.find((pattern) => pattern.startsWith("-"));
  if (unknown !== undefined) throw new Error(`unknown option ${unknown}; arguments of node --test come after --`);

  let files = select(testFiles(), patterns);
  if (files.length === 0) throw new Error(`no test file matches ${patterns.join(" ")}`);
  await buildDist(onlyChanged || patterns.length > 0);
  const inputs = await bundleTests(files);
  if (onlyChanged) files = selectChanged(files, inputs);
  if (files.length === 0) {
    process.stdout.write("no test is made of a changed file\n");
    return 0;
  }
  return runTests(files, nodeArguments);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const messages = error.errors ? await esbuild.formatMessages(error.errors, { kind: "error" }) : [error.message];
  process.stderr.write(`${messages.join("\n")}\n`);
  process.exitCode = 1;
} finally {
  rmSync(outdir, { recursive: true, force: true });
}
