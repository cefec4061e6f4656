import assert from "node:assert/strict";
import test from "node:test";
import { formatImageReference, parseImageReference } from "./reference.ts";

const digest = `sha256:${"0123456789abcdef".repeat(4)}`;

const references: readonly [string, string][] = [
  ["nginx", "docker.io/library/nginx"],
  ["nginx:1.25.3", "docker.io/library/nginx:1.25.3"],
  ["docker.io/nginx", "docker.io/library/nginx"],
  ["index.docker.io/library/nginx", "docker.io/library/nginx"],
  ["docker.io/library/nginx:latest", "docker.io/library/nginx:latest"],
  ["bitnami/redis:7", "docker.io/bitnami/redis:7"],
  ["localhost/app", "localhost/app"],
  ["localhost:5000/app:v1", "localhost:5000/app:v1"],
  ["gcr.io/google-samples/hello-app:1.0", "gcr.io/google-samples/hello-app:1.0"],
  ["Registry/app", "Registry/app"],
  ["registry:5000/a/b/c", "registry:5000/a/b/c"],
  ["[2001:db8::1]:5000/app:v1", "[2001:db8::1]:5000/app:v1"],
  ["[2001:db8::1]/app", "[2001:db8::1]/app"],
  [`nginx@${digest}`, `docker.io/library/nginx@${digest}`],
  [`nginx:1.25@${digest}`, `docker.io/library/nginx:1.25@${digest}`],
  ["quay.io/a__b/c---d", "quay.io/a__b/c---d"],
  ["nginx:_x", "docker.io/library/nginx:_x"],
];

for (const [text, expected] of references) {
  test(`reads ${text.slice(0, 40)}`, () => {
    const parsed = parseImageReference(text);
    assert.ok(parsed.state === "reference", JSON.stringify(parsed));
    assert.equal(formatImageReference(parsed.reference), expected);
  });
}

const refused: readonly [string, string][] = [
  ["", "empty"],
  ["Nginx", "upper-case"],
  ["nginx:", "tag"],
  ["nginx:-x", "tag"],
  ["nginx:a b", "tag"],
  [`nginx:${"x".repeat(129)}`, "tag"],
  ["nginx@sha256:abc", "digest"],
  [`nginx@sha256:${"A".repeat(64)}`, "digest"],
  [`nginx@md5:${"a".repeat(32)}`, "digest"],
  ["nginx@", "digest"],
  ["0123456789abcdef".repeat(4), "image-id"],
  ["https://nginx", "registry"],
  ["a//b", "repository"],
  ["a/", "repository"],
  ["-a/b", "repository"],
  ["a..b/c", "registry"],
  ["a___b", "repository"],
  ["exa_mple.com/app", "registry"],
  [" nginx", "repository"],
  ["nginx\n", "repository"],
  ["é", "repository"],
  [`a/${"b".repeat(300)}`, "too-long"],
  ["x".repeat(5000), "too-long"],
  ["example.com:port/app", "registry"],
];

for (const [text, reason] of refused) {
  test(`refuses ${JSON.stringify(text.slice(0, 40))}: ${reason}`, () => {
    assert.deepEqual(parseImageReference(text), { state: "invalid", reason });
  });
}

for (const text of [
  "$" + "{IMAGE}",
  "nginx:$" + "{TAG}",
  "nginx:$TAG",
  "$(IMAGE)",
  "{{ .Values.image }}:{{ .Values.tag }}",
  "<image>",
  "IMAGE_PLACEHOLDER",
  "YOUR_IMAGE:TAG",
  "%IMAGE%",
  "@@IMAGE@@",
]) {
  test(`${text} is to be filled in`, () => assert.deepEqual(parseImageReference(text), { state: "template" }));
}

test("hostile text takes no time", () => {
  for (const unit of ["a-", "a.", "_", "a/", ":", "@", "a__", "["]) parseImageReference(unit.repeat(500));
  parseImageReference("a".repeat(10_000_000));
});
