import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { ExceptionComment } from "../../model/exception.ts";
import { readDockerfile } from "../dockerfile/read.ts";
import { readDocuments } from "../documents.ts";
import { exceptionsInDockerfile } from "./dockerfile-comments.ts";
import { exceptionsInManifest } from "./yaml-comments.ts";

/** The lines, from 1, on which a finding that starts with the line's text is excepted. */
function covered(text: string, { covers }: ExceptionComment): readonly number[] {
  let offset = 0;
  return text.split("\n").flatMap((line, index) => {
    const start = offset + line.length - line.replace(/^[\s-]+/, "").length;
    offset += line.length + 1;
    return line !== "" && covers.some((range) => range.start <= start && start < range.end) ? [index + 1] : [];
  });
}

const inManifest = (text: string) =>
  exceptionsInManifest(text, readDocuments(text)).map((comment) => ({ ...comment, lines: covered(text, comment) }));

const pod = `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  hostNetwork: true # rempart: except no-host-namespaces -- the proxy needs it
  containers:
    # rempart: except no-latest-image, no-privileged-container -- until the vendor tags it
    # (asked on Monday)
    - name: a
      image: a
      securityContext:
        # rempart: except no-privileged-container -- net admin until 2027-01-31
        privileged: true
        runAsUser: 0
    - name: b
      image: b
`;

describe("exceptions in comments of a manifest", () => {
  it("cover their own line, the entry or the list item below", () => {
    assert.deepEqual(
      inManifest(pod).map(({ rules, reason, expires, lines, problem }) => [rules, reason, expires, lines, problem]),
      [
        [["no-host-namespaces"], "the proxy needs it", undefined, [6], undefined],
        [
          ["no-latest-image", "no-privileged-container"],
          "until the vendor tags it",
          undefined,
          [10, 11, 12, 13, 14, 15],
          undefined,
        ],
        [["no-privileged-container"], "net admin", "2027-01-31", [14], undefined],
      ],
    );
  });

  it("cover the whole document above its first key, and no other document", () => {
    const text = `# rempart: except no-x -- all of it\n${pod.split("\n").slice(0, 5).join("\n")}\n  a: 1\n---\n${pod}`;
    assert.deepEqual(inManifest(text)[0]?.lines, [2, 3, 4, 5, 6, 7]);
    const second = `a: 1\n---\n# rempart: except no-x -- the second\nb:\n  c: 1\n---\nd: 1\n`;
    assert.deepEqual(inManifest(second)[0]?.lines, [4, 5]);
    assert.deepEqual(inManifest(`# rempart: except no-x -- above a separator\n---\na: 1\n`)[0]?.lines, []);
    assert.deepEqual(inManifest(`---\n# rempart: except no-x -- y\n\na: 1\n`)[0]?.lines, []);
  });

  it("are none inside texts, and are some behind a block scalar's header", () => {
    const text = `a: "x
  # rempart: except no-a -- quoted"
b: |
  # rempart: except no-b -- block
  text
# rempart: except no-c -- behind a block
c: | # rempart: except no-d -- header
  # rempart: except no-e -- block
d: 'e # rempart: except no-f -- quoted'
e: f#rempart:no-g
`;
    assert.deepEqual(
      inManifest(text).map(({ rules, lines }) => [rules[0], lines]),
      [
        ["no-c", [7, 8]],
        ["no-d", [7]],
      ],
    );
    assert.deepEqual(inManifest(`{"a": "# rempart: except no-a -- b"}`), []);
  });

  it("know flow style, merge keys, aliases, Windows line ends and a byte order mark", () => {
    const flow = "a:\n  # rempart: except no-x -- y\n  - { b: 1, c: [\n    2 ] }\n  - d\n";
    assert.deepEqual(inManifest(flow)[0]?.lines, [3, 4]);
    const merged = "x: &x\n  p: 1\ny:\n  # rempart: except no-x -- y\n  <<: *x\n  q: 2\n";
    assert.deepEqual(inManifest(merged)[0]?.lines, [5]);
    assert.deepEqual(inManifest("\ufeff# rempart: except no-x -- y\r\na: 1\r\nb: 2\r\n")[0]?.lines, [2, 3]);
    assert.equal(inManifest("# rempart: except no-x -- y\r\na: 1\r\n")[0]?.reason, "y");
  });

  it("of many lines are found in time that grows with the text only", () => {
    const comment = "# rempart: except no-x -- y\n";
    const started = process.cpuUsage().user / 1_000;
    assert.equal(inManifestRaw(`${comment.repeat(10_000)}a: 1\n`), 10_000);
    assert.equal(inManifestRaw(`a:\n${`${comment}  - b: 1\n`.repeat(10_000)}`), 10_000);
    assert.equal(inManifestRaw(`${comment.repeat(5_000)}- [${"1,".repeat(100_000)}]\n`), 5_000);
    assert.equal(inManifestRaw(`a: 1\n${"rempart:      ".repeat(100_000)}`), 0);
    inManifestRaw(`a: 1 # rempart: ${"except ".repeat(100_000)}\n`);
    inManifestRaw(`a: 1 # rempart: except no-a -- ${"until ".repeat(100_000)}\n`);
    assert.ok(process.cpuUsage().user / 1_000 - started < 10_000);
  });
});

const inManifestRaw = (text: string) => exceptionsInManifest(text, readDocuments(text)).length;

describe("exceptions in comments of a Dockerfile", () => {
  it("cover the instruction below, or the line between continued lines", () => {
    const text = `FROM a:1
# rempart: except no-root-image-user -- build image
# another comment
RUN a \\
  # rempart: except no-b -- one line
  && b \\
  && c
RUN <<END
# rempart: except no-c -- in a heredoc
END
USER 0 # rempart: except no-d -- no comment here
`;
    assert.deepEqual(
      exceptionsInDockerfile(text, readDockerfile(text)).map((comment) => [comment.rules[0], covered(text, comment)]),
      [
        ["no-root-image-user", [4, 5, 6, 7]],
        ["no-b", [6]],
      ],
    );
  });
});
