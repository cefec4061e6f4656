import type { Examples } from "../../model/example.ts";
import { goodKubeconfig, withChange } from "../../model/example-base.ts";

const path = "release.kubeconfig";
const withCommand = (command: string) =>
  withChange(goodKubeconfig, "command: kubectl-oidc_login", `command: ${command}`);

export const examples: Examples = {
  bad: [
    { title: "beside the kubeconfig", path, input: withCommand("./login #!") },
    { title: "in a folder below", path, input: withCommand("bin/login #!") },
    { title: "kubectl does not expand the tilde", path, input: withCommand("~/bin/login #!") },
    { title: "in the folder of temporary files", path, input: withCommand("/tmp/login #!") },
    { title: "a shell", path, input: withCommand("/bin/bash #!") },
    { title: "beside it, on Windows", path, input: withCommand("'.\\login.exe' #!") },
  ],
  good: [
    { title: "a name on the PATH", path, input: goodKubeconfig },
    { title: "an absolute path", path, input: withCommand("/usr/local/bin/aws-iam-authenticator") },
    { title: "an absolute path on Windows", path, input: withCommand("'C:\\Program Files\\kubelogin\\kubelogin.exe'") },
    { title: "a name that ends as a shell does", path, input: withCommand("kubelogin.sh") },
    { title: "a folder that is named as the open one", path, input: withCommand("/opt/tmp/login") },
    {
      title: "no plugin",
      path,
      input: `apiVersion: v1
kind: Config
users:
  - name: reader
    user:
      tokenFile: ./token
`,
    },
  ],
};
