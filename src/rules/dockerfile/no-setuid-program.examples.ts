import type { Examples } from "../../model/example.ts";

const path = "Dockerfile";
const end = `USER 10001:10001
CMD ["/app"]
`;

export const examples: Examples = {
  bad: [
    {
      title: "by chmod, in numbers and in letters",
      path,
      input: `FROM debian:13.1
RUN chmod 4755 /usr/local/bin/helper #!
RUN chown root /opt/tool && chmod -v u+s,g+x /opt/tool #!
RUN install --mode=04755 tool /usr/bin/tool && find /opt -name '*.bin' -exec chmod +s {} + #!
${end}`,
    },
    {
      title: "by COPY, in the stage that the final one starts from",
      path,
      input: `FROM debian:13.1 AS base
COPY --chmod=4755 helper /usr/local/bin/ #!

FROM base
${end}`,
    },
  ],
  good: [
    {
      title: "other modes: sticky, setgid directories, ordinary bits",
      path,
      input: `FROM debian:13.1
RUN chmod 1777 /tmp && chmod 2775 /srv/shared && chmod g+s /srv/shared && chmod 0755 /app
RUN chmod u=rwx,go=rx /app && chmod +x /entrypoint.sh && echo "chmod 4755 /app"
COPY --chmod=0555 app /app
${end}`,
    },
    {
      title: "taken away from every file afterwards",
      path,
      input: `FROM debian:13.1
RUN chmod 4755 /usr/local/bin/helper
RUN find / -xdev -perm /6000 -type f -exec chmod a-s {} + || true
${end}`,
    },
    {
      title: "a stage that is not shipped",
      path,
      input: `FROM debian:13.1 AS build
RUN chmod u+s /usr/bin/fakeroot && make

FROM debian:13.1
COPY --from=build /app /app
${end}`,
    },
    {
      title: "an argument decides the mode",
      path,
      input: `FROM debian:13.1
ARG MODE
RUN chmod $MODE /app
COPY --chmod=\${MODE} app /app
${end}`,
    },
  ],
};
