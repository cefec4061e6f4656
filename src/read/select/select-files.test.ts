import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { makeTree, select, selected, summary } from "./temp-tree.ts";

test("a file is read whatever its name, once", (t) => {
  const root = makeTree(t, { "notes.txt": "", "a.yaml": "", ".hidden/x.yaml": "" });
  const { files, errors } = select(root, ["notes.txt", "./notes.txt", ".hidden/x.yaml", path.join(root, "a.yaml")]);
  assert.deepEqual(errors, []);
  assert.deepEqual(files, [
    { path: "notes.txt", absolute: path.join(root, "notes.txt"), named: true },
    { path: ".hidden/x.yaml", absolute: path.join(root, ".hidden/x.yaml"), named: true },
    { path: "a.yaml", absolute: path.join(root, "a.yaml"), named: true },
  ]);
});

test("overlapping PATHs select a file once, and a name beats a folder", (t) => {
  const root = makeTree(t, { "k/a.yaml": "", "k/b.yaml": "", same: { link: "k" } });
  const { files } = select(root, ["k", "k/b.yaml", ".", "k/*.yaml", "same"]);
  assert.deepEqual(
    files.map((file) => [file.path, file.named]),
    [
      ["k/a.yaml", false],
      ["k/b.yaml", true],
    ],
  );
});

test("standard input counts once, pipes of the shell are read as named", (t) => {
  const root = makeTree(t, {});
  assert.deepEqual(select(root, ["-", "-"]).files, [{ path: "-", absolute: undefined, named: true }]);
  assert.deepEqual(select(root, ["/dev/stdin", "/proc/self/fd/1"]).files, [
    { path: "/dev/stdin", absolute: "/dev/stdin", named: true },
    { path: "/proc/self/fd/1", absolute: "/proc/self/fd/1", named: true },
  ]);
});

test("a file outside the working directory is shown relative to it", (t) => {
  const root = makeTree(t, { "a/x.yaml": "", "b/": "" });
  assert.deepEqual(selected(path.join(root, "b"), ["../a", ".."]), ["../a/x.yaml"]);
});

test("what does not exist is an error that helps", (t) => {
  const root = makeTree(t, { "deploy/app.yaml": "", dangling: { link: "nowhere" } });
  const { files, errors } = select(root, [
    "deploy/ap.yaml",
    "zzzzzz",
    "",
    "dangling",
    "deploy/app.yaml/x",
    "a\0b",
    "deploy",
  ]);
  assert.deepEqual(
    files.map((file) => file.path),
    ["deploy/app.yaml"],
  );
  assert.deepEqual(
    errors.map(({ code, path }) => [code, path]),
    [
      ["path-not-found", "deploy/ap.yaml"],
      ["path-not-found", "zzzzzz"],
      ["path-not-found", "."],
      ["path-not-found", "dangling"],
      ["path-not-found", "deploy/app.yaml/x"],
      ["path-not-found", "a\0b"],
    ],
  );
  const [near, far, empty, dangling] = errors.map((error) => error.message);
  assert.match(near?.en ?? "", /did you mean deploy\/app\.yaml\?/);
  assert.match(near?.fr ?? "", /vouliez-vous dire deploy\/app\.yaml \?/);
  assert.doesNotMatch(far?.en ?? "", /did you mean/);
  assert.match(empty?.en ?? "", /variable/);
  assert.match(dangling?.en ?? "", /link whose target does not exist/);
});

test("a glob finds files in folders; a path of that very name comes first", (t) => {
  const root = makeTree(t, {
    "a/x.yaml": "",
    "a/deep/y.yaml": "",
    "a/x.tpl": "",
    "a/package.json": "",
    "a/r.md": "",
    "b/z.json": "",
    "b/.h/w.yaml": "",
    "node_modules/n.yaml": "",
    "[b]": "",
  });
  assert.deepEqual(selected(root, ["*/*.yaml"]), ["a/x.yaml"]);
  assert.deepEqual(selected(root, ["**/*.yaml"]), ["a/deep/y.yaml", "a/x.yaml"]);
  assert.deepEqual(selected(root, ["a/*.{yaml,json}", "{b,c}/*"]), ["a/x.yaml", "b/z.json"]);
  assert.deepEqual(selected(root, ["a/*"]), ["a/deep/y.yaml", "a/x.yaml"]);
  assert.deepEqual(selected(root, ["b/.h/*.yaml"]), ["b/.h/w.yaml"]);
  assert.deepEqual(selected(root, ["**/.h/*.yaml"]), ["b/.h/w.yaml"]);
  assert.deepEqual(select(root, ["a/*.tpl"]).files, [
    { path: "a/x.tpl", absolute: path.join(root, "a/x.tpl"), named: true },
  ]);
  assert.deepEqual(selected(root, ["[b]"]), ["[b]"]);
  for (const glob of ["*.nope", "nowhere/*.yaml", "**/n.yaml", "a/*.md.", "a/package.json*"]) {
    const { files, errors } = select(root, [glob]);
    assert.deepEqual(files, []);
    assert.deepEqual(
      errors.map(({ code, path }) => [code, path]),
      [["path-not-found", glob]],
    );
  }
});

test("a glob that finds what another PATH found is no error", (t) => {
  const root = makeTree(t, { "a.yaml": "" });
  assert.deepEqual(select(root, [".", "*.yaml"]).errors, []);
});

test("an exclusion is by name, by path from the PATH or the working directory, or absolute", (t) => {
  const root = makeTree(t, { "k/a.yaml": "", "k/sub/b.yaml": "", "k/sub/deep/c.yaml": "", "k/.d/e.yaml": "" });
  const k = path.join(root, "k");
  const kept = (glob: string) => selected(root, ["k"], [glob]);
  assert.deepEqual(kept("b.yaml"), ["k/a.yaml", "k/sub/deep/c.yaml"]);
  assert.deepEqual(kept("deep"), ["k/a.yaml", "k/sub/b.yaml"]);
  assert.deepEqual(kept("sub/*.yaml"), ["k/a.yaml", "k/sub/deep/c.yaml"]);
  assert.deepEqual(kept("./k/sub/"), ["k/a.yaml"]);
  assert.deepEqual(kept("sub/**"), ["k/a.yaml"]);
  assert.deepEqual(kept(path.join(k, "sub/deep")), ["k/a.yaml", "k/sub/b.yaml"]);
  assert.deepEqual(kept(""), ["k/a.yaml", "k/sub/b.yaml", "k/sub/deep/c.yaml"]);
  assert.deepEqual(selected(root, ["k/sub/b.yaml", "k/a.yaml"], ["k/sub/*"]), ["k/a.yaml"]);
  assert.deepEqual(selected(root, ["k/.d", "k/.d/e.yaml"], ["k/*/e.yaml"]), []);
  const { notRead } = select(root, ["k/sub/b.yaml"], ["b.*"]);
  assert.deepEqual(summary(notRead), ["k/sub/b.yaml other ignored"]);
  assert.match(notRead[0]?.reason?.en ?? "", /b\.\*/);
});

test("a pipe is ignored with a reason when named, silently in a folder", (t) => {
  const root = makeTree(t, { "a.yaml": "" });
  execFileSync("mkfifo", [path.join(root, "pipe.yaml")]);
  assert.deepEqual(select(root, ["."]).notRead, []);
  assert.deepEqual(selected(root, ["."]), ["a.yaml"]);
  const { files, notRead, errors } = select(root, ["pipe.yaml", "/dev/null"]);
  assert.deepEqual([files, errors], [[], []]);
  assert.deepEqual(
    notRead.map(({ kind, state }) => `${kind} ${state}`),
    ["other ignored", "other ignored"],
  );
});

test("a folder that cannot be listed is an error, the rest goes on", (t) => {
  const root = makeTree(t, {
    "a/x.yaml": "",
    "locked/y.yaml": "",
    "listed/.git": "",
    "listed/w.yaml": "",
    "z.yaml": "",
  });
  if (process.getuid?.() === 0) return t.skip("the user is root, who may read everything");
  const modes = { locked: 0, listed: 0o400 };
  for (const [name, mode] of Object.entries(modes)) chmodSync(path.join(root, name), mode);
  const { files, errors } = select(root, [".", "locked/y.yaml"]);
  for (const name of Object.keys(modes)) chmodSync(path.join(root, name), 0o700);
  assert.deepEqual(
    files.map((file) => file.path),
    ["a/x.yaml", "listed/w.yaml", "z.yaml"],
  );
  assert.deepEqual(
    errors.map(({ code, path }) => [code, path]),
    [
      ["path-not-readable", "locked"],
      ["path-not-readable", "locked/y.yaml"],
    ],
  );
  assert.match(errors[0]?.message.en ?? "", /EACCES/);
});

test("20,000 files in deep and wide folders are selected in bounded time", (t) => {
  const root = makeTree(t, { ".gitignore": "*.tmp.yaml\n/folder-3/\n**/out/**/*.yaml\n" });
  for (let folder = 0; folder < 20; folder++) {
    const absolute = path.join(root, `folder-${folder}`, "x/".repeat(folder));
    mkdirSync(absolute, { recursive: true });
    for (let file = 0; file < 1_000; file++) writeFileSync(path.join(absolute, `f${file}.yaml`), "");
  }
  execFileSync("git", ["init", "-q", root]);
  const start = performance.now();
  assert.equal(selected(root, [".", "folder-1"], ["*.skip"]).length, 19_000);
  const elapsed = performance.now() - start;
  t.diagnostic(`${elapsed.toFixed(0)} ms`);
  assert.ok(elapsed < 10_000, `${elapsed} ms`);
});
