import assert from "node:assert/strict";
import test from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { inOrder } from "./in-order.ts";

interface Watch {
  running: number;
  most: number;
  ended: number;
  given: number;
}

const watch = (): Watch => ({ running: 0, most: 0, ended: 0, given: 0 });

function source(name: string, count: number, delay: number, seen: Watch) {
  return async function* () {
    seen.most = Math.max(seen.most, ++seen.running);
    try {
      for (let index = 0; index < count; index++) {
        await sleep(delay);
        seen.given++;
        yield `${name}${index}`;
      }
    } finally {
      seen.running--;
      seen.ended++;
    }
  };
}

test("gives the sources' values in their order, however slow each is, so many at once", async () => {
  const seen = watch();
  const sources = [source("a", 2, 20, seen), source("b", 3, 1, seen), source("c", 0, 1, seen), source("d", 1, 1, seen)];
  const values: string[] = [];
  for await (const value of inOrder(sources, 2, () => {})) values.push(value);
  assert.deepEqual(values, ["a0", "a1", "b0", "b1", "b2", "d0"]);
  assert.equal(seen.most, 2);
  assert.equal(seen.ended, 4);
});

test("no source runs ahead by more than one value", async () => {
  const seen = watch();
  for await (const value of inOrder([source("a", 1, 30, seen), source("b", 100, 0, seen)], 2, () => {})) {
    assert.equal(value, "a0");
    await sleep(20);
    assert.ok(seen.given <= 2);
    break;
  }
  assert.equal(seen.ended, 2);
});

test("a source that fails is met in its turn; the others are ended", async () => {
  const seen = watch();
  const failing = async function* () {
    yield "b0";
    throw new Error("failed");
  };
  const values: string[] = [];
  let stopped = 0;
  await assert.rejects(
    async () => {
      for await (const value of inOrder(
        [source("a", 2, 20, seen), failing, source("c", 9, 1, seen)],
        3,
        () => stopped++,
      ))
        values.push(value);
    },
    { message: "failed" },
  );
  assert.deepEqual(values, ["a0", "a1", "b0"]);
  assert.equal(stopped, 1);
  assert.equal(seen.running, 0);
});
