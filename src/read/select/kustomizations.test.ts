import assert from "node:assert/strict";
import { test } from "node:test";
import type { Tree } from "./temp-tree.ts";
import { makeTree, select, selected, summary } from "./temp-tree.ts";

const files = (...names: string[]): Tree => Object.fromEntries(names.map((name) => [name, "kind: ConfigMap\n"]));
const paths = (selection: ReturnType<typeof select>) => selection.files.map((file) => file.path);

test("a kustomization that only lists changes nothing: its files are judged", (t) => {
  const root = makeTree(t, {
    "kustomization.yaml": "kind: Kustomization\nresources: [a.yaml, sub]\nmetadata: {name: x}\npatches: []\nimages:\n",
    "sub/Kustomization": "bases: [../other]\nresources: [b.yaml]\n",
    "other/kustomization.yml": "apiVersion: kustomize.config.k8s.io/v1beta1\nresources: []\n",
    ...files("a.yaml", "sub/b.yaml", "sub/c.yaml"),
  });
  const selection = select(root);
  assert.deepEqual(paths(selection), ["a.yaml", "sub/b.yaml", "sub/c.yaml"]);
  assert.deepEqual(summary(selection.notRead), [
    "kustomization.yaml kustomization ignored",
    "other/kustomization.yml kustomization ignored",
    "sub/Kustomization kustomization ignored",
  ]);
  assert.equal(selection.notRead[0]?.reason?.en, "only lists files, which are judged themselves");
});

test("what a changing kustomization takes in is not checked, bases included, and says by which", (t) => {
  const root = makeTree(t, {
    "base/kustomization.yaml": "resources: [d.yaml, ../zone]\n",
    "zone/kustomization.yaml": "resources: [s.yaml]\n",
    "overlays/prod/kustomization.yaml": "resources: [../../base, extra.yaml]\nnamePrefix: prod-\n",
    ...files("base/d.yaml", "base/apart.yaml", "zone/s.yaml", "overlays/prod/extra.yaml", "overlays/prod/own.yaml"),
  });
  const { notRead, ...rest } = select(root);
  assert.deepEqual(paths({ notRead, ...rest }), ["base/apart.yaml", "overlays/prod/own.yaml"]);
  assert.deepEqual(summary(notRead), [
    "base kustomization notChecked",
    "base/d.yaml manifest notChecked",
    "overlays/prod kustomization notChecked",
    "overlays/prod/extra.yaml manifest notChecked",
    "zone kustomization notChecked",
    "zone/s.yaml manifest notChecked",
  ]);
  for (const { path, reason } of notRead) {
    if (path === "overlays/prod") continue;
    assert.match(reason?.en ?? "", /overlays\/prod/);
    assert.match(reason?.fr ?? "", /overlays\/prod/);
  }
});

test("every field that names a file is followed", (t) => {
  const text = `
resources: [f01.yaml]
bases: [f02]
components: [f03]
crds: [f04.json]
configurations: [f05.yaml]
generators: [f06.yaml, "kind: X\\nmetadata: {}"]
transformers: [f07.yaml]
validators: [f08.yaml]
patches: [{path: f09.yaml}, {patch: "- op: x"}, f10.yaml]
patchesStrategicMerge: [f11.yaml, "kind: X\\nspec: {}"]
patchesJson6902: [{path: f12.yaml}]
replacements: [{path: f13.yaml}]
configMapGenerator: [{files: [f14.yaml, key=f15.json], envs: [f16.conf], env: f17.conf}]
secretGenerator: [{files: [f18.yaml]}]
helmCharts: [{valuesFile: f19.yaml, additionalValuesFiles: [f20.yaml]}]
helmChartInflationGenerator: [{values: f21.yaml}]
openapi: {path: f22.json}
`;
  const names = [...text.matchAll(/f\d\d\.\w+/g)].map(([name]) => name);
  assert.equal(names.length, 20);
  const root = makeTree(t, {
    "kustomization.yaml": text,
    "f02/kustomization.yaml": "resources: [a.yaml]",
    "f03/kustomization.yaml": "kind: Component\nresources: [b.yaml]",
    ...files(...names, "f02/a.yaml", "f03/b.yaml", "left.yaml"),
  });
  const selection = select(root);
  assert.deepEqual(paths(selection), ["left.yaml"]);
  assert.deepEqual(
    summary(selection.notRead),
    [
      ". kustomization notChecked",
      "f02 kustomization notChecked",
      "f02/a.yaml manifest notChecked",
      "f03 kustomization notChecked",
      "f03/b.yaml manifest notChecked",
      ...names.map((name) => `${name} manifest notChecked`),
    ].sort(),
  );
});

test("each field but the listing ones changes things, a component always", (t) => {
  const changing = [
    "namespace: x",
    "images: [{name: a}]",
    "commonLabels: {a: b}",
    "kind: Component",
    "unheardOf: true",
  ];
  for (const line of changing) {
    const root = makeTree(t, { "kustomization.yaml": `${line}\nresources: [a.yaml]\n`, ...files("a.yaml") });
    assert.deepEqual(selected(root), [], line);
  }
});

test("one that cannot be read changes things, with only itself", (t) => {
  for (const text of ["resources: [a.yaml\n", "", "[]", "resources: [a.yaml]\n---\nresources: []\n", "\0"]) {
    const root = makeTree(t, { "k/kustomization.yaml": text, ...files("k/a.yaml") });
    const selection = select(root);
    assert.deepEqual(paths(selection), ["k/a.yaml"]);
    assert.deepEqual(summary(selection.notRead), ["k kustomization notChecked"]);
  }
});

test("references in circles end; what lies outside the PATHs is never followed", (t) => {
  const root = makeTree(t, {
    "in/a/kustomization.yaml":
      "resources: [../b, ., ../../out, /etc, x.yaml, 'https://example.com/x.yaml']\nnamePrefix: p\n",
    "in/b/kustomization.yaml": "resources: [../a, y.yaml]\n",
    "out/kustomization.yaml": "resources: [z.yaml]\n",
    ...files("in/a/x.yaml", "in/b/y.yaml", "out/z.yaml"),
  });
  assert.deepEqual(summary(select(root, ["in"]).notRead), [
    "in/a kustomization notChecked",
    "in/a/x.yaml manifest notChecked",
    "in/b kustomization notChecked",
    "in/b/y.yaml manifest notChecked",
  ]);
  assert.deepEqual(selected(root, ["in", "out"]), []);
});

test("a listing of what is not judged here is not checked, but its other files are judged", (t) => {
  const lists = ["https://example.com/a.yaml", "missing.yaml", "../outside.yaml", "../overlay/taken.yaml"];
  for (const item of lists) {
    const root = makeTree(t, {
      "k/kustomization.yaml": `resources: [here.yaml, "${item}"]\n`,
      "overlay/kustomization.yaml": "resources: [taken.yaml]\nnamespace: x\n",
      ...files("k/here.yaml", "outside.yaml", "overlay/taken.yaml"),
    });
    const selection = select(root, ["k", "overlay"]);
    assert.deepEqual(paths(selection), ["k/here.yaml"]);
    assert.equal(summary(selection.notRead)[0], "k kustomization notChecked");
    assert.ok(selection.notRead[0]?.reason?.en.includes(item));
  }
});

test("a listing of a kustomization that is not judged here is not checked, through others too", (t) => {
  const root = makeTree(t, {
    "kustomization.yaml": "resources: [middle]\n",
    "middle/kustomization.yaml": "resources: [../base, ../middle]\n",
    "base/kustomization.yaml": "resources: [a.yaml]\n",
    "fine/kustomization.yaml": "resources: [b.yaml]\n",
    "lists/kustomization.yaml": "resources: [../images]\n",
    "images/kustomization.yaml": "images: [{name: a, newTag: b}]\n",
    "overlay/kustomization.yaml": "resources: [../base]\nnamespace: x\n",
    ...files("base/a.yaml", "fine/b.yaml"),
  });
  assert.deepEqual(summary(select(root).notRead), [
    ". kustomization notChecked",
    "base kustomization notChecked",
    "base/a.yaml manifest notChecked",
    "fine/kustomization.yaml kustomization ignored",
    "images kustomization notChecked",
    "lists kustomization notChecked",
    "middle kustomization notChecked",
    "overlay kustomization notChecked",
  ]);
});

test("a file that the user named is read, though a kustomization takes it in", (t) => {
  const root = makeTree(t, {
    "kustomization.yaml": "resources: [a.yaml, b.yaml]\nnamespace: x\n",
    ...files("a.yaml", "b.yaml"),
  });
  const selection = select(root, [".", "a.yaml"]);
  assert.deepEqual(paths(selection), ["a.yaml"]);
  assert.deepEqual(summary(selection.notRead), [". kustomization notChecked", "b.yaml manifest notChecked"]);
});

test("links: one taken in stands for its target; a kustomization that is a link outside is not read", (t) => {
  const root = makeTree(t, {
    "in/kustomization.yaml": "resources: [link.yaml]\nnamespace: x\n",
    "in/link.yaml": { link: "real/r.yaml" },
    "in/z/kustomization.yaml": { link: "../../outside.yaml" },
    "outside.yaml": "resources: [q.yaml]\nnamespace: x\n",
    ...files("in/real/r.yaml", "in/z/q.yaml"),
  });
  const selection = select(root, ["in"]);
  assert.deepEqual(paths(selection), ["in/z/q.yaml"]);
  assert.deepEqual(summary(selection.notRead), [
    "in kustomization notChecked",
    "in/real/r.yaml manifest notChecked",
    "in/z/kustomization.yaml other ignored",
  ]);
});

test("an object of another group under that name is a manifest", (t) => {
  const flux = "apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nspec: {path: ./a.yaml}\n";
  const root = makeTree(t, { "kustomization.yaml": flux, ...files("a.yaml") });
  assert.deepEqual(selected(root), ["a.yaml", "kustomization.yaml"]);
  assert.deepEqual(select(root).notRead, []);
});
