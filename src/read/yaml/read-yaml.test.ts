import assert from "node:assert/strict";
import { test } from "node:test";
import type { Json } from "../../model/json.ts";
import type { ReadFailure, ReadResult } from "../read-result.ts";
import { readYaml } from "./read-yaml.ts";

function values(text: string): (Json | string)[] {
  return readYaml(text).map((result) => (result.ok ? result.value : `!${result.code}@${result.offset}`));
}

function failureOf(results: readonly ReadResult[]): ReadFailure {
  const failure = results.find((result) => !result.ok);
  assert.ok(failure !== undefined && !failure.ok);
  return failure;
}

test("documents of one text are read apart", () => {
  assert.deepEqual(values("a: 1\n---\nb: 2\n--- # c\nc: 3\n...\n---\n"), [{ a: 1 }, { b: 2 }, { c: 3 }, null]);
  assert.deepEqual(values("# c\n\n---\na: 1\n"), [{ a: 1 }]);
  assert.deepEqual(values("\ufeff---\r\na: 1\r\n---\r\nb: 2"), [{ a: 1 }, { b: 2 }]);
  assert.deepEqual(values("--- {a: 1}\n--- b\n"), [{ a: 1 }, "b"]);
  assert.deepEqual(values("a: |\n  ---\n  x\n---\nb"), [{ a: "---\nx\n" }, "b"]);
  assert.deepEqual(values("a: ---b\n---c: d\n"), [{ a: "---b", "---c": "d" }]);
  assert.deepEqual(values("%TAG !s! tag:yaml.org,2002:\n---\na: !s!str 1\n...\n%YAML 1.1\n---\nb"), [{ a: "1" }, "b"]);
  assert.deepEqual(values(""), [null]);
});

test("a document's start and end enclose it", () => {
  const text = "# top\na: 1\n---\nb: 2\n...\n# c\n--- # d\nc: [\n";
  const parts = readYaml(text).map(({ start, end }) => text.slice(start, end));
  assert.deepEqual(parts, ["# top\na: 1\n", "\nb: 2\n", " # d\nc: [\n"]);
});

test("a broken document is a failure in its place, its neighbours are read", () => {
  const text = "a: 1\n---\nb: [x\n---\nc: 'x\n---\nd: 4\n---\ne: f: g\n---\nh: \u0001\n---\ni: 9\n";
  const at = (part: string, within = 0): string => `!yaml-syntax@${text.indexOf(part) + within}`;
  assert.deepEqual(values(text), [{ a: 1 }, at("[x"), at("'x"), { d: 4 }, at("e: f: g", 4), at("\u0001"), { i: 9 }]);
});

test("what follows a document that has ended is a failure of its own", () => {
  assert.deepEqual(values("{a: 1}\nb: 2\n---\nc: 3"), [{ a: 1 }, "!yaml-syntax@7", { c: 3 }]);
  assert.deepEqual(values("a: 1\n...\nb: 2\n---\nc: 3"), [{ a: 1 }, "!yaml-syntax@9", { c: 3 }]);
  assert.deepEqual(values("a: 1\n...\n...\n# c\n"), [{ a: 1 }]);
});

test("keys are own properties, never the prototype", () => {
  const [document] = readYaml("__proto__: {polluted: yes}\nconstructor: 1\nm:\n  <<: {__proto__: 2}\n");
  assert.ok(document?.ok);
  assert.deepEqual(Object.keys(document.value ?? {}), ["__proto__", "constructor", "m"]);
  assert.equal(Object.getPrototypeOf(document.value), Object.prototype);
  assert.equal(Reflect.get({}, "polluted"), undefined);
});

test("duplicate keys are reported, the last one counts", () => {
  const text = "a: 1\nm:\n- {b: 1, 'b': 2, b: 3}\na: 2\nx: &x {k: 1}\ny:\n  <<: *x\n  k: 2\n";
  const [document] = readYaml(text);
  assert.ok(document?.ok);
  assert.deepEqual(
    document.duplicateKeys.map(({ path, key, first, second }) => [
      path,
      key,
      first.start,
      text.slice(first.start, first.end),
      second.start,
    ]),
    [
      [["m", 0], "b", 11, "b", 17],
      [["m", 0], "b", 17, "'b'", 25],
      [[], "a", 0, "a", 31],
    ],
  );
  const [many] = readYaml("k: 1\n".repeat(50_000));
  assert.ok(many?.ok);
  assert.equal(many.duplicateKeys.length, 100);
});

test("newcomers' mistakes are named where they stand, in both languages", () => {
  const cases: [string, number, RegExp, RegExp][] = [
    ["a:\n\tb: 1\n", 3, /tab/, /tabulation/],
    ["a:\n  b: 1\n\tc: 2\n", 10, /tab/, /tabulation/],
    ["a: {{ .Values.x }}\n", 3, /helm template/, /helm template/],
    ["{{- if .Values.x }}\na: 1\n{{- end }}\n", 0, /helm template/, /helm template/],
    ["a: “x”: y\n", 6, /typographic/, /typographiques/],
    ["a: @x\n", 3, /quotes/, /guillemets/],
    ["a: b: c\n", 4, /second/, /second/],
    ["a: *x\n", 3, /anchor/, /ancre/],
    ["a: 'x\n", 3, /never closed/, /jamais fermé/],
    ["a: 1\nb\nc: 2\n", 5, /no `:`/, /aucun `:`/],
  ];
  for (const [text, offset, en, fr] of cases) {
    const failure = failureOf(readYaml(text));
    assert.equal(failure.offset, offset, text);
    assert.match(failure.message.en, en, text);
    assert.match(failure.message.fr, fr, text);
    assert.equal(failure.template, text.includes("{{"), text);
  }
});

test("messages never hold what the document holds", () => {
  const secret = "hunter2-not-a-real-secret";
  const broken = [
    "a: b: SECRET",
    "a: 'SECRET",
    "SECRET\nb: 1",
    "a: [SECRET",
    "*SECRET",
    "!!int SECRET",
    "{SECRET: {a: 1}: 2}",
  ];
  for (const text of broken) {
    const failure = failureOf(readYaml(text.replace("SECRET", secret)));
    assert.ok(!JSON.stringify(failure).includes(secret), text);
  }
});

test("nesting beyond 1,000 levels is a failure at the level that is too deep", () => {
  for (const [text, offset] of [
    ["[".repeat(100_000), 1000],
    ["{a: ".repeat(100_000), 4000],
    ["- ".repeat(100_000), 2000],
    [Array.from({ length: 2000 }, (_, i) => `${" ".repeat(i)}a:\n`).join(""), 503_500],
  ] as const) {
    assert.deepEqual(values(text), [`!yaml-limits@${offset}`]);
  }
  assert.equal(readYaml(`${"[".repeat(1000)}${"]".repeat(1000)}`)[0]?.ok, true);
});

test("aliases share nodes, and cannot grow a document", () => {
  const [shared] = readYaml("a: &a {x: [1]}\nb: *a\nc: [*a, *a]\n");
  assert.ok(shared?.ok);
  assert.deepEqual(shared.value, { a: { x: [1] }, b: { x: [1] }, c: [{ x: [1] }, { x: [1] }] });
  let laughs = "a0: &a0 [lol]\n";
  for (let i = 1; i < 30; i++)
    laughs += `a${i}: &a${i} [${Array.from({ length: 9 }, () => `*a${i - 1}`).join(", ")}]\n`;
  const failure = failureOf(readYaml(`${laughs}---\nb: 1\n`));
  assert.equal(failure.code, "yaml-limits");
  assert.ok(laughs.startsWith("*a", failure.offset));
  assert.deepEqual(values("&a [*a]"), ["!yaml-limits@4"]);
});

test("hostile texts take time by their length only", () => {
  const hostile = [
    "[".repeat(2_000_000),
    "---\n".repeat(100_000),
    "-".repeat(2_000_000),
    'a: "'.repeat(300_000),
    "a: b: c\n---\n".repeat(30_000),
    "k: 1\n".repeat(100_000),
    `a: &a {k: 1}\nm:\n${"  <<: *a\n".repeat(30_000)}`,
    `"${"\\n".repeat(500_000)}"`,
    `${"x".repeat(1_000_000)}: b: c`,
    "? ".repeat(100_000),
    "a: \u0001\n---\n".repeat(30_000),
    "&a ".repeat(300_000),
    `{${"a: [".repeat(900)}`,
    "\n".repeat(2_000_000),
    `${"[".repeat(400)}${"]: ".repeat(400)}`,
  ];
  for (const text of hostile) {
    const began = process.cpuUsage().user / 1_000;
    assert.ok(readYaml(text).length > 0);
    assert.ok(
      process.cpuUsage().user / 1_000 - began < 5000,
      `${JSON.stringify(text.slice(0, 20))}: ${process.cpuUsage().user / 1_000 - began} ms`,
    );
  }
});

test("duplicate keys tell whether both have the same value", () => {
  const same = (text: string) =>
    readYaml(text).map((d) => (d.ok ? d.duplicateKeys.map((found) => found.same) : d.code));
  assert.deepEqual(same("a: { b: 1, c: [x] }\nd: 1\na:\n  c:\n    - x\n  b: 1\n"), [[true]]);
  assert.deepEqual(same("a: 1\na: 2\n"), [[undefined]]);
  assert.deepEqual(same("a: 1\na: 2\na: 2\n"), [[undefined, true]]);
  assert.deepEqual(same("a: 1\n<<: { a: 2 }\na: 2\n"), [[undefined]]);
  assert.deepEqual(same("a: null\na:\n"), [[true]]);
});
