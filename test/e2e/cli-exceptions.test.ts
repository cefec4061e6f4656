import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { newestKnownMinor } from "../../src/analyze/versions/api-removal.ts";
import { frameworkIds } from "../../src/guidance/frameworks.ts";
import type { Finding } from "../../src/model/finding.ts";
import { badPod, folderWith } from "../report/folder.ts";
import { runInMemory } from "../report/memory-io.ts";
import { problemsOf, validateSarif, validateScan } from "../report/schemas.ts";

const rule = "no-privileged-container";
const only = ["scan", "--rule", rule];
const root = process.env.REMPART_ROOT ?? process.cwd();
const excepted = badPod.replace(
  "privileged: true",
  `privileged: true # rempart: except ${rule} -- the vendor asks for it`,
);

async function json(argv: readonly string[], cwd: string) {
  const { out } = await runInMemory([...argv, "--format", "json"], { cwd });
  const result = JSON.parse(out);
  assert.deepEqual(problemsOf(validateScan, result), []);
  return result;
}

describe("exceptions on the command line", () => {
  it("do not count for the exit code, are counted, and shown with --all", async (t) => {
    const cwd = folderWith(t, { "pod.yaml": excepted });
    const { code, out } = await runInMemory([...only, "pod.yaml"], { cwd });
    assert.equal(code, 0);
    assert.match(out, /1 excepted \(--all shows them\)/);
    assert.match(
      out,
      /\n1 exception\n 1 in force:\n {3}· no-privileged-container \(1 finding\)\n {5}the vendor asks for it\n/,
    );
    assert.match(out, /\nno finding\nExit code 0/);
    assert.doesNotMatch(out, /runs privileged/);
    const all = await runInMemory([...only, "--all", "--lang", "fr", "pod.yaml"], { cwd });
    assert.match(all.out, /critique \(excepté\) {2}Le conteneur web s'exécute en mode privilégié\./);
    assert.match(all.out, / 1 en vigueur :/);
  });

  it("are in JSON and SARIF", async (t) => {
    const cwd = folderWith(t, {
      "pod.yaml": excepted,
      "other/pod.yaml": badPod,
      "rempart.yaml": `exceptions: [{ rule: ${rule}, path: other, reason: another, expires: "2026-12-31" }]\n`,
    });
    const { findings, exceptions } = await json([...only, "."], cwd);
    assert.deepEqual(
      findings.map(({ state }: Finding) => state),
      ["excepted", "excepted"],
    );
    assert.deepEqual(findings[0].exception, {
      source: { kind: "configuration", path: "rempart.yaml", line: 1, column: 22 },
      reason: "another",
      expires: "2026-12-31",
    });
    assert.equal(exceptions.length, 2);
    const { out } = await runInMemory([...only, "--format", "sarif", "."], { cwd });
    const log = JSON.parse(out);
    assert.deepEqual(problemsOf(validateSarif, log), []);
    const suppressions = log.runs[0].results.map((result: { suppressions: unknown[] }) => result.suppressions[0]);
    assert.deepEqual(
      suppressions.map(({ kind, justification }: { kind: string; justification: string }) => [kind, justification]),
      [
        ["external", "another"],
        ["inSource", "the vendor asks for it"],
      ],
    );
  });

  it("that are expired or have no reason leave findings open and are told", async (t) => {
    const comments = ` # rempart: except ${rule}`;
    const cwd = folderWith(t, { "pod.yaml": badPod.replace("privileged: true", `privileged: true${comments}`) });
    const { code, out } = await runInMemory([...only, "pod.yaml"], { cwd });
    assert.equal(code, 1);
    assert.match(
      out,
      / 1 without effect:\n {3}· no-privileged-container \(its reason is missing\)\n {5}pod\.yaml:12:26/,
    );
    writeFileSync(path.join(cwd, "pod.yaml"), excepted.replace("asks for it", "asks for it until 2026-01-01"));
    const expired = await runInMemory([...only, "pod.yaml"], { cwd });
    assert.equal(expired.code, 1);
    assert.match(expired.out, / 1 expired, no longer in force:\n.*until 2026-01-01, 1 finding/);
  });

  it("and severities of rules that do not exist are wrong use, as is a day that is none", async (t) => {
    const wrong: Readonly<Record<string, RegExp>> = {
      "exceptions: [{ rule: no-such-rule, reason: a }]\n": /There is no rule no-such-rule/,
      "severities: [{ rule: no-privilegd-container, severity: low }]\n": /Did you mean no-privileged-container/,
      [`exceptions:\n  - rule: ${rule}\n`]: /:2:5: .*reason/,
      [`exceptions:\n  - rule: ${rule}\n    reason: " "\n`]: /:3:5: .*reason/,
      [`exceptions:\n  - rule: ${rule}\n    reason: a\n    expires: "2026-02-30"\n`]: /:4:\d+: .*expires/,
      [`exceptions:\n  - rule: ${rule}\n    reason: a\n    object: {}\n`]: /:4:\d+: .*object/,
      "severities: [{ rule: a, severity: grave }]\n": /:1:\d+: .*severity/,
    };
    for (const [text, message] of Object.entries(wrong)) {
      const cwd = folderWith(t, { "pod.yaml": badPod, "rempart.yaml": text });
      const { code, out, err } = await runInMemory(["scan", "."], { cwd });
      assert.deepEqual([code, out], [2, ""], text);
      assert.match(err, message);
    }
  });

  it("severities change the exit code, and custom rules are passed over with a note", async (t) => {
    const text = `severities: [{ rule: ${rule}, severity: low }]\ncustom: [{ anything: 1 }]\n`;
    const cwd = folderWith(t, { "pod.yaml": badPod, "rempart.yaml": text });
    const { code, out, err } = await runInMemory([...only, "."], { cwd });
    assert.equal(code, 0);
    assert.match(out, /low {2}Container web runs privileged/);
    assert.match(out, /critical by the rule/);
    assert.match(err, /^rempart: rempart\.yaml: "custom" is kept/);
    const [finding] = (await json([...only, "."], cwd)).findings;
    assert.deepEqual([finding.severity, finding.ruleSeverity], ["low", "critical"]);
  });
});

describe("--baseline", () => {
  it("leaves known findings out of the exit code, and new ones in", async (t) => {
    const cwd = folderWith(t, { "pod.yaml": badPod });
    writeFileSync(path.join(cwd, "known.json"), JSON.stringify(await json([...only, "pod.yaml"], cwd)));
    const known = [...only, "--baseline", "known.json", "pod.yaml"];
    const { code, out } = await runInMemory(known, { cwd });
    assert.equal(code, 0);
    assert.match(out, /Baseline known\.json: 1 finding is known from it/);
    const result = await json(known, cwd);
    assert.equal(result.findings[0].state, "baseline");
    assert.deepEqual(result.baseline, { path: "known.json", known: 1, gone: 0 });
    const { status, failed, known: broken, excepted } = result.status[3];
    assert.deepEqual([status, failed, broken, excepted], ["not met", 0, 1, 0]);
    assert.match(out, /^ ✗ +4 .* not met \(1 known\)/m);
    assert.match(out, /^✗ 4 {2}Pod Security is enforced · not met \(1 known\) ─+ 0 findings$/m);
    assert.match(out, /^no new finding, 1 known from the baseline\nExit code 0/m);
    writeFileSync(path.join(cwd, "pod.yaml"), `# moved\n${badPod}---\n${badPod.replace("name: web", "name: new")}`);
    const later = await json(known, cwd);
    assert.deepEqual(later.findings.map(({ state }: Finding) => state).sort(), ["baseline", "open"]);
    const sarif = JSON.parse((await runInMemory([...known, "--format", "sarif"], { cwd })).out);
    assert.deepEqual(problemsOf(validateSarif, sarif), []);
    const states = sarif.runs[0].results.map(({ baselineState }: { baselineState: string }) => baselineState);
    assert.deepEqual(states.sort(), ["new", "unchanged"]);
    writeFileSync(path.join(cwd, "pod.yaml"), badPod.replace("privileged: true", "privileged: false"));
    assert.deepEqual((await json(known, cwd)).baseline, { path: "known.json", known: 0, gone: 1 });
  });

  it("made of its own result stays the same, and what was excepted then comes back", async (t) => {
    const cwd = folderWith(t, { "pod.yaml": badPod });
    const known = [...only, "--baseline", "known.json", "pod.yaml"];
    writeFileSync(path.join(cwd, "known.json"), JSON.stringify(await json([...only, "pod.yaml"], cwd)));
    writeFileSync(path.join(cwd, "known.json"), JSON.stringify(await json(known, cwd)));
    assert.equal((await json(known, cwd)).findings[0].state, "baseline");
    writeFileSync(path.join(cwd, "pod.yaml"), excepted);
    writeFileSync(path.join(cwd, "known.json"), JSON.stringify(await json([...only, "pod.yaml"], cwd)));
    writeFileSync(path.join(cwd, "pod.yaml"), badPod);
    assert.equal((await json(known, cwd)).findings[0].state, "open");
  });

  it("that is none is wrong use", async (t) => {
    const cwd = folderWith(t, {
      "pod.yaml": badPod,
      "a.json": "{",
      "b.json": "{}",
      "c.json": "[]",
      "d.json": '{"schema":"urn:rempart:schema:scan:2","findings":[]}',
    });
    for (const name of ["a.json", "b.json", "c.json", "d.json", "absent.json", "."]) {
      const { code, out, err } = await runInMemory(["scan", "--baseline", name, "pod.yaml"], { cwd });
      assert.deepEqual([code, out], [2, ""], name);
      assert.match(err, /This is no baseline\./);
    }
    writeFileSync(
      path.join(cwd, "e.json"),
      '{"schema":"urn:rempart:schema:scan:1","findings":[null,1,{"fingerprint":{}}]}',
    );
    assert.equal((await runInMemory([...only, "--baseline", "e.json", "pod.yaml"], { cwd })).code, 1);
  });
});

describe("--framework", () => {
  it("shows every control with what rempart can tell, in every language and framework", async (t) => {
    const cwd = folderWith(t, { "pod.yaml": badPod });
    for (const framework of frameworkIds)
      for (const lang of ["en", "fr"]) {
        const argv = ["scan", "--framework", framework, "--lang", lang, "pod.yaml"];
        const { code, out } = await runInMemory(argv, { cwd });
        assert.equal(code, 1);
        assert.doesNotMatch(out, /undefined|\[object/);
        for (const line of out.split("\n")) assert.ok(line.length <= 80, line);
        const result = await json(argv, cwd);
        for (const { id } of result.framework.controls) assert.ok(out.includes(` ${id} `), `${framework} ${id}`);
        const fingerprints = new Set(result.findings.map(({ fingerprint }: Finding) => fingerprint));
        const cited = new Set<string>(
          result.framework.controls.flatMap(({ findings }: { findings: string[] }) => findings),
        );
        for (const fingerprint of cited) assert.ok(fingerprints.has(fingerprint));
        assert.equal(cited.size + result.framework.uncited, fingerprints.size);
      }
  });

  it("tells findings, controls without a rule, and those for the cluster and the hosts apart", async (t) => {
    const cwd = folderWith(t, { "pod.yaml": badPod });
    const { framework } = await json(["scan", "--framework", "cis", "pod.yaml"], cwd);
    const stateOf = new Map(framework.controls.map(({ id, state }: { id: string; state: string }) => [id, state]));
    assert.equal(stateOf.get("5.2.2"), "findings");
    assert.equal(stateOf.get("5.2.3"), "met");
    assert.equal(stateOf.get("1.2.1"), "notChecked");
    assert.equal(stateOf.get("1.1.1"), "needsHost");
    assert.equal(stateOf.get("5.3.1"), "needsCluster");
    const left = await json(["scan", "--framework", "cis", "--skip-rule", rule, "pod.yaml"], cwd);
    const privileged = left.framework.controls.find(({ id }: { id: string }) => id === "5.2.2");
    assert.deepEqual([privileged.state, privileged.rules], ["notChecked", [rule]]);
    writeFileSync(path.join(cwd, "pod.yaml"), excepted);
    const withException = await json([...only, "--framework", "cis", "pod.yaml"], cwd);
    assert.equal(withException.framework.controls.find(({ id }: { id: string }) => id === "5.2.2").state, "excepted");
  });

  it("goes with text and JSON, and with frameworks that there are", async (t) => {
    const cwd = folderWith(t, { "pod.yaml": badPod });
    const sarif = await runInMemory(["scan", "--framework", "cis", "--format", "sarif", "."], { cwd });
    assert.deepEqual([sarif.code, sarif.out], [2, ""]);
    const other = await runInMemory(["scan", "--framework", "iso", "."], { cwd });
    assert.equal(other.code, 2);
    assert.match(other.err, /Use one of: nsa, pss, cis, attack, owasp/);
  });
});

describe("rempart init", () => {
  it("writes a configuration that says nothing, and what is uncommented holds", async (t) => {
    for (const lang of ["en", "fr"]) {
      const cwd = folderWith(t, { "pod.yaml": badPod });
      const file = path.join(cwd, "rempart.yaml");
      const { code, out } = await runInMemory(["init", "--lang", lang], { cwd });
      assert.equal(code, 0);
      assert.match(out, /^rempart\.yaml (was written|a été écrit)\.\n$/);
      assert.equal((await runInMemory(["scan", "--lang", "en", "."], { cwd })).code, 1);
      const text = readFileSync(file, "utf8");
      assert.match(text, new RegExp(`^# kubernetesVersion: "1\\.${newestKnownMinor}"$`, "m"));
      writeFileSync(file, text.replace(/^# ((?:[a-zA-Z]+:| +-? ?[a-zA-Z]+:).*)$/gm, "$1"));
      const { code: withAll, err } = await runInMemory(["scan", "."], { cwd });
      assert.deepEqual([withAll, err], [1, ""]);
      const schema = JSON.parse(readFileSync(path.join(root, "schemas/config.schema.json"), "utf8"));
      const keys = Object.keys(schema.properties).filter((key) => key !== "custom");
      const written = readFileSync(file, "utf8").match(/^[a-zA-Z]+(?=:)/gm);
      assert.deepEqual(written?.sort(), keys.sort());
    }
  });

  it("writes over nothing and nowhere but into a folder", async (t) => {
    const cwd = folderWith(t, { "a/rempart.yaml": "failOn: low\n", "b/rempart.yml": "failOn: low\n", "c/x": "" });
    for (const folder of ["a", "b", "absent", "c/x"]) {
      const { code, out } = await runInMemory(["init", folder], { cwd });
      assert.deepEqual([code, out], [2, ""], folder);
    }
    assert.equal(readFileSync(path.join(cwd, "a/rempart.yaml"), "utf8"), "failOn: low\n");
    assert.equal((await runInMemory(["init", "c"], { cwd })).code, 0);
  });

  it("names the schema where the package lies beside it", async (t) => {
    const cwd = folderWith(t, { "node_modules/rempart/schemas/config.schema.json": "{}" });
    await runInMemory(["init"], { cwd });
    assert.match(
      readFileSync(path.join(cwd, "rempart.yaml"), "utf8"),
      /^# yaml-language-server: \$schema=node_modules/,
    );
  });
});

describe("rempart explain", () => {
  it("shows of the good example what makes it differ from the bad one", async (t) => {
    const { out } = await runInMemory(["explain", rule], { cwd: folderWith(t, {}) });
    assert.match(out, /^ {2}> {9,}privileged: true$/m);
    assert.match(out, /^ {2}\+ {9,}allowPrivilegeEscalation: false$/m);
    assert.match(out, /Follows the rule\n.*\n {4}…\n/);
  });

  it("names references, and shows no English title in French", async (t) => {
    const cwd = folderWith(t, {});
    const en = await runInMemory(["explain", rule], { cwd });
    assert.match(en.out, /CIS Kubernetes Benchmark 1\.12, 5\.2\.2 \(Privileged containers\)/);
    const { examples, references } = JSON.parse(
      (await runInMemory(["explain", rule, "--format", "json"], { cwd })).out,
    );
    assert.ok(examples.bad[0].title.length > 3);
    assert.ok(
      references.some(({ id, name }: { id: string; name: string }) => id === "cis:5.2.2" && name.includes("5.2.2")),
    );
    const fr = await runInMemory(["explain", rule, "--lang", "fr"], { cwd });
    assert.match(fr.out, /CIS Kubernetes Benchmark 1\.12, 5\.2\.2 \(conteneurs privilégiés\)/);
    assert.ok(en.out.includes(examples.bad[0].title));
    assert.ok(!fr.out.includes(examples.bad[0].title));
    const french = JSON.parse((await runInMemory(["explain", rule, "--lang", "fr", "--format", "json"], { cwd })).out);
    assert.ok(!("title" in french.examples.bad[0]));
  });
});
