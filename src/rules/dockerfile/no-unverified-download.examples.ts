import type { Examples } from "../../model/example.ts";

const path = "Dockerfile";
const end = `USER 10001:10001
CMD ["/app"]
`;

export const examples: Examples = {
  bad: [
    {
      title: "certificates that curl, wget and Git do not verify",
      path,
      input: `FROM debian:13.1
RUN curl -fsSLk -o /app https://e.example.com/app #!
RUN cd /opt && wget --no-check-certificate https://e.example.com/app.tar.gz #!
RUN git -c http.sslVerify=false clone https://git.example.com/app.git #!
${end}`,
    },
    {
      title: "variables that switch it off for good",
      path,
      input: `FROM node:24.11.0-trixie-slim
ENV NODE_TLS_REJECT_UNAUTHORIZED=0 #!
RUN GIT_SSL_NO_VERIFY=true npm ci #!
${end}`,
    },
    {
      title: "package managers, in a stage that the final one copies from",
      path,
      input: `FROM debian:13.1 AS build
RUN apt-get install --yes --allow-unauthenticated make #!
RUN pip install --trusted-host pypi.example.com -r requirements.txt #!
RUN npm config set strict-ssl false && npm ci #!
RUN dnf install -y --nogpgcheck app #!

FROM debian:13.1
COPY --from=build /app /app
${end}`,
    },
    {
      title: "an archive over plain HTTP",
      path,
      input: `FROM debian:13.1
RUN curl -s http://e.example.com/app-1.4.2.tar.gz?mirror=1 | tar -xz -C /opt #!
${end}`,
    },
    {
      title: "an archive whose name a condition decides, unpacked and put among the programs",
      path,
      input: `FROM debian:13.1
RUN if [ "$(uname -m)" = aarch64 ]; then F=app_arm64.tar.gz; else F=app_amd64.tar.gz; fi; \\
    wget https://e.example.com/releases/\${F} && \\ #!
    tar xzf $F && mv app /usr/bin
${end}`,
    },
    {
      title: "programs, into tar, made executable, and by an address in a variable",
      path,
      input: `FROM debian:13.1 AS build
ENV BASE=https://e.example.com/releases
RUN VERSION="$(curl -fsSL https://e.example.com/latest)" && \\
    curl -fsSL "https://e.example.com/$VERSION/app.tar.gz" | tar -xzC /opt #!
RUN curl -fsSLo /usr/local/bin/tool $BASE/tool #!
RUN apt-get update && chmod +x /usr/local/bin/tool
RUN wget -qP /tmp "\${BASE}/lib.deb" && dpkg -i /tmp/lib.deb #!

FROM debian:13.1
COPY --from=build /opt /opt
${end}`,
    },
    {
      title: "a script that is run, beside a key that is imported",
      path,
      input: `FROM debian:13.1
RUN curl -fsSL https://e.example.com/key.asc | gpg --dearmor -o /usr/share/keyrings/e.gpg
RUN curl -fsSLO https://e.example.com/install.sh && sh install.sh --yes #!
${end}`,
    },
    {
      title: "over plain HTTP, by a name in a variable",
      path,
      input: `FROM debian:13.1
RUN F=app.tar.gz && curl -sO http://e.example.com/$F && tar -xf $F #!
${end}`,
    },
  ],
  good: [
    {
      title: "a name in a variable, compared with a checksum",
      path,
      input: `FROM debian:13.1
ARG SHA256
RUN if [ "$(uname -m)" = aarch64 ]; then F=app_arm64.tar.gz; else F=app_amd64.tar.gz; fi; \\
    wget https://e.example.com/releases/$F && echo "$SHA256  $F" | sha256sum -c - && tar xzf $F
${end}`,
    },
    {
      title: "compared with a signature, or with a checksum in the shell",
      path,
      input: `FROM debian:13.1 AS one
RUN curl -fsSLO https://e.example.com/app.tar.gz -O https://e.example.com/app.tar.gz.asc \\
    && gpg --batch --verify app.tar.gz.asc app.tar.gz && tar xzf app.tar.gz

FROM debian:13.1
RUN wget https://e.example.com/tool && [ "$(openssl dgst -sha256 -r tool | cut -c-64)" = "$SUM" ] && chmod +x tool
COPY --from=one /app /app
${end}`,
    },
    {
      title: "a script of the build context may compare it",
      path,
      input: `FROM debian:13.1
COPY check.sh /
RUN curl -fsSLO https://e.example.com/app.tar.gz && /check.sh app.tar.gz && tar xzf app.tar.gz
${end}`,
    },
    {
      title: "a program of another language compares it",
      path,
      input: `FROM python:3.14.0-slim-trixie
RUN curl -fsSLO https://e.example.com/app.tar.gz && tar xzf app.tar.gz
RUN <<EOF
python3 -c 'import hashlib; assert hashlib.file_digest(open("app.tar.gz", "rb"), "sha256").hexdigest() == "00"'
EOF
${end}`,
    },
    {
      title: "what package managers fetch, a clone, and packages that are signed",
      path,
      input: `FROM alpine:3.22.2
RUN apk add --no-cache curl git && pip install https://e.example.com/app-1.4.2.tar.gz
RUN git clone https://git.example.com/app.git && sh app/install.sh
RUN wget https://e.example.com/lib-1.0.apk && apk add ./lib-1.0.apk
${end}`,
    },
    {
      title: "data and keys that nobody runs, an address that is not known, another file",
      path,
      input: `FROM debian:13.1
ARG MIRROR=https://mirror.example.com
RUN curl -fsSLo /etc/app/zones.json https://e.example.com/zones.json && chmod 644 /etc/app/zones.json
RUN wget -O /etc/apt/keyrings/e.asc https://e.example.com/e.asc && install -m 0644 /etc/apt/keyrings/e.asc /opt
RUN curl -fsSL $MIRROR/app.tar.gz | tar xz
RUN curl -fsSLO https://localhost:8443/app.tar.gz && tar xzf app.tar.gz
RUN wget https://e.example.com/list.tar && tar xf /src/other.tar && tar tf list.tar
${end}`,
    },
    {
      title: "a stage that nothing needs",
      path,
      input: `FROM debian:13.1 AS tools
RUN curl -fsSL https://e.example.com/app.tar.gz | tar xz

FROM debian:13.1
${end}`,
    },
    {
      title: "compared with a checksum afterwards",
      path,
      input: `FROM debian:13.1
RUN curl -fsSLkO http://e.example.com/app.tar.gz
RUN echo "24454f830cdb571e2c4ad15481119c43b3cafd48dd869a9b2945d1036d1dc68d  app.tar.gz" | sha256sum --check -
${end}`,
    },
    {
      title: "the machine itself",
      path,
      input: `FROM debian:13.1
RUN service app start && curl -k https://localhost:8443/health
RUN wget --no-check-certificate -qO- https://127.0.0.1/
${end}`,
    },
    {
      title: "letters that look like the option",
      path,
      input: `FROM debian:13.1
RUN curl -fsSLokubectl https://e.example.com/kubectl && curl -H "k: -k" https://e.example.com/
RUN echo "curl -k https://e.example.com/" > /usr/share/doc/no
RUN git config --global http.sslVerify true && npm config set strict-ssl true
ENV NODE_TLS_REJECT_UNAUTHORIZED=1
${end}`,
    },
    {
      title: "an authority of one's own, hashes of every package",
      path,
      input: `FROM debian:13.1
RUN curl --cacert /ca.crt -fsSLO https://e.example.com/app
RUN pip install --trusted-host pypi.example.com --require-hashes -r requirements.txt
${end}`,
    },
    {
      title: "a page over HTTP that nobody runs, an address still to be filled in",
      path,
      input: `FROM debian:13.1
ARG MIRROR
RUN curl -s http://e.example.com/version > /version
RUN curl -sO http://$MIRROR/app.tar.gz
${end}`,
    },
  ],
};
