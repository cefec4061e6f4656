import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestContext } from "node:test";
import { test } from "node:test";
import { bytesOf, readGitIndex } from "./git-index.ts";
import { TrackedFiles } from "./tracked-files.ts";

/** Runs git in a folder, its configuration set aside; undefined where it fails. */
function git(folder: string, ...args: readonly string[]): string | undefined {
  const identity = ["-c", "user.name=test", "-c", "user.email=test@example.com", "-c", "protocol.file.allow=always"];
  const env = { PATH: process.env.PATH, HOME: folder, GIT_CONFIG_NOSYSTEM: "1" };
  const run = spawnSync("git", [...identity, ...args], { cwd: folder, encoding: "utf8", env });
  return run.status === 0 ? run.stdout : undefined;
}

function inFolder(t: TestContext): string | undefined {
  const folder = realpathSync.native(mkdtempSync(path.join(tmpdir(), "rempart-git-")));
  t.after(() => rmSync(folder, { recursive: true }));
  if (git(folder, "--version") !== undefined) return folder;
  assert.ok(!process.env.CI, "git");
  t.skip("git");
  return undefined;
}

function write(folder: string, ...names: readonly string[]): void {
  for (const name of names) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), `${name}\n`);
  }
}

const names = [
  "a",
  "b.kubeconfig",
  "clusters/prod/admin.kubeconfig",
  "clusters/prod/admin.kubeconfig.old",
  "clusters/équipe ünï.yaml",
  `deep/${"x".repeat(200)}/${"y".repeat(200)}`,
];

for (const format of ["sha1", "sha256"])
  for (const version of [2, 3, 4])
    test(`git index of version ${version} with ${format}: what git lists`, (t) => {
      const folder = inFolder(t);
      if (folder === undefined) return;
      if (git(folder, "init", "-q", `--object-format=${format}`) === undefined) return t.skip(`git with ${format}`);
      write(folder, ...names, "untracked", "announced");
      git(folder, "add", ...names);
      if (version === 3) git(folder, "add", "--intent-to-add", "announced");
      git(folder, "update-index", "--index-version", String(version));
      const bytes = readFileSync(path.join(folder, ".git/index"));
      const index = readGitIndex(bytes);
      assert.equal(bytes.readUInt32BE(4), version);
      assert.deepEqual([...(index?.paths ?? [])].sort(), names.map(bytesOf).sort());
      assert.equal(index?.complete, true);
      const tracked = new TrackedFiles();
      for (const name of names) assert.equal(tracked.of(path.join(folder, name)), "tracked", name);
      for (const name of ["untracked", "announced"]) assert.equal(tracked.of(path.join(folder, name)), "untracked");
      for (let end = 0; end < bytes.length; end++) assert.equal(readGitIndex(bytes.subarray(0, end)), undefined);
    });

test("a repository without an index, and no repository", (t) => {
  const folder = inFolder(t);
  if (folder === undefined) return;
  write(folder, "outside/a", "inside/a", "broken/a", "broken/.git/config");
  git(path.join(folder, "inside"), "init", "-q");
  const tracked = new TrackedFiles();
  assert.equal(tracked.of(path.join(folder, "inside/a")), "untracked");
  assert.equal(tracked.of(path.join(folder, "outside/a")), "noRepository");
  assert.equal(tracked.of(path.join(folder, "broken/a")), "noRepository");
  assert.equal(tracked.of(path.join(folder, "outside/missing")), "unknown");
  assert.equal(tracked.of(undefined), "unknown");
});

test("a worktree and a submodule have an index of their own; a link is followed", (t) => {
  const folder = inFolder(t);
  if (folder === undefined) return;
  const main = path.join(folder, "main");
  const library = path.join(folder, "library");
  write(folder, "main/a", "library/b", "elsewhere/c");
  for (const repository of [main, library]) {
    git(repository, "init", "-q");
    git(repository, "add", ".");
    git(repository, "commit", "-q", "-m", "one");
  }
  git(main, "worktree", "add", "-q", path.join(folder, "tree"));
  git(main, "submodule", "add", "-q", library, "library");
  write(folder, "tree/new", "main/library/new");
  symlinkSync(path.join(folder, "elsewhere/c"), path.join(main, "c"));
  git(main, "add", "c");
  const tracked = new TrackedFiles();
  const of = (name: string) => tracked.of(path.join(folder, name));
  assert.equal(of("tree/a"), "tracked");
  assert.equal(of("tree/new"), "untracked");
  assert.equal(of("main/library/b"), "tracked");
  assert.equal(of("main/library/new"), "untracked");
  assert.equal(of("main/c"), "noRepository");
});

test("a split index leaves open what it does not list", (t) => {
  const folder = inFolder(t);
  if (folder === undefined) return;
  git(folder, "init", "-q");
  write(folder, "a", "b");
  git(folder, "add", "a");
  git(folder, "config", "splitIndex.maxPercentChange", "100");
  git(folder, "update-index", "--split-index");
  git(folder, "add", "b");
  assert.equal(new TrackedFiles().of(path.join(folder, "a")), "unknown");
  assert.equal(new TrackedFiles().of(path.join(folder, "b")), "tracked");
});

test("hostile repositories", (t) => {
  const folder = inFolder(t);
  if (folder === undefined) return;
  const cases: readonly (readonly [string, string])[] = [
    ["loop", "gitdir: .\n"],
    ["nowhere", "gitdir: /nonexistent/.git\n"],
    ["remote", "gitdir: //host.example.com/share\n"],
    ["long", `gitdir: ${"x".repeat(10_000)}\n`],
    ["words", "not a pointer\n"],
    ["zero", "gitdir: a\0b\n"],
  ];
  const tracked = new TrackedFiles();
  for (const [name, pointer] of cases) {
    write(folder, `${name}/a`);
    writeFileSync(path.join(folder, name, ".git"), pointer);
    assert.equal(tracked.of(path.join(folder, name, "a")), "unknown", name);
  }
  const bad: readonly (readonly [string, Uint8Array])[] = [
    ["empty", Buffer.alloc(0)],
    ["other", Buffer.from("not an index")],
    ["count", Buffer.concat([Buffer.from("DIRC\0\0\0\x02\xff\xff\xff\xff", "latin1"), Buffer.alloc(4096)])],
    ["version", Buffer.concat([Buffer.from("DIRC\0\0\0\x09\0\0\0\0", "latin1"), Buffer.alloc(20)])],
    ["extension", Buffer.concat([Buffer.from("DIRC\0\0\0\x02\0\0\0\0evil\0\0\0\0", "latin1"), Buffer.alloc(20)])],
  ];
  for (const [name, bytes] of bad) {
    write(folder, `${name}/a`, `${name}/.git/HEAD`);
    writeFileSync(path.join(folder, name, ".git/index"), bytes);
    assert.equal(tracked.of(path.join(folder, name, "a")), "unknown", name);
  }
  write(folder, "device/a", "device/.git/HEAD");
  symlinkSync("/dev/zero", path.join(folder, "device/.git/index"));
  assert.equal(tracked.of(path.join(folder, "device/a")), "unknown");
});

test("an index of version 4 whose paths grow without end", () => {
  const entries = 40_000;
  const parts: Buffer[] = [Buffer.from("DIRC\0\0\0\x04", "latin1"), Buffer.alloc(4)];
  parts[1]?.writeUInt32BE(entries);
  for (let index = 0; index < entries; index++) {
    const entry = Buffer.alloc(65);
    entry.writeUInt32BE(0o100644, 24);
    entry.writeUInt16BE(Math.min(index + 1, 0xfff), 60);
    entry.write("x", 63, "latin1");
    parts.push(entry);
  }
  assert.equal(readGitIndex(Buffer.concat([...parts, Buffer.alloc(20)])), undefined);
});
