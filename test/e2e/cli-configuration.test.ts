import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { badPod, folderWith } from "../report/folder.ts";
import { runInMemory } from "../report/memory-io.ts";

const root = process.env.REMPART_ROOT ?? process.cwd();

describe("rempart.yaml", () => {
  it("takes every key it knows", async (t) => {
    const configuration = `environments:
  - name: staging
    paths: ["staging/**"]
exclude: ["old/**"]
failOn: medium
kubernetesVersion: "1.30"
skipRules: [no-latest-image]
lang: en
`;
    const files = { "staging/pod.yaml": badPod, "old/pod.yaml": badPod, "rempart.yaml": configuration };
    const cwd = folderWith(t, files);
    const { code, out, err } = await runInMemory(["scan", "--format", "json", "."], { cwd });
    assert.deepEqual([code, err], [1, ""]);
    const { kubernetesVersion, findings } = JSON.parse(out);
    assert.equal(kubernetesVersion, "1.30");
    assert.ok(findings.length > 0);
    for (const { environment, location, rule } of findings) {
      assert.equal(environment, "staging");
      assert.ok(location.path.startsWith("staging/"));
      assert.notEqual(rule, "no-latest-image");
    }
  });

  it("refuses what it does not know, with the place", async (t) => {
    const wrong: Readonly<Record<string, RegExp>> = {
      "failon: high\n": /:1:1: .*failon/,
      "lang: de\n": /:1:1: .*lang/,
      "failOn: sometimes\n": /:1:1: .*failOn/,
      "kubernetesVersion: 1.30\n": /:1:1: .*kubernetesVersion/,
      "kubernetesVersion: new\n": /:1:1: .*kubernetesVersion/,
      "exclude: a\n": /:1:1: .*exclude/,
      "skipRules: [1]\n": /:1:13: .*skipRules/,
      "skipRules: [no-such-rule]\n": /There is no rule no-such-rule/,
      "environments:\n  - name: a\n": /:2:5: .*environments/,
      "- a\n": /:1:1: /,
      "a: [\n": /:\d+:\d+: /,
    };
    for (const [text, message] of Object.entries(wrong)) {
      const cwd = folderWith(t, { "pod.yaml": badPod, "rempart.yaml": text });
      const { code, out, err } = await runInMemory(["scan", "."], { cwd });
      assert.deepEqual([code, out], [2, ""], text);
      assert.match(err, message);
    }
  });

  it("--config holds for every PATH in place of the nearest", async (t) => {
    const cwd = folderWith(t, {
      "a/pod.yaml": badPod,
      "a/rempart.yaml": "failOn: never\n",
      "strict.yaml": "failOn: info\nlang: fr\n",
    });
    assert.equal((await runInMemory(["scan", "a"], { cwd })).code, 0);
    const { code, out } = await runInMemory(["scan", "--config", "strict.yaml", "a"], { cwd });
    assert.equal(code, 1);
    assert.match(out, /Code de sortie 1/);
  });
});

describe("a rempart.yaml that does not keep its schema", () => {
  const cases: readonly (readonly [string, string, RegExp, RegExp])[] = [
    ["failOn: never\nkubernetesVersion: 1.30\n", "2:1", /kubernetesVersion must be a text/, /doit être un texte/],
    ["failOn: grave\n", "1:1", /failOn must be one of: critical, high/, /doit être l'une de ces valeurs : critical/],
    ["lang: en\nfailon: high\n", "2:1", /failon is not a known key/, /failon n'est pas une clé connue/],
    [
      "exceptions:\n  - rule: no-host-path\n",
      "2:5",
      /exceptions\.0 lacks the key "reason"/,
      /n'a pas la clé « reason »/,
    ],
    ['kubernetesVersion: "1,36"\n', "1:1", /is not written as it must be/, /n'est pas écrit comme il le faut/],
    ["environments:\n  - name: prod\n    paths: []\n", "3:5", /paths must not be empty/, /ne doit pas être vide/],
    ["- a\n", "1:1", /the document must be a mapping/, /le document doit être un dictionnaire/],
  ];
  for (const [text, position, english, french] of cases)
    it(`says so at its place, in both languages: ${JSON.stringify(text)}`, async (t) => {
      const cwd = folderWith(t, { "pod.yaml": badPod, "rempart.yaml": text });
      const en = await runInMemory(["scan", "--lang", "en", "pod.yaml"], { cwd });
      assert.deepEqual([en.code, en.out], [2, ""]);
      assert.match(en.err, english);
      assert.ok(en.err.includes(`rempart.yaml:${position}:`), en.err);
      const fr = await runInMemory(["scan", "--lang", "fr", "pod.yaml"], { cwd });
      assert.match(fr.err, french);
      assert.doesNotMatch(fr.err, /must|should|is not/);
    });
});

describe("the package", () => {
  it("is a program, with no library to import", () => {
    const { bin, exports } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
    assert.deepEqual(bin, { rempart: "bin/rempart.js" });
    assert.deepEqual(exports, { "./package.json": "./package.json" });
  });
});
