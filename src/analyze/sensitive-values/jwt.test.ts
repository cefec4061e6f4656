import assert from "node:assert/strict";
import { test } from "node:test";
import type { JsonObject } from "../../model/json.ts";
import { readJwt } from "./jwt.ts";

/** A JSON Web Token that nobody signed. */
function token(claims: JsonObject, signature = "bm90LWEtc2lnbmF0dXJl"): string {
  const part = (value: JsonObject) => Buffer.from(JSON.stringify(value)).toString("base64url");
  return `${part({ alg: "RS256" })}.${part(claims)}.${signature}`;
}

test("what a token says of itself", () => {
  const account = (sub: string) => readJwt(token({ sub }))?.serviceAccount;
  assert.equal(account("system:serviceaccount:prod:robot"), "prod/robot");
  assert.equal(account("system:serviceaccount:prod:robot.v2"), "prod/robot.v2");
  for (const other of ["alice", "system:serviceaccount:prod", "system:serviceaccount:prod:a:b", "system:node:a", ""])
    assert.equal(account(other), undefined, other);
  const facts = readJwt(token({ iat: 1_577_836_800, exp: 1_577_840_400, aud: ["https://kubernetes.default.svc"] }));
  assert.deepEqual(facts, {
    algorithm: "RS256",
    signed: true,
    issuedAt: "2020-01-01T00:00:00.000Z",
    expires: "2020-01-01T01:00:00.000Z",
    audience: ["https://kubernetes.default.svc"],
  });
  assert.equal(readJwt(token({}, ""))?.signed, false);
});

test("claims of other types say nothing", () => {
  const facts = readJwt(token({ sub: ["system:serviceaccount:prod:robot"], exp: "soon", iat: -1, aud: { a: 1 } }));
  assert.deepEqual(facts, { algorithm: "RS256", signed: true });
  for (const none of ["", "a", "a.b", "a.b.c.d", `${token({})}.x`]) assert.equal(readJwt(none), undefined, none);
});
