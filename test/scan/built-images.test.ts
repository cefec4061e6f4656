import assert from "node:assert/strict";
import { test } from "node:test";
import { fileLocation } from "../../src/model/finding.ts";
import type { ScanResult } from "../../src/model/scan-result.ts";
import { scanFiles } from "../support/examples.ts";

const deployment = (image: string, context: string): string => `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  template:
    spec:
      securityContext:
        ${context}
      containers:
        - name: web
          image: ${image}
`;

const skaffold = `apiVersion: skaffold/v4beta11
kind: Config
build:
  artifacts:
    - image: shop/web
      context: src/web
`;

function scanTexts(files: Readonly<Record<string, string>>): Promise<ScanResult> {
  return scanFiles(new Map(Object.entries(files).map(([path, text]) => [path, { text }])));
}

/** Rule, message and every place of the findings of some rules. */
function found({ findings }: ScanResult, ...rules: readonly string[]): readonly string[] {
  return findings
    .filter(({ rule }) => rules.includes(rule))
    .map(({ messageId, location, related }) =>
      [messageId, ...[location, ...related].map(fileLocation).map((place) => `${place?.path}:${place?.line}`)].join(
        " ",
      ),
    );
}

function missing({ status }: ScanResult, question: string): readonly string[] {
  return status.flatMap((entry) =>
    entry.missing
      .filter((lack) => lack.question === question)
      .map(({ fact, holes }) => `${fact} ${Object.values(holes)}`),
  );
}

test("skaffold.yaml joins a Deployment with the Dockerfile of its image", async () => {
  const result = await scanTexts({
    "skaffold.yaml": skaffold,
    "src/web/Dockerfile": 'FROM debian:13.1\nUSER web\nCMD ["web"]\n',
    "k8s/web.yaml": deployment("shop/web", "runAsNonRoot: true"),
  });
  assert.deepEqual(found(result, "require-numeric-user"), [
    "byName k8s/web.yaml:9 src/web/Dockerfile:2 skaffold.yaml:5",
  ]);
  assert.deepEqual(result.findings.find(({ rule }) => rule === "require-numeric-user")?.holes, {
    name: "web",
    user: "web",
  });
  assert.deepEqual(missing(result, "non-root.verifiable-user"), []);
  assert.deepEqual(result.errors, []);
});

test("a workflow in a hidden folder and a Compose file join too, and are named among the inputs", async () => {
  const files = {
    ".github/workflows/release.yml":
      "jobs:\n  a:\n    steps:\n      - uses: docker/build-push-action@v6\n        with: { tags: 'shop/web:1', context: web }\n",
    ".github/workflows/lint.yml": "jobs: {}\n",
    ".github/dependabot.yml": "version: 2\n",
    "web/Dockerfile": "FROM debian:13.1\nCMD web\n",
    "web.yaml": deployment("shop/web:1", "fsGroup: 2000"),
  };
  const byWorkflow = await scanTexts(files);
  const place = "web/Dockerfile:1";
  assert.deepEqual(found(byWorkflow, "require-non-root-user"), [
    `image web.yaml:11 ${place} .github/workflows/release.yml:5`,
  ]);
  assert.deepEqual(
    byWorkflow.inputs
      .filter(({ path }) => path.startsWith("."))
      .map(({ path, kind, state }) => `${path} ${kind} ${state}`),
    [".github/workflows/lint.yml other ignored", ".github/workflows/release.yml build judged"],
  );
  const { ".github/workflows/release.yml": _, ...others } = files;
  const compose = "services:\n  web:\n    image: shop/web\n    build: { context: web }\n";
  const byCompose = await scanTexts({ ...others, "compose.yaml": compose, ".gitignore": ".github\n" });
  assert.deepEqual(found(byCompose, "require-non-root-user"), [`image web.yaml:11 ${place} compose.yaml:3`]);
  assert.ok(!byCompose.inputs.some(({ path }) => path.startsWith(".")));
  assert.deepEqual(byCompose.errors, []);
});

test("what nothing tells stays unknown", async () => {
  const dockerfile = "FROM debian:13.1\nUSER web\nCMD web\n";
  const web = deployment("shop/web", "runAsNonRoot: true");
  const cases: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    "no build file": {},
    "a Dockerfile that was not read": { "skaffold.yaml": skaffold.replace("src/web", "src/api") },
    "a context outside of what was read": { "skaffold.yaml": skaffold.replace("src/web", "../../../../etc") },
    "two Dockerfiles": {
      "skaffold.yaml": skaffold,
      "compose.yaml": "services: { web: { image: shop/web, build: other } }\n",
      "other/Dockerfile": "FROM debian:13.1\nUSER 10001\n",
    },
    "a stage that is not there": {
      "skaffold.yaml": `${skaffold}      docker: { target: serve }\n`,
    },
    "a base image that builds on itself": {
      "compose.yaml": "services: { web: { image: shop/web, build: loop } }\n",
      "loop/Dockerfile": "FROM shop/web\nCMD web\n",
    },
    "an image of Windows": {
      "compose.yaml": "services: { web: { image: shop/web, build: windows } }\n",
      "windows/Dockerfile": "FROM mcr.microsoft.com/windows/nanoserver:ltsc2025\nUSER ContainerUser\n",
    },
  };
  for (const [title, files] of Object.entries(cases)) {
    const result = await scanTexts({ "src/web/Dockerfile": dockerfile, "web.yaml": web, ...files });
    assert.deepEqual(found(result, "require-numeric-user"), [], title);
    assert.deepEqual(missing(result, "non-root.verifiable-user"), ["image.user shop/web"], title);
  }
});

test("builds agree on a user that no argument decides, whatever arguments they set", async () => {
  const files = {
    "skaffold.yaml": `${skaffold}      docker: { buildArgs: { VERSION: "1" } }\n`,
    "compose.yaml": "services: { web: { image: shop/web, build: src/web } }\n",
    "web.yaml": deployment("shop/web", "runAsNonRoot: true"),
  };
  const byName = "FROM debian:13.1\nARG VERSION=0\nUSER web\nCMD web\n";
  const byArgument = "FROM debian:13.1\nARG VERSION=root\nUSER $VERSION\nCMD web\n";
  const known = await scanTexts({ ...files, "src/web/Dockerfile": byName });
  assert.equal(found(known, "require-numeric-user").length, 1);
  const open = await scanTexts({ ...files, "src/web/Dockerfile": byArgument });
  assert.deepEqual(found(open, "require-numeric-user"), []);
  assert.deepEqual(missing(open, "non-root.verifiable-user"), ["build.argument src/web/Dockerfile"]);
});

test("an environment takes its own builds first, then those that belong to none", async () => {
  const files = {
    "rempart.yaml": "environments:\n  - { name: a, paths: ['a/**'] }\n  - { name: b, paths: ['b/**'] }\n",
    "skaffold.yaml": skaffold,
    "src/web/Dockerfile": "FROM debian:13.1\nUSER web\nCMD web\n",
    "a/web.yaml": deployment("shop/web", "runAsNonRoot: true"),
    "b/web.yaml": deployment("shop/web", "runAsNonRoot: true"),
    "b/compose.yaml": "services: { web: { image: shop/web, build: . } }\n",
    "b/Dockerfile": "FROM debian:13.1\nUSER 10001:10001\nCMD web\n",
  };
  const result = await scanTexts(files);
  assert.deepEqual(found(result, "require-numeric-user"), ["byName a/web.yaml:9 src/web/Dockerfile:2 skaffold.yaml:5"]);
});

test("GID 0 by way of an image: the group of USER is not passed on", async () => {
  const files = {
    "skaffold.yaml": skaffold,
    "src/web/Dockerfile": 'FROM scratch\nCOPY web /web\nUSER 10001:10001\nCMD ["/web"]\n',
    "web.yaml": deployment("shop/web", "runAsNonRoot: true"),
  };
  const places = "src/web/Dockerfile:3 skaffold.yaml:5";
  assert.deepEqual(found(await scanTexts(files), "no-root-group"), [`image web.yaml:11 ${places}`]);
  const listed = 'FROM debian:13.1\nRUN useradd -u 10001 web\nUSER 10001\nCMD ["/web"]\n';
  const result = await scanTexts({ ...files, "src/web/Dockerfile": listed });
  assert.deepEqual([found(result, "no-root-group"), missing(result, "non-root.group")], [[], []]);
});
