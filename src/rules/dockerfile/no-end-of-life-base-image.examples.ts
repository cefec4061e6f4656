import type { Examples } from "../../model/example.ts";

const path = "Dockerfile";

export const examples: Examples = {
  bad: [
    {
      title: "a distribution after its end of life",
      path,
      input: `FROM ubuntu:18.04 #!
USER 10001:10001
CMD ["/app"]
`,
    },
    {
      title: "by its code name, from a mirror of Docker Hub",
      path,
      input: `FROM public.ecr.aws/docker/library/debian:buster-slim #!
USER 10001:10001
CMD ["/app"]
`,
    },
    {
      title: "a maintained runtime on a distribution that has ended",
      path,
      input: `FROM node:22.12.0-alpine3.18 #!
USER 10001:10001
CMD ["node", "/app.js"]
`,
    },
    {
      title: "in a stage that the final one copies from, by an argument's default",
      path,
      input: `ARG NODE=16
FROM node:\${NODE}-alpine AS build #!
RUN npm ci && npm run build

FROM debian:13.1
COPY --from=build /app /app
USER 10001:10001
CMD ["/app"]
`,
    },
  ],
  good: [
    {
      title: "a maintained release",
      path,
      input: `FROM debian:13.1
USER 10001:10001
`,
    },
    {
      title: "a runtime and a distribution that are maintained",
      path,
      input: `FROM python:3.13.1-slim-bookworm
USER 10001:10001
`,
    },
    {
      title: "somebody else's image of the same name",
      path,
      input: `FROM registry.example.com/base/debian:9
USER 10001:10001
`,
    },
    {
      title: "a tag that moves on to the next release",
      path,
      input: `FROM python:3-slim
USER 10001:10001
`,
    },
    {
      title: "a stage that nothing needs",
      path,
      input: `FROM node:10 AS legacy
RUN npm test

FROM debian:13.1
USER 10001:10001
`,
    },
    {
      title: "a build argument decides",
      path,
      input: `ARG RELEASE
FROM debian:\${RELEASE}
USER 10001:10001
`,
    },
  ],
};
