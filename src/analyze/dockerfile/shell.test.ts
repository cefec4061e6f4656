import assert from "node:assert/strict";
import test from "node:test";
import { downloadOf, printedDownload, runsStandardInput } from "./downloads.ts";
import { inlineScript, programOf, scriptsWithin } from "./programs.ts";
import type { ShellScript } from "./shell.ts";
import { parseShell } from "./shell.ts";

function plain(script: ShellScript): readonly (readonly string[])[][] {
  return script.map((pipeline) => pipeline.map(({ words }) => words.map(({ text }) => text)));
}

const scripts: readonly [string, readonly (readonly string[])[][]][] = [
  ["", []],
  ["a b", [[["a", "b"]]]],
  ["a 'b c' \"d e\"f\\ g", [[["a", "b c", "d ef g"]]]],
  ["a && b || c; d & e", [[["a"]], [["b"]], [["c"]], [["d"]], [["e"]]]],
  ["a | b |& c", [[["a"], ["b"], ["c"]]]],
  ["X=1 a > /dev/null 2>&1 # b | c", [[["a"]]]],
  ["if a; then b; else c; fi", [[["a"]], [["b"]], [["c"]]]],
  ["(a; b) && { c; }", [[["a"]], [["b"]], [["c"]]]],
  ["echo \"a | sh\" 'b && c'", [[["echo", "a | sh", "b && c"]]]],
  ['a "$(b | c)" `d`', [[["a", "$(b | c)", "`d`"]]]],
  ["cat <<EOF > /x\ncurl | sh\nEOF\nb", [[["cat"]], [["b"]]]],
  ["cat <<-'EOF'\n\ta\n\tEOF\nb", [[["cat"]], [["b"]]]],
  [`a \${B:-c d} e`, [[["a", `\${B:-c d}`, "e"]]]],
  ["a <(b)", [[["a", "<(b)"]]]],
  ["case $x in a) b ;; *) c ;; esac", [[["$x", "in", "a"]], [["b"]], [["*"]], [["c"]]]],
  ["a 'unclosed", [[["a", "unclosed"]]]],
  ['a "unclosed $(b', [[["a", "unclosed $(b"]]]],
];

for (const [text, expected] of scripts)
  test(`shell: ${JSON.stringify(text)}`, () => assert.deepEqual(plain(parseShell(text)), expected));

test("a script that is nested without end is read in linear time", () => {
  for (const text of ["$(".repeat(200_000), '"$('.repeat(100_000), "`\\`".repeat(50_000), "(".repeat(200_000)]) {
    const started = process.cpuUsage().user / 1_000;
    scriptsWithin(parseShell(text));
    assert.ok(process.cpuUsage().user / 1_000 - started < 2000);
  }
});

test("programs behind wrappers, and scripts of sh -c", () => {
  const program = (text: string) => {
    const command = parseShell(text)[0]?.[0];
    return command === undefined ? undefined : programOf(command);
  };
  assert.equal(program("sudo -E -u root /bin/bash -x")?.name, "bash");
  assert.equal(program("env A=b sh")?.name, "sh");
  assert.equal(program("timeout -k 5 10 curl x")?.name, "curl");
  assert.deepEqual(program("/usr/bin/curl -o a b")?.args, ["-o", "a", "b"]);
  assert.equal(program("X=1"), undefined);
  const command = parseShell("bash -euxc 'a | b' name")[0]?.[0];
  assert.equal(command && inlineScript(command)?.text, "a | b");
});

const downloads: readonly [string, boolean | undefined, string | undefined][] = [
  ["curl https://e.com/x", true, undefined],
  ["curl -fsSL --proto '=https' https://e.com/x", true, undefined],
  ["curl -fsSLo /tmp/kind https://e.com/x", false, undefined],
  ["curl -okubectl https://e.com/x", false, undefined],
  ["curl -sSLk https://e.com/x", true, "-k"],
  ["curl -LO https://e.com/x", false, undefined],
  ["curl https://e.com/x -o -", true, undefined],
  ["curl https://e.com/x > /tmp/x", false, undefined],
  ["curl --version", undefined, undefined],
  ["wget https://e.com/x", false, undefined],
  ["wget -qO- https://e.com/x", true, undefined],
  ["wget -q -O - https://e.com/x", true, undefined],
  ["wget --no-check-certificate -O x https://e.com/x", false, "--no-check-certificate"],
];

for (const [text, toStandardOutput, insecure] of downloads)
  test(`download: ${text}`, () => {
    const command = parseShell(text)[0]?.[0];
    const download = command && downloadOf(command);
    assert.deepEqual([download?.toStandardOutput, download?.insecureOption], [toStandardOutput, insecure]);
  });

const readers: readonly [string, boolean][] = [
  ["sh", true],
  ["bash -s -- --yes", true],
  ["sudo -E bash -", true],
  ["bash -o pipefail", true],
  ["bash install.sh", false],
  ["sh -c 'cat > /x'", false],
  ["python3 -", true],
  ["python3", true],
  ["python3 -m json.tool", false],
  ["python3 -c 'import sys'", false],
  ["node -e x", false],
  ["php -- --install-dir=/bin", true],
  ["tar xz", false],
];

for (const [text, expected] of readers)
  test(`reads its program from standard input: ${text}`, () => {
    const command = parseShell(text)[0]?.[0];
    const program = command && programOf(command);
    assert.equal(program && runsStandardInput(program), expected);
  });

test("the download that a substitution prints", () => {
  assert.equal(printedDownload(parseShell("curl -fsSL https://e.com/x | tr -d '\\r'"))?.program, "curl");
  assert.equal(printedDownload(parseShell("curl -o /x https://e.com/x")), undefined);
});
