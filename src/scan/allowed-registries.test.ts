import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { scanFiles } from "../../test/support/examples.ts";
import { isRempartError } from "../errors.ts";
import { goodDeployment } from "../model/example-base.ts";
import { fileLocation } from "../model/finding.ts";
import { rules } from "../rules/index.generated.ts";
import { scan } from "./scan.ts";

const settled = "allowedRegistries: [registry.example.com/shop]\n";
const scanTexts = (texts: Readonly<Record<string, string>>) =>
  scanFiles(new Map(Object.entries(texts).map(([name, text]) => [name, { text }])));

test("a registry is judged by the configuration of the path that names the image", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "rempart-"));
  try {
    const files = {
      "a/rempart.yaml": settled,
      "a/web.yaml": goodDeployment,
      "b/rempart.yaml": "allowedRegistries: [quay.io]\n",
      "b/web.yaml": goodDeployment.replace("name: web", "name: other"),
      "c/web.yaml": goodDeployment.replace("name: web", "name: third"),
    };
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(path.join(folder, path.dirname(name)), { recursive: true });
      writeFileSync(path.join(folder, name), text);
    }
    const { findings, status } = await scan({
      paths: ["a", "b", "c"],
      exclude: [],
      workingDirectory: folder,
      rules,
      maxFileSize: 20_000_000,
      today: "2026-11-01",
    });
    assert.deepEqual(
      findings
        .filter(({ rule }) => rule === "require-allowed-registry")
        .map(({ location }) => fileLocation(location)?.path),
      ["b/web.yaml"],
    );
    assert.ok(status.some(({ missing }) => missing.some(({ fact }) => fact === "images.allowed-registries")));
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("what nobody has decided is not met", async () => {
  const missing = async (texts: Readonly<Record<string, string>>) => {
    const { status } = await scanTexts({
      "web.yaml": goodDeployment,
      Dockerfile: "FROM debian:13.1\nUSER 10001\n",
      ...texts,
    });
    return status.flatMap((entry) =>
      entry.missing.flatMap(({ question, fact }) => (fact === "images.allowed-registries" ? [question] : [])),
    );
  };
  assert.deepEqual(await missing({}), ["images.registries", "images.base-registries"]);
  assert.deepEqual(await missing({ "rempart.yaml": settled }), []);
});

const isRefusal = (line: number) => (error: unknown) =>
  isRempartError(error) && error.error.code === "configuration-invalid" && error.error.line === line;

test("entries that no image could match are refused where they stand", async () => {
  for (const entry of [
    "https://registry.example.com",
    "registry.example.com/web:1.2",
    "*.example.com",
    "a//b",
    "",
    "a@b",
    "registry.example.com/Shop",
  ])
    await assert.rejects(
      scanTexts({ "web.yaml": goodDeployment, "rempart.yaml": `lang: en\nallowedRegistries: [quay.io, "${entry}"]\n` }),
      isRefusal(2),
      entry,
    );
  await assert.rejects(
    scanTexts({ "web.yaml": goodDeployment, "rempart.yaml": "allowedRegistries: []\n" }),
    isRefusal(1),
  );
});
