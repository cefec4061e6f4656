import type { Examples } from "../../model/example.ts";

const path = "Dockerfile";
const end = `USER 10001:10001
CMD ["/app"]
`;

export const examples: Examples = {
  bad: [
    {
      title: "among other packages",
      path,
      input: `FROM debian:13.1
RUN apt-get update && \\
    apt-get install --yes --no-install-recommends ca-certificates sudo && \\ #!
    rm -rf /var/lib/apt/lists/*
${end}`,
    },
    {
      title: "on other distributions, with a version",
      path,
      input: `FROM alpine:3.22.1
RUN apk add --no-cache sudo=1.9.17_p2-r0 #!
RUN apk --no-cache add doas #!
${end}`,
    },
  ],
  good: [
    {
      title: "packages whose names only begin alike, and sudo in front of a command",
      path,
      input: `FROM debian:13.1
RUN apt-get install --yes sudoku libsudo-perl && echo apt-get install sudo
RUN sudo apt-get install --yes make
${end}`,
    },
    {
      title: "removed again",
      path,
      input: `FROM debian:13.1
RUN apt-get install --yes sudo && sudo -u www-data make && apt-get purge --yes sudo
${end}`,
    },
    {
      title: "a stage that is not shipped",
      path,
      input: `FROM debian:13.1 AS build
RUN apt-get install --yes sudo && make

FROM debian:13.1
COPY --from=build /app /app
${end}`,
    },
  ],
};
