import assert from "node:assert/strict";
import { appendFileSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { displayWidth } from "../../src/report/layout.ts";
import { badPod, folderWith } from "./folder.ts";
import { runInMemory } from "./memory-io.ts";

const root = process.env.REMPART_ROOT ?? process.cwd();
// biome-ignore lint/suspicious/noControlCharactersInRegex: colour is what is looked for
const colour = /\x1b\[[0-9;]*m/g;

function assertWithin(out: string, width: number) {
  for (const line of out.replace(colour, "").split("\n"))
    assert.ok(displayWidth(line) <= width, `${displayWidth(line)} columns: ${line}`);
}

describe("text report", () => {
  it("fits 80 columns in both languages, and has no colour, where the output is no terminal", async () => {
    for (const lang of ["en", "fr"]) {
      const { out } = await runInMemory(["scan", "--all", "--lang", lang, "examples"], { cwd: root });
      assert.ok(out.length > 10_000);
      assertWithin(out, 80);
      assert.doesNotMatch(out, colour);
      assert.doesNotMatch(out, /undefined|\[object|\{\w+\}/);
      assert.doesNotMatch(out, / $/m);
    }
  });

  it("takes the terminal's width, between 40 and 120 columns", async () => {
    for (const [columns, width] of [
      [60, 60],
      [100, 100],
      [300, 120],
      [10, 40],
    ] as const) {
      const { out } = await runInMemory(["scan", "examples"], {
        cwd: root,
        terminal: { columns },
        env: { TERM: "xterm" },
      });
      assertWithin(out, width);
      assert.match(out, colour);
    }
  });

  it("puts the twelve first, numbered, with what failed and passed", async (t) => {
    const cwd = folderWith(t, { "pod.yaml": badPod });
    const { out } = await runInMemory(["scan", "pod.yaml"], { cwd });
    const rows = out.split("\n").filter((line) => /^ [✗✓◐?–] [ 1][0-9] /.test(line));
    assert.equal(rows.length, 12);
    assert.deepEqual(
      rows.map((row) => Number(row.slice(3, 5))),
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
    );
    assert.match(rows[0] ?? "", /^ ✗ {2}1 Containers do not run as root +not met +[0-9]+/);
    assert.match(rows[8] ?? "", /^ \? {2}9 Anonymous access is off +not checked$/);
    assert.match(out, /kube-apiserver\.yaml, or the kubeadm\n\s+ClusterConfiguration \([0-9, ]+\)/);
  });

  it("shows each finding with its place, its line and a caret, and what to do once", async (t) => {
    const cwd = folderWith(t, { "pod.yaml": badPod });
    const { out, code } = await runInMemory(["scan", "--rule", "no-privileged-container", "pod.yaml"], { cwd });
    assert.equal(code, 1);
    const block = [
      "■ no-privileged-container",
      "  Broken rule: No container is privileged.",
      "",
      "  critical  Container web runs privileged.",
      "    Pod shop/web",
      "    pod.yaml:12:21",
      "    12 │         privileged: true",
      "       │                     ^^^^",
      "",
      "  What to do: Remove `privileged: true`",
    ].join("\n");
    assert.ok(out.includes(block), out);
    assert.match(out, /\n1 finding: 1 critical\nExit code 1: 1 open finding at or above high\.\n$/);
  });

  it("says what became of a recommendation where it heads its findings, in both languages", async (t) => {
    const cwd = folderWith(t, { "pod.yaml": badPod });
    const run = async (lang: string) => (await runInMemory(["scan", "--lang", lang, "pod.yaml"], { cwd })).out;
    const english = await run("en");
    assert.match(english, /^✗ 4 {2}Pod Security is enforced · not met ─+ \d+ findings$/m);
    assert.match(english, /^■ no-latest-image\n {2}Broken rule: /m);
    const french = await run("fr");
    assert.match(french, /^✗ 1 {2}.* · non respectée ─+ \d+ constats?$/m);
    assert.match(french, /^■ no-latest-image\n {2}Règle enfreinte : /m);
    for (const line of [...english.split("\n"), ...french.split("\n")]) assert.ok(line.length <= 80, line);
  });

  it("says which rules were left out instead of asking for what they would have looked at", async (t) => {
    const cwd = folderWith(t, { "pod.yaml": badPod });
    const { out } = await runInMemory(["scan", "--rule", "no-privileged-container", "pod.yaml"], { cwd });
    assert.match(out, /^\d+ rules were left out/m);
    assert.doesNotMatch(out, /the manifests of the workloads/);
    const whole = await runInMemory(["scan", "pod.yaml"], { cwd });
    assert.doesNotMatch(whole.out, /left out/);
  });

  it("speaks French", async (t) => {
    const cwd = folderWith(t, { "pod.yaml": badPod });
    const argv = ["scan", "--rule", "no-privileged-container", "pod.yaml"];
    const { out } = await runInMemory(argv, { cwd, env: { LANG: "fr_FR.UTF-8" } });
    assert.match(out, / {2}critique {2}Le conteneur web s'exécute en mode privilégié\./);
    assert.match(out, /\n1 constat : 1 critique\nCode de sortie 1 : 1 constat ouvert de niveau « grave » ou plus\.\n$/);
  });

  it("shows five findings of a rule and says how many more there are", async (t) => {
    const pods = Array.from({ length: 22 }, (_, index) => badPod.replace("name: web", `name: web-${index}`));
    const cwd = folderWith(t, { "pods.yaml": pods.join("---\n") });
    const argv = ["scan", "--rule", "no-privileged-container", "pods.yaml"];
    const some = await runInMemory(argv, { cwd });
    assert.equal(some.out.match(/runs privileged/g)?.length, 5);
    assert.match(some.out, /and 17 more \(--all shows them\)/);
    assert.equal(some.out.match(/What to do:/g)?.length, 1);
    const all = await runInMemory([...argv, "--all"], { cwd });
    assert.equal(all.out.match(/runs privileged/g)?.length, 22);
  });

  it("shows no excerpt of a file that is no longer what was judged", async (t) => {
    const cwd = folderWith(t, { "pod.yaml": badPod });
    const { textReport } = await import("../../src/report/text.ts");
    const { sourceReader } = await import("../../src/cli/source-reader.ts");
    const { scan } = await import("../../src/scan/scan.ts");
    const { rules } = await import("../../src/rules/index.generated.ts");
    const workingDirectory = cwd;
    const result = await scan({
      paths: ["pod.yaml"],
      exclude: [],
      workingDirectory,
      rules,
      maxFileSize: 1_000_000,
      today: "2026-11-01",
    });
    appendFileSync(path.join(cwd, "pod.yaml"), "# changed\n");
    const readText = sourceReader(cwd, 1_000_000, () => new Uint8Array());
    const options = {
      leftOut: 0,
      width: 80,
      colour: false,
      all: false,
      failOn: "high",
      exitCode: 1,
      readText,
    } as const;
    const tool = { name: "rempart", version: "0" };
    const out = [...textReport(result, { ...options, language: "en", tool })].join("");
    assert.match(out, /pod\.yaml:12:21/);
    assert.doesNotMatch(out, /│/);
  });

  it("shows excerpts of standard input", async (t) => {
    const cwd = folderWith(t, {});
    const { out } = await runInMemory(["scan", "-"], { cwd, stdin: badPod });
    assert.match(out, /-:12:21\n {4}12 │ {9}privileged: true\n/);
  });

  it("never prints control characters of names, paths, values and messages", async (t) => {
    const cwd = folderWith(t, {});
    const hostile = "\x1b]0;owned\x07\x1b[2J\nSECOND LINE\u202e";
    mkdirSync(path.join(cwd, "d\x1b[31m\n"));
    const pod = {
      apiVersion: "v1",
      kind: "Pod",
      metadata: { name: hostile, namespace: hostile },
      spec: { containers: [{ name: hostile, image: hostile, securityContext: { privileged: true } }] },
    };
    writeFileSync(path.join(cwd, "d\x1b[31m\n", "a\x1b[1m\n.yaml"), JSON.stringify(pod));
    writeFileSync(path.join(cwd, "d\x1b[31m\n", "b\x07.yaml"), "a: [\x1b");
    for (const command of [
      ["scan", "--all"],
      ["pss", "check"],
    ]) {
      const { out, err } = await runInMemory([...command, "."], { cwd });
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
      assert.doesNotMatch(out + err, /[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]/);
      assert.doesNotMatch(out, /^SECOND LINE/m);
      assert.match(out, /\\x1b/);
      assertWithin(out, 80);
    }
  });

  it("lists what could not be read, with its position, and says why the exit code is 3", async (t) => {
    const cwd = folderWith(t, { "bad.yaml": "apiVersion: v1\nkind: Pod\nspec: [1\nd: }\n" });
    const { out, code } = await runInMemory(["scan", "."], { cwd });
    assert.equal(code, 3);
    assert.match(out, /\n1 input could not be read, or only in part\n {2}bad\.yaml:[0-9]+:[0-9]+\n {4}\S/);
    assert.match(out, /Exit code 3: 1 error while reading; the rest was judged\.\n$/);
  });
});
