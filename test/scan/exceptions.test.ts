import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { documents, goodDeployment, withChange } from "../../src/model/example-base.ts";
import type { ExceptionEntry } from "../../src/model/exception.ts";
import type { ScanResult } from "../../src/model/scan-result.ts";
import { rules } from "../../src/rules/index.generated.ts";
import { scanFiles } from "../support/examples.ts";

const rule = "no-privileged-container";
const secure = "            allowPrivilegeEscalation: false\n";
const privileged = withChange(goodDeployment, secure, "            privileged: true\n");
const withComment = (comment: string) =>
  withChange(goodDeployment, secure, `            # rempart: ${comment}\n            privileged: true\n`);
const withAnnotation = (annotation: string) =>
  withChange(privileged, "metadata:\n  name: web\n", `metadata:\n  name: web\n  annotations:\n    ${annotation}\n`);

const scanTexts = (texts: Readonly<Record<string, string>>) =>
  scanFiles(new Map(Object.entries(texts).map(([name, text]) => [name, { text }])));

const statesOf = (result: ScanResult) =>
  result.findings.filter((finding) => finding.rule === rule).map(({ state }) => state);
const told = ({ exceptions }: ScanResult) =>
  exceptions.map(({ source, rule: about, state, problem, findings }: ExceptionEntry) => [
    source.kind,
    about,
    state,
    ...(problem === undefined ? [] : [problem]),
    findings,
  ]);
const statusOfPods = ({ status }: ScanResult) => status[3];

describe("a comment", () => {
  test("excepts the finding below it, which stays counted and never makes anything plainly met", async () => {
    const open = await scanTexts({ "web.yaml": privileged });
    const result = await scanTexts({ "web.yaml": withComment(`except ${rule} -- the vendor asks for it`) });
    assert.deepEqual(statesOf(open), ["open"]);
    assert.deepEqual(statesOf(result), ["excepted"]);
    assert.deepEqual(told(result), [["comment", rule, "applied", 1]]);
    const finding = result.findings.find((found) => found.rule === rule);
    assert.equal(finding?.exception?.reason, "the vendor asks for it");
    assert.equal(finding?.fingerprint, open.findings.find((found) => found.rule === rule)?.fingerprint);
    assert.equal(statusOfPods(open)?.failed, (statusOfPods(result)?.failed ?? 0) + 1);
    assert.equal(statusOfPods(result)?.excepted, 1);
    assert.equal(result.verdicts.get(rule)?.excepted, 1);
  });

  test("until a day applies on that day and not after it", async () => {
    const until = async (day: string) => {
      const result = await scanTexts({ "web.yaml": withComment(`except ${rule} -- soon gone until ${day}`) });
      return [statesOf(result)[0], ...(told(result)[0]?.slice(2) ?? [])];
    };
    assert.deepEqual(await until("2026-11-01"), ["excepted", "applied", 1]);
    assert.deepEqual(await until("2026-10-31"), ["open", "expired", 1]);
    assert.deepEqual(await until("2026-02-30"), ["open", "invalid", "date-invalid", 0]);
  });

  test("without a reason, of another rule, or misspelt, excepts nothing and is told", async () => {
    const cases: readonly (readonly [string, readonly unknown[]])[] = [
      [`except ${rule}`, [rule, "invalid", "reason-missing", 0]],
      ["except no-such-rule -- because", ["no-such-rule", "invalid", "rule-unknown", 0]],
      ["except no-host-path -- because", ["no-host-path", "unused", 0]],
      [`ignore ${rule} -- because`, ["", "invalid", "malformed", 0]],
    ];
    for (const [comment, expected] of cases) {
      const result = await scanTexts({ "web.yaml": withComment(comment) });
      assert.deepEqual(statesOf(result), ["open"], comment);
      assert.deepEqual(told(result), [["comment", ...expected]]);
    }
  });

  test("at the top covers its document and no other", async () => {
    const first = `# rempart: except ${rule} -- the first\n${privileged}`;
    const second = privileged.replace("name: web\n", "name: other\n");
    const result = await scanTexts({ "web.yaml": documents(first, second) });
    assert.deepEqual(statesOf(result).sort(), ["excepted", "open"]);
  });

  test("in a Dockerfile covers the instruction below", async () => {
    const text = "FROM registry.example.com/base:1.0\n# rempart: except no-root-image-user -- builds images\nUSER 0\n";
    const result = await scanTexts({ Dockerfile: text });
    const found = result.findings.filter((finding) => finding.rule === "no-root-image-user");
    assert.deepEqual(
      found.map(({ state }) => state),
      ["excepted"],
    );
  });
});

describe("an annotation", () => {
  test("excepts its object, whatever the rule's name says, and nothing else", async () => {
    const annotated = withAnnotation(`rempart/except.${rule}: "the vendor asks for it until 2027-01-01"`);
    const other = privileged.replace("name: web\n", "name: other\n");
    const result = await scanTexts({ "web.yaml": documents(annotated, other) });
    assert.deepEqual(statesOf(result).sort(), ["excepted", "open"]);
    assert.deepEqual(told(result), [["annotation", rule, "applied", 1]]);
    const secret = await scanTexts({
      "web.yaml": withAnnotation("rempart/except.no-plain-secret-value: 'only-a-test-value'"),
    });
    assert.equal(secret.exceptions[0]?.reason, "only-a-test-value");
    assert.ok(!secret.findings.some((finding) => finding.rule === "no-plain-secret-value"));
  });

  test("about a namespace stands on the Namespace, not on an object in it", async () => {
    const level = "require-pod-security-level";
    const key = `  annotations: { rempart/except.${level}: because }\n`;
    const namespace = "apiVersion: v1\nkind: Namespace\nmetadata:\n  name: prod\n";
    const findings = async (text: string) =>
      (await scanTexts({ "all.yaml": text })).findings
        .filter((found) => found.rule === level)
        .map(({ state }) => state);
    const inside = withAnnotation(`rempart/except.${level}: because`);
    assert.ok(!(await findings(inside)).includes("excepted"));
    assert.deepEqual(await findings(documents(goodDeployment, namespace)), ["open"]);
    assert.deepEqual(await findings(documents(inside, namespace)), ["open"]);
    assert.deepEqual(await findings(documents(goodDeployment, namespace + key)), ["excepted"]);
  });

  test("without a reason, or that is no text, excepts nothing and is told", async () => {
    for (const value of ['""', "true", '" until 2027-01-01"']) {
      const result = await scanTexts({ "web.yaml": withAnnotation(`rempart/except.${rule}: ${value}`) });
      assert.deepEqual(statesOf(result), ["open"], value);
      assert.equal(result.exceptions[0]?.problem, "reason-missing", value);
    }
  });

  test("copied to what its object owns is not told again", async () => {
    const annotated = withAnnotation(`rempart/except.${rule}: the vendor asks for it`);
    const owner =
      "  ownerReferences:\n    - { apiVersion: apps/v1, kind: Deployment, name: web, uid: '2', controller: true }\n";
    const copy = annotated
      .replace("kind: Deployment", "kind: ReplicaSet")
      .replace("  name: web\n", `  name: web-5d9\n${owner}`);
    assert.equal((await scanTexts({ "web.yaml": documents(annotated, copy) })).exceptions.length, 1);
  });

  test("fits the key of every rule into what Kubernetes takes", () => {
    for (const { id } of rules) assert.match(`except.${id}`, /^[a-z0-9]([-a-z0-9.]{0,61}[a-z0-9])$/);
  });
});

describe("rempart.yaml", () => {
  const scanWith = (entry: string, key = "exceptions") =>
    scanTexts({ "prod/web.yaml": privileged, "rempart.yaml": `${key}:\n  - { rule: ${rule}, ${entry} }\n` });

  test("excepts by rule, object and path, all of which must hold", async () => {
    const covered = [
      "reason: a",
      "reason: a, object: { kind: Deployment }",
      'reason: a, object: { kind: "*", namespace: "pro?", name: "w*" }',
      'reason: a, path: "prod/**"',
      'reason: a, path: "*.yaml", object: { name: web }',
      'reason: a, expires: "2026-11-01"',
    ];
    for (const entry of covered) assert.deepEqual(statesOf(await scanWith(entry)), ["excepted"], entry);
    const uncovered = [
      "reason: a, object: { kind: Pod }",
      "reason: a, object: { kind: Deployment, namespace: dev }",
      'reason: a, path: "dev/**"',
      'reason: a, path: "prod/**", object: { name: other }',
    ];
    for (const entry of uncovered) {
      const result = await scanWith(entry);
      assert.deepEqual(statesOf(result), ["open"], entry);
      assert.deepEqual(told(result), [["configuration", rule, "unused", 0]]);
    }
    const expired = await scanWith('reason: a, expires: "2026-10-31"');
    assert.deepEqual([statesOf(expired), told(expired)], [["open"], [["configuration", rule, "expired", 1]]]);
  });

  test("patterns made to be slow are not", async () => {
    const slow = `"${"*a".repeat(100)}b"`;
    const started = performance.now();
    await scanWith(`reason: a, path: ${`"${"**/*a*/".repeat(100)}b"`}, object: { name: ${slow} }`);
    assert.ok(performance.now() - started < 5_000);
  });

  test("covers a finding about a namespace by the namespace's name", async () => {
    const missing = "require-egress-default-deny";
    const result = await scanTexts({
      "web.yaml": privileged,
      "rempart.yaml": `exceptions: [{ rule: ${missing}, object: { namespace: prod }, reason: a }]\n`,
    });
    const states = result.findings.filter((finding) => finding.rule === missing).map(({ state }) => state);
    assert.deepEqual([...new Set(states)], ["excepted"]);
  });

  test("changes severities by rule and path, the first entry that matches; fingerprints stay", async () => {
    const before = await scanTexts({ "prod/web.yaml": privileged });
    const result = await scanWith(
      'path: "dev/**", severity: low }\n  - { rule: no-privileged-container, severity: medium',
      "severities",
    );
    const find = (from: ScanResult) => from.findings.find((finding) => finding.rule === rule);
    assert.deepEqual([find(result)?.severity, find(result)?.ruleSeverity], ["medium", "critical"]);
    assert.equal(find(result)?.fingerprint, find(before)?.fingerprint);
    assert.deepEqual([find(before)?.severity, find(before)?.ruleSeverity], ["critical", undefined]);
  });

  test("a finding made mere information counts as excepted", async () => {
    const before = await scanTexts({ "prod/web.yaml": privileged });
    const result = await scanWith("severity: info", "severities");
    assert.equal(statusOfPods(result)?.failed, (statusOfPods(before)?.failed ?? 0) - 1);
    assert.equal(statusOfPods(result)?.excepted, 1);
  });

  test("exceptions from rules that are left out are neither used nor unused", async () => {
    const files = new Map([["web.yaml", { text: withComment(`except ${rule} -- the vendor asks for it`) }]]);
    const leftOut = rules.filter(({ id }) => id === rule);
    const result = await scanFiles(files, undefined, { rules: rules.filter(({ id }) => id !== rule), leftOut });
    assert.deepEqual(result.exceptions, []);
  });
});

test("several exceptions of one finding all count; the nearest is named", async () => {
  const commented = withComment(`except ${rule} -- beside it`);
  const result = await scanTexts({
    "web.yaml": withChange(
      commented,
      "metadata:\n  name: web\n",
      `metadata:\n  name: web\n  annotations:\n    rempart/except.${rule}: on it\n`,
    ),
    "rempart.yaml": `exceptions: [{ rule: ${rule}, reason: above it }]\n`,
  });
  assert.equal(result.findings.find((finding) => finding.rule === rule)?.exception?.reason, "beside it");
  assert.deepEqual(
    result.exceptions.map(({ state, findings }) => [state, findings]),
    Array(3).fill(["applied", 1]),
  );
});

test("names of Object.prototype are ordinary names", async () => {
  for (const name of ["constructor", "__proto__", "toString"]) {
    const result = await scanTexts({
      "web.yaml": withAnnotation(`rempart/except.${name}: because`),
      "rempart.yaml": `exceptions: [{ rule: ${rule}, reason: a, object: { kind: ${name} } }]\n`,
    });
    assert.deepEqual(statesOf(result), ["open"]);
    assert.deepEqual(result.exceptions.map(({ state }) => state).sort(), ["invalid", "unused"]);
  }
});
