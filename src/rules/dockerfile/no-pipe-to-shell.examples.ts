import type { Examples } from "../../model/example.ts";

const path = "Dockerfile";

export const examples: Examples = {
  bad: [
    {
      title: "an installer piped into sh, its error messages thrown away",
      path,
      input: `FROM debian:13.1
RUN curl -fsSL https://deb.example.com/setup 2>/dev/null | sh #!
USER 10001:10001
CMD ["/app"]
`,
    },
    {
      title: "an installer piped into bash, behind sudo and continued lines",
      path,
      input: `FROM debian:13.1
RUN set -eux; \\
    # Node.js
    curl -fsSL https://deb.example.com/setup_24.x | sudo -E bash - && \\ #!
    apt-get install --yes nodejs
USER 10001:10001
CMD ["/app"]
`,
    },
    {
      title: "by substitution, in a stage that the final one copies from",
      path,
      input: `FROM debian:13.1 AS build
RUN sh -c "$(wget -qO- https://install.example.com)" "" --unattended #!

FROM debian:13.1
COPY --from=build /app /app
USER 10001:10001
CMD ["/app"]
`,
    },
    {
      title: "by a file that is none, and in a here-document",
      path,
      input: `FROM debian:13.1
RUN ["bash", "-c", "bash <(curl -s https://install.example.com/get)"] #!
RUN <<EOF
set -e
curl -s https://install.example.com/get.py | python3 - --yes #!
EOF
USER 10001:10001
CMD ["/app"]
`,
    },
    {
      title: "over plain HTTP",
      path,
      input: `FROM debian:13.1
RUN curl -s http://install.example.com/get.sh | sed s/a/b/ | sh -s -- --prefix=/usr #!
USER 10001:10001
CMD ["/app"]
`,
      also: ["no-unverified-download"],
    },
  ],
  good: [
    {
      title: "compared with a checksum before it runs",
      path,
      input: `FROM debian:13.1
ADD --checksum=sha256:24454f830cdb571e2c4ad15481119c43b3cafd48dd869a9b2945d1036d1dc68d https://install.example.com/get.sh /get.sh
RUN sh /get.sh
USER 10001:10001
`,
    },
    {
      title: "pipes into what runs nothing",
      path,
      input: `FROM debian:13.1
RUN curl -fsSL https://e.example.com/app.tar.gz | tar -xz -C /opt
RUN curl -fsSL https://e.example.com/key.asc | gpg --dearmor -o /usr/share/keyrings/e.gpg
RUN curl -s https://e.example.com/releases | python3 -m json.tool > /releases.json
RUN curl -s https://e.example.com/releases | python3 -c 'import json, sys; print(json.load(sys.stdin)["tag"])'
RUN VERSION="$(curl -s https://e.example.com/latest)" && echo "$VERSION" > /version
USER 10001:10001
`,
    },
    {
      title: "written, not run",
      path,
      input: `FROM debian:13.1
RUN echo "curl https://install.example.com | sh" > /usr/share/doc/install.txt # curl x | sh
RUN <<EOF cat > /install.txt
curl https://install.example.com | sh
EOF
USER 10001:10001
`,
    },
    {
      title: "data on the standard input of a script that is there",
      path,
      input: `FROM debian:13.1
COPY load.sh /load.sh
RUN curl -s https://e.example.com/data.csv | bash /load.sh
RUN curl -s http://127.0.0.1:8080/health | sh
USER 10001:10001
`,
    },
    {
      title: "a stage that nothing needs",
      path,
      input: `FROM debian:13.1 AS tools
RUN curl -s https://install.example.com | sh

FROM debian:13.1
USER 10001:10001
`,
    },
    {
      title: "another shell",
      path,
      input: `FROM mcr.microsoft.com/windows/servercore:ltsc2025
SHELL ["powershell", "-Command"]
RUN curl https://install.example.com | sh
`,
    },
  ],
};
