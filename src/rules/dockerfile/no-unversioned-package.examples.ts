import type { Examples } from "../../model/example.ts";

const path = "Dockerfile";
const end = `USER 10001:10001
CMD ["/app"]
`;

export const examples: Examples = {
  bad: [
    {
      title: "pip, in an image and in the stage it copies from",
      path,
      input: `FROM python:3.14.0-slim-trixie AS build
RUN python3 -m pip install --no-cache-dir --target /lib flask[async] #!

FROM python:3.14.0-slim-trixie
RUN pip3 install -U pip && pip install -r requirements.txt #!
COPY --from=build /lib /lib
${end}`,
    },
    {
      title: "npm, gem and go",
      path,
      input: `FROM debian:13.1
RUN npm install --global pnpm @example/cli@latest #!
RUN gem install --no-document bundler #!
RUN GOBIN=/usr/local/bin go install example.com/tool@latest #!
${end}`,
    },
  ],
  good: [
    {
      title: "versions that are named",
      path,
      input: `FROM debian:13.1
RUN pip install "flask==3.1.2" 'requests>=2,<3' && npm i -g pnpm@10.18.0 && gem install bundler -v 2.7.2
RUN go install example.com/tool@v1.4.2 && gem install rake:13.3.0
${end}`,
    },
    {
      title: "files that name them",
      path,
      input: `FROM debian:13.1
RUN pip install --no-cache-dir -r requirements.txt && pip install -c constraints.txt flask
RUN pip install . ./lib app-1.4.2-py3-none-any.whl git+https://git.example.com/app.git@v1.4.2
RUN npm ci && npm install && npm install express && npm install -g ./tool.tgz
${end}`,
    },
    {
      title: "options with a value",
      path,
      input: `FROM debian:13.1
RUN pip install --extra-index-url https://pypi.example.com/simple --some-option value -t /lib flask==3.1.2
${end}`,
    },
    {
      title: "packages of the distribution, and a variable",
      path,
      input: `FROM debian:13.1
ARG PACKAGES
RUN apt-get update && apt-get install --yes --no-install-recommends make && pip install $PACKAGES
${end}`,
    },
  ],
};
