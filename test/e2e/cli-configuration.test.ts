import assert from "node:assert/strict";
import path from "node:path";
import { describe, it } from "node:test";
import { pathToFileURL } from "node:url";
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

describe("the library", () => {
  it("scans and reports without the command line", async (t) => {
    const workingDirectory = folderWith(t, { "pod.yaml": badPod });
    const library = await import(pathToFileURL(path.join(root, "dist/index.js")).href);
    const { scan, rules, jsonReport } = library;
    const result = await scan({
      paths: ["."],
      exclude: [],
      workingDirectory,
      rules,
      maxFileSize: 1_000_000,
      today: "2026-11-01",
    });
    assert.ok(result.findings.length > 3);
    const tool = { name: "rempart", version: "0" };
    assert.ok(JSON.parse([...jsonReport(result, { language: "en", tool })].join("")).findings.length > 3);
    for (const name of [
      "defineRule",
      "defineText",
      "RempartError",
      "recommendations",
      "questions",
      "facts",
      "textReport",
    ])
      assert.ok(name in library, name);
  });
});
