import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import path from "node:path";
import { describe, test } from "node:test";
import { ruleFiles } from "../scripts/lib/rule-files.ts";
import { facts } from "../src/guidance/facts.ts";
import { frameworkIds, frameworks } from "../src/guidance/frameworks.ts";
import { questions } from "../src/guidance/questions.ts";
import { recommendations } from "../src/guidance/recommendations.ts";
import type { Examples } from "../src/model/example.ts";
import { fileLocation } from "../src/model/finding.ts";
import { loadExamples } from "../src/rules/examples.generated.ts";
import { rules } from "../src/rules/index.generated.ts";
import { filesOf, intoProject, readFolder, rulesFound, scanFiles, unmark } from "./support/examples.ts";
import { root } from "./support/root.ts";

const hardened = readFolder("examples/hardened");

test("every rule file is in the index, and every rule has texts and examples", () => {
  const files = ruleFiles(root);
  assert.deepEqual(
    rules.map(({ id }) => id),
    files.map(({ id }) => id),
  );
  for (const { area, id } of files)
    for (const part of ["text", "examples"])
      assert.ok(existsSync(path.join(root, "src/rules", area, `${id}.${part}.ts`)), `${id}.${part}.ts is missing`);
});

test("every recommendation has rules", () => {
  const answered = new Set(rules.map(({ question }) => question));
  for (const { number, key } of recommendations)
    assert.ok(
      [...answered].some((question) => question.startsWith(`${key}.`)),
      `nothing answers recommendation ${number}`,
    );
});

test("every fact is needed by a question, or by a control of a framework", () => {
  const controls = frameworkIds.flatMap((id) => frameworks[id].controls);
  const needed = new Set<string>([...questions, ...controls].flatMap((asked) => asked.facts));
  assert.deepEqual(
    Object.keys(facts).filter((fact) => !needed.has(fact)),
    [],
  );
});

for (const rule of rules) {
  describe(rule.id, async () => {
    const examples: Examples | undefined = await loadExamples[rule.id]?.();
    if (examples === undefined) throw new Error(`${rule.id} has no examples`);

    test("says the same in both languages", () => {
      const { en, fr } = rule.text;
      assert.deepEqual(Object.keys(fr.messages).sort(), Object.keys(en.messages).sort());
      const holes = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();
      for (const id of Object.keys(en.messages))
        assert.deepEqual([...new Set(holes(fr.messages[id] ?? ""))], [...new Set(holes(en.messages[id] ?? ""))], id);
      for (const prose of [en, fr])
        for (const text of [prose.summary, prose.why, prose.remedy, ...Object.values(prose.messages)])
          assert.ok(text.trim().length > 10 && text === text.trim(), `too short or padded: "${text}"`);
    });

    for (const example of examples.bad) {
      test(`bad: ${example.title}`, async () => {
        const { marked } = unmark(example.input);
        assert.ok(marked.length > 0, "a bad example marks the line of its finding with #!");
        const result = await scanFiles(filesOf(example), example.kubernetesVersion);
        const lines = result.findings
          .filter((finding) => finding.rule === rule.id)
          .map(({ location }) => fileLocation(location)?.line);
        assert.deepEqual([...new Set(lines)].sort(byNumber), marked);
      });

      test(`in the sample project: ${example.title}`, async () => {
        const result = await scanFiles(intoProject(hardened, example), example.kubernetesVersion);
        assert.deepEqual(rulesFound(result), [...new Set([rule.id, ...(example.also ?? [])])].sort());
      });
    }

    for (const example of examples.good) {
      test(`good: ${example.title}`, async () => {
        const { marked } = unmark(example.input);
        assert.deepEqual(marked, [], "a good example has no mark");
        const result = await scanFiles(filesOf(example), example.kubernetesVersion);
        assert.deepEqual(
          result.findings
            .filter((finding) => finding.rule === rule.id)
            .map(({ messageId, location }) => [messageId, location]),
          [],
        );
        assert.deepEqual(result.errors, []);
      });
    }
  });
}

function byNumber(a: number | undefined, b: number | undefined): number {
  return (a ?? 0) - (b ?? 0);
}

test("the hardened sample project has no finding", async () => {
  const result = await scanFiles(hardened);
  assert.deepEqual(
    result.findings.map(({ rule, location }) => [rule, fileLocation(location)?.path, fileLocation(location)?.line]),
    [],
  );
  assert.deepEqual(result.errors, []);
});

test("the exposed sample project breaks every one of the twelve", async () => {
  const result = await scanFiles(readFolder("examples/exposed"));
  const broken = new Set(
    result.findings.filter(({ severity }) => severity !== "info").map((finding) => finding.recommendation),
  );
  assert.deepEqual(
    recommendations.map(({ number }) => number).filter((number) => !broken.has(number)),
    [],
  );
});
