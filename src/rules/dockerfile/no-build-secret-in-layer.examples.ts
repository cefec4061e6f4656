import type { Examples } from "../../model/example.ts";

const path = "Dockerfile";
const end = `USER 10001:10001
CMD ["/app"]
`;

export const examples: Examples = {
  bad: [
    {
      title: "keys and credentials, though deleted later",
      path,
      input: `FROM debian:13.1
COPY id_rsa /root/.ssh/id_rsa #!
ADD [".aws/credentials", "/root/.aws/"] #!
RUN git clone git@git.example.com:shop/app.git && rm -r /root/.ssh /root/.aws
${end}`,
    },
    {
      title: "files that usually hold credentials, from the build stage too",
      path,
      input: `FROM node:24.11.0-trixie-slim AS build
COPY .npmrc package.json ./
RUN npm ci

FROM node:24.11.0-trixie-slim
COPY --from=build /.npmrc /app/ #!
COPY .env.production /app/.env #!
${end}`,
    },
    {
      title: "build arguments in a command and in a variable",
      path,
      input: `FROM debian:13.1
ARG API_TOKEN #!
ARG DATABASE_PASSWORD="" #!
RUN curl -H "Authorization: Bearer \${API_TOKEN}" -o /data https://e.example.com/data
ENV PGPASSWORD=$DATABASE_PASSWORD
${end}`,
    },
  ],
  good: [
    {
      title: "secret mounts, and a build stage that is left behind",
      path,
      input: `FROM debian:13.1 AS build
ARG API_TOKEN
COPY .npmrc id_rsa ./
RUN curl -H "Authorization: Bearer \${API_TOKEN}" -o /data https://e.example.com/data

FROM debian:13.1
COPY --from=build /data /data
ARG GIT_TOKEN
RUN --mount=type=secret,id=token,env=GIT_TOKEN git clone "https://x:$GIT_TOKEN@git.example.com/app.git"
RUN --mount=type=secret,id=npmrc,target=/root/.npmrc npm ci
${end}`,
    },
    {
      title: "templates, certificates and public keys",
      path,
      input: `FROM debian:13.1
COPY .env.example ca.pem id_rsa.pub nodesource.gpg.key known_hosts /etc/app/
COPY secrets/ config.json /etc/app/
${end}`,
    },
    {
      title: "arguments that are no credentials, or that nothing uses",
      path,
      input: `FROM debian:13.1
ARG TOKEN_URL
ARG API_TOKEN
ARG PASSWORD_FILE
RUN curl "$TOKEN_URL" -o /token && cat "$PASSWORD_FILE" && echo API_TOKEN $API_TOKEN_URL
${end}`,
    },
    {
      title: "an argument of the same name in another stage",
      path,
      input: `FROM debian:13.1 AS build
ARG API_TOKEN
RUN fetch --token "$API_TOKEN"

FROM debian:13.1
RUN echo "$API_TOKEN"
${end}`,
    },
  ],
};
