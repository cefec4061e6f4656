import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { test } from "node:test";
import { readExceptionComment } from "./comment.ts";
import { isDay, readTerms } from "./terms.ts";

test("rules, reason and day are read", () => {
  assert.deepEqual(readExceptionComment(" except no-a,no-b , no-c -- legacy host, see 12 until 2027-02-28 "), {
    rules: ["no-a", "no-b", "no-c"],
    reason: "legacy host, see 12",
    expires: "2027-02-28",
  });
  assert.deepEqual(readExceptionComment("except no-a -- a -- b"), { rules: ["no-a"], reason: "a -- b" });
});

test("without a reason it has no effect, and says so", () => {
  for (const text of ["except no-a", "except no-a --", "except no-a -- ", "except no-a -- until 2027-01-01"])
    assert.deepEqual(readExceptionComment(text), { rules: ["no-a"], reason: "", problem: "reason-missing" }, text);
});

test("what reads otherwise is malformed", () => {
  for (const text of ["", "ignore no-a -- b", "except -- b", "except No-A -- b", "except no-a: -- b", "except * -- b"])
    assert.equal(readExceptionComment(text).problem, "malformed", text);
});

test("a day must be one of the calendar", () => {
  for (const text of ["b until 2027-02-29", "b until 2027-13-01", "b until 27-01-01", "b until 2027-1-1"])
    assert.equal(readTerms(text).problem, "date-invalid", text);
  for (const text of ["wait until then", "until the vendor ships arm64", "b until v2", "untiluntil x"])
    assert.deepEqual(readTerms(text), { reason: text });
  assert.ok(isDay("2028-02-29"));
  for (const text of ["2027-02-29", "2027-00-10", "2027-01-00", "20270101", ""]) assert.ok(!isDay(text), text);
});

test("a reason shows no secret and is cut", () => {
  const token = `ghp_${randomBytes(18).toString("hex")}`;
  assert.equal(readTerms(`the token is ${token} for now`).reason, "the token is *** for now");
  assert.ok(!readTerms("see DATABASE_PASSWORD=hunter2-hunter2").reason.includes("hunter2"));
  assert.equal(readTerms("x".repeat(10_000)).reason.length, 500);
});
