import type { Examples } from "../../model/example.ts";

const path = "Dockerfile";
const digest = "sha256:9f2c1d4b7a80e35f6d1c0b9a8e7f6d5c4b3a29180716253443526170899abcde";

export const examples: Examples = {
  bad: [
    {
      title: "latest",
      path,
      input: `FROM ubuntu:latest #!
USER 10001:10001
CMD ["/app"]
`,
    },
    {
      title: "no version; the colon belongs to the registry's port",
      path,
      input: `FROM registry.example.com:5000/base/java #!
USER 10001:10001
CMD ["/app"]
`,
    },
    {
      title: "in a stage that the final one copies from",
      path,
      input: `FROM --platform=$BUILDPLATFORM golang AS build #!
RUN go build -o /app ./cmd/app

FROM debian:13.1
COPY --from=build /app /app
USER 10001:10001
CMD ["/app"]
`,
    },
    {
      title: "latest as the default of an argument",
      path,
      input: `ARG VERSION=latest
FROM debian:\${VERSION} #!
USER 10001:10001
CMD ["/app"]
`,
    },
    {
      title: "a channel, which crosses major versions",
      path,
      input: `FROM python:alpine #!
USER 10001:10001
CMD ["/app"]
`,
    },
    {
      title: "distroless, which has tags without versions alone",
      path,
      input: `FROM gcr.io/distroless/static-debian13 #!
USER 10001:10001
CMD ["/app"]
`,
    },
  ],
  good: [
    {
      title: "distroless, by its digest",
      path,
      input: `FROM gcr.io/distroless/static-debian13:nonroot@${digest}
USER 10001:10001
`,
    },
    {
      title: "a version, and a stage as a base",
      path,
      input: `FROM debian:13.1 AS base
RUN apt-get update

FROM base
USER 10001:10001
`,
    },
    {
      title: "latest beside a digest: the digest decides",
      path,
      input: `FROM debian:latest@${digest}
USER 10001:10001
`,
    },
    {
      title: "a digest alone",
      path,
      input: `FROM registry.example.com:5000/base/java@${digest}
USER 10001:10001
`,
    },
    {
      title: "scratch has no version",
      path,
      input: `FROM scratch
COPY app /app
USER 10001:10001
ENTRYPOINT ["/app"]
`,
    },
    {
      title: "a stage that nothing needs",
      path,
      input: `FROM node AS preview
RUN npm run preview

FROM debian:13.1
USER 10001:10001
`,
    },
    {
      title: "a build argument decides",
      path,
      input: `ARG VERSION
FROM debian:\${VERSION}
USER 10001:10001
`,
    },
    {
      title: "an argument with a version as its default",
      path,
      input: `ARG VERSION=13.1
FROM debian:\${VERSION}
USER 10001:10001
`,
    },
  ],
};
