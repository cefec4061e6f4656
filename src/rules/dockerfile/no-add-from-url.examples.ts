import type { Examples } from "../../model/example.ts";

const path = "Dockerfile";
const end = `USER 10001:10001
CMD ["/app"]
`;

export const examples: Examples = {
  bad: [
    {
      title: "files over HTTPS and HTTP",
      path,
      input: `FROM debian:13.1
ADD https://e.example.com/app-1.4.2.tar.gz /opt/ #!
ADD --chown=0:0 http://e.example.com/data.csv /data/ #!
${end}`,
    },
    {
      title: "an argument in the address, in a stage that the final one copies from",
      path,
      input: `FROM debian:13.1 AS fetch
ARG VERSION
ADD https://e.example.com/app-\${VERSION}.tar.gz /opt/ #!

FROM debian:13.1
COPY --from=fetch /opt /opt
${end}`,
    },
    {
      title: "a tag of a Git repository",
      path,
      input: `FROM debian:13.1
ADD https://github.com/example/app.git#v1.4.2 /src #!
${end}`,
    },
  ],
  good: [
    {
      title: "with a checksum, also by an argument",
      path,
      input: `FROM debian:13.1
ARG SUM
ADD --checksum=sha256:24454f830cdb571e2c4ad15481119c43b3cafd48dd869a9b2945d1036d1dc68d https://e.example.com/app.tgz /opt/
ADD --checksum=\${SUM} https://e.example.com/data.tgz /opt/
${end}`,
    },
    {
      title: "a commit of a Git repository",
      path,
      input: `FROM debian:13.1
ADD https://github.com/example/app.git#8f3c1d4b7a80e35f6d1c0b9a8e7f6d5c4b3a2918:sub /src
ADD git@github.com:example/lib.git?commit=8f3c1d4b7a80e35f6d1c0b9a8e7f6d5c4b3a2918 /lib
${end}`,
    },
    {
      title: "files of the build context, and a here-document",
      path,
      input: `FROM debian:13.1
ADD app.tar.gz http/ /opt/
COPY https.conf /etc/
ADD <<EOF /etc/app.conf
url = https://e.example.com/
EOF
${end}`,
    },
    {
      title: "an argument decides",
      path,
      input: `FROM debian:13.1
ARG SOURCE
ARG COMMIT
ADD \${SOURCE} /opt/
ADD https://github.com/example/app.git#\${COMMIT} /src
${end}`,
    },
    {
      title: "a stage that nothing needs",
      path,
      input: `FROM debian:13.1 AS other
ADD https://e.example.com/app.tar.gz /opt/

FROM debian:13.1
${end}`,
    },
  ],
};
