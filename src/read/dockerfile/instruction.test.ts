// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are variables of Dockerfiles
import assert from "node:assert/strict";
import { test } from "node:test";
import type { DockerfileInstruction, InstructionOf } from "../../model/dockerfile.ts";
import { readDockerfile } from "./read.ts";

function only<K extends DockerfileInstruction["keyword"]>(text: string, keyword: K): InstructionOf<K> {
  const is = (instruction: DockerfileInstruction): instruction is InstructionOf<K> => instruction.keyword === keyword;
  const found = readDockerfile(`FROM alpine\n${text}\n`).instructions.filter(is).at(-1);
  assert.ok(found, `${keyword} in ${text}`);
  return found;
}

const values = (items: readonly { value: { state: string } }[]): unknown[] =>
  items.map(({ value }) => ("value" in value ? value.value : value.state));

test("exec and shell form", () => {
  const exec = only('CMD ["a", "b\\u0041", \\\n "c d"]', "CMD").command;
  assert.deepEqual(exec.form === "exec" && exec.words.map(({ text }) => text), ["a", "bA", "c d"]);
  for (const text of ["['a']", '["a",]', "[a]", '["a"] b', '["a" "b"]', "[ -f x ]"]) {
    assert.equal(only(`CMD ${text}`, "CMD").command.form, "shell", text);
  }
  assert.deepEqual(only("CMD []", "CMD").command, { form: "exec", words: [], range: { start: 16, end: 18 } });
});

test("shell text has its continuations and comments taken out", () => {
  const { command } = only("RUN a \\\n  # note\n  && b", "RUN");
  assert.equal(command.form === "shell" && command.line.text, "a   && b");
});

test("flags: quotes go, ranges stay as written", () => {
  const { flags, arguments: rest } = only('RUN --mount=type=secret,id="x y" --network=none -- --not-a-flag', "RUN");
  assert.deepEqual(
    flags.map(({ name, value }) => [name, value?.text]),
    [
      ["mount", "type=secret,id=x y"],
      ["network", "none"],
    ],
  );
  assert.equal(rest.text, "--not-a-flag");
});

test("secret mounts", () => {
  const { mounts } = only("RUN --mount=type=secret,id=token,env=TOKEN,required --mount=target=/src make", "RUN");
  assert.deepEqual(
    mounts.map(({ type, options }) => [type, options.map(({ name, value }) => `${name}=${value}`).join(" ")]),
    [
      ["secret", "type=secret id=token env=TOKEN required="],
      ["bind", "target=/src"],
    ],
  );
});

test("pairs of ENV, LABEL and ARG", () => {
  const env = only('ENV A=1 B="x y" C=\'$A\' D=a\\ b "E"=5 F=', "ENV");
  assert.deepEqual(values(env.pairs.map(({ key }) => key)), ["A", "B", "C", "D", "E", "F"]);
  assert.deepEqual(values(env.pairs.flatMap(({ value }) => value ?? [])), ["1", "x y", "$A", "a b", "5", ""]);
  const old = only("LABEL title a long  title", "LABEL");
  assert.deepEqual(values(old.pairs.flatMap(({ value }) => value ?? [])), ["a long  title"]);
  assert.deepEqual(
    only("ARG A B=2", "ARG").pairs.map(({ value }) => value?.text ?? null),
    [null, "2"],
  );
});

test("the names of objects' own properties are ordinary variables", () => {
  assert.deepEqual(values([only("ENV constructor=7\nUSER $constructor", "USER").argument]), ["7"]);
  assert.deepEqual(values([only("USER $__proto__", "USER").argument]), ["unknown"]);
});

test("sources of ADD and COPY", () => {
  const kinds = (text: string): string[] =>
    only(text, "ADD").sources.map(
      (source) => `${source.kind} ${source.kind === "heredoc" ? source.name : source.path.text}`,
    );
  assert.deepEqual(kinds("ADD https://example.com/a.tar b.tar /d/"), ["url https://example.com/a.tar", "path b.tar"]);
  assert.deepEqual(kinds("ADD git@example.com:a/b.git /d/"), ["git git@example.com:a/b.git"]);
  assert.deepEqual(kinds("ADD https://example.com/a.git#v1 /d/"), ["git https://example.com/a.git#v1"]);
  assert.deepEqual(kinds("ENV U=https://example.com\nADD $U/x /d/"), ["url $U/x"]);
  assert.deepEqual(kinds('ADD <<"conf" /d/\nx\nconf'), ["heredoc conf"]);
  const copy = only('COPY --chown=7:8 --chmod=0755 ["a b", "c"]', "COPY");
  assert.deepEqual([copy.destination.text, copy.chown?.text, copy.chmod?.text], ["c", "7:8", "0755"]);
  assert.equal(only("COPY https://example.com/x /d/", "COPY").sources[0]?.kind, "path");
});

test("heredocs: quoted names expand nothing, tabs are chomped by <<-", () => {
  const { heredocs } = only('COPY <<A <<-"B" /d/\none\nA\n\ttwo\n\tB', "COPY");
  assert.deepEqual(
    heredocs.map(({ name, expand, chomp, text }) => [name, expand, chomp, text]),
    [
      ["A", true, false, "one\n"],
      ["B", false, true, "\ttwo\n"],
    ],
  );
});

test("what a line with a substitution unknown to builders announces is no heredoc", () => {
  const facts = readDockerfile("FROM a\nRUN echo ${list[@]} <<EOF\nUSER 7\n");
  assert.equal(facts.effectiveUser.state, "known");
});

test("EXPOSE, HEALTHCHECK, SHELL, VOLUME, STOPSIGNAL, WORKDIR, MAINTAINER", () => {
  assert.deepEqual(values(only("ENV P=80\nEXPOSE $P 443/tcp", "EXPOSE").items), ["80", "443/tcp"]);
  assert.equal(only("HEALTHCHECK none", "HEALTHCHECK").command, null);
  assert.equal(only("HEALTHCHECK --interval=3s CMD curl x", "HEALTHCHECK").command?.form, "shell");
  assert.equal(only('HEALTHCHECK CMD ["curl"]', "HEALTHCHECK").command?.form, "exec");
  assert.equal(only('SHELL ["/bin/bash", "-c"]', "SHELL").command.form, "exec");
  assert.deepEqual(values(only('VOLUME ["/a", "/b c"]', "VOLUME").items), ["/a", "/b c"]);
  assert.deepEqual(values([only("STOPSIGNAL 9", "STOPSIGNAL").argument]), ["9"]);
  assert.deepEqual(values([only("WORKDIR /a b", "WORKDIR").argument]), ["/a b"]);
  assert.equal(only("MAINTAINER a $b", "MAINTAINER").maintainer.text, "a $b");
});

test("ONBUILD is flat, and its values are unknown", () => {
  const user = only("ENV U=7\nONBUILD USER $U", "USER");
  assert.equal(user.onbuild, true);
  assert.deepEqual(user.argument.value, { state: "unknown", reason: "onbuild", variable: null });
});

test("directives", () => {
  const facts = readDockerfile("# syntax = docker/dockerfile:1 \n#escape=`\n# check=skip=all\n# escape=\\\nFROM a\n");
  assert.deepEqual(
    facts.directives.map(({ name, value }) => [name, value.text]),
    [
      ["syntax", "docker/dockerfile:1"],
      ["escape", "`"],
      ["check", "skip=all"],
    ],
  );
  assert.equal(facts.escapeToken, "`");
});

const wrong: readonly (readonly [text: string, code: string, at: string])[] = [
  ["FROM a\nCOPY a\n", "missingArguments", "COPY"],
  ["FROM a\nCOPY a <<E\nx\nE\n", "heredocDestination", "<<E"],
  ["FROM a\nENV A=1 B\n", "invalidPair", "B"],
  ["FROM a\nENV A\n", "invalidPair", "ENV"],
  ["FROM a\nARG =1\n", "invalidPair", "=1"],
  ["FROM a\nCMD [1]\n", "execForm", "[1]"],
  ["FROM a\nSHELL sh\n", "execForm", "SHELL"],
  ["FROM a\nHEALTHCHECK curl\n", "healthcheck", "HEALTHCHECK"],
  ["FROM a\nONBUILD\n", "missingArguments", "ONBUILD"],
  ["FROM a\nONBUILD ONBUILD RUN b\n", "chainedOnbuild", "ONBUILD"],
  ["FROM a\nONBUILD FROM b\n", "forbiddenOnbuild", "FROM"],
  ["FROM a AS 1st\n", "stageName", "1st"],
  ["FROM a AS\n", "fromArguments", "AS"],
  ["FROM a\nCOPY --from=3 x y\n", "unresolvableStage", "3"],
  ["FROM a\nCOPY --from=0 x y\n", "unresolvableStage", "0"],
  ["FROM a AS s\nCOPY --from=s x y\n", "unresolvableStage", "s"],
  ["FROM a\nCOPY --from=$S x y\n", "unresolvableStage", "$S"],
  ["FROM a\nWORKDIR ${A^^}\n", "badSubstitution", "${A^^}"],
  ["FROM a\nRUN <<E\n", "unterminatedHeredoc", "RUN"],
];

for (const [text, code, at] of wrong) {
  test(`error: ${JSON.stringify(text)}`, () => {
    const { errors } = readDockerfile(text);
    assert.deepEqual(
      errors.map((error) => [error.code, text.slice(error.range.start, error.range.end)]),
      [[code, at]],
    );
    for (const message of [errors[0]?.message.en, errors[0]?.message.fr])
      assert.doesNotMatch(message ?? "{}", /\{\w+\}/);
  });
}

test("an error in a stage that is not built is none; a broken instruction does not hide the others", () => {
  assert.deepEqual(readDockerfile("FROM a\nCOPY --from=1 x y\nFROM b\n").errors, []);
  const facts = readDockerfile("FROM a\nFOO\nENV A\nUSER 7\n");
  assert.deepEqual(
    facts.errors.map(({ code }) => code),
    ["unknownInstruction", "invalidPair"],
  );
  assert.equal(facts.effectiveUser.state, "known");
});

test("messages name a misspelt keyword, and nothing else of the file", () => {
  const [typo] = readDockerfile("FROM a\nUESR 7\n").errors;
  assert.match(typo?.message.en ?? "", /found UESR: did you mean USER\?/);
  const { errors } = readDockerfile("FROM a\nENV A=1\n  PASSWORD=fake-hunter2\n  fakehunter\n");
  assert.equal(errors.length, 2);
  assert.doesNotMatch(JSON.stringify(errors), /hunter/);
});

test("at most a thousand errors, and one that says so", () => {
  const { errors } = readDockerfile(`FROM a\n${"x\n".repeat(3000)}`);
  assert.equal(errors.length, 1001);
  assert.equal(errors.at(-1)?.code, "tooManyErrors");
});
