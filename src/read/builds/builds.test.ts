import assert from "node:assert/strict";
import { test } from "node:test";
import type { ReadSource } from "../source/read-source.ts";
import { readSource } from "../source/read-source.ts";
import { plainImage } from "./image-name.ts";
import { resolvePath } from "./paths.ts";

function read(path: string, text: string, named = false): ReadSource {
  const bytes = Buffer.from(text);
  return readSource({ bytes, mode: 0o600, id: 0, path, environment: "default", named, nextRecord: () => 0 });
}

/** What is told of each image, in a line: image, Dockerfiles, stage, whether arguments are set. */
function told(path: string, text: string): readonly string[] {
  const { builds, errors } = read(path, text);
  assert.deepEqual(errors, []);
  return builds.map(({ image, dockerfiles, target, withArguments }) =>
    [image, dockerfiles.join(" | ") || "?", ...(target ? [`@${target}`] : []), ...(withArguments ? ["args"] : [])].join(
      " ",
    ),
  );
}

test("Compose: a context as text, or in full", () => {
  const text = `services:
  web:
    image: registry.example.com/shop/web:1.4.2
    build: ./web/
  api:
    image: registry.example.com/shop/api:\${TAG:-latest}
    build:
      context: ..
      dockerfile: docker/api.Dockerfile
      target: serve
      args: { PORT: "8443" }
      tags: ["registry.example.com/shop/api:stable", 7]
  database:
    image: postgres:17
  tool:
    build: .
`;
  assert.deepEqual(told("deploy/compose.yaml", text), [
    "registry.example.com/shop/web:1.4.2 deploy/web/Dockerfile",
    "registry.example.com/shop/api docker/api.Dockerfile @serve args",
    "registry.example.com/shop/api:stable docker/api.Dockerfile @serve args",
  ]);
});

test("Compose: what does not tell the Dockerfile still claims the image", () => {
  const service = (build: string, more = "") => `services:\n  web:\n    image: shop/web\n    build: ${build}\n${more}`;
  const builds = [
    "https://git.example.com/shop.git#main:web",
    "git@git.example.com:shop.git",
    "/srv/web",
    "~/web",
    `"\${CONTEXT}"`,
    "C:\\web",
    '{ context: ".", dockerfile_inline: "FROM scratch" }',
    "{ context: ., additional_contexts: { debian: ./base } }",
  ];
  for (const build of builds) assert.deepEqual(told("compose.yaml", service(build)), ["shop/web ?"], build);
  assert.deepEqual(told("compose.yaml", service("web", "    extends: base\n")), ["shop/web ?"]);
  const stage = `{ context: ".", target: "\${STAGE}" }`;
  assert.deepEqual(told("compose.yaml", service(stage)), [`shop/web ? @\${STAGE}`]);
});

test("Compose: anchors and merge keys are followed, and a repository with a variable is left out", () => {
  const text = `x-build: &build
  context: web
  target: serve
services:
  web: &web
    image: shop/web
    build: *build
  canary:
    <<: *web
    image: shop/canary
  other:
    image: "\${REGISTRY}/shop/other"
    build: *build
  __proto__:
    image: shop/proto
    build: .
`;
  assert.deepEqual(told("docker-compose.prod.yml", text), [
    "shop/web web/Dockerfile @serve",
    "shop/canary web/Dockerfile @serve",
    "shop/proto Dockerfile",
  ]);
});

test("names that are Compose files, and those that are not", () => {
  const text = "services:\n  web:\n    image: shop/web\n    build: .\n";
  for (const name of ["compose.yml", "docker-compose.yaml", "docker-compose.override.yml", "compose-dev.yaml"])
    assert.equal(told(`a/${name}`, text).length, 1, name);
  for (const name of ["composer.yaml", "my-compose.yaml", "compose.json", "web.yaml"])
    assert.equal(told(`a/${name}`, text).length, 0, name);
});

test("skaffold: builders, profiles and patches", () => {
  const text = `apiVersion: skaffold/v4beta11
kind: Config
build:
  artifacts:
    - image: shop/web
      context: src/web
    - image: registry.example.com/shop/api:ignored
      kaniko: { dockerfile: docker/api.Dockerfile, target: serve, buildArgs: { PORT: "1" } }
    - image: shop/java
      jib: {}
    - image: shop/tool
      docker: { dockerfile: tool.Dockerfile }
profiles:
  - name: debug
    activation: [{ command: debug }]
    patches: [{ op: replace, path: /build/artifacts/0/docker/dockerfile, value: debug.Dockerfile }]
  - name: small
    patches: [{ op: replace, path: /build/artifacts/3/docker/dockerfile, value: small.Dockerfile }]
    build: { artifacts: [{ image: shop/web, context: src/small }] }
`;
  assert.deepEqual(told("k/skaffold.yaml", text), [
    "shop/web k/src/web/Dockerfile | k/Dockerfile",
    "registry.example.com/shop/api k/docker/api.Dockerfile | k/docker/api.Dockerfile @serve args",
    "shop/java ?",
    "shop/tool k/tool.Dockerfile | k/tool.Dockerfile",
    "shop/web k/src/small/Dockerfile | k/Dockerfile",
    "shop/tool ?",
  ]);
});

test("skaffold alone puts what it built in the place of the names in manifests", () => {
  const skaffold = `apiVersion: skaffold/v4beta11
kind: Config
build: { artifacts: [{ image: shop/web }] }
profiles:
  - name: small
    patches: [{ op: replace, path: /build/artifacts/0/docker/dockerfile, value: small.Dockerfile }]
`;
  assert.deepEqual(
    read("skaffold.yaml", skaffold).builds.map(({ substituted }) => substituted),
    [true, true],
  );
  const compose = "services:\n  web:\n    image: shop/web\n    build: .\n";
  assert.deepEqual(
    read("compose.yaml", compose).builds.map(({ substituted }) => substituted),
    [undefined],
  );
});

test("workflows: build-push-action alone, from the repository's root", () => {
  const text = `on: push
jobs:
  image:
    steps:
      - run: "kubectl apply -f - <<EOF\\napiVersion: v1\\nEOF"
      - uses: Docker/build-push-action@v6
        with:
          context: web
          file: ./docker/web.Dockerfile
          tags: "ghcr.io/shop/web:\${{ github.sha }}, \${{ env.NAME }}:1"
          build-args: PORT=1
      - uses: docker/build-push-action@v6
        with: { tags: shop/root }
      - uses: docker/build-push-action@v6
        with: { tags: shop/matrix, file: "\${{ matrix.file }}" }
  elsewhere:
    steps:
      - uses: actions/checkout@v5
        with: { repository: shop/base }
      - uses: docker/build-push-action@v6
        with: { tags: shop/base, context: . }
`;
  assert.deepEqual(told("mono/.github/workflows/ci.yml", text), [
    "ghcr.io/shop/web mono/docker/web.Dockerfile args",
    "shop/root mono/Dockerfile",
    "shop/matrix ?",
    "shop/base ?",
  ]);
  assert.deepEqual(told("ci.yml", text.replace("apiVersion", "version")), []);
});

test("bake files in JSON", () => {
  const target = { context: "web", dockerfile: "web.Dockerfile", target: "serve", tags: ["shop/web:1"] };
  const text = JSON.stringify({ target: { web: target, child: { inherits: ["web"], tags: ["shop/child"] }, none: 7 } });
  assert.deepEqual(told("docker-bake.json", text), ["shop/web:1 web/web.Dockerfile @serve", "shop/child ?"]);
});

test("a build file that cannot be read is no error, unless it was named", () => {
  const broken = "services:\n  web:\n\tbuild: .\n";
  for (const path of ["compose.yaml", ".github/workflows/build-push-action.yml"]) {
    const { builds, errors, input } = read(path, broken);
    assert.deepEqual([builds, errors, input.state], [[], [], "ignored"]);
  }
  assert.equal(read(".github/workflows/ci.yml", `apiVersion: \${{\n  build-push-action`).errors.length, 0);
  assert.equal(read("compose.yaml", broken, true).errors.length, 1);
});

test("hostile files end, and tell a bounded number of builds", () => {
  const bomb = ["a: &a [x, x, x, x, x, x, x, x, x, x]"];
  for (let level = 0; level < 12; level++) {
    const name = String.fromCharCode(97 + level);
    const next = String.fromCharCode(98 + level);
    bomb.push(`${next}: &${next} [${Array(10).fill(`*${name}`).join(", ")}]`);
  }
  assert.deepEqual(told("compose.yaml", `${bomb.join("\n")}\nservices: *m\nbuild: *m\n`), []);
  const steps = `x: &steps\n${"  - { uses: docker/build-push-action@v6, with: { tags: shop/web } }\n".repeat(1_000)}`;
  const jobs = Array.from({ length: 5_000 }, (_, index) => `  j${index}: { steps: *steps }\n`).join("");
  const services = Array.from({ length: 5_000 }, (_, index) => `  s${index}: { image: shop/web, build: . }\n`).join("");
  const started = process.cpuUsage().user / 1_000;
  assert.ok(told(".github/workflows/ci.yml", `${steps}jobs:\n${jobs}`).length <= 20_000);
  assert.equal(told("compose.yaml", `services:\n${services}`).length, 2_000);
  assert.ok(process.cpuUsage().user / 1_000 - started < 5_000);
  for (const text of ["services: [1]", "services: { web: 7 }", "services: { web: { image: 7, build: [] } }", "7", ""])
    assert.deepEqual(told("compose.yaml", text), []);
});

test("paths are resolved in the text alone", () => {
  assert.equal(resolvePath("deploy", "..", "Dockerfile"), "Dockerfile");
  assert.equal(resolvePath("deploy", "../../../../etc", "passwd"), "../../../etc/passwd");
  assert.equal(resolvePath(".", "./web//x/..", "Dockerfile"), "web/Dockerfile");
  for (const step of [
    "/etc/passwd",
    "~/x",
    "https://x",
    "git@x:y",
    "a\\b",
    "a\0b",
    "$HOME",
    "{{ x }}",
    "",
    "x".repeat(5_000),
  ])
    assert.equal(resolvePath(".", step), undefined, step.slice(0, 20));
});

test("images keep what is plain", () => {
  assert.equal(plainImage(" shop/web:1 "), "shop/web:1");
  assert.equal(plainImage("localhost:5000/shop/web:{{ .Tag }}"), "localhost:5000/shop/web");
  for (const text of ["", "shop/web:", `shop/\${NAME}:1`, `\${NAME}`, "Shop Web", `host:\${PORT}/shop/web`])
    assert.equal(plainImage(text), undefined, text);
});
