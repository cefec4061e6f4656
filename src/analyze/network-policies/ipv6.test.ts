import assert from "node:assert/strict";
import { test } from "node:test";
import { parseIPv6 } from "./ipv6.ts";

test("IPv6 addresses in every form", () => {
  assert.equal(parseIPv6("::"), 0n);
  assert.equal(parseIPv6("::1"), 1n);
  assert.equal(parseIPv6("fd00:ec2::254"), 0xfd000ec2000000000000000000000254n);
  assert.equal(parseIPv6("::ffff:169.254.169.254"), 0xffffa9fea9fen);
  assert.equal(parseIPv6("1:2:3:4:5:6:7:8"), 0x00010002000300040005000600070008n);
});

test("what is no address is undefined", () => {
  for (const text of ["", "169.254.169.254", "fe80::1%eth0", "1::2::3", "g::"])
    assert.equal(parseIPv6(text), undefined);
});
