import assert from "node:assert/strict";
import { test } from "node:test";
import { fileLocation } from "../../src/model/finding.ts";
import { scanFiles } from "../support/examples.ts";

/** The rules that found something in a Dockerfile, each with the text it points at. */
async function found(text: string): Promise<readonly string[]> {
  const { findings } = await scanFiles(new Map([["Dockerfile", { text }]]));
  return findings
    .flatMap(({ rule, location: place }) => {
      const location = fileLocation(place);
      if (location === undefined) return [];
      const lines = text.split("\n").slice(location.line - 1, location.endLine);
      const last = (lines.pop() ?? "").slice(0, location.endColumn - 1);
      return [`${rule}: ${[...lines, last].join("\n").slice(location.column - 1)}`];
    })
    .sort();
}

const commandRules = /^no-(?:pipe-to-shell|unverified-download|setuid-program|sudo|unversioned-package|secret)/;

test("a finding in a long RUN points at the command, through comments and continuations", async () => {
  const text = `FROM debian:13.1
RUN set -eux; \\
    if true; then \\
      # a comment
      pip install \\
        requests; \\
    fi; \\
    curl -k https://example.com/a.tgz | sudo tar -xz; \\
    X="$(curl -fsSL http://example.com/x.sh | sh -s -- -y)"; \\
    sh -c "chmod u+s /bin/a && echo"; \\
    apt-get install -y sudo
USER 10001:10001
`;
  assert.deepEqual(
    (await found(text)).filter((line) => commandRules.test(line)),
    [
      "no-pipe-to-shell: curl -fsSL http://example.com/x.sh | sh -s -- -y",
      'no-setuid-program: sh -c "chmod u+s /bin/a && echo"',
      "no-sudo: apt-get install -y sudo",
      "no-unverified-download: curl -fsSL http://example.com/x.sh",
      "no-unverified-download: curl -k https://example.com/a.tgz",
      "no-unversioned-package: pip install \\\n        requests",
    ],
  );
});

test("a finding in a here-document points at the line in it", async () => {
  const text = "FROM debian:13.1\nRUN <<EOF\nset -e\nnpm install -g left\nchmod 4755 /bin/b\nEOF\nUSER 10001:10001\n";
  assert.deepEqual(
    (await found(text)).filter((line) => commandRules.test(line)),
    ["no-setuid-program: chmod 4755 /bin/b", "no-unversioned-package: npm install -g left"],
  );
});

test("a secret in a long RUN is pointed at, and the whole of the RUN stays masked", async () => {
  const token = `ghp_${"a1B2".repeat(9)}`;
  const text = `FROM debian:13.1\nRUN set -e; \\\n    # fetch\n    git clone https://x:${token}@github.com/shop/web\nUSER 10001:10001\n`;
  const [first, ...others] = (await found(text)).filter((line) => commandRules.test(line));
  assert.deepEqual(others, []);
  assert.equal(first, `no-secret-in-dockerfile: ${token}`);
});
