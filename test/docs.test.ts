import assert from "node:assert/strict";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import test from "node:test";
import { docs, generatedFolders, loadAll } from "../scripts/lib/docs.ts";
import { writeGenerated } from "../scripts/lib/generated-file.ts";
import { cell, code, fence, prose } from "../scripts/lib/markdown.ts";
import { frameworkIds, frameworks } from "../src/guidance/frameworks.ts";
import { questions } from "../src/guidance/questions.ts";
import { loadExamples } from "../src/rules/examples.generated.ts";
import { rules } from "../src/rules/index.generated.ts";
import { unmark } from "./support/examples.ts";

const examples = await loadAll(rules, loadExamples);
const pages = docs(rules, examples);

function page(name: string): string {
  const text = pages.get(name);
  assert.ok(text !== undefined, `${name} is not generated`);
  return text;
}

test("pages are generated the same each time, in any order of the examples", () => {
  const reversed = new Map([...examples].reverse());
  assert.deepEqual([...docs(rules, reversed)], [...pages]);
});

test("every rule has a page in both languages, and no page is about anything else", () => {
  const expected = rules.flatMap(({ id }) => [`docs/rules/${id}.md`, `docs/fr/rules/${id}.md`]);
  const overviews = ["rules/README.md", "questions.md", "frameworks.md"].flatMap((name) => [
    `docs/${name}`,
    `docs/fr/${name}`,
  ]);
  assert.deepEqual([...pages.keys()].sort(), [...expected, ...overviews].sort());
  for (const { id } of rules) {
    assert.ok(page("docs/rules/README.md").includes(`(${id}.md)`), `${id} is missing in the list`);
    assert.ok(page("docs/questions.md").includes(`(rules/${id}.md)`), `${id} answers no question that is listed`);
  }
});

test("every question is on the page of questions", () => {
  for (const { id, text } of questions) {
    if (!/\.(?:inputs|definitions)$/.test(id)) assert.ok(page("docs/questions.md").includes(`\`${id}\``), id);
    assert.ok(page("docs/fr/questions.md").includes(prose(text.fr)), id);
  }
});

test("every control of every framework is on the page of frameworks, none with neither a rule nor a need", () => {
  for (const id of frameworkIds)
    for (const control of frameworks[id].controls) {
      const row = page("docs/frameworks.md")
        .split("\n")
        .find((line) => line.startsWith(`| \`${control.id}\` ${prose(control.title.en)} |`));
      assert.ok(row !== undefined && !/\|\s*\|\s*\|$/.test(row), `${id} ${control.id}`);
      assert.ok(page("docs/fr/frameworks.md").includes(prose(control.title.fr)), control.id);
    }
});

test("a page shows its first examples as they are scanned, and the lines where findings start", () => {
  for (const { id } of rules) {
    const text = page(`docs/rules/${id}.md`);
    assert.ok(!/ #!$/m.test(text), `${id}: a mark is left`);
    const bad = unmark(examples.get(id)?.bad[0].input ?? "");
    assert.ok(text.includes(bad.text.trimEnd()), `${id}: the bad example is not shown`);
    const said = /^Findings? at lines? ([\d, and]+)\./m.exec(text)?.[1];
    assert.deepEqual(said?.split(/, | and /).map(Number), bad.marked, id);
  }
});

test("links between pages lead somewhere", () => {
  for (const [name, text] of pages)
    for (const [, target = ""] of text.matchAll(/\]\(((?!https:)[^)]+)\)/g)) {
      const file = path.posix.join(path.posix.dirname(name), target);
      assert.ok(pages.has(file), `${name} links to ${file}`);
    }
});

test("tables keep their columns, and no text turns into HTML", () => {
  for (const [name, text] of pages) {
    const outside = text.replace(/^(`{3,}).*?^\1$/gms, "").replace(/`[^`\n]+`/g, "");
    assert.deepEqual(outside.match(/<(?!br>|!-- Generated)[^>]*>/g), null, name);
    for (const block of outside.match(/(?:^\|.*\n)+/gm) ?? []) {
      const widths = block
        .trimEnd()
        .split("\n")
        .map((row) => row.replaceAll("\\|", "").split("|").length);
      assert.equal(new Set(widths).size, 1, `${name}: ${block}`);
    }
  }
});

const escapes: readonly [string, string][] = [
  ["plain text, with a comma.", "plain text, with a comma."],
  ["a *b* _c_ [d](e) <f> & g", "a \\*b\\* \\_c\\_ \\[d\\](e) &lt;f&gt; &amp; g"],
  ["`a_b <c>` stays", "`a_b <c>` stays"],
  ["a ` alone", "a \\` alone"],
  ["# no heading", "\\# no heading"],
  ["1. no list", "1\\. no list"],
  ["- no list", "\\- no list"],
  ["one\n  two", "one two"],
];

for (const [text, expected] of escapes)
  test(`prose: ${JSON.stringify(text)}`, () => assert.equal(prose(text), expected));

test("code, fences and cells", () => {
  assert.equal(code("a"), "`a`");
  assert.equal(code("a``b"), "```a``b```");
  assert.equal(code("`a"), "`` `a ``");
  assert.equal(fence("a\n```\n", "yaml"), "````yaml\na\n```\n````\n");
  assert.equal(fence("a", ""), "```\na\n```\n");
  assert.equal(cell("`a|b` \\| c"), "`a\\|b` \\| c");
});

test("what is generated no more is removed, and complained about with --check", (t) => {
  const folder = mkdtempSync(path.join(tmpdir(), "rempart-docs-"));
  t.after(() => {
    rmSync(folder, { recursive: true });
    process.exitCode = exitCode;
  });
  const { exitCode } = process;
  const said: string[] = [];
  t.mock.method(process.stderr, "write", (text: string) => said.push(text) > 0);
  const [rulesFolder = ""] = generatedFolders;
  const old = path.join(folder, rulesFolder, "old.md");
  const beside = path.join(folder, "docs/guide.md");
  mkdirSync(path.dirname(old), { recursive: true });
  for (const file of [old, beside]) writeFileSync(file, "text\n");
  const files = new Map([[`${rulesFolder}/new.md`, "new\n"]]);
  const options = { folders: generatedFolders };

  writeGenerated(folder, files, { ...options, check: true });
  assert.equal(process.exitCode, 1);
  assert.equal(
    said.filter((line) => line.includes("new.md is not what") || line.includes("old.md is generated")).length,
    2,
  );
  assert.ok(existsSync(old) && !existsSync(path.join(folder, rulesFolder, "new.md")));

  writeGenerated(folder, files, { ...options, check: false });
  assert.equal(readFileSync(path.join(folder, rulesFolder, "new.md"), "utf8"), "new\n");
  assert.deepEqual([existsSync(old), existsSync(beside)], [false, true]);

  process.exitCode = exitCode;
  said.length = 0;
  writeGenerated(folder, files, { ...options, check: true });
  assert.deepEqual([said, process.exitCode], [[], exitCode]);
});
