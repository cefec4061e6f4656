import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import path from "node:path";
import type { TestContext } from "node:test";
import { test } from "node:test";
import type { Tree } from "./temp-tree.ts";
import { makeTree, selected } from "./temp-tree.ts";

const git = (cwd: string, ...args: string[]) =>
  execFileSync("git", ["-c", "core.excludesFile=/dev/null", "-c", "init.templateDir=", ...args], {
    cwd,
    encoding: "utf8",
  });

function repository(t: TestContext, tree: Tree): string {
  const root = makeTree(t, tree);
  git(root, "init", "-q");
  return root;
}

/** What git would add: the judge. */
const notIgnored = (root: string) =>
  git(root, "ls-files", "-z", "--others", "--exclude-standard")
    .split("\0")
    .filter((name) => name.endsWith(".yaml"))
    .sort();

const files = (...names: string[]): Tree => Object.fromEntries(names.map((name) => [name, ""]));

test("nested ignore files are honoured as git does", (t) => {
  const trees: Tree[] = [
    { ".gitignore": "b.yaml\n/d/\n", ...files("a.yaml", "b.yaml", "c/b.yaml", "d/x.yaml", "c/d/x.yaml") },
    { ".gitignore": "*.yaml\n!keep.yaml\n", ...files("a.yaml", "keep.yaml", "c/keep.yaml", "c/a.yaml") },
    { ".gitignore": "gen/\n", "gen/.gitignore": "!*\n", ...files("gen/a.yaml", "b.yaml") },
    { ".gitignore": "a/b/\n", "a/.gitignore": "!b/\n", ...files("a/b/x.yaml", "a/b/c/y.yaml", "q/a/b/z.yaml") },
    {
      ".gitignore": "x.yaml\n",
      "a/.gitignore": "!x.yaml\n",
      "a/b/.gitignore": "x.yaml\n",
      ...files("x.yaml", "a/x.yaml", "a/b/x.yaml"),
    },
    { ".gitignore": "/*\n!/a\n/a/*\n!/a/b\n", ...files("x.yaml", "a/x.yaml", "a/b/x.yaml") },
    {
      ".gitignore": "**/out/**/*.yaml\nfoo/**\n",
      ...files("out/x.yaml", "a/out/b/x.yaml", "foo/x.yaml", "a/foo/x.yaml"),
    },
    {
      ".gitignore": "[Bb]uild\n*.t?p.yaml\r\n\\#a.yaml\n# c\n",
      ...files("build/x.yaml", "Build/x.yaml", "a.tmp.yaml", "#a.yaml", "BUILD/x.yaml"),
    },
    { ".gitignore": "A.yaml\nspace.yaml  \n", ...files("a.yaml", "A.yaml", "space.yaml", "b/A.yaml") },
    { ".gitignore": "link/\n", "link.yaml": "", "t/x.yaml": "" },
  ];
  for (const tree of trees) {
    const root = repository(t, tree);
    assert.deepEqual(selected(root).sort(), notIgnored(root), JSON.stringify(tree));
  }
});

test("a folder within a repository is under the rules above it, up to the repository's root", (t) => {
  const root = makeTree(t, {
    ".gitignore": "never.yaml\n",
    "repo/.gitignore": "no.yaml\n/k/only.yaml\n",
    ...files("repo/k/never.yaml", "repo/k/no.yaml", "repo/k/only.yaml", "repo/k/yes.yaml", "repo/k/s/only.yaml"),
  });
  git(path.join(root, "repo"), "init", "-q");
  assert.deepEqual(selected(root, ["repo/k"]), ["repo/k/never.yaml", "repo/k/s/only.yaml", "repo/k/yes.yaml"]);
  assert.deepEqual(selected(path.join(root, "repo/k")), ["never.yaml", "s/only.yaml", "yes.yaml"]);
});

test("an ignored folder is walked when it is named, and rules about what it holds still count", (t) => {
  const root = repository(t, {
    ".gitignore": "gen/\nbad.yaml\n",
    ...files("gen/a.yaml", "gen/sub/b.yaml", "gen/bad.yaml", "c.yaml"),
  });
  assert.deepEqual(selected(root), ["c.yaml"]);
  assert.deepEqual(selected(root, ["gen"]), ["gen/a.yaml", "gen/sub/b.yaml"]);
  assert.deepEqual(selected(root, ["gen/sub"]), ["gen/sub/b.yaml"]);
  assert.deepEqual(selected(root, ["gen/bad.yaml"]), ["gen/bad.yaml"]);
  assert.deepEqual(selected(root, ["gen/*.yaml"]), ["gen/a.yaml"]);
});

test(".git/info/exclude counts, less than .gitignore; also in a worktree", (t) => {
  const root = repository(t, { ".gitignore": "!kept.yaml\n", ...files("out.yaml", "kept.yaml") });
  execFileSync("mkdir", ["-p", path.join(root, ".git/info")]);
  writeFileSync(path.join(root, ".git/info/exclude"), "out.yaml\nkept.yaml\n");
  assert.deepEqual(selected(root), ["kept.yaml"]);
  assert.deepEqual(selected(root), notIgnored(root));
  const identity = ["-c", "user.name=a", "-c", "user.email=a@example.com"];
  git(root, ...identity, "commit", "-q", "--allow-empty", "-m", "x");
  const worktree = path.join(makeTree(t, {}), "w");
  git(root, "worktree", "add", "-q", worktree);
  for (const name of ["out.yaml", "in.yaml"]) writeFileSync(path.join(worktree, name), "");
  assert.deepEqual(selected(worktree), ["in.yaml"]);
  assert.deepEqual(selected(worktree), notIgnored(worktree));
});

test("a repository within a folder has rules of its own", (t) => {
  const root = repository(t, { ".gitignore": "a.yaml\n", ...files("a.yaml", "inner/a.yaml", "inner/b.yaml") });
  writeFileSync(path.join(root, "inner/.gitignore"), "b.yaml\n");
  git(path.join(root, "inner"), "init", "-q");
  assert.deepEqual(selected(root), ["inner/a.yaml"]);
});

test("without a repository the .gitignore files within the folder count", (t) => {
  const root = makeTree(t, {
    ".gitignore": "a.yaml\n",
    "k/.gitignore": "b.yaml\n",
    ...files("k/a.yaml", "k/b.yaml", "k/c.yaml"),
  });
  assert.deepEqual(selected(root), ["k/c.yaml"]);
  assert.deepEqual(selected(root, ["k"]), ["k/a.yaml", "k/c.yaml"]);
});

test("hostile ignore files neither hang nor are followed", (t) => {
  const deep = `${"a/".repeat(150)}x.yaml`;
  const root = makeTree(t, {
    ".gitignore": `${"**/a/".repeat(30)}b\n${"*a".repeat(100)}z\n[\n\\\n!\n/**/a/**/a/**/q\n${"x".repeat(5_000)}\nno.yaml\n`,
    "p/.gitignore": { link: "../elsewhere" },
    elsewhere: "y.yaml\n",
    "g/.git": { link: ".git" },
    "h/.git": "gitdir: /nowhere\n",
    ...files(deep, `${"a".repeat(200)}.yaml`, "g/g.yaml", "h/h.yaml", "no.yaml", "p/y.yaml", "q/z.yaml"),
  });
  execFileSync("mkfifo", [path.join(root, "q/.gitignore")]);
  const start = process.cpuUsage().user / 1_000;
  assert.deepEqual(selected(root), [deep, `${"a".repeat(200)}.yaml`, "g/g.yaml", "h/h.yaml", "p/y.yaml", "q/z.yaml"]);
  assert.ok(process.cpuUsage().user / 1_000 - start < 5_000);
});
