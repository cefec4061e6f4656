import type { Examples } from "../../model/example.ts";

const path = "Dockerfile";
const allowing = (...entries: readonly string[]) => ({
  "rempart.yaml": `allowedRegistries: [${entries.map((entry) => `"${entry}"`).join(", ")}]\n`,
});
const own = "registry.example.com";
const rest = 'USER 10001:10001\nCMD ["/app"]\n';

export const examples: Examples = {
  bad: [
    {
      title: "from another registry",
      path,
      input: `FROM quay.io/example/base:1.4 #!\n${rest}`,
      beside: allowing(own, "debian"),
    },
    {
      title: "from Docker Hub, in a stage that the final one copies from: low",
      path,
      input: `FROM golang:1.26.1 AS build #!\nRUN go build -o /app ./cmd/app\n\nFROM ${own}/base/debian:13.1\nCOPY --from=build /app /app\n${rest}`,
      beside: allowing(own, "debian"),
    },
    {
      title: "by the default of an argument",
      path,
      input: `ARG BASE=quay.io/example/base:1.4\nFROM \${BASE} #!\n${rest}`,
      beside: allowing(own, "docker.io/library"),
    },
  ],
  good: [
    { title: "an official image, allowed", path, input: `FROM debian:13.1\n${rest}`, beside: allowing("debian") },
    {
      title: "all official images, a stage and scratch",
      path,
      input: `FROM golang:1.26.1 AS build\nFROM build AS test\nFROM scratch\nCOPY --from=test /app /app\n${rest}`,
      beside: allowing("docker.io/library"),
    },
    { title: "no registries set: unknown, not a finding", path, input: `FROM quay.io/example/base:1.4\n${rest}` },
    {
      title: "an argument without a default",
      path,
      input: `ARG BASE\nFROM \${BASE}\n${rest}`,
      beside: allowing(own),
    },
  ],
};
