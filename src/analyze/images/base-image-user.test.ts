import assert from "node:assert/strict";
import test from "node:test";
import { baseImageUser } from "./base-image-user.ts";
import { parseImageReference } from "./reference.ts";
import { isWindowsImage } from "./windows.ts";

function reference(text: string) {
  const parsed = parseImageReference(text);
  assert.ok(parsed.state === "reference");
  return parsed.reference;
}

const users: readonly [string, ReturnType<typeof baseImageUser>][] = [
  ["debian", "root"],
  ["docker.io/library/node:24-alpine", "root"],
  ["public.ecr.aws/docker/library/python:3.14", "root"],
  ["mirror.gcr.io/library/golang:1.26", "root"],
  ["registry.access.redhat.com/ubi9/ubi-minimal:9.6", "root"],
  ["registry.access.redhat.com/ubi9-micro", "root"],
  ["registry.access.redhat.com/ubi9/python-312", "unknown"],
  ["gcr.io/distroless/static-debian12", "root"],
  ["gcr.io/distroless/base:debug", "root"],
  ["gcr.io/distroless/static:nonroot", "nonRoot"],
  ["gcr.io/distroless/static:debug-nonroot-amd64", "nonRoot"],
  [`gcr.io/distroless/static@sha256:${"0".repeat(64)}`, "unknown"],
  ["gcr.io/distroless/static:1a2b3c4d", "unknown"],
  ["cgr.dev/chainguard/static", "unknown"],
  ["bitnami/node:24", "unknown"],
  ["nginxinc/nginx-unprivileged:1.29", "unknown"],
  ["quay.io/library/debian", "unknown"],
  ["jetty:12", "unknown"],
  ["constructor", "unknown"],
];

for (const [image, expected] of users)
  test(`user of ${image.slice(0, 60)}`, () => assert.equal(baseImageUser(reference(image)), expected));

test("Windows images", () => {
  assert.equal(isWindowsImage(reference("mcr.microsoft.com/windows/servercore:ltsc2025")), true);
  assert.equal(isWindowsImage(reference("mcr.microsoft.com/windows:20H2")), true);
  assert.equal(isWindowsImage(reference("mcr.microsoft.com/dotnet/runtime:8.0-nanoserver-ltsc2022")), true);
  assert.equal(isWindowsImage(reference("golang:1.26-windowsservercore")), true);
  assert.equal(isWindowsImage(reference("registry.example.com/app:1"), "windows/amd64"), true);
  assert.equal(isWindowsImage(reference("mcr.microsoft.com/dotnet/runtime:8.0")), false);
  assert.equal(isWindowsImage(reference("debian:13.1"), "linux/amd64"), false);
});
