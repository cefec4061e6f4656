import assert from "node:assert/strict";
import test from "node:test";
import { describe } from "./describe.ts";
import { judgeValue } from "./judge.ts";
import { readJwt } from "./jwt.ts";
import { maskRanges } from "./mask.ts";
import { classifyName, nameWords } from "./names.ts";

const masks: readonly [string, readonly [number, number][], string][] = [
  ["abcdef", [], "abcdef"],
  ["abcdef", [[0, 6]], "***"],
  ["abcdef", [[1, 3]], "a***def"],
  [
    "abcdef",
    [
      [4, 5],
      [1, 2],
    ],
    "a***cd***f",
  ],
  [
    "abcdef",
    [
      [1, 4],
      [2, 3],
    ],
    "a***ef",
  ],
  [
    "abcdef",
    [
      [1, 3],
      [2, 5],
    ],
    "a***f",
  ],
  [
    "abcdef",
    [
      [-5, 2],
      [5, 99],
    ],
    "***cde***",
  ],
  [
    "abcdef",
    [
      [3, 3],
      [4, 2],
    ],
    "abcdef",
  ],
];

for (const [text, ranges, expected] of masks) {
  test(`masks ${JSON.stringify(ranges)}`, () => {
    assert.equal(
      maskRanges(
        text,
        ranges.map(([start, end]) => ({ start, end })),
      ),
      expected,
    );
  });
}

test("the mask can be chosen", () => assert.equal(maskRanges("abc", [{ start: 1, end: 2 }], "[hidden]"), "a[hidden]c"));

test("facts say nothing of the value", () => {
  for (const value of ["hunter2", "hunter22-and-longer"]) {
    const judgement = judgeValue({ name: "DB_PASSWORD", value, context: "env" });
    assert.ok(judgement.sensitive);
    const facts = describe(value, judgement);
    assert.equal(facts.length, value.length < 8 ? "under 8" : value.length);
    assert.equal(facts.count, 1);
    assert.ok(!JSON.stringify(facts).includes("hunter"));
  }
});

test("a token's expiry and audience", () => {
  const segment = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const value = [
    segment({ alg: "RS256", typ: "JWT" }),
    segment({ exp: 1700000000, iat: 1600000000, aud: "api", sub: "me" }),
    "c2ln",
  ].join(".");
  const judgement = judgeValue({ value, context: "kubeconfig" });
  assert.ok(judgement.sensitive);
  assert.deepEqual(describe(value, judgement).jwt, {
    algorithm: "RS256",
    signed: true,
    expires: "2023-11-14T22:13:20.000Z",
    issuedAt: "2020-09-13T12:26:40.000Z",
    audience: ["api"],
  });
  assert.equal(readJwt("a.b.c"), undefined);
  assert.equal(readJwt(""), undefined);
  assert.equal(
    readJwt([segment({ alg: "none" }), segment({ exp: "x", aud: [1, "a b"] }), ""].join("."))?.signed,
    false,
  );
});

test("words of a name", () => {
  assert.deepEqual(nameWords("spring.datasource.dbPassword"), ["spring", "datasource", "db", "password"]);
  assert.deepEqual(nameWords("AWSSecretKey-2"), ["aws", "secret", "key", "2"]);
  assert.deepEqual(nameWords("x".repeat(300)), []);
  assert.equal(classifyName("TOKEN"), "weak");
  assert.equal(classifyName("AUTH_TOKEN"), "strong");
  assert.equal(classifyName("DB_PASSWORD_2"), "password");
  assert.equal(classifyName("SECRET_NAME"), "none");
});
