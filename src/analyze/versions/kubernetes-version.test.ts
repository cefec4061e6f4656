import assert from "node:assert/strict";
import test from "node:test";
import { compareVersions, formatMinor, minorDistance, parseKubernetesVersion } from "./kubernetes-version.ts";

const read: readonly [string, ReturnType<typeof parseKubernetesVersion>][] = [
  ["v1.29.3", { major: 1, minor: 29, patch: 3 }],
  ["1.29", { major: 1, minor: 29 }],
  ["1.29+", { major: 1, minor: 29 }],
  ["v1.29.3-eks-036c24b", { major: 1, minor: 29, patch: 3, vendor: "eks" }],
  ["v1.29.3+k3s1", { major: 1, minor: 29, patch: 3, vendor: "k3s" }],
  ["v1.29.3+rke2r1", { major: 1, minor: 29, patch: 3, vendor: "rke2" }],
  ["1.29.1-gke.100", { major: 1, minor: 29, patch: 1, vendor: "gke" }],
  ["v1.30.0-rc.1", { major: 1, minor: 30, patch: 0, prerelease: "rc.1" }],
  ["v1.30.0-alpha.3.12+abcdef", { major: 1, minor: 30, patch: 0, prerelease: "alpha.3.12", vendor: "abcdef" }],
  ["3.5.12-0", { major: 3, minor: 5, patch: 12 }],
  [" v1.37.0 ", { major: 1, minor: 37, patch: 0 }],
];

for (const [text, expected] of read) {
  test(`reads ${JSON.stringify(text)}`, () => assert.deepEqual(parseKubernetesVersion(text), expected));
}

for (const text of [
  "",
  "latest",
  "v1",
  "1.",
  "v1.29.3 ; rm",
  "1.29.x",
  "x1.29",
  "1.29.3-é",
  `1.29.${"9".repeat(200)}`,
]) {
  test(`refuses ${JSON.stringify(text.slice(0, 20))}`, () => assert.equal(parseKubernetesVersion(text), undefined));
}

const ascending = [
  "1.9",
  "1.28.15",
  "1.29.0-alpha.1",
  "1.29.0-beta.0",
  "1.29.0-rc.1",
  "1.29.0-rc.10",
  "1.29",
  "1.29.3",
  "1.30.0",
];

test("versions are ordered as Semantic Versioning orders them", () => {
  const versions = ascending.map((text) => parseKubernetesVersion(text));
  for (const [i, a] of versions.entries()) {
    for (const [j, b] of versions.entries()) {
      assert.ok(a !== undefined && b !== undefined);
      assert.equal(Math.sign(compareVersions(a, b)), Math.sign(i - j), `${ascending[i]} and ${ascending[j]}`);
    }
  }
});

test("minors and their distance", () => {
  const older = { major: 1, minor: 29, patch: 3 };
  assert.equal(formatMinor(older), "1.29");
  assert.equal(minorDistance({ major: 1, minor: 31 }, older), 2);
  assert.equal(minorDistance(older, { major: 1, minor: 31 }), -2);
  assert.equal(minorDistance({ major: 2, minor: 0 }, older), undefined);
});
