import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { Intervals } from "./intervals.ts";

test("finds every stretch around an offset, as looking at each would", () => {
  const range = fc.tuple(fc.nat(30), fc.nat(30)).map(([start, length]) => ({ start, end: start + length + 1 }));
  fc.assert(
    fc.property(
      fc.uniqueArray(range, { selector: ({ start, end }) => `${start}-${end}` }),
      fc.nat(62),
      (ranges, offset) => {
        const found = new Intervals(ranges.map((entry) => [entry, entry])).at(offset);
        const expected = ranges.filter(({ start, end }) => start <= offset && offset < end);
        assert.deepEqual(new Set(found), new Set(expected));
      },
    ),
  );
});

test("keeps the first of equal stretches", () => {
  const range = { start: 0, end: 2 };
  assert.deepEqual(
    [
      ...new Intervals([
        [range, "a"],
        [range, "b"],
      ]).at(1),
    ],
    ["a"],
  );
});
