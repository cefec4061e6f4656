import assert from "node:assert/strict";
import { test } from "node:test";
import type { DockerfileRecord } from "../../model/facts.ts";
import { readDockerfile } from "../../read/dockerfile/read.ts";
import { buildCommandsOf } from "./commands.ts";
import { usedDownloads } from "./used-downloads.ts";

function usesIn(source: string): readonly string[] {
  const origin = { kind: "file", file: 0, path: "Dockerfile", start: 0, end: source.length } as const;
  const dockerfile = readDockerfile(source);
  const record: DockerfileRecord = { kind: "dockerfile", id: 0, environment: "", origin, dockerfile, sensitive: [] };
  return usedDownloads(record, buildCommandsOf(record)).map(({ command, plain, certain }) => {
    const written = source.slice(command.range.start, command.range.end).replace(/\s+/g, " ");
    return `${certain ? "" : "perhaps "}${plain ? "plain " : ""}${written}`;
  });
}

const url = "https://e.example.com/1/app.tar.gz";
const get = `curl -fsSLO ${url}`;
const tool = "wget https://e.example.com/tool";

const used: readonly [script: string, expected: string][] = [
  [`${get} && tar xzf app.tar.gz`, get],
  [`${get}; tar --extract --file=./app.tar.gz -C /opt`, get],
  [`${get} && tar -C /opt -xf /tmp/app.tar.gz`, get],
  [`sh -c '${get} && tar xf app.tar.gz'`, `sh -c '${get} && tar xf app.tar.gz'`],
  [`curl -L ${url} > a.tgz && tar xf a.tgz`, `curl -L ${url} > a.tgz`],
  [`wget -qO- ${url} | gunzip | tar x`, `wget -qO- ${url}`],
  [`wget -qO- ${url} | tar -xzf - -C /opt`, `wget -qO- ${url}`],
  ["wget https://e.example.com/a.zip -P /tmp; unzip -d /opt -q /tmp/a.zip", "wget https://e.example.com/a.zip -P /tmp"],
  [`${tool} && chmod a+x tool`, tool],
  [`${tool} && chmod -v 0755 ./tool`, tool],
  [`${tool} && install -o root -m 755 tool /opt/tool`, tool],
  [`${tool} && sudo mv tool /usr/local/bin/`, tool],
  [`${tool} && ./tool --install`, tool],
  [`${tool} && bash -x tool`, tool],
  [`${tool} && python3 tool`, tool],
  [`${tool} && java -Xmx1g -jar tool`, tool],
  [`F=$(uname -m).deb; wget https://e.example.com/\${F}; apt-get install -y ./$F`, `wget https://e.example.com/\${F}`],
  [`B=https://e.example.com && wget $B/tool && chmod +x tool`, "wget $B/tool"],
  [`for F in a b; do wget https://e.example.com/$F; chmod +x "$F"; done`, "wget https://e.example.com/$F"],
  ["wget http://e.example.com/tool && chmod +x tool", "plain wget http://e.example.com/tool"],
  [`${tool} && ./check tool && chmod +x tool`, `perhaps ${tool}`],
  [`${tool} && $CHECK tool && chmod +x tool`, `perhaps ${tool}`],
  [`${tool} && make verify && chmod +x tool`, `perhaps ${tool}`],
  [`${tool} && echo 'the digest is not known' && chmod +x tool`, `perhaps ${tool}`],
];

for (const [script, expected] of used)
  test(`used: ${script}`, () => {
    assert.deepEqual(usesIn(`FROM debian\nRUN ${script}\n`), [expected]);
  });

const unused: readonly string[] = [
  get,
  `${get} && tar tzf app.tar.gz`,
  `${get} && tar xf other/app.tar.gz.orig`,
  `${get} && tar czf app.tar.gz /opt`,
  `curl -o /a/app.tar.gz ${url} && tar xf /b/app.tar.gz`,
  `curl -o /opt ${url} && tar xf /b.tgz -C /opt`,
  `wget -qO- ${url} | tar -tz`,
  `wget -qO- ${url} | tar -xf other.tar`,
  `wget -qO- ${url} | jq .tag`,
  `${tool} && chmod 644 tool`,
  `${tool} && chmod -x tool`,
  `${tool} && install -m 644 tool /usr/bin/tool`,
  `${tool} && install -d tool`,
  `${tool} && cp other /usr/bin/tool`,
  `${tool} && sh -c 'echo tool' tool`,
  `F=a; wget https://e.example.com/$F; F=b; chmod +x $F`,
  "wget https://$HOST/tool && chmod +x tool",
  "wget $B/tool && chmod +x tool",
  "B=https://localhost; wget $B/tool && chmod +x tool",
  'B="$(hostname)"; B=https://e.example.com; wget $B/tool && chmod +x tool',
  "wget file:///tool && chmod +x tool",
  "wget https://e.example.com/ && chmod +x index.html",
];

for (const script of unused)
  test(`not used: ${script}`, () => {
    assert.deepEqual(usesIn(`FROM debian\nRUN ${script}\n`), []);
  });

test("a later RUN of the same stage uses it, one of another stage does not count", () => {
  assert.deepEqual(usesIn(`FROM debian\nRUN ${tool}\nRUN chmod +x tool\n`), [tool]);
  assert.deepEqual(
    usesIn(`FROM debian AS a\nRUN ${tool}\nFROM debian\nCOPY --from=a /tool /\nRUN chmod +x tool\n`),
    [],
  );
});

test("an address by ENV counts, by an argument it does not", () => {
  const run = "RUN wget $B/tool && chmod +x tool\n";
  assert.deepEqual(usesIn(`FROM debian\nENV B=https://e.example.com\n${run}`), ["wget $B/tool"]);
  assert.deepEqual(usesIn(`FROM debian\n${run}ENV B=https://e.example.com\n`), []);
  assert.deepEqual(usesIn(`FROM debian\nARG A=https://e.example.com\nENV B=$A\n${run}`), []);
});

test("a stage with a command that cannot be read yields nothing", () => {
  const other = 'RUN <<EOF\n#!/usr/bin/env python3\nprint("check")\nEOF\n';
  assert.deepEqual(usesIn(`FROM debian\nRUN ${tool} && chmod +x tool\n${other}`), []);
});

test("thousands of downloads take no time", () => {
  const start = process.cpuUsage().user / 1_000;
  usesIn(`FROM debian\nENV B=https://e.example.com\n${"RUN B=https://e.example.com curl -O $B/a\n".repeat(20_000)}`);
  usesIn(`FROM debian\nRUN ${"curl -O $B/a; B=https://e.example.com; ".repeat(20_000)}\n`);
  assert.ok(process.cpuUsage().user / 1_000 - start < 10_000);
});
