import assert from "node:assert/strict";
import { test } from "node:test";
import { readDocuments } from "../documents.ts";
import { sensitiveInKustomization, sensitiveInValues } from "./find-values.ts";

function paths(find: typeof sensitiveInValues, text: string): readonly string[] {
  const [document] = readDocuments(text);
  assert.ok(document?.ok === true);
  return find(document.value).map(({ path }) => path.join("."));
}

const values: readonly [title: string, text: string, found: readonly string[]][] = [
  ["a password by its key", "auth:\n  rootPassword: x7Kq-2mPz9\n", ["auth.rootPassword"]],
  ["a password in a list of variables", "env:\n  - name: DB_PASSWORD\n    value: x7Kq-2mPz9\n", ["env.0.value"]],
  ["nothing written", 'auth:\n  password: ""\n  token: null\n', []],
  [
    "the name of a Secret kept elsewhere",
    "auth:\n  existingSecret: database\n  secretKeys:\n    passwordKey: password\n",
    [],
  ],
  ["a variable without a secret name", "env:\n  - name: LOG_LEVEL\n    value: debug\n", []],
  ["encrypted by SOPS", "password: ENC[AES256_GCM,data:eg==]\nsops:\n  version: 3.9.0\n", []],
  ["a switch", "usePasswordFiles: true\n", []],
  ["no mapping at all", "- password\n", []],
];

for (const [title, text, found] of values)
  test(`values: ${title}`, () => {
    assert.deepEqual(paths(sensitiveInValues, text), found);
  });

const kustomizations: readonly [title: string, text: string, found: readonly string[]][] = [
  [
    "literals of a Secret, whatever they are",
    "secretGenerator:\n  - name: a\n    literals: [user=shop, 'password=\"x\"']\n",
    ["secretGenerator.0.literals.0", "secretGenerator.0.literals.1"],
  ],
  ["files are not its own", "secretGenerator:\n  - name: a\n    files: [password.txt]\n    envs: [.env]\n", []],
  ["filled in before", "secretGenerator:\n  - name: a\n    literals: ['password=$(PASSWORD)', 'token=']\n", []],
  [
    "a ConfigMap's literals are judged",
    "configMapGenerator:\n  - name: a\n    literals: [LOG_LEVEL=debug, DB_PASSWORD=x7Kq-2mPz9]\n",
    ["configMapGenerator.0.literals.1"],
  ],
  ["not a list", "secretGenerator: 7\nconfigMapGenerator: [7, { literals: x }]\n", []],
];

for (const [title, text, found] of kustomizations)
  test(`kustomization: ${title}`, () => {
    assert.deepEqual(paths(sensitiveInKustomization, text), found);
  });

test("keys of every name are own keys", () => {
  assert.deepEqual(paths(sensitiveInValues, "__proto__:\n  password: x7Kq-2mPz9\n"), ["__proto__.password"]);
});
