import assert from "node:assert/strict";
import { test } from "node:test";
import { makeTree, selected } from "./temp-tree.ts";

test("of .github the workflows alone are read", (t) => {
  const root = makeTree(t, {
    ".github/workflows/ci.yml": "",
    ".github/workflows/notes.json": "",
    ".github/workflows/sub/a.yaml": "",
    ".github/actions/build/action.yml": "",
    ".github/dependabot.yml": "",
    ".github/Chart.yaml": "",
    ".gitlab/workflows/ci.yml": "",
    ".workflows/ci.yml": "",
    "mono/.github/workflows/release.yaml": "",
    "a.yaml": "",
  });
  assert.deepEqual(selected(root), [".github/workflows/ci.yml", "a.yaml", "mono/.github/workflows/release.yaml"]);
  assert.deepEqual(selected(root, ["**/*.yaml"]), ["a.yaml"]);
});

test("ignored workflows, and links in the place of folders, are passed over", (t) => {
  const root = makeTree(t, {
    ".gitignore": "ignored/.github\n",
    "ignored/.github/workflows/ci.yml": "",
    "linked/.github": { link: "../outside" },
    "outside/workflows/ci.txt": "",
    "file/.github": "",
    "inner/.github/workflows": { link: "../../outside/workflows" },
  });
  assert.deepEqual(selected(root), []);
});
