import assert from "node:assert/strict";
import path from "node:path";
import test from "node:test";
import ts from "typescript";
import { parseNewRule, ruleTemplate } from "../scripts/lib/rule-template.ts";
import { checkUnfinished } from "./architecture/checks.ts";
import { parseSource } from "./architecture/source.ts";
import { root } from "./support/root.ts";

const known = { ids: ["no-host-path"], areas: ["control-plane", "dockerfile", "rbac", "workload"] };

const subjects = ["resource", "workload", "deployedWorkload", "namespace", "environment", "component"] as const;
const all = [...subjects, "dockerfile", "kubeconfig"] as const;

test("the area tells the subject, unless it is named", () => {
  assert.deepEqual(parseNewRule(["no-host-socket", "workload"], known), {
    id: "no-host-socket",
    area: "workload",
    subject: "workload",
  });
  assert.equal(parseNewRule(["limit-tls-age", "control-plane"], known).subject, "component");
  assert.equal(parseNewRule(["require-owner", "rbac", "namespace"], known).subject, "namespace");
});

const refused: readonly [readonly string[], RegExp][] = [
  [[], /^usage:/],
  [["no-host-socket"], /^usage:/],
  [["no-host-socket", "workload", "workload", "more"], /^usage:/],
  [["host-socket", "workload"], /an id is/],
  [["no-", "workload"], /an id is/],
  [["no-Host", "workload"], /an id is/],
  [["no-../../a", "workload"], /an id is/],
  [["no-host-path", "rbac"], /exists already/],
  [["no-host-socket", "../workload"], /no folder of src\/rules/],
  [["no-host-socket", "pods"], /no folder of src\/rules/],
  [["no-host-socket", "workload", "pod"], /a rule is about one of/],
  [["no-host-socket", "workload", "constructor"], /a rule is about one of/],
];

for (const [words, message] of refused)
  test(`refuses ${words.join(" ") || "nothing"}`, () => assert.throws(() => parseNewRule(words, known), { message }));

test("templates of every subject compile", () => {
  const files = new Map(
    all.flatMap((subject) => [
      ...ruleTemplate({ id: `no-template-of-${subject.toLowerCase()}`, area: "workload", subject }),
    ]),
  );
  assert.deepEqual(problemsOf(files), []);
  assert.notDeepEqual(problemsOf(new Map([["src/rules/workload/no-template.ts", "const a: string = 1;\n"]])), []);
});

test("templates are refused until they are filled in", () => {
  for (const subject of all) {
    const sources = [...ruleTemplate({ id: "no-template", area: "workload", subject })].map(([file, text]) =>
      parseSource(file, text),
    );
    const refusedFiles = new Set(checkUnfinished(sources).map((problem) => problem.split(":")[0]));
    assert.deepEqual([...refusedFiles].sort(), [
      "src/rules/workload/no-template.examples.ts",
      "src/rules/workload/no-template.ts",
    ]);
  }
});

/** What the compiler, as strict as for the product, says of files as if they lay in the repository. */
function problemsOf(files: ReadonlyMap<string, string>): readonly string[] {
  const { config } = ts.readConfigFile(path.join(root, "tsconfig.json"), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: ["x.ts"] }, ts.sys, root);
  const added = new Map([...files].map(([name, text]) => [path.join(root, name), text]));
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (name) => added.has(name) || fileExists(name);
  host.readFile = (name) => added.get(name) ?? readFile(name);
  host.getSourceFile = (name, target, ...rest) => {
    const text = added.get(name);
    return text === undefined
      ? getSourceFile.call(host, name, target, ...rest)
      : ts.createSourceFile(name, text, target);
  };
  const program = ts.createProgram([...added.keys()], options, host);
  return [...added.keys()]
    .flatMap((name) => {
      const source = program.getSourceFile(name);
      return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
    })
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
}
