import type { Examples } from "../../model/example.ts";

const path = "Dockerfile";
const end = `USER 10001:10001
CMD ["/app"]
`;

export const examples: Examples = {
  bad: [
    {
      title: "all capabilities",
      path,
      input: `FROM debian:13.1
RUN --security=insecure mount -o loop /disk.img /mnt #!
${end}`,
    },
    {
      title: "the builder's network, in a stage that the final one copies from",
      path,
      input: `FROM debian:13.1 AS build
RUN --mount=type=cache,target=/root/.cache --network=host make #!

FROM debian:13.1
COPY --from=build /app /app
${end}`,
    },
  ],
  good: [
    {
      title: "the sandbox, said so",
      path,
      input: `FROM debian:13.1
RUN --security=sandbox --network=none make
${end}`,
    },
    {
      title: "words of the command itself",
      path,
      input: `FROM debian:13.1
RUN podman build --network=host --security=insecure . || true
${end}`,
    },
    {
      title: "a stage that nothing needs",
      path,
      input: `FROM debian:13.1 AS test
RUN --network=host make test

FROM debian:13.1
${end}`,
    },
  ],
};
