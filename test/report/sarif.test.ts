import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import type { Log, Result } from "sarif";
import { badPod, folderWith } from "./folder.ts";
import { runInMemory } from "./memory-io.ts";
import { problemsOf, validateSarif } from "./schemas.ts";

const root = process.env.REMPART_ROOT ?? process.cwd();

async function sarifOf(argv: readonly string[], cwd: string): Promise<Log> {
  const { out } = await runInMemory(["scan", "--format", "sarif", ...argv], { cwd });
  return JSON.parse(out);
}

describe("SARIF report", () => {
  it("keeps the schema of SARIF 2.1.0 on the sample projects, in both languages", async () => {
    for (const lang of ["en", "fr"])
      assert.deepEqual(problemsOf(validateSarif, await sarifOf(["--lang", lang, "examples"], root)), []);
  });

  it("the schema refuses what is no SARIF", () => {
    assert.notDeepEqual(problemsOf(validateSarif, { version: "2.1.0" }), []);
    const uri = "a b:c";
    const artifacts = [{ location: { uri } }];
    const run = { tool: { driver: { name: "x" } }, artifacts };
    assert.notDeepEqual(problemsOf(validateSarif, { version: "2.1.0", runs: [run] }), []);
  });

  it("ranges cover the very text, in UTF-16 units, end exclusive", async (t) => {
    const text = badPod.replace("privileged: true", '"privileged": true # 🦊');
    const cwd = folderWith(t, { "é 🦊/po:d.yaml": text });
    const log = await sarifOf(["."], cwd);
    assert.deepEqual(problemsOf(validateSarif, log), []);
    const [run] = log.runs;
    assert.equal(run?.columnKind, "utf16CodeUnits");
    const result = run?.results?.find(({ ruleId }) => ruleId === "no-privileged-container");
    const { artifactLocation, region } = result?.locations?.[0]?.physicalLocation ?? {};
    assert.equal(artifactLocation?.uri, "%C3%A9%20%F0%9F%A6%8A/po%3Ad.yaml");
    assert.equal(run?.artifacts?.[artifactLocation?.index ?? -1]?.location?.uri, artifactLocation?.uri);
    const line = readFileSync(path.join(cwd, "é 🦊/po:d.yaml"), "utf8").split("\n")[(region?.startLine ?? 0) - 1] ?? "";
    assert.equal(line.slice((region?.startColumn ?? 0) - 1, (region?.endColumn ?? 0) - 1), "true");
  });

  it("levels follow severities, and results refer to their rules", async (t) => {
    const cwd = folderWith(t, { "pod.yaml": badPod });
    const log = await sarifOf(["pod.yaml"], cwd);
    const [run] = log.runs;
    const rules = run?.tool.driver.rules ?? [];
    const expected: Record<string, string> = {
      critical: "error",
      high: "error",
      medium: "warning",
      low: "note",
      info: "note",
    };
    const results: readonly Result[] = run?.results ?? [];
    assert.ok(results.length > 3);
    for (const { ruleId, ruleIndex, level, properties, partialFingerprints } of results) {
      assert.equal(rules[ruleIndex ?? -1]?.id, ruleId);
      assert.equal(level, expected[properties?.severity]);
      assert.match(partialFingerprints?.["rempart/v1"] ?? "", /^[0-9a-f]{32}$/);
    }
    for (const { help, shortDescription, fullDescription, properties } of rules) {
      assert.ok((help?.text.length ?? 0) > 40 && (help?.markdown?.length ?? 0) > 40);
      assert.ok(shortDescription?.text && fullDescription?.text);
      assert.match(properties?.["security-severity"], /^\d\.\d$/);
    }
  });

  it("errors become notifications with their place", async (t) => {
    const cwd = folderWith(t, { "bad.yaml": "a: b\nc: [1\nd: }\n" });
    const log = await sarifOf(["bad.yaml"], cwd);
    assert.deepEqual(problemsOf(validateSarif, log), []);
    const [notification] = log.runs[0]?.invocations?.[0]?.toolExecutionNotifications ?? [];
    assert.equal(notification?.descriptor?.id, "yaml-syntax");
    const { artifactLocation, region } = notification?.locations?.[0]?.physicalLocation ?? {};
    assert.equal(artifactLocation?.uri, "bad.yaml");
    assert.ok((region?.startLine ?? 0) >= 2);
  });
});
