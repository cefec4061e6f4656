import assert from "node:assert/strict";
import { test } from "node:test";
import type { QuestionId } from "../../src/guidance/questions.ts";
import { questions } from "../../src/guidance/questions.ts";
import type { RecommendationNumber } from "../../src/guidance/recommendations.ts";
import { statusOf } from "../../src/scan/status.ts";
import type { Verdict } from "../../src/scan/tally.ts";
import { Tally } from "../../src/scan/tally.ts";

const pass: Verdict = { state: "pass", lacks: [] };
const fail: Verdict = { state: "fail", lacks: [] };
const excepted: Verdict = { state: "excepted", lacks: [] };
const notApplicable: Verdict = { state: "notApplicable", lacks: [] };
const unknown: Verdict = { state: "unknown", lacks: [{ fact: "workload.manifest", holes: {} }] };

const questionsOf = (number: RecommendationNumber): readonly QuestionId[] =>
  questions.filter(({ recommendation }) => recommendation === number).map(({ id }) => id);

function statusWith(verdicts: ReadonlyMap<QuestionId, readonly Verdict[]>, number: RecommendationNumber = 2) {
  const tally = new Tally();
  for (const [question, list] of verdicts) for (const verdict of list) tally.add(question, verdict);
  const entry = statusOf([{ name: "default", tally }]).find(({ recommendation }) => recommendation === number);
  assert.ok(entry);
  return entry;
}

const all = (verdict: Verdict) => new Map(questionsOf(2).map((id) => [id, [verdict]] as const));

test("without any input nothing is met, and everything says what is missing", () => {
  for (const { status, missing } of statusOf([])) {
    assert.equal(status, "not checked");
    assert.ok(missing.length > 0);
  }
});

test("met: every question answered, none failing", () => {
  const { status, missing } = statusWith(all(pass));
  assert.equal(status, "met");
  assert.deepEqual(missing, []);
});

test("one unanswered question is enough for no more than partly checked", () => {
  for (const id of questionsOf(2).filter((question) => !/\.(inputs|definitions)$/.test(question))) {
    const verdicts = new Map<QuestionId, readonly Verdict[]>(all(pass));
    verdicts.delete(id);
    const { status, missing } = statusWith(verdicts);
    assert.equal(status, "partly checked", id);
    assert.deepEqual(
      missing.map(({ question }) => question),
      [id],
    );
  }
});

test("one verdict for want of a fact is enough for no more than partly checked", () => {
  for (const id of questionsOf(2)) {
    const verdicts = new Map<QuestionId, readonly Verdict[]>(all(pass));
    verdicts.set(id, [pass, unknown]);
    assert.equal(statusWith(verdicts).status, "partly checked", id);
  }
});

test("a failure makes it not met, whatever else is known or unknown", () => {
  const verdicts = new Map<QuestionId, readonly Verdict[]>(all(unknown));
  verdicts.set("immutable-root.host-path", [pass, fail]);
  const { status, failed } = statusWith(verdicts);
  assert.equal(status, "not met");
  assert.equal(failed, 1);
});

test("what was excepted is never plainly met", () => {
  const verdicts = new Map<QuestionId, readonly Verdict[]>(all(pass));
  verdicts.set("immutable-root.host-path", [excepted]);
  assert.equal(statusWith(verdicts).status, "met with exceptions");
});

test("a question that never arises is not applicable, not met", () => {
  assert.equal(statusWith(all(notApplicable)).status, "not applicable");
});

test("to have read files well answers nothing by itself", () => {
  const verdicts = new Map<QuestionId, Verdict[]>([
    ["immutable-root.definitions", [pass]],
    ["immutable-root.inputs", [pass]],
  ]);
  assert.equal(statusWith(verdicts).status, "not checked");
});

test("what one environment has does not answer for another", () => {
  const full = new Tally();
  for (const id of questionsOf(2)) full.add(id, pass);
  const other = new Tally();
  other.add("network-policies.ingress", pass);
  const entry = statusOf([
    { name: "prod", tally: full },
    { name: "dev", tally: other },
  ])[1];
  assert.equal(entry?.status, "partly checked");
  assert.ok(entry?.missing.every(({ environment }) => environment === "dev"));
});
