import type { Examples } from "../../model/example.ts";
import { goodKubeconfig, withChange } from "../../model/example-base.ts";

const path = "release.kubeconfig";
const exec = goodKubeconfig.slice(goodKubeconfig.indexOf("      exec:"), goodKubeconfig.indexOf("contexts:"));
const withUser = (user: string) => withChange(goodKubeconfig, exec, user);
const withToken = withUser("      token: not-a-real-token-0123456789\n");
const marked = (input: string) => withChange(input, "kind: Config\n", "kind: Config #!\n");
const also = ["no-embedded-kubeconfig-credential"];

export const examples: Examples = {
  bad: [
    { title: "a token that everyone may read", path, mode: 0o644, input: marked(withToken), also },
    { title: "a token that the group may read", path, mode: 0o640, input: marked(withToken), also },
    { title: "a token that the group may change", path, mode: 0o620, input: marked(withToken), also },
    {
      title: "a key of an auth-provider that everyone may read",
      path,
      mode: 0o604,
      input: marked(withUser("      auth-provider: { name: oidc, config: { refresh-token: not-a-real-token } }\n")),
      also,
    },
    { title: "a plugin that everyone may replace", path, mode: 0o666, input: marked(goodKubeconfig) },
  ],
  good: [
    { title: "a token for its owner alone", path, mode: 0o600, input: withToken },
    { title: "a token that even its owner only reads", path, mode: 0o400, input: withToken },
    { title: "no credential, as in a fresh clone", path, mode: 0o644, input: goodKubeconfig },
    { title: "no credential, in a clone under a umask of 002", path, mode: 0o664, input: goodKubeconfig },
    {
      title: "files that the kubeconfig names",
      path,
      mode: 0o644,
      input: withUser("      client-certificate: alice.crt\n      client-key: alice.key\n"),
    },
    {
      title: "what kubectl config view prints",
      path,
      mode: 0o644,
      input: withChange(
        withUser("      token: REDACTED\n"),
        "certificate-authority: ca.crt",
        "certificate-authority-data: DATA+OMITTED",
      ),
    },
    {
      title: "a Config of another API",
      path: "config.yaml",
      mode: 0o666,
      input: "apiVersion: example.com/v1\nkind: Config\nusers:\n  - name: a\n",
    },
  ],
};
