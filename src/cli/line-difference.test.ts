import assert from "node:assert/strict";
import { test } from "node:test";
import { lineDifference } from "./line-difference.ts";

const difference = (other: string, text: string) => {
  const { own, gaps } = lineDifference(other.split(""), text.split(""));
  return [[...own].sort(), [...gaps].sort()];
};

test("lines of its own, and where the other has some", () => {
  assert.deepEqual(difference("abc", "abc"), [[], []]);
  assert.deepEqual(difference("abc", "abXc"), [[3], []]);
  assert.deepEqual(difference("abXc", "abc"), [[], [3]]);
  assert.deepEqual(difference("abc", "aYc"), [[2], [3]]);
  assert.deepEqual(difference("abX", "ab"), [[], [3]]);
  assert.deepEqual(difference("", "ab"), [[1, 2], []]);
  assert.deepEqual(difference("ab", ""), [[], [1]]);
});

test("texts that are too long have nothing in common", () => {
  const long = Array.from({ length: 401 }, () => "a");
  assert.equal(lineDifference(long, long).own.size, 401);
});
