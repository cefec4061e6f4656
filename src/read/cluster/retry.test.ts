import assert from "node:assert/strict";
import test from "node:test";
import type { AttemptFailure } from "./retry.ts";
import { defaultRetry, waitAfter } from "./retry.ts";

const status = (code: number, retryAfter?: string): AttemptFailure => ({ kind: "status", status: code, retryAfter });
const wait = (failure: AttemptFailure, attempt = 1) => waitAfter(failure, attempt, defaultRetry, 1_000_000, 1);

test("waits double up to the longest, then end", () => {
  const waits = Array.from({ length: 8 }, (_, n) => wait({ kind: "network" }, n + 1));
  assert.deepEqual(waits, [250, 500, 1000, 2000, 4000, 8000, 8000, undefined]);
});

test("only what may pass is tried again", () => {
  for (const code of [408, 429, 500, 502, 503, 504]) assert.equal(wait(status(code)), 250);
  for (const code of [301, 400, 401, 403, 404, 406, 409, 410, 422, 501]) assert.equal(wait(status(code)), undefined);
});

test("Retry-After: seconds or a date, never longer than the longest wait, never shorter than the own one", () => {
  assert.equal(wait(status(429, "2")), 2000);
  assert.equal(wait(status(429, "0")), 250);
  assert.equal(wait(status(503, "999999")), 8000);
  assert.equal(wait(status(503, new Date(1_005_000).toUTCString())), 5000);
  assert.equal(wait(status(503, new Date(5_000).toUTCString())), 250);
  for (const odd of ["", "-1", "1e9", "soon", "9".repeat(400)]) assert.equal(wait(status(429, odd)), 250, odd);
});
