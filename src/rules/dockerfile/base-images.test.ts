import assert from "node:assert/strict";
import test from "node:test";
import type { FactId } from "../../guidance/facts.ts";
import type { DockerfileRecord } from "../../model/facts.ts";
import type { RuleOf } from "../../model/rule.ts";
import { readDockerfile } from "../../read/dockerfile/read.ts";
import { noEndOfLifeBaseImage } from "./no-end-of-life-base-image.ts";
import { noLatestBaseImage } from "./no-latest-base-image.ts";
import { noRootImageUser } from "./no-root-image-user.ts";

type Verdict = "pass" | "notApplicable" | `fail ${string}` | FactId;

function verdictOf(rule: RuleOf<"dockerfile", "subject">, source: string): readonly Verdict[] {
  const origin = { kind: "file", file: 0, path: "Dockerfile", start: 0, end: source.length } as const;
  const dockerfile = readDockerfile(source);
  const record: DockerfileRecord = { kind: "dockerfile", id: 0, environment: "", origin, dockerfile, sensitive: [] };
  const said: Verdict[] = [];
  rule.check(
    record,
    { kubernetesMinor: 36, today: "2026-11-01" },
    {
      fail: (message, _holes, { severity = rule.severity }) => said.push(`fail ${message} ${severity}`),
      unknown: (fact) => said.push(fact),
      notApplicable: () => said.push("notApplicable"),
    },
  );
  return said.length === 0 ? ["pass"] : said;
}

test("a base that has ended weighs more in the final image than in a stage that it copies from", () => {
  const final = "FROM debian:13.1\nCOPY --from=build /app /app\n";
  assert.deepEqual(verdictOf(noEndOfLifeBaseImage, "FROM ubuntu:18.04\n"), ["fail ended high"]);
  assert.deepEqual(verdictOf(noEndOfLifeBaseImage, `FROM ubuntu:18.04 AS build\n${final}`), ["fail builder low"]);
  assert.deepEqual(verdictOf(noEndOfLifeBaseImage, "FROM ubuntu:18.04 AS base\nFROM base\n"), ["fail ended high"]);
  assert.deepEqual(verdictOf(noLatestBaseImage, "FROM debian:latest\n"), ["fail latest medium"]);
  assert.deepEqual(verdictOf(noLatestBaseImage, `FROM debian:latest AS build\n${final}`), ["fail latest low"]);
  assert.deepEqual(verdictOf(noLatestBaseImage, "FROM debian:stable\n"), ["fail channel medium"]);
  assert.deepEqual(verdictOf(noLatestBaseImage, `FROM debian:stable AS build\n${final}`), ["fail channel low"]);
});

const run = 'CMD ["/app"]\n';

const users: readonly [string, readonly Verdict[]][] = [
  ["", ["notApplicable"]],
  ["RUN make\n", ["notApplicable"]],
  [`FROM debian\n${run}`, ["fail inherited medium"]],
  [`FROM debian\nONBUILD USER 10001\n${run}`, ["fail inherited medium"]],
  [`FROM debian AS a\nONBUILD USER 10001\nFROM a\n${run}`, ["pass"]],
  ["FROM debian\nUSER app\n", ["fail byName info"]],
  ["FROM debian\nUSER 10001\n", ["pass"]],
  ["FROM debian\nUSER 00:10001\n", ["fail root medium"]],
  ["FROM debian\nARG WHO=10001\nUSER $WHO\n", ["pass"]],
  ["FROM debian\nARG WHO\nUSER $WHO\n", ["build.argument"]],
  ["FROM debian\nUSER $WHO\n", ["image.user"]],
  [`FROM debian\nUSER \${WHO%x}\n`, ["image.user"]],
  ["FROM debian\nUSR 10001\n", ["input.readable"]],
  ["ARG BASE\nFROM $BASE\n", ["build.argument"]],
  ["ARG BASE=cgr.dev/chainguard/static:latest\nFROM $BASE\n", ["image.user"]],
  ["FROM gcr.io/distroless/static:nonroot\n", ["pass"]],
  ["FROM scratch\nCOPY . /\n", ["notApplicable"]],
  ['FROM scratch AS a\nENTRYPOINT ["/a"]\nFROM a\n', ["fail scratch medium"]],
  ["FROM mcr.microsoft.com/windows/servercore:ltsc2025\n", ["notApplicable"]],
  ["FROM mcr.microsoft.com/windows/servercore:ltsc2025\nUSER ContainerUser\n", ["pass"]],
  [
    "FROM mcr.microsoft.com/windows/servercore:ltsc2025 AS a\nFROM a\nUSER containeradministrator\n",
    ["fail administrator medium"],
  ],
];

for (const [source, expected] of users)
  test(`user: ${JSON.stringify(source)}`, () => assert.deepEqual(verdictOf(noRootImageUser, source), expected));

const bases: readonly [string, readonly Verdict[], readonly Verdict[]][] = [
  ["FROM scratch\n", ["notApplicable"], ["notApplicable"]],
  ["RUN make\n", ["notApplicable"], ["notApplicable"]],
  ["FROM debian\n", ["fail untagged medium"], ["image.maintenance"]],
  ["FROM debian:13\n", ["pass"], ["pass"]],
  ["FROM debian:9\n", ["pass"], ["fail ended high"]],
  ["FROM debian:9 AS a\nFROM debian:13\nCOPY --from=a /a /a\n", ["pass"], ["fail builder low"]],
  ["FROM python:3.13.1-slim-buster AS a\nFROM debian:13\nCOPY --from=a /a /a\n", ["pass"], ["fail builderBelow low"]],
  ["FROM debian:9 AS a\nFROM a\n", ["pass"], ["fail ended high"]],
  ["FROM alpine AS a\nFROM debian:13\n", ["pass"], ["pass"]],
  ["FROM python:3.8-slim-buster\n", ["pass"], ["fail ended high", "fail endedBelow high"]],
  ["FROM registry.example.com/debian:9\n", ["pass"], ["image.maintenance"]],
  ["ARG BASE\nFROM $BASE\n", ["build.argument"], ["build.argument"]],
  ["ARG TAG\nFROM debian:$TAG\n", ["build.argument"], ["build.argument"]],
  ["FROM $BASE\n", ["input.readable"], ["input.readable"]],
  ["FROM Debian:13\n", ["input.readable"], ["input.readable"]],
];

for (const [source, latest, ended] of bases)
  test(`base images: ${JSON.stringify(source)}`, () => {
    assert.deepEqual(verdictOf(noLatestBaseImage, source), latest);
    assert.deepEqual(verdictOf(noEndOfLifeBaseImage, source), ended);
  });
