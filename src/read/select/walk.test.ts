import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import { makeTree, select, selected, summary } from "./temp-tree.ts";

test("in a folder, manifests, Dockerfiles and kubeconfig files are selected by their names", (t) => {
  const wanted = [
    "Dockerfile",
    "Dockerfile.prod",
    "UPPER.YAML",
    "a.conf",
    "a.json",
    "a.kubeconfig",
    "a.yaml",
    "a.yml",
    "api.Containerfile",
    "kube/config",
    "kubeconfig",
  ];
  const others = [
    "Dockerfile.md",
    "a.min.json",
    "a.txt",
    "composer.json",
    "config",
    "package-lock.json",
    "package.json",
    "pnpm-lock.yaml",
    "rempart.yaml",
    "tsconfig.build.json",
    "tsconfig.json",
    "x.schema.json",
    "x.yaml.tpl",
  ];
  const root = makeTree(t, Object.fromEntries([...wanted, ...others, ".kube/config"].map((name) => [name, ""])));
  const { files, notRead, errors } = select(root);
  assert.deepEqual([notRead, errors], [[], []]);
  assert.deepEqual(
    files.map((file) => file.path),
    wanted,
  );
  assert.ok(files.every((file) => !file.named));
  assert.deepEqual(selected(root, [".kube"]), [".kube/config"]);
});

test("hidden entries and node_modules are left out at every depth", (t) => {
  const root = makeTree(t, {
    ".github/ci.yaml": "",
    ".x.yaml": "",
    "a/.y.yaml": "",
    "a/node_modules/p/z.yaml": "",
    "a/b.yaml": "",
  });
  assert.deepEqual(selected(root), ["a/b.yaml"]);
  assert.deepEqual(selected(root, [".github"]), [".github/ci.yaml"]);
});

test("the order is that of the paths' bytes", (t) => {
  const names = ["Z.yaml", "a-b.yaml", "a.yaml", "a/b.yaml", "a0.yaml", "é.yaml", "\uff5e.yaml", "\u{1f600}.yaml"];
  const root = makeTree(t, Object.fromEntries([...names].reverse().map((name) => [name, ""])));
  assert.deepEqual(selected(root), names);
});

test("names with line breaks, control characters and pattern characters are data", (t) => {
  const names = ["\u001b[31m.yaml", "*.yaml", "[x]\\ #!/a.yaml", "line\nbreak.yaml", "n\nl/a.yaml"];
  const root = makeTree(t, { ...Object.fromEntries(names.map((name) => [name, ""])), ".gitignore": "b.yaml\n" });
  assert.deepEqual(selected(root), names);
  assert.deepEqual(selected(root, ["**/*.yaml"]), names);
  assert.deepEqual(selected(root, [".", "[x]\\ #!"]), names);
});

test("links: a target is read once, by its own path where it is selected", (t) => {
  const root = makeTree(t, {
    "a-link.yaml": { link: "real.yaml" },
    "real.yaml": "",
    "first.yaml": { link: "..data/x" },
    "second.yaml": { link: "..data/x" },
    "..data/x": "",
    "txt.yaml": { link: "t.txt" },
    "t.txt": "",
  });
  assert.deepEqual(selected(root), ["first.yaml", "real.yaml", "txt.yaml"]);
  assert.deepEqual(select(root).notRead, []);
  assert.deepEqual(selected(root, ["a-link.yaml"]), ["a-link.yaml"]);
  assert.deepEqual(selected(root, [".", "second.yaml"]), ["real.yaml", "txt.yaml", "second.yaml"]);
});

test("links that lead out of the folder or nowhere are not read, and said so", (t) => {
  const root = makeTree(t, {
    "in/out.yaml": { link: "../secret.yaml" },
    "in/out.txt": { link: "../secret.yaml" },
    "in/folder": { link: "../elsewhere" },
    "in/gone.yaml": { link: "nothing" },
    "in/self.yaml": { link: "self.yaml" },
    "in/a.yaml": "",
    "secret.yaml": "",
    "elsewhere/b.yaml": "",
  });
  const { files, notRead, errors } = select(root, ["in"]);
  assert.deepEqual(errors, []);
  assert.deepEqual(
    files.map((file) => file.path),
    ["in/a.yaml"],
  );
  assert.deepEqual(summary(notRead), [
    "in/folder other ignored",
    "in/gone.yaml other ignored",
    "in/out.yaml other ignored",
    "in/self.yaml other ignored",
  ]);
  assert.deepEqual(selected(root, ["in", "secret.yaml"]), ["in/a.yaml", "secret.yaml"]);
  assert.deepEqual(selected(root, ["in/out.yaml"]), ["in/out.yaml"]);
});

test("links to folders are not followed, so that loops end; a PATH that is one is walked", (t) => {
  const root = makeTree(t, {
    "a/b/x.yaml": "",
    "a/b/up": { link: ".." },
    "a/loop": { link: "loop" },
    "a/current": { link: ".releases" },
    "a/.releases/y.yaml": "",
    alias: { link: "a" },
  });
  const { files, notRead } = select(root, ["alias"]);
  assert.deepEqual(
    files.map((file) => [file.path, file.absolute]),
    [["alias/b/x.yaml", path.join(root, "alias/b/x.yaml")]],
  );
  assert.deepEqual(summary(notRead), ["alias/current other ignored"]);
});

test("a chart is one entry; its CRDs and what lies beside it are selected", (t) => {
  const root = makeTree(t, {
    "c/Chart.yaml": "",
    "c/Chart.lock": "",
    "c/Dockerfile": "",
    "c/charts/sub/Chart.yaml": "",
    "c/charts/sub/templates/s.yaml": "",
    "c/crds/crd.yaml": "",
    "c/extra/e.yaml": "",
    "c/templates/t.yaml": "",
    "c/values-prod.yaml": "",
    "c/values.schema.json": "",
    "c/values.yaml": "",
    "c/link.yaml": { link: "templates/t.yaml" },
    "d/templates/t.yaml": "",
    "d/values.yaml": "",
  });
  const { files, notRead } = select(root);
  assert.deepEqual(
    files.map((file) => file.path),
    ["c/Dockerfile", "c/crds/crd.yaml", "c/extra/e.yaml", "d/templates/t.yaml", "d/values.yaml"],
  );
  assert.deepEqual(summary(notRead), ["c helm-chart notChecked"]);
  assert.match(notRead[0]?.reason?.en ?? "", /helm template/);
  assert.match(notRead[0]?.reason?.fr ?? "", /helm template/);
});

test("a chart is recognised from every way into it", (t) => {
  const root = makeTree(t, {
    "c/Chart.yaml": "",
    "c/templates/deep/t.yaml": "",
    "c/charts/sub/Chart.yaml": "",
    "c/Dockerfile": "",
  });
  const notRead = (...paths: string[]) => summary(select(root, paths).notRead);
  assert.deepEqual(notRead("c/templates"), ["c helm-chart notChecked"]);
  assert.deepEqual(notRead("c/templates/deep", "c/Chart.yaml", "c", "."), ["c helm-chart notChecked"]);
  assert.deepEqual(notRead("c/templates/**/*.yaml"), ["c helm-chart notChecked"]);
  assert.deepEqual(notRead("**/*.yaml"), ["c helm-chart notChecked"]);
  assert.deepEqual(notRead("*/Dockerfile"), []);
  assert.deepEqual(notRead("c/charts/sub"), ["c/charts/sub helm-chart notChecked"]);
  assert.deepEqual(selected(root, ["c/templates/deep/t.yaml"]), ["c/templates/deep/t.yaml"]);
  assert.deepEqual(summary(select(path.join(root, "c")).notRead), [". helm-chart notChecked"]);
});
