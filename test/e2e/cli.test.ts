import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, existsSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { badPod, folderWith } from "../report/folder.ts";
import { runInMemory } from "../report/memory-io.ts";

const root = process.env.REMPART_ROOT ?? process.cwd();
const bin = path.join(root, "bin/rempart.js");

/** Runs the built program as a user would. */
function run(args: readonly string[], cwd: string, env: Readonly<Record<string, string>> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], {
    cwd,
    encoding: "utf8",
    env: { PATH: process.env.PATH, ...env },
  });
  return { code: status, out: stdout, err: stderr };
}

const goodPod = `apiVersion: v1
kind: ConfigMap
metadata:
  name: settings
  namespace: shop
data:
  theme: dark
`;

describe("exit codes of the built program", () => {
  it("0, 1, 2 and 3, and the order of precedence among them", (t) => {
    const cwd = folderWith(t, {
      "good.yaml": goodPod,
      "bad.yaml": badPod,
      "broken.yaml": "apiVersion: v1\nkind: Pod\nspec: [1\nd: }\n",
    });
    assert.equal(run(["scan", "good.yaml"], cwd).code, 0);
    assert.equal(run(["scan", "bad.yaml"], cwd).code, 1);
    assert.equal(run(["scan", "broken.yaml"], cwd).code, 3);
    assert.equal(run(["scan", "good.yaml", "broken.yaml"], cwd).code, 3);
    assert.equal(run(["scan", "bad.yaml", "broken.yaml"], cwd).code, 1);
    const absent = run(["scan", "--format", "json", "bad.yaml", "absent.yaml"], cwd);
    assert.equal(absent.code, 2);
    const { findings, errors } = JSON.parse(absent.out);
    assert.ok(findings.length > 0, "what exists is judged");
    assert.equal(errors[0].code, "path-not-found");
  });

  it("2 where there was nothing to judge, unless --allow-empty says that this is right", (t) => {
    const cwd = folderWith(t, {
      "empty/README.md": "# nothing\n",
      "other/package.json": "{}\n",
      "chart/Chart.yaml": "apiVersion: v2\nname: web\nversion: 1.0.0\n",
      "good.yaml": goodPod,
      "layers/rempart.yaml": 'layers: [{ layer: operating-system, product: ubuntu, version: "18.04" }]\n',
    });
    for (const folder of ["empty", "other", "chart"]) {
      const { code, out } = run(["scan", folder], cwd);
      assert.equal(code, 2, folder);
      assert.match(out, /Nothing to judge was found: no manifest/);
      assert.match(out, /Exit code 2: nothing was judged\./);
      assert.doesNotMatch(out, /no finding/);
      const allowed = run(["scan", "--allow-empty", folder], cwd);
      assert.equal(allowed.code, 0, folder);
      assert.match(allowed.out, /Exit code 0: nothing was judged/);
    }
    const { errors } = JSON.parse(run(["scan", "--format", "json", "empty"], cwd).out);
    assert.deepEqual([errors.length, errors[0].code], [1, "nothing-found"]);
    assert.match(run(["scan", "--lang", "fr", "empty"], cwd).out, /Code de sortie 2 : rien n'a été évalué\./);
    assert.equal(run(["scan", "empty", "good.yaml"], cwd).code, 0);
    assert.match(run(["scan", "layers"], cwd).out, /no-end-of-life-layer/);
    const list = spawnSync(process.execPath, [bin, "scan", "-"], { cwd, encoding: "utf8", input: "" });
    assert.equal(list.status, 2);
  });

  it("follows --fail-on and rempart.yaml", (t) => {
    const only = ["--rule", "no-privileged-container"];
    const cwd = folderWith(t, { "bad.yaml": badPod, "lax/bad.yaml": badPod, "lax/rempart.yaml": "failOn: never\n" });
    assert.equal(run(["scan", ...only, "--fail-on", "critical", "bad.yaml"], cwd).code, 1);
    assert.equal(run(["scan", ...only, "--fail-on", "never", "bad.yaml"], cwd).code, 0);
    assert.equal(run(["scan", ...only, "lax"], cwd).code, 0);
    assert.equal(run(["scan", ...only, "--fail-on", "low", "lax"], cwd).code, 1);
    assert.equal(run(["scan", ...only, "lax", "bad.yaml"], cwd).code, 1);
  });

  it("2 for wrong use, with what was probably meant, and nothing on standard output", (t) => {
    const cwd = folderWith(t, { "good.yaml": goodPod });
    const cases: readonly (readonly [readonly string[], RegExp])[] = [
      [[], /rempart scan PATH…/],
      [["scna", "."], /There is no command scna\. Did you mean scan\?/],
      [["scan"], /nothing to scan: name a PATH, or give --cluster\. See rempart scan --help\./],
      [["scan", "--formt", "json", "."], /There is no option --formt\. Did you mean --format\?/],
      [["scan", "--format", "xml", "."], /"xml" is not a value of --format\. Use one of: text, json, sarif\./],
      [["scan", "--rule", "no-privilegd-container", "."], /Did you mean no-privileged-container\?/],
      [["scan", "--skip-rule", "nothing", "."], /There is no rule nothing\./],
      [["scan", "--max-file-size", "big", "."], /"big" is not a size/],
      [["scan", "--kubernetes-version", "new", "."], /"new" is not a Kubernetes version/],
      [["scan", "--config", "none.yaml", "."], /none\.yaml: The configuration is not valid/],
      [["scan", "--lang", "de", "."], /"de" is not a value of --lang/],
      [["scan", "."].concat("--output"), /--output .*needs a value/],
      [["explain", "no-privilege"], /There is no rule no-privilege\./],
      [["explain"], /RULE is missing/],
      [["pss"], /rempart pss/],
      [["pss", "check", "--version", "1.2", "."], /"1\.2" is not a policy version/],
      [["completion", "tcsh"], /bash, zsh, fish/],
      [["scan", "--context", "x", "."], /--context goes with --cluster/],
      [["scan", "--cluster", "--timeout", "soon"], /"soon" is not a time/],
      [["scan", "--cluster", "--kubeconfig", "absent"], /absent does not exist/],
      [["collect"], /option .*--output/],
    ];
    for (const [args, message] of cases) {
      const { code, out, err } = run(args, cwd);
      assert.equal(code, 2, args.join(" "));
      assert.match(err, message);
      assert.equal(out, "");
    }
    assert.match(
      run(["scan", "--formt", "--lang", "fr"], cwd).err,
      /L'option --formt n'existe pas\. Vouliez-vous dire/,
    );
  });

  it("2 for a configuration that does not hold, with its position", (t) => {
    const cwd = folderWith(t, { "good.yaml": goodPod, "rempart.yaml": "exclude: []\nfailon: high\n" });
    const { code, err } = run(["scan", "."], cwd);
    assert.equal(code, 2);
    assert.match(err, /rempart\.yaml:2:1: .*failon/);
  });

  it("skipRules of rempart.yaml counts where every configuration has it", (t) => {
    const cwd = folderWith(t, {
      "a/pod.yaml": badPod,
      "a/rempart.yaml": "skipRules: [no-privileged-container]\n",
      "b/pod.yaml": badPod,
    });
    const rulesOf = (...paths: string[]) =>
      new Set(
        JSON.parse(run(["scan", "--format", "json", ...paths], cwd).out).findings.map(
          ({ rule }: { rule: string }) => rule,
        ),
      );
    assert.ok(!rulesOf("a").has("no-privileged-container"));
    assert.ok(rulesOf("a", "b").has("no-privileged-container"));
  });
});

describe("what is written where", () => {
  it("prints the version and nothing else", () => {
    const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
    for (const flag of ["--version", "-V"])
      assert.deepEqual(run([flag], root), { code: 0, out: `${version}\n`, err: "" });
  });

  it("gives help with examples for every command, in both languages, within 80 columns", () => {
    const commands = [
      [],
      ["scan"],
      ["init"],
      ["explain"],
      ["rules"],
      ["data", "import"],
      ["data", "show"],
      ["pss", "check"],
      ["completion"],
    ];
    for (const command of commands)
      for (const lang of ["en", "fr"]) {
        const { code, out, err } = run([...command, "--lang", lang, "--help"], root);
        assert.equal(code, 0);
        assert.equal(err, "");
        if (command.length > 0) assert.match(out, lang === "en" ? /\nExamples:\n {2}\$ / : /\nExemples :\n {2}\$ /);
        for (const line of out.split("\n")) assert.ok(line.length <= 80, line);
        if (lang === "fr") assert.doesNotMatch(out, /Usage:|Options:|default:|choices:/);
      }
  });

  it("ends quietly when the reader of its output has gone", (t) => {
    const cwd = folderWith(t, { "pods.yaml": Array.from({ length: 400 }, () => badPod).join("---\n") });
    const script = `"${process.execPath}" "${bin}" scan --all pods.yaml | head -n 1; echo "\${PIPESTATUS[0]}"`;
    const { stdout, stderr } = spawnSync("bash", ["-c", script], { cwd, encoding: "utf8" });
    assert.equal(stderr, "");
    assert.match(stdout, /^rempart .*\n1\n$/);
  });

  it("says that a full disk took nothing", async (t) => {
    const cwd = folderWith(t, { "bad.yaml": badPod });
    if (!existsSync("/dev/full")) return t.skip("no /dev/full here");
    const file = run(["scan", "--output", "/dev/full", "bad.yaml"], cwd);
    assert.equal(file.code, 2);
    assert.match(file.err, /could not be written \(ENOSPC\)/);
    const script = `"${process.execPath}" "${bin}" scan bad.yaml > /dev/full`;
    const { status, stderr } = spawnSync("bash", ["-c", script], { cwd, encoding: "utf8" });
    assert.equal(status, 2);
    assert.match(stderr, /could not be written \(ENOSPC\)/);
    const inMemory = await runInMemory(["scan", "bad.yaml"], { cwd, failingOutput: "EPIPE" });
    assert.deepEqual([inMemory.code, inMemory.err], [1, ""]);
  });

  it("replaces an output file whole, keeps its mode, and follows a link to it", (t) => {
    const cwd = folderWith(t, { "bad.yaml": badPod, "real.json": "old" });
    chmodSync(path.join(cwd, "real.json"), 0o640);
    symlinkSync("real.json", path.join(cwd, "out.json"));
    const { code, out } = run(["scan", "--format", "json", "--output", "out.json", "bad.yaml"], cwd);
    assert.equal(code, 1);
    assert.equal(out, "");
    assert.ok(lstatSync(path.join(cwd, "out.json")).isSymbolicLink());
    assert.equal(statSync(path.join(cwd, "real.json")).mode & 0o777, 0o640);
    assert.ok(JSON.parse(readFileSync(path.join(cwd, "real.json"), "utf8")).findings.length > 0);
    assert.deepEqual(readdirSync(cwd).sort(), ["bad.yaml", "out.json", "real.json"]);
  });

  it("leaves what was there when the output cannot be written", (t) => {
    const cwd = folderWith(t, { "bad.yaml": badPod, "file/x": "" });
    for (const output of ["absent/out.json", "file/x/out.json", "file"]) {
      const { code, err } = run(["scan", "--output", output, "bad.yaml"], cwd);
      assert.equal(code, 2);
      assert.match(err, new RegExp(`^rempart: ${output}: The result could not be written`));
    }
    assert.deepEqual(readdirSync(cwd).sort(), ["bad.yaml", "file"]);
    assert.deepEqual(readdirSync(path.join(cwd, "file")), ["x"]);
  });

  it("does not write into a folder it may not write to", (t) => {
    const cwd = folderWith(t, { "bad.yaml": badPod, "locked/out.txt": "before" });
    chmodSync(cwd, 0o755);
    chmodSync(path.join(cwd, "locked"), 0o555);
    const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
    const args = [bin, "scan", "--output", "locked/out.txt", "bad.yaml"];
    const { status, stderr } = spawnSync(process.execPath, args, { cwd, encoding: "utf8", ...nobody });
    chmodSync(path.join(cwd, "locked"), 0o755);
    assert.match(stderr, /locked\/out\.txt: The result could not be written \(EACCES\)/);
    assert.equal(status, 2);
    assert.equal(readFileSync(path.join(cwd, "locked/out.txt"), "utf8"), "before");
  });

  it("colours by flag, then environment, then terminal", async (t) => {
    const cwd = folderWith(t, { "bad.yaml": badPod });
    const terminal = { columns: 100 };
    const coloured = async (argv: readonly string[], env: Record<string, string>, tty: boolean) => {
      const { out } = await runInMemory(["scan", "bad.yaml", ...argv], { cwd, env, ...(tty && { terminal }) });
      return out.includes("\x1b[");
    };
    assert.equal(await coloured([], {}, true), true);
    assert.equal(await coloured([], {}, false), false);
    assert.equal(await coloured([], { NO_COLOR: "1" }, true), false);
    assert.equal(await coloured([], { NO_COLOR: "" }, true), true);
    assert.equal(await coloured([], { TERM: "dumb" }, true), false);
    assert.equal(await coloured([], { FORCE_COLOR: "1" }, false), true);
    assert.equal(await coloured([], { FORCE_COLOR: "0" }, true), false);
    assert.equal(await coloured([], { FORCE_COLOR: "1", NO_COLOR: "1" }, false), false);
    assert.equal(await coloured(["--color"], { NO_COLOR: "1" }, false), true);
    assert.equal(await coloured(["--no-color"], { FORCE_COLOR: "1" }, true), false);
    assert.equal(await coloured(["--output", "/dev/null"], {}, true), false);
  });

  it("takes the language from --lang, then rempart.yaml, then the environment", async (t) => {
    const cwd = folderWith(t, { "bad.yaml": badPod, "fr/bad.yaml": badPod, "fr/rempart.yaml": "lang: fr\n" });
    const french = async (argv: readonly string[], env: Record<string, string> = {}) =>
      / {2}critique {2}/.test((await runInMemory(["scan", ...argv], { cwd, env })).out);
    assert.equal(await french(["bad.yaml"]), false);
    assert.equal(await french(["bad.yaml"], { LANG: "fr_CA.UTF-8" }), true);
    assert.equal(await french(["bad.yaml"], { LANG: "fr_FR.UTF-8", LC_ALL: "C.UTF-8" }), false);
    assert.equal(await french(["bad.yaml"], { LANG: "en_GB.UTF-8", LC_MESSAGES: "fr_FR" }), true);
    assert.equal(await french(["fr"], { LANG: "en_US" }), true);
    assert.equal(await french(["--lang", "en", "fr"], { LANG: "fr_FR" }), false);
    assert.equal(await french(["bad.yaml", "--lang=fr"]), true);
  });
});

describe("explain and rules", () => {
  it("lists every rule, as text and as JSON", () => {
    const { rules } = JSON.parse(run(["rules", "--format", "json"], root).out);
    assert.ok(rules.length >= 5);
    const text = run(["rules", "--lang", "fr"], root).out;
    for (const { id } of rules) assert.ok(text.includes(id), id);
    for (const line of text.split("\n")) assert.ok(line.length <= 80, line);
  });

  it("explains every rule in both languages, within 80 columns", async () => {
    const { rules } = JSON.parse(run(["rules", "--format", "json"], root).out);
    for (const { id } of rules)
      for (const lang of ["en", "fr"]) {
        const { code, out } = await runInMemory(["explain", "--lang", lang, id], { cwd: root });
        assert.equal(code, 0);
        assert.match(
          out,
          lang === "en" ? /\nWhy it matters\n[\s\S]*\nBreaks the rule\n[\s\S]*\nFollows the rule\n/ : /\nQue faire\n/,
        );
        assert.doesNotMatch(out, / #!$|undefined/m);
        for (const line of out.split("\n")) assert.ok(line.length <= 80, `${id}: ${line}`);
      }
  });

  it("explains as JSON, with the lines at fault", () => {
    const { id, why, remedy, examples } = JSON.parse(
      run(["explain", "--format", "json", "no-privileged-container"], root).out,
    );
    assert.equal(id, "no-privileged-container");
    assert.ok(why.length > 20 && remedy.length > 20);
    const [bad] = examples.bad;
    assert.match(bad.input.split("\n")[bad.lines[0] - 1], /privileged: true$/);
  });
});

describe("completion", () => {
  const complete = (words: string): readonly string[] => {
    const script = `source <("${process.execPath}" "${bin}" completion bash)
COMP_WORDS=(${words} "")
COMP_CWORD=$((\${#COMP_WORDS[@]} - 1))
if [ -n "$1" ]; then COMP_WORDS[COMP_CWORD]=$1; fi
_rempart
printf '%s\\n' "\${COMPREPLY[@]}"`;
    const [, typed = ""] = /\|(\S*)$/.exec(words) ?? [];
    const out = execFileSync("bash", ["-c", script.replace(words, words.replace(/ ?\|\S*$/, "")), "bash", typed], {
      encoding: "utf8",
    });
    return out.split("\n").filter((line) => line !== "");
  };

  it("bash completes commands, options, values and rules", () => {
    assert.deepEqual(complete("rempart |"), [
      "scan",
      "collect",
      "cluster",
      "init",
      "explain",
      "rules",
      "data",
      "pss",
      "rbac",
      "completion",
    ]);
    assert.deepEqual(complete("rempart pss |"), ["check", "impact"]);
    assert.deepEqual(complete("rempart cluster |"), ["role"]);
    assert.deepEqual(complete("rempart collect |--kube"), ["--kubeconfig"]);
    assert.deepEqual(complete("rempart data |"), ["import", "update", "show"]);
    assert.deepEqual(complete("rempart completion |"), ["bash", "zsh", "fish"]);
    assert.deepEqual(complete("rempart scan --fail-on |"), ["critical", "high", "medium", "low", "info", "never"]);
    assert.deepEqual(complete("rempart scan -f |s"), ["sarif"]);
    assert.deepEqual(complete("rempart scan --form|"), []);
    assert.deepEqual(complete("rempart scan |--form"), ["--format"]);
    assert.deepEqual(complete("rempart pss check |--lev"), ["--level"]);
    assert.deepEqual(complete("rempart pss check --level |b"), ["baseline"]);
    assert.ok(complete("rempart explain |no-priv").includes("no-privileged-container"));
    assert.ok(complete("rempart scan --skip-rule |no-priv").includes("no-privileged-container"));
    assert.deepEqual(complete("rempart scan --output |"), []);
    assert.deepEqual(complete("rempart scan |"), []);
  });

  for (const shell of ["zsh", "fish"])
    it(`the script for ${shell} has every command, option and rule`, () => {
      const { out } = run(["completion", shell], root);
      const words = [
        "scan",
        "explain",
        "pss",
        "check",
        "fail-on",
        "skip-rule",
        "restricted",
        "no-privileged-container",
      ];
      for (const word of words) assert.ok(out.includes(word), word);
    });
});
