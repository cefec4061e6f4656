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
  ],
  good: [
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
