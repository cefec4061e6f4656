import type { Examples } from "../../model/example.ts";
import { goodKubeconfig, withChange } from "../../model/example-base.ts";

const path = "release.kubeconfig";

const other = (server: string) => `  - name: test
    cluster:
      server: ${server}
      certificate-authority: ca.crt
users:
`;
const context = `  - name: test
    context:
      cluster: test
      user: release
`;

const withOther = (server: string, mark = "") =>
  withChange(
    withChange(goodKubeconfig, "users:\n", other(server)),
    "current-context:",
    `${context.replace("cluster: test", `cluster: test${mark}`)}current-context:`,
  );

export const examples: Examples = {
  bad: [
    { title: "production and test in one file", path, input: withOther("https://test.example.com:6443", " #!") },
    {
      title: "another port is another API server",
      path,
      input: withOther("https://kubernetes.example.com:7443", " #!"),
    },
  ],
  good: [
    { title: "one cluster", path, input: goodKubeconfig },
    { title: "two names of one server", path, input: withOther("https://kubernetes.example.com:6443/") },
    {
      title: "a cluster that no context uses",
      path,
      input: withChange(goodKubeconfig, "users:\n", other("https://test.example.com:6443")),
    },
    {
      title: "a context without its cluster",
      path,
      input: withChange(goodKubeconfig, "current-context:", `${context}current-context:`),
    },
  ],
};
