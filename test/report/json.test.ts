import assert from "node:assert/strict";
import path from "node:path";
import { describe, it } from "node:test";
import { badPod, folderWith } from "./folder.ts";
import { runInMemory } from "./memory-io.ts";
import { problemsOf, validateScan } from "./schemas.ts";

const root = process.env.REMPART_ROOT ?? process.cwd();

describe("JSON report", () => {
  it("keeps the published schema on the sample projects, in both languages", async () => {
    for (const lang of ["en", "fr"]) {
      const { out } = await runInMemory(["scan", "--format", "json", "--lang", lang, "examples"], { cwd: root });
      assert.deepEqual(problemsOf(validateScan, JSON.parse(out)), []);
    }
  });

  it("keeps it where things cannot be read, and where there is nothing", async (t) => {
    const cwd = folderWith(t, { "bad.yaml": "a: [1\nb: }", "empty.yaml": "", Dockerfile: "FROM\n" });
    for (const argv of [["."], ["absent"], ["-"]]) {
      const { out } = await runInMemory(["scan", "--format", "json", ...argv], { cwd });
      assert.deepEqual(problemsOf(validateScan, JSON.parse(out)), []);
    }
  });

  it("the schema refuses what it does not know", () => {
    assert.notDeepEqual(problemsOf(validateScan, {}), []);
  });

  it("says where, and fills messages", async (t) => {
    const cwd = folderWith(t, { "pod.yaml": badPod });
    const { code, out } = await runInMemory(["scan", "--format", "json", "pod.yaml"], { cwd });
    assert.equal(code, 1);
    const { findings, tool, kubernetesVersion } = JSON.parse(out);
    assert.equal(tool.name, "rempart");
    assert.match(kubernetesVersion, /^1\.\d+$/);
    const finding = findings.find(({ rule }: { rule: string }) => rule === "no-privileged-container");
    const { fingerprint, message, ...rest } = finding;
    assert.match(fingerprint, /^[0-9a-f]{32}$/);
    assert.equal(message, "Container web runs privileged.");
    assert.deepEqual(rest, {
      state: "open",
      rule: "no-privileged-container",
      recommendation: 4,
      question: "pod-security.privileged",
      severity: "critical",
      messageId: "privileged",
      arguments: { name: "web" },
      environment: "default",
      subject: { kind: "resource", resource: { apiVersion: "v1", kind: "Pod", namespace: "shop", name: "web" } },
      location: { path: "pod.yaml", line: 12, column: 21, endLine: 12, endColumn: 25, precision: "exact" },
      related: [],
    });
  });

  it("paths are relative to the working directory", async (t) => {
    const cwd = folderWith(t, { "a/pod.yaml": badPod, "b/x": "" });
    const { out } = await runInMemory(["scan", "--format", "json", "../a"], { cwd: path.join(cwd, "b") });
    const { findings } = JSON.parse(out);
    assert.equal(findings[0].location.path, "../a/pod.yaml");
  });
});
