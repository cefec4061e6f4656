import type { Examples } from "../../model/example.ts";
import { goodDeployment, withChange } from "../../model/example-base.ts";

const podGroup = "        runAsGroup: 10001\n";

const skaffold = `apiVersion: skaffold/v4beta11
kind: Config
metadata:
  name: shop
build:
  artifacts:
    - image: registry.example.com/shop/web
`;

const withoutGroup = withChange(
  withChange(goodDeployment, podGroup, ""),
  "          securityContext:\n            allow",
  "          securityContext: #!\n            allow",
);

const withoutStrict = withChange(
  goodDeployment,
  "      securityContext:\n        runAsNonRoot",
  "      securityContext: #!\n        runAsNonRoot",
);

const rootUser = withChange(
  withChange(goodDeployment, podGroup, ""),
  "        runAsNonRoot: true\n        runAsUser: 10001\n",
  "        runAsUser: 0\n",
);

const noUser = withChange(rootUser, "        runAsUser: 0\n", "");

/** The finding is shown at the security context that lacks the field. */
const marked = (input: string): string =>
  withChange(
    input,
    "          securityContext:\n            allow",
    "          securityContext: #!\n            allow",
  );

const official = "docker.io/library/nginx:1.29.3";

const withImage = (input: string, name: string): string => input.replace(/image: registry\.\S+/, `image: ${name}`);

const image = (commands: string): string => `FROM debian:13.1
${commands}COPY app /usr/local/bin/app
USER 10001:10001
CMD ["/usr/local/bin/app"]
`;

export const examples: Examples = {
  bad: [
    {
      title: "the root group for the whole pod",
      input: withChange(goodDeployment, podGroup, "        runAsGroup: 0 #!\n"),
    },
    {
      title: "a container that overrides the pod's group",
      input: withChange(
        goodDeployment,
        "            readOnlyRootFilesystem: true\n",
        "            readOnlyRootFilesystem: true\n            runAsGroup: 0 #!\n",
      ),
    },
    {
      title: "the root group for volumes, and as a supplemental group",
      input: withChange(
        goodDeployment,
        podGroup,
        `${podGroup}        fsGroup: 0 #!
        supplementalGroups:
          - 2000
          - 0 #!
`,
      ),
    },
    {
      title: "no group, and a user that the image does not list: USER's group is not passed on",
      input: withoutGroup,
      beside: { "skaffold.yaml": skaffold, Dockerfile: image("") },
    },
    {
      title: "no group, and a user whose group in the image is root's",
      input: withoutGroup,
      beside: { "skaffold.yaml": skaffold, Dockerfile: image("RUN useradd --uid 10001 --gid 0 web\n") },
    },
    {
      title: "the image makes its user a member of the group root",
      input: withoutStrict,
      beside: { "skaffold.yaml": skaffold, Dockerfile: image("RUN useradd -u 10001 web && usermod -aG root web\n") },
    },
    {
      title: "root by UID, and no group",
      input: marked(rootUser),
      also: ["require-non-root-user"],
    },
    {
      title: "no user and no group, in an image that is known to run as root",
      input: marked(withImage(noUser, official)),
      also: ["require-image-digest", "require-non-root-user"],
    },
    {
      title: "no user and no group, in an image that its Dockerfile lets run as root",
      input: marked(noUser),
      beside: { "skaffold.yaml": skaffold, Dockerfile: 'FROM debian:13.1\nCOPY app /app\nCMD ["/app"]\n' },
      also: ["no-root-image-user", "require-non-root-user"],
    },
  ],
  good: [
    { title: "root with a group of its own", input: withChange(goodDeployment, "runAsUser: 10001", "runAsUser: 0") },
    {
      title: "root that the kubelet refuses to start",
      input: withImage(
        withChange(
          noUser,
          "      securityContext:\n        seccomp",
          "      securityContext:\n        runAsNonRoot: true\n        seccomp",
        ),
        official,
      ),
    },
    { title: "an image of which nothing is known", input: noUser },
    {
      title: "an image that steps down from root by itself",
      input: withImage(noUser, "docker.io/library/redis:8.2.3"),
    },
    { title: "an image for another user", input: withImage(noUser, "gcr.io/distroless/static:nonroot") },
    {
      title: "root, on Windows",
      input: withChange(
        rootUser,
        "    spec:\n      automount",
        "    spec:\n      os:\n        name: windows\n      automount",
      ),
    },
    {
      title: "root, to which the Dockerfile gives another group",
      input: rootUser,
      beside: {
        "skaffold.yaml": skaffold,
        Dockerfile: 'FROM debian:13.1\nRUN usermod -g users root\nCOPY app /app\nCMD ["/app"]\n',
      },
    },
    {
      title: "root, to which the Dockerfile of its base image gives another group",
      input: rootUser,
      beside: {
        "skaffold.yaml": `${skaffold}    - image: registry.example.com/shop/base\n      context: base\n`,
        Dockerfile: 'FROM registry.example.com/shop/base AS base\nFROM base\nCOPY app /app\nCMD ["/app"]\n',
        "base/Dockerfile": "FROM debian:13.1\nRUN usermod -g users root\n",
      },
    },
    {
      title: "no group, and a user with a group of its own in the image",
      input: withChange(goodDeployment, podGroup, ""),
      beside: {
        "skaffold.yaml": skaffold,
        Dockerfile: image("RUN groupadd --gid 10001 web && useradd --uid 10001 --gid web web\n"),
      },
    },
    {
      title: "memberships in the image do not count",
      input: withChange(goodDeployment, podGroup, `${podGroup}        supplementalGroupsPolicy: Strict\n`),
      beside: { "skaffold.yaml": skaffold, Dockerfile: image("RUN useradd -u 10001 -G root web\n") },
    },
    {
      title: "no group, and a user that something else may list",
      input: withChange(goodDeployment, podGroup, ""),
      beside: { "skaffold.yaml": skaffold, Dockerfile: image("COPY passwd /etc/passwd\n") },
    },
    {
      title: "no group, and an image whose accounts a script may make",
      input: withChange(goodDeployment, podGroup, ""),
      beside: { "skaffold.yaml": skaffold, Dockerfile: image("RUN /usr/local/sbin/prepare\n") },
    },
    { title: "a group of its own", input: goodDeployment },
    {
      title: "the container overrides the pod's root group",
      input: withChange(
        withChange(goodDeployment, podGroup, "        runAsGroup: 0\n"),
        "            readOnlyRootFilesystem: true\n",
        "            readOnlyRootFilesystem: true\n            runAsGroup: 10001\n",
      ),
    },
    {
      title: "no group at all: the image decides, which is not known",
      input: withChange(goodDeployment, podGroup, ""),
    },
    {
      title: "groups for volumes",
      input: withChange(
        goodDeployment,
        podGroup,
        `${podGroup}        fsGroup: 2000\n        supplementalGroups: [3000]\n`,
      ),
    },
  ],
};
