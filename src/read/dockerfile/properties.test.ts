// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are variables of Dockerfiles
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Dockerfile, DockerfileInstruction, SourceText } from "../../model/dockerfile.ts";
import type { TextRange } from "../../model/span.ts";
import { overwriteRanges } from "./mask.ts";
import { readDockerfile } from "./read.ts";

/** A generator that every run repeats (Numerical Recipes' linear congruence). */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const lines = [
  "FROM alpine AS b0\n",
  "FROM --platform=$BUILDPLATFORM b0\n",
  "from ${A:-scratch} as b1\n",
  "ARG A=b0 B\n",
  "USER $A:${B:-${A}}\n",
  "USER  \\\n# note\n  10\\\n01:x\n",
  "ENV A=1 B=\"two 2\" \\\n  # why\n\n  C='three' D=é😀\n",
  "ENV old  form of it\n",
  'LABEL "a b"=c d=\\\n"e f"\n',
  'RUN --mount=type=secret,id=x --network="none" make \\\n   all\r\n',
  "RUN cat <<EOF <<-'E F' && b\nUSER x\n$A\nEOF\n\ty\n\tE F\n",
  "COPY --from=b0 --chown=1:2 a b /c/\n",
  'ADD ["a b", \\\n "c"]\n',
  "ADD <<X https://example.com/a.git /d\nfake\nX\n",
  "ONBUILD RUN <<E\nz\nE\n",
  'CMD ["x", "--token=fake"]\n',
  'HEALTHCHECK --interval=1s CMD ["a"]\n',
  "EXPOSE 80 $A\n",
  'SHELL ["sh"]\n',
  "# note \\\n",
  "\n",
  "WORKDIR /a\\ b\n",
  "FOO bar\n",
];

function sample(random: (below: number) => number): string {
  const head = ["", "\ufeff", "# syntax=x\n", "# escape=`\n"][random(4)] ?? "";
  const body = Array.from({ length: 1 + random(12) }, () => lines[random(lines.length)]).join("");
  return head + (random(8) === 0 ? body.replaceAll("\n", "\r\n") : body);
}

const noise = [
  "\\",
  "\n",
  "\r",
  '"',
  "'",
  "$",
  "{",
  "}",
  "<",
  "<<",
  "#",
  " ",
  "\0",
  "=",
  "`",
  ":-",
  "[",
  "\ud83d",
  "\u0085",
];

function mutate(text: string, random: (below: number) => number): string {
  const at = random(text.length + 1);
  const cut = random(3) === 0 ? random(6) : 0;
  return text.slice(0, at) + (noise[random(noise.length)] ?? "") + text.slice(at + cut);
}

/** What a stretch of a file says once continuations, and comments and empty lines between them, are taken out. */
function joined(text: string): string {
  const [first = "", ...rest] = text.split("\n");
  const kept = rest.filter((line) => !/^\s*#/.test(line) && line.trim() !== "");
  return [first, ...kept].map((line) => line.replace(/\r+$/, "").replace(/[\\`][ \t]*$/, "")).join("");
}

type Check = (range: TextRange, says: string | undefined) => void;

function checkInstruction(instruction: DockerfileInstruction, check: Check): void {
  const source = ({ range, text }: SourceText): void => check(range, text);
  check(instruction.range, undefined);
  check(instruction.keywordRange, instruction.keyword === "INVALID" ? instruction.written : undefined);
  source(instruction.arguments);
  for (const flag of instruction.flags) check(flag.range, undefined);
  for (const heredoc of instruction.heredocs) check(heredoc.range, undefined);
  if (instruction.keyword === "ENV" || instruction.keyword === "LABEL" || instruction.keyword === "ARG") {
    for (const { key, value } of instruction.pairs)
      for (const part of value === null ? [key] : [key, value]) source(part);
  }
  if (instruction.keyword === "USER" || instruction.keyword === "WORKDIR") source(instruction.argument);
  if (instruction.keyword === "FROM") source(instruction.image);
  if (instruction.keyword === "EXPOSE") for (const item of instruction.items) source(item);
  if (instruction.keyword === "RUN" && instruction.command.form === "shell") source(instruction.command.line);
}

function checkRanges(text: string, facts: Dockerfile): void {
  const check: Check = (range, says) => {
    assert.ok(range.start >= 0 && range.start <= range.end && range.end <= text.length, `${JSON.stringify(range)}`);
    if (says !== undefined) assert.equal(joined(text.slice(range.start, range.end)), joined(says));
  };
  let end = 0;
  for (const instruction of facts.instructions) {
    assert.ok(instruction.range.start >= end, "instructions follow each other");
    assert.ok(instruction.keywordRange.start >= instruction.range.start);
    end = instruction.range.end;
    for (const { range, text: body } of instruction.heredocs) assert.equal(text.slice(range.start, range.end), body);
    checkInstruction(instruction, check);
  }
  for (const { range } of facts.errors) check(range, undefined);
}

test("every range slices to what it claims", () => {
  const random = randomFrom(3);
  for (let round = 0; round < 400; round++) {
    const text = sample(random);
    checkRanges(text, readDockerfile(text));
  }
});

test("mutated files: no crash, ranges inside the file, plain JSON", () => {
  const random = randomFrom(11);
  for (let round = 0; round < 1500; round++) {
    let text = sample(random);
    for (let times = 1 + random(5); times > 0; times--) text = mutate(text, random);
    const facts = readDockerfile(text);
    for (const { range } of [...facts.instructions, ...facts.errors, ...facts.stages])
      assert.ok(range.start >= 0 && range.start <= range.end && range.end <= text.length);
    assert.deepEqual(JSON.parse(JSON.stringify(facts)), facts);
  }
});

test("masking values keeps offsets and structure, and leaves no value", () => {
  const random = randomFrom(5);
  for (let round = 0; round < 300; round++) {
    const text = sample(random);
    const facts = readDockerfile(text);
    const values = facts.instructions.flatMap((instruction) =>
      instruction.keyword === "ENV" || instruction.keyword === "LABEL"
        ? instruction.pairs.flatMap(({ value }) => value?.range ?? [])
        : [],
    );
    const bodies = facts.instructions.flatMap(({ heredocs }) => heredocs.map(({ range }) => range));
    const masked = overwriteRanges(text, [...values, ...bodies, ...values]);
    assert.equal(masked.length, text.length);
    const again = readDockerfile(masked);
    const shape = ({ instructions }: Dockerfile): unknown =>
      instructions.map(({ keyword, range, flags, heredocs }) => [
        keyword,
        range,
        flags,
        heredocs.map((body) => body.range),
      ]);
    assert.deepEqual(shape(again), shape(facts));
    for (const instruction of again.instructions) {
      if (instruction.keyword === "ENV")
        for (const { value } of instruction.pairs) assert.match(value?.text ?? "", /^["']?\**["']?$/);
      for (const { text: body } of instruction.heredocs) assert.match(body, /^[*\s#\\`]*$/);
    }
  }
});

const large = 2 ** 20;
const fill = (piece: string): string => piece.repeat(Math.ceil(large / piece.length));

/** A megabyte each: work that grew faster than the text would not end. */
const hostile: Readonly<Record<string, string>> = {
  "one line": `FROM a\nRUN ${fill("x ")}`,
  "many instructions": `FROM a\n${fill("RUN x\n")}`,
  "many continuations": `FROM a\nRUN ${fill("x \\\n")}`,
  "comments in a continuation": `FROM a\nRUN x \\\n${fill("# c\n")}`,
  "values that double": `FROM scratch\nENV A=xxxxxxxx\n${fill("ENV A=$A$A\nUSER $A\n")}`,
  "one long value, often": `FROM scratch\nENV A=${"x".repeat(60_000)}\n${fill("USER $A\n")}`,
  "one long value, often on a line": `FROM scratch\nENV A=${"x".repeat(60_000)}\nUSER ${fill("$A")}`,
  "deep nesting": `FROM scratch\nUSER ${"${a:-".repeat(large / 6)}x${"}".repeat(large / 6)}`,
  "deep nesting around a heredoc": `FROM scratch\nRUN <<E ${fill("${a:-")}`,
  "a long chain of stages": `FROM a AS s0\n${Array.from({ length: 30_000 }, (_, i) => `FROM s${i} AS s${i + 1}\nUSER $X\n`).join("")}`,
  "ONBUILD times stages": `FROM scratch AS s\n${"ONBUILD USER $A\n".repeat(30_000)}${"FROM s\nUSER $A\n".repeat(30_000)}`,
  "many heredocs": `FROM a\n${fill("RUN <<E\nx\nE\n")}`,
  "many markers": `FROM a\nRUN ${fill("<<A ")}\n`,
  "many quotes": `FROM a\nENV ${fill("A='")}`,
  "deep JSON": `FROM a\nCMD ${fill("[")}]`,
  "many escapes": `FROM a\nRUN ${fill("\\")}`,
  "carriage returns": fill("\r"),
  NULs: `FROM a\n${fill("\0")}`,
  directives: fill("# escape=`\n"),
};

for (const [name, text] of Object.entries(hostile)) {
  test(`hostile: ${name}`, () => {
    const facts = readDockerfile(text);
    assert.ok(facts.errors.length <= 1001);
    if (/values|value|nesting$/.test(name))
      assert.deepEqual(facts.effectiveUser.state === "unknown" && facts.effectiveUser.reason, "tooLarge");
  });
}
