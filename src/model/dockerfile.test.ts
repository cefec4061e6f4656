import assert from "node:assert/strict";
import { test } from "node:test";
import { identifyUser, isRootUser } from "./dockerfile.ts";

test("users that run as UID 0", () => {
  for (const user of ["root", "0", "0:0", "root:root", "root:app", "0:1000", "00", "+0", "-0", "", ":7"])
    assert.equal(isRootUser(user), true, user);
});

test("users that do not, or that only the image can tell", () => {
  assert.deepEqual(identifyUser("1000:0"), { kind: "uid", uid: 1000 });
  assert.deepEqual(identifyUser("010"), { kind: "uid", uid: 10 });
  assert.deepEqual(identifyUser("2147483647"), { kind: "uid", uid: 2147483647 });
  for (const user of ["app", "Root", "0x0", "0_0", "0 # root", " 0", "1e3", "-1", "2147483648", "4294967296", "toor:0"])
    assert.deepEqual(identifyUser(user), { kind: "name", name: user.split(":")[0] }, user);
});
