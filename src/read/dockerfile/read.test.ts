// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are variables of Dockerfiles
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Dockerfile } from "../../model/dockerfile.ts";
import { readDockerfile } from "./read.ts";

/** The final user in one word: `user[:group]`, `?` where an ARG can change it, `absent BASE` or `unknown REASON`. */
function userOf(facts: Dockerfile): string {
  const user = facts.effectiveUser;
  if (user.state === "unknown") return `unknown ${user.reason}`;
  if (user.state === "absent") return `absent ${user.base.kind === "image" ? user.base.image : user.base.kind}`;
  return user.user + (user.group === null ? "" : `:${user.group}`) + (user.dependsOnArgument ? "?" : "");
}

/** What each text says about its user; then the codes of its errors, none where it has no third part. */
const traps: Readonly<Record<string, readonly [text: string, user: string, errors?: string]>> = {
  "user and group": ["FROM alpine\nUSER app:staff\n", "app:staff"],
  "the last USER counts": ["FROM alpine\nUSER 1\nUSER 2\n", "2"],
  "no USER": ["FROM alpine:3.20\nRUN id\n", "absent alpine:3.20"],
  "scratch without USER": ["FROM scratch\nCOPY a /a\n", "absent scratch"],
  "keywords in any case": ["from alpine as Build\nuSeR 7\n", "7"],
  "no line break at the end": ["FROM alpine\nUSER 7", "7"],
  CRLF: ["FROM alpine\r\nRUN a \\\r\n  b\r\nUSER 7\r\n", "7"],
  "byte-order mark": ["\ufeffFROM alpine\nUSER 7\n", "7"],
  "directive after a byte-order mark": ["\ufeff# escape=`\nFROM a\nRUN b `\nUSER 0\nUSER 7\n", "7"],
  "NUL inside an argument": ["FROM alpine\nRUN a\0b\nUSER 7\n", "7"],
  "a comment is not an instruction": ["FROM alpine\nUSER 7\n# USER root\n  # USER root\n", "7"],
  "no comment at the end of a line": ["FROM alpine\nUSER 7 # not root\n", "7 # not root"],
  "a comment between continued lines": ["FROM alpine\nUSER \\\n# USER root\n  7\n", "7"],
  "a comment that ends in an escape": ["FROM alpine\nRUN a \\\n# b \\\n  c\nUSER 7\n", "7"],
  "an empty line between continued lines": ["FROM alpine\nRUN a \\\n\n\n USER root\nUSER 7\n", "7"],
  "blanks after the escape": ["FROM alpine\nRUN a \\ \t\n USER root\n", "absent alpine"],
  "two escapes continue nothing": ["FROM alpine\nRUN echo \\\\\nUSER 7\n", "7"],
  "a keyword in two pieces": ["FROM alpine\nUS\\\nER 7\n", "7"],
  "an escape at the end of the file": ["FROM alpine\nUSER 7 \\", "7"],
  "escape directive": ["# escape=`\nFROM alpine\nCOPY a c:\\\nUSER 7\n", "7"],
  "escape directive among others": [
    "#syntax=docker/dockerfile:1\n# Escape = `\nFROM a\nRUN b `\n USER 0\nUSER 7\n",
    "7",
  ],
  "no directive after a comment": ["# hello\n# escape=`\nFROM alpine\nRUN a `\nUSER 7\n", "7"],
  "no directive after an empty line": ["\n# escape=`\nFROM alpine\nRUN a `\nUSER 7\n", "7"],
  "unknown directive": ["# colour=red\nFROM alpine\nUSER 7\n", "7"],
  "wrong escape": ["# escape=x\nFROM alpine\nUSER 7\n", "7", "directive"],
  "directive twice": ["# escape=`\n# escape=\\\nFROM alpine\nRUN a `\n USER 0\nUSER 7\n", "7", "directive"],
  heredoc: ["FROM alpine\nRUN <<EOF\nUSER root\nEOF\nUSER 7\n", "7"],
  "heredoc last": ["FROM alpine\nUSER 7\nRUN <<EOF\nUSER root\nFROM evil\nEOF\n", "7"],
  "heredoc with a quoted name": ["FROM alpine\nRUN <<'E F'\nEOF\nUSER root\nE F\nUSER 7\n", "7"],
  "heredoc with tabs": ["FROM alpine\nRUN <<-EOF\n\tUSER root\n\t\tEOF\nUSER 7\n", "7"],
  "a terminator after spaces is none": ["FROM alpine\nRUN <<EOF\n  EOF\nUSER root\nEOF\nUSER 7\n", "7"],
  "a terminator after tabs is none without <<-": ["FROM alpine\nRUN <<EOF\n\tEOF\nUSER root\nEOF\nUSER 7\n", "7"],
  "two heredocs": ["FROM alpine\nCOPY <<A <<B /x/\nUSER root\nA\nUSER root\nB\nUSER 7\n", "7"],
  "heredoc on a continued line": ["FROM alpine\nRUN cat <<EOF \\\n && true\nUSER root\nEOF\nUSER 7\n", "7"],
  "heredoc with CRLF": ["FROM alpine\r\nRUN <<EOF\r\nUSER root\r\nEOF\r\nUSER 7\r\n", "7"],
  "heredoc with blanks before its name": ["FROM alpine\nRUN cat << EOF\nUSER root\nEOF\nUSER 7\n", "7"],
  "heredoc of another descriptor": ["FROM alpine\nRUN cat 3<<EOF\nUSER root\nEOF\nUSER 7\n", "7"],
  "heredoc in ONBUILD": ["FROM alpine\nONBUILD RUN <<EOF\nUSER root\nEOF\nUSER 7\n", "7"],
  "heredoc marker between quotes": ["FROM alpine\nRUN echo '<<EOF'\nUSER 7\n", "7"],
  "heredoc marker in exec form": ['FROM alpine\nRUN ["cat", "<<EOF"]\nUSER 7\n', "7"],
  "here-string": ["FROM alpine\nRUN cat <<<word\nUSER 7\n", "7"],
  "shift in arithmetic": ["FROM alpine\nRUN echo $((1<<2))\nUSER 7\n", "7"],
  "CMD takes no heredoc": ["FROM alpine\nCMD cat <<EOF\nUSER 7\n", "7"],
  "unterminated heredoc": [
    "FROM alpine\nUSER 7\nRUN <<EOF\nUSER root\n",
    "unknown invalidInstruction",
    "unterminatedHeredoc",
  ],
  "the final stage counts": ["FROM alpine AS a\nUSER 7\nFROM alpine\n", "absent alpine"],
  "USER of the parent stage": ["FROM alpine AS a\nUSER 7\nFROM a\nRUN id\n", "7"],
  "USER of the grandparent": ["FROM alpine AS a\nUSER 7\nFROM a AS b\nFROM b\n", "7"],
  "the base of the parent": ["FROM alpine:3 AS a\nFROM a\n", "absent alpine:3"],
  "a stage may have an image's name": ["FROM alpine AS debian\nUSER 7\nFROM debian\n", "7"],
  "FROM compares names exactly": ["FROM alpine AS Build\nUSER 7\nFROM Build\n", "absent Build"],
  "FROM takes no index": ["FROM alpine\nUSER 7\nFROM 0\n", "absent 0"],
  "the later of two stages of a name": ["FROM a AS s\nUSER 1\nFROM a AS s\nUSER 2\nFROM s\n", "2"],
  "COPY --from inherits nothing": ["FROM a AS s\nUSER 7\nFROM b\nCOPY --from=s /x /x\n", "absent b"],
  "ONBUILD USER waits": ["FROM alpine\nUSER 7\nONBUILD USER root\n", "7"],
  "ONBUILD USER in the child stage": ["FROM alpine AS a\nUSER 7\nONBUILD USER root\nFROM a\n", "root"],
  "ONBUILD comes first in the child": ["FROM alpine AS a\nONBUILD USER root\nFROM a\nUSER 7\n", "7"],
  "ONBUILD is not inherited twice": ["FROM alpine AS a\nONBUILD USER 7\nFROM a AS b\nUSER 8\nFROM b\n", "8"],
  "a variable of ONBUILD is the child's": ["FROM alpine AS a\nENV U=7\nONBUILD USER $U\nFROM a\n", "7"],
  "ARG default": ["FROM alpine\nARG U=7\nUSER $U\n", "7?"],
  "ARG without default": ["FROM alpine\nARG U\nUSER $U\n", "unknown argumentWithoutDefault"],
  "ARG without default, with a fallback": ["FROM alpine\nARG U\nUSER ${U:-7}\n", "7?"],
  "global ARG is not seen in a stage": ["ARG U=7\nFROM alpine\nUSER $U\n", "unknown baseImage"],
  "global ARG declared again": ["ARG U=7\nFROM alpine\nARG U\nUSER $U\n", "7?"],
  "global ARG overruled": ["ARG U=7\nFROM alpine\nARG U=8\nUSER $U\n", "8?"],
  "ARG is inherited by a child stage": ["FROM alpine AS a\nARG U=7\nFROM a\nUSER $U\n", "7?"],
  "ARG of another stage": ["FROM alpine AS a\nARG U=7\nFROM scratch\nUSER x$U\n", "x"],
  ENV: ["FROM alpine\nENV U=7\nUSER $U\n", "7"],
  "ENV of an ARG": ["FROM alpine\nARG A=7\nENV U=$A\nUSER $U\n", "7?"],
  "ENV outlives ARG without default": ["FROM alpine\nENV U=7\nARG U\nUSER $U\n", "7?"],
  "ENV old form": ["FROM alpine\nENV U 7\nUSER $U\n", "7"],
  "one ENV sees the values before it": ["FROM alpine\nENV A=1\nENV A=2 B=$A\nUSER $B\n", "1"],
  "one ARG sees its own values": ["FROM alpine\nARG A=1 B=$A\nUSER $B\n", "1?"],
  "ENV after USER": ["FROM alpine\nENV U=7\nUSER $U\nENV U=0\n", "7"],
  "a variable of the base image": ["FROM alpine\nUSER ${U:-7}\n", "unknown baseImage"],
  "a variable that scratch lacks": ["FROM scratch\nUSER ${U:-7}\n", "7"],
  "a platform variable": ["FROM alpine\nARG TARGETARCH\nUSER $TARGETARCH\n", "unknown platform"],
  "alternative value": ["FROM alpine\nENV A=1\nUSER ${A:+7}\n", "7"],
  "alternative value of nothing": ["FROM scratch\nUSER x${A:+7}\n", "x"],
  "empty is set without a colon": ["FROM alpine\nENV A=\nUSER x${A-7}\n", "x"],
  "empty is unset with a colon": ["FROM alpine\nENV A=\nUSER ${A:-7}\n", "7"],
  "nested fallback": ["FROM scratch\nUSER ${A:-${B:-${C:-7}}}\n", "7"],
  "a fallback that is not chosen": ["FROM alpine\nENV A=7\nUSER ${A:-$UNKNOWN}\n", "7"],
  "a fallback that is chosen": ["FROM alpine\nENV A=\nUSER ${A:-$UNKNOWN}\n", "unknown baseImage"],
  "no escape between single quotes": ["FROM alpine\nENV A='x\\' B=7\nUSER $B\n", "7"],
  "escaped dollar": ["FROM alpine\nENV A=7\nUSER \\$A\n", "$A"],
  "single quotes": ["FROM alpine\nENV A=7\nUSER '$A'\n", "$A"],
  "double quotes": ['FROM alpine\nENV A=7\nUSER "$A":"x"\n', "7:x"],
  pattern: ["FROM alpine\nENV A=7.1\nUSER ${A%.*}\n", "unknown pattern"],
  "required variable": ["FROM alpine\nARG U\nUSER ${U:?needed}\n", "unknown argumentWithoutDefault"],
  "unclosed brace": ["FROM alpine\nUSER ${U\n", "unknown badSubstitution", "badSubstitution"],
  "unclosed quote": ["FROM alpine\nUSER 'a\n", "unknown badSubstitution", "badSubstitution"],
  "base image from ARG": ["ARG T=3.20\nFROM alpine:$T\n", "absent alpine:3.20"],
  "stage from ARG": ["ARG S=a\nFROM x AS a\nUSER 7\nFROM $S\n", "7?"],
  "FROM does not see a stage's variables": ["ARG I=b\nFROM x\nENV I=c\nFROM $I\n", "absent b"],
  "base image from ARG without default": ["ARG I\nFROM $I\n", "unknown unknownBase"],
  "base image from nothing": ["FROM $I\n", "unknown unknownBase", "fromWithoutImage"],
  "misspelt USER": ["FROM alpine\nUSER 7\nUSR 0\n", "unknown invalidInstruction", "unknownInstruction"],
  "USER after a misspelt word": ["FROM alpine\nUSR 0\nUSER 7\n", "7", "unknownInstruction"],
  "empty USER": ["FROM alpine\nUSER 7\nUSER\n", "unknown invalidInstruction", "missingArguments"],
  "another broken instruction": ["FROM alpine\nUSER 7\nEXPOSE\n", "7", "missingArguments"],
  "no-break space around": ["FROM alpine\n\u00a0USER 7\u00a0\n", "7"],
  "FROM with a comment": ["FROM alpine # base\nUSER 7\n", "7", "fromArguments"],
  "FROM without image": ["FROM\nUSER 7\n", "7", "fromWithoutImage"],
  "a broken FROM begins a stage": ["FROM alpine\nUSER 7\nFROM\n", "unknown unknownBase", "fromWithoutImage"],
  "empty file": ["", "unknown noStage", "noFrom"],
  "only ARG": ["ARG A=1\n", "unknown noStage", "noFrom"],
  "instruction before FROM": ["USER 7\nFROM alpine\n", "absent alpine", "instructionBeforeFrom"],
};

for (const [name, [text, user, errors = ""]] of Object.entries(traps)) {
  test(`user: ${name}`, () => {
    const facts = readDockerfile(text);
    assert.equal(userOf(facts), user);
    assert.equal(facts.errors.map(({ code }) => code).join(" "), errors);
  });
}

test("stages: names, platforms, chain, and which are built", () => {
  const facts = readDockerfile(
    "FROM --platform=$BUILDPLATFORM golang AS Build\nFROM unused AS u\nFROM alpine AS run\nFROM run\nCOPY --from=build a b\n",
  );
  assert.deepEqual(
    facts.stages.map(({ name, built }) => [name, built]),
    [
      ["build", true],
      ["u", false],
      ["run", true],
      [null, true],
    ],
  );
  assert.deepEqual(facts.finalChain, [3, 2]);
  assert.deepEqual(facts.stages[0]?.platform?.value, {
    state: "unknown",
    reason: "platform",
    variable: "BUILDPLATFORM",
  });
  const copy = facts.instructions.at(-1);
  assert.deepEqual(copy?.keyword === "COPY" && copy.from, { kind: "stage", stage: 0 });
});

test("a mount makes a stage part of the build", () => {
  const facts = readDockerfile("FROM a AS x\nFROM b\nRUN --mount=type=bind,from=X,target=/x make\n");
  assert.equal(facts.stages[0]?.built, true);
});

test("facts are plain JSON", () => {
  const facts = readDockerfile(
    '# syntax=x\nARG A\nFROM a\nRUN --mount=type=secret,id=t <<E\nx\nE\nCMD ["a"]\nENV __proto__=1\n',
  );
  assert.deepEqual(JSON.parse(JSON.stringify(facts)), facts);
});
