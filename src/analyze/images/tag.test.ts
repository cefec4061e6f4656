import assert from "node:assert/strict";
import test from "node:test";
import { parseImageReference } from "./reference.ts";
import type { Mutability } from "./tag.ts";
import { classifyTag, defaultPullPolicy, effectiveTag, hasMutableTag, mutability } from "./tag.ts";

const digest = `sha256:${"0123456789abcdef".repeat(4)}`;

function reference(text: string) {
  const parsed = parseImageReference(text);
  assert.ok(parsed.state === "reference");
  return parsed.reference;
}

const tags: readonly [string, Mutability][] = [
  ["latest", "latest"],
  ["LATEST", "latest"],
  ["latest-alpine", "floating"],
  ["1.25-latest", "floating"],
  ["1", "floating"],
  ["v1", "floating"],
  ["1.2", "floating"],
  ["22.04", "floating"],
  ["1.2-alpine", "floating"],
  ["stable", "floating"],
  ["bookworm", "floating"],
  ["bookworm-slim", "floating"],
  ["main", "floating"],
  ["1.2.3", "exact"],
  ["v1.2.3", "exact"],
  ["1.2.3-alpine3.19", "exact"],
  ["v1.29.3-eks-036c24b", "exact"],
  ["bookworm-20240101-slim", "exact"],
  ["jammy-20240111", "exact"],
  ["RELEASE.2024-01-01T00-00-00Z", "unknown"],
  ["sha-0a1b2c3", "exact"],
  ["main-0a1b2c3d", "exact"],
  ["20240101", "exact"],
  ["webserver", "unknown"],
  ["defaced", "unknown"],
  ["x86_64", "unknown"],
];

for (const [tag, expected] of tags) test(`tag ${tag} is ${expected}`, () => assert.equal(classifyTag(tag), expected));

test("a digest pins whatever the tag says", () => {
  assert.equal(mutability(reference(`nginx:latest@${digest}`)), "pinned");
  assert.equal(hasMutableTag(reference(`nginx@${digest}`)), false);
  assert.equal(hasMutableTag(reference("nginx")), true);
  assert.equal(hasMutableTag(reference("nginx:1.25")), true);
  assert.equal(hasMutableTag(reference("nginx:1.25.3")), false);
  assert.equal(effectiveTag(reference("nginx")), "latest");
  assert.equal(effectiveTag(reference(`nginx@${digest}`)), undefined);
});

test("the default pull policy is the API server's", () => {
  assert.equal(defaultPullPolicy(reference("nginx")), "Always");
  assert.equal(defaultPullPolicy(reference("nginx:latest")), "Always");
  assert.equal(defaultPullPolicy(reference(`nginx:latest@${digest}`)), "Always");
  assert.equal(defaultPullPolicy(reference(`nginx@${digest}`)), "IfNotPresent");
  assert.equal(defaultPullPolicy(reference("nginx:1")), "IfNotPresent");
  assert.equal(defaultPullPolicy(undefined), "IfNotPresent");
});
