import type { Examples } from "../../model/example.ts";

export const examples: Examples = {
  bad: [
    {
      title: "a password in ENV",
      path: "Dockerfile",
      input: `FROM debian:13.1
ENV DATABASE_PASSWORD=correct-horse-battery #!
USER 10001:10001
CMD ["/app"]
`,
    },
    {
      title: "a password in an address of a command",
      path: "Dockerfile",
      input: `FROM debian:13.1
RUN git clone https://shop:correct-horse-battery@git.example.com/shop.git #!
USER 10001:10001
CMD ["/app"]
`,
    },
  ],
  good: [
    {
      title: "a secret mount, an argument without a value, a path",
      path: "Dockerfile",
      input: `FROM debian:13.1
ARG API_TOKEN
ENV PASSWORD_FILE=/run/secrets/password
RUN --mount=type=secret,id=token,target=/run/token git clone https://git.example.com/shop.git
USER 10001:10001
CMD ["/app"]
`,
    },
    {
      title: "the value comes from another variable",
      path: "Dockerfile",
      input: `FROM debian:13.1
ARG VAULT_ADDRESS=https://vault.example.com
ENV API_TOKEN=\${TOKEN_FROM_BUILD}
USER 10001
`,
    },
  ],
};
