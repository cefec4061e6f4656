import assert from "node:assert/strict";
import { test } from "node:test";
import { isDockerfileName } from "./name.ts";

test("names of Dockerfiles", () => {
  for (const name of [
    "Dockerfile",
    "dockerfile",
    "Containerfile",
    "Dockerfile.dev",
    "Dockerfile.debug",
    "Dockerfile-alpine",
    "Dockerfile.1.2",
    "Dockerfile.go",
    "Containerfile.web",
    "web.Dockerfile",
    "web.dockerfile",
    "web.Containerfile",
    "a.b.Dockerfile",
  ])
    assert.equal(isDockerfileName(name), true, name);
});

test("names of other files", () => {
  for (const name of [
    "",
    "Dockerfile.md",
    "Dockerfile.dev.md",
    ".dockerignore",
    "Dockerfile.dockerignore",
    "web.Dockerfile.dockerignore",
    ".Dockerfile",
    ".dockerfile",
    "Dockerfile.",
    "Dockerfile~",
    "Dockerfile.j2",
    "Dockerfile.tmpl",
    "Dockerfile.bak",
    "Dockerfile.MD",
    "dockerfile.go",
    "dockerfile.test.ts",
    "dockerfile.py",
    "Dockerfiles",
    "MyDockerfile",
    "docker-compose.yaml",
    "dockerfile_test.go",
  ])
    assert.equal(isDockerfileName(name), false, name);
});
