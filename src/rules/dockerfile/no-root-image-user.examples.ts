import type { Examples } from "../../model/example.ts";

const path = "Dockerfile";

export const examples: Examples = {
  bad: [
    {
      title: "no USER on an official image",
      path,
      input: `FROM debian:13.1 #!
COPY app /usr/local/bin/app
ENTRYPOINT ["/usr/local/bin/app"]
`,
    },
    {
      title: "back to root at the end",
      path,
      input: `FROM debian:13.1
USER 10001:10001
COPY app /usr/local/bin/app
USER root #!
ENTRYPOINT ["/usr/local/bin/app"]
`,
    },
    {
      title: "the user of another stage does not count",
      path,
      input: `FROM debian:13.1 AS build
USER 10001:10001
RUN make

FROM scratch #!
COPY --from=build /app /app
ENTRYPOINT ["/app"]
`,
    },
    {
      title: "UID 0 by default, with a group",
      path,
      input: `FROM debian:13.1
ARG RUN_AS=0
USER \${RUN_AS}:10001 #!
CMD ["/app"]
`,
    },
    {
      title: "root by way of the stage it starts from",
      path,
      input: `FROM debian:13.1 AS base
RUN apt-get update

FROM base #!
CMD ["/app"]
`,
    },
    {
      title: "a user by name, which runAsNonRoot cannot verify",
      path,
      input: `FROM debian:13.1
RUN groupadd group1 && useradd -g group1 user1
USER user1:group1 #!
CMD ["/app"]
`,
    },
    {
      title: "the administrator of a Windows container",
      path,
      input: `FROM mcr.microsoft.com/windows/servercore:ltsc2025
USER ContainerAdministrator #!
CMD ["app.exe"]
`,
    },
  ],
  good: [
    {
      title: "a numeric user and group",
      path,
      input: `FROM debian:13.1
USER 10001:10001
CMD ["/app"]
`,
    },
    {
      title: "root for a while, in the middle of the final stage and in another one",
      path,
      input: `FROM golang:1.26.1 AS build
RUN go build -o /app ./cmd/app

FROM debian:13.1
USER root
RUN apt-get update
COPY --from=build /app /app
USER 10001
CMD ["/app"]
`,
    },
    {
      title: "the user of the stage it starts from",
      path,
      input: `FROM debian:13.1 AS base
ENV RUN_AS=10001
USER $RUN_AS

FROM base
CMD ["/app"]
`,
    },
    {
      title: "a base image that runs as nonroot by its tag",
      path,
      input: `FROM gcr.io/distroless/static-debian12:nonroot
COPY app /app
ENTRYPOINT ["/app"]
`,
    },
    {
      title: "base images whose user is not known",
      path,
      input: `FROM registry.example.com/base/java:21.0.4
COPY app.jar /app.jar
CMD ["java", "-jar", "/app.jar"]
`,
    },
    {
      title: "a build argument decides",
      path,
      input: `ARG BASE
FROM \${BASE}
CMD ["/app"]
`,
    },
    {
      title: "files without a program",
      path,
      input: `FROM scratch
COPY manifests/ /manifests/
`,
    },
    {
      title: "a Windows image, whose users are not root",
      path,
      input: `FROM mcr.microsoft.com/windows/nanoserver:ltsc2025
COPY app.exe /
CMD ["app.exe"]
`,
    },
  ],
};
