import type { Examples } from "../../model/example.ts";
import { goodDeployment, withChange } from "../../model/example-base.ts";

const left = withChange(goodDeployment, "        runAsUser: 10001\n", "");
const asked = withChange(left, "        runAsNonRoot: true\n", "        runAsNonRoot: true #!\n");

const goodImage =
  "registry.example.com/shop/web:1.4.2@sha256:9f2c1d4b7a80e35f6d1c0b9a8e7f6d5c4b3a29180716253443526170899abcde";

const dockerfile = (user: string): string => `FROM debian:13.1
RUN groupadd --gid 10001 web && useradd --uid 10001 --gid web web
COPY app /usr/local/bin/app
${user}CMD ["/usr/local/bin/app"]
`;

const skaffold = (artifact: string): string => `apiVersion: skaffold/v4beta11
kind: Config
metadata:
  name: shop
build:
  artifacts:
    - image: registry.example.com/shop/web
${artifact}manifests:
  rawYaml:
    - manifests/*.yaml
`;

const compose = (service: string): string => `services:
  web:
${service}`;

const pushed = `on: push
jobs:
  image:
    runs-on: ubuntu-24.04
    steps:
      - uses: actions/checkout@v5
      - uses: docker/build-push-action@v6
        with:
          context: web
          file: web/release.Dockerfile
          push: true
          tags: |
            registry.example.com/shop/web:latest
            registry.example.com/shop/web:\${{ github.sha }}
`;

export const examples: Examples = {
  bad: [
    {
      title: "the image names its user, as skaffold.yaml tells",
      input: asked,
      beside: { "skaffold.yaml": skaffold(""), Dockerfile: dockerfile("USER web:web\n") },
      also: ["no-root-image-user"],
    },
    {
      title: "the image runs as root, as a Compose file tells",
      input: asked,
      beside: {
        "docker-compose.yml": compose("    image: registry.example.com/shop/web\n    build: ./web\n"),
        "web/Dockerfile": dockerfile(""),
      },
      also: ["no-root-image-user"],
    },
    {
      title: "the image names its user, as a workflow tells",
      input: asked,
      beside: {
        ".github/workflows/release.yaml": pushed,
        "web/release.Dockerfile": dockerfile("USER web\n"),
      },
      also: ["no-root-image-user"],
    },
    {
      title: "the stage that is built runs as root, the last one does not",
      input: asked,
      beside: {
        "docker-bake.json": `{
  "target": {
    "web": { "context": "web", "target": "serve", "tags": ["registry.example.com/shop/web:1.4.2"] }
  }
}
`,
        "web/Dockerfile": `FROM debian:13.1 AS serve
CMD ["/usr/local/bin/app"]

FROM serve AS check
USER 10001:10001
`,
      },
    },
    {
      title: "an image of Docker Hub that runs as root",
      input: withChange(asked, goodImage, "debian:13.1"),
      also: ["require-image-digest"],
    },
    {
      title: "the user of a base image that is built here too",
      input: asked,
      beside: {
        "compose.yaml": `services:
  base:
    image: registry.example.com/shop/base:1
    build: base
  web:
    image: registry.example.com/shop/web:1.4.2
    build:
      context: .
      dockerfile: web/Dockerfile
`,
        "base/Dockerfile": dockerfile("USER web\n"),
        "web/Dockerfile": `FROM registry.example.com/shop/base:1
CMD ["/usr/local/bin/app"]
`,
      },
      also: ["no-root-image-user"],
    },
  ],
  good: [
    {
      title: "a numeric user in the image",
      input: left,
      beside: { "skaffold.yaml": skaffold(""), Dockerfile: dockerfile("USER 10001:10001\n") },
    },
    {
      title: "an image that is known to have a numeric user",
      input: withChange(left, goodImage, "gcr.io/distroless/static:nonroot"),
    },
    { title: "an image of which nothing is known", input: withChange(left, goodImage, "redis:8.2.1") },
    {
      title: "the pod sets the user itself",
      input: goodDeployment,
      beside: { "skaffold.yaml": skaffold(""), Dockerfile: dockerfile("USER web\n") },
    },
    {
      title: "nothing asks for a user other than root",
      input: withChange(left, "        runAsNonRoot: true\n", ""),
      beside: { "skaffold.yaml": skaffold(""), Dockerfile: dockerfile("USER web\n") },
    },
    { title: "nothing tells which Dockerfile it is", input: left, beside: { Dockerfile: dockerfile("USER web\n") } },
    {
      title: "another tag of the image",
      input: left,
      beside: {
        "compose.yaml": compose("    image: registry.example.com/shop/web:debug\n    build: .\n"),
        Dockerfile: dockerfile("USER root\n"),
      },
    },
    {
      title: "another registry",
      input: left,
      beside: {
        "compose.yaml": compose("    image: shop/web:1.4.2\n    build: .\n"),
        Dockerfile: dockerfile("USER root\n"),
      },
    },
    {
      title: "two Dockerfiles claim the image",
      input: left,
      beside: {
        "skaffold.yaml": skaffold(""),
        "compose.yaml": compose("    image: registry.example.com/shop/web\n    build: local\n"),
        Dockerfile: dockerfile("USER web\n"),
        "local/Dockerfile": dockerfile("USER root\n"),
      },
    },
    {
      title: "a build argument decides",
      input: left,
      beside: {
        "skaffold.yaml": skaffold('      docker:\n        buildArgs:\n          RUN_AS: "10001"\n'),
        Dockerfile: `FROM debian:13.1
ARG RUN_AS=root
USER $RUN_AS
`,
      },
    },
    {
      title: "the context lies elsewhere",
      input: left,
      beside: {
        "compose.yaml": compose(`    image: registry.example.com/shop/web
    build: https://git.example.com/shop/web.git
`),
        Dockerfile: dockerfile("USER root\n"),
      },
    },
    {
      title: "a profile builds it in another way",
      input: left,
      beside: {
        "skaffold.yaml": `${skaffold("")}profiles:
  - name: slim
    build:
      artifacts:
        - image: registry.example.com/shop/web
          docker:
            dockerfile: slim.Dockerfile
`,
        Dockerfile: dockerfile("USER web\n"),
        "slim.Dockerfile": dockerfile("USER 10001\n"),
      },
    },
    {
      title: "a base image whose user is not known",
      input: left,
      beside: {
        "skaffold.yaml": skaffold(""),
        Dockerfile: 'FROM registry.example.com/base/java:21.0.4\nCMD ["java"]\n',
      },
    },
    {
      title: "a container that allows root",
      input: withChange(
        left,
        "            allowPrivilegeEscalation: false\n",
        "            allowPrivilegeEscalation: false\n            runAsNonRoot: false\n",
      ),
      beside: { "skaffold.yaml": skaffold(""), Dockerfile: dockerfile("USER root\n") },
    },
  ],
};
