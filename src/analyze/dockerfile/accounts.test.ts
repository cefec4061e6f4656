import assert from "node:assert/strict";
import { test } from "node:test";
import type { DockerfileRecord } from "../../model/facts.ts";
import { readDockerfile } from "../../read/dockerfile/read.ts";
import { imageGroupsOf, mayChangeRootGroup } from "./accounts.ts";

function recordOf(source: string): DockerfileRecord {
  const origin = { kind: "file", file: 0, path: "Dockerfile", start: 0, end: source.length } as const;
  return { kind: "dockerfile", id: 0, environment: "", origin, dockerfile: readDockerfile(source), sensitive: [] };
}

function groups(source: string, user: number | string): string {
  const identity =
    typeof user === "number" ? ({ kind: "uid", uid: user } as const) : ({ kind: "name", name: user } as const);
  const { primary, joinsRoot } = imageGroupsOf(recordOf(source), identity);
  return `${primary ?? "unknown"}${joinsRoot === undefined ? "" : " joins"}`;
}

const cases: readonly [source: string, user: number | string, expected: string][] = [
  ["FROM scratch\nCOPY app /app\n", 10001, "root"],
  ["FROM debian:13\n", 10001, "root"],
  ["FROM debian:13\n", 1000, "unknown"],
  ["FROM gcr.io/distroless/static\n", 65532, "unknown"],
  ["FROM registry.example.com/base\n", 10001, "unknown"],
  ["FROM scratch\nCOPY --from=build /etc/passwd /etc/passwd\n", 10001, "unknown"],
  ["FROM scratch\nCOPY rootfs /\n", 10001, "unknown"],
  ["FROM debian\nRUN make\n", 10001, "unknown"],
  ["FROM debian\nRUN useradd -u 10001 web\n", 10001, "other"],
  ["FROM debian\nRUN useradd -u 10001 web\n", "web", "other"],
  ["FROM debian\nRUN useradd --uid=10001 -g0 web\n", 10001, "root"],
  ["FROM debian\nRUN groupadd -g 5 x && useradd -rMu 10001 -g x web\n", 10001, "other"],
  ["FROM debian\nARG G\nRUN useradd -u 10001 -g $G web\n", 10001, "unknown"],
  ["FROM debian\nRUN useradd web\n", 10001, "unknown"],
  ["FROM alpine\nRUN addgroup -S web && adduser -S -D -H -G web -u 10001 web\n", 10001, "other"],
  ["FROM alpine\nRUN adduser -D -g 0 -u 10001 web\n", 10001, "unknown"],
  ["FROM debian\nRUN adduser --system --gid 0 --uid 10001 web\n", 10001, "root"],
  ["FROM debian\nRUN useradd -u 10001 -G audio,root web\n", 10001, "other joins"],
  ["FROM debian\nRUN useradd -u 10001 web && usermod -aG 0 web\n", 10001, "other joins"],
  ["FROM debian\nRUN useradd -u 10001 web && adduser web root\n", 10001, "other joins"],
  ["FROM debian\nRUN useradd -u 10001 web && gpasswd -a web root\n", 10001, "other joins"],
  ["FROM debian\nRUN useradd -u 10001 web && usermod -g root web\n", 10001, "root"],
  ["FROM debian\nRUN useradd -u 10001 web\nRUN userdel web\n", 10001, "unknown"],
  ["FROM debian\nRUN echo web:x:10001:0::/: >> /etc/passwd\n", 10001, "unknown"],
  ["FROM debian\nRUN useradd -u 10001 a; useradd -o -u 10001 -g 0 b\n", 10001, "unknown"],
  ["FROM debian AS a\nRUN useradd -u 10001 web\nFROM debian\n", 10001, "root"],
];

for (const [source, user, expected] of cases)
  test(`groups of ${user} in ${JSON.stringify(source)}`, () => {
    assert.equal(groups(source, user), expected);
  });

const changes: readonly [source: string, expected: boolean][] = [
  ["FROM debian\nRUN make && useradd -u 10001 -g 10001 web\nCOPY rootfs /\n", false],
  ["FROM debian\nRUN echo web:x:10001:10001::/:/bin/sh >> /etc/passwd\n", false],
  ["FROM debian\nRUN usermod -aG audio root; usermod -g users web; groupmod -g 5 web\n", false],
  ["FROM debian\nCOPY etc/passwd /etc/ssl/\nCOPY app.conf /etc/\n", false],
  ["FROM debian\nRUN usermod -g users root\n", true],
  ["FROM debian\nRUN usermod --gid=100 root\n", true],
  ['FROM debian\nRUN ["usermod", "-g", "users", "root"]\n', true],
  ["FROM debian\nARG WHO\nRUN usermod -ou 5 -g 5 $WHO\n", true],
  ["FROM debian\nRUN groupmod -g 5 root\n", true],
  ["FROM debian\nRUN <<EOF\nsed -i s/root:x:0:0/root:x:0:5/ /etc/passwd\nEOF\n", true],
  ["FROM scratch\nCOPY --from=build /etc/passwd /etc/passwd\n", true],
  ["FROM scratch\nCOPY files/passwd /etc/\n", true],
];

for (const [source, expected] of changes)
  test(`${expected ? "may change" : "keeps"} root's group: ${JSON.stringify(source)}`, () => {
    assert.equal(mayChangeRootGroup(recordOf(source)), expected);
  });
