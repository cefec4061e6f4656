import assert from "node:assert/strict";
import test from "node:test";
import { newestPodSecurityMinor, parsePodSecurityVersion, policyMinor } from "./version.ts";

test("reads latest and v1.N", () => {
  assert.deepEqual(parsePodSecurityVersion("latest"), { version: "latest" });
  assert.deepEqual(parsePodSecurityVersion("v1.0"), { version: "v1.0" });
  assert.deepEqual(parsePodSecurityVersion("v1.25"), { version: "v1.25" });
  assert.deepEqual(parsePodSecurityVersion(`v1.${newestPodSecurityMinor}`), {
    version: `v1.${newestPodSecurityMinor}`,
  });
});

test("takes a newer version than is known as latest, and says so", () => {
  for (const asked of [`v1.${newestPodSecurityMinor + 1}`, "v1.9223372036854775807"]) {
    assert.deepEqual(parsePodSecurityVersion(asked), {
      version: "latest",
      warning: { asked, newestKnown: `v1.${newestPodSecurityMinor}` },
    });
  }
});

test("refuses what the admission plugin refuses", () => {
  const refused = [
    "",
    "1.25",
    "v1",
    "v1.",
    "v1.025",
    "v1.25.3",
    "v2.0",
    "Latest",
    " v1.25",
    "v1.25\n",
    "v1.-1",
    "v1.1e1",
  ];
  for (const text of [...refused, "v1.9223372036854775808", `v1.${"9".repeat(100_000)}`]) {
    assert.equal(parsePodSecurityVersion(text), undefined, text.slice(0, 40));
  }
});

test("maps versions to the policy's minor", () => {
  assert.equal(policyMinor("v1.0"), 0);
  assert.equal(policyMinor("v1.24"), 24);
  assert.equal(policyMinor("latest"), newestPodSecurityMinor);
  assert.equal(policyMinor("v1.400"), newestPodSecurityMinor);
  assert.equal(policyMinor(`v1.${Number.NaN}`), newestPodSecurityMinor);
});
