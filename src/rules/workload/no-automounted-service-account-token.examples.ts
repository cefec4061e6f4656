import type { Examples } from "../../model/example.ts";
import { goodDeployment, withChange } from "../../model/example-base.ts";

const off = "      automountServiceAccountToken: false\n";

const account = (name: string, lines = ""): string => `apiVersion: v1
kind: ServiceAccount
metadata:
  name: ${name}
  namespace: prod
${lines}---
`;

const binding = `apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata:
  name: web
  namespace: prod
roleRef:
  apiGroup: rbac.authorization.k8s.io
  kind: Role
  name: web
subjects:
  - kind: ServiceAccount
    name: web
    namespace: prod
---
`;

const named = withChange(goodDeployment, off, "      serviceAccountName: web\n");

export const examples: Examples = {
  bad: [
    {
      title: "asked for, with the default account",
      input: withChange(goodDeployment, off, "      automountServiceAccountToken: true #!\n"),
    },
    {
      title: "silent, with the default account, whose object is not in the input",
      input: withChange(goodDeployment, `    spec:\n${off}`, "    spec: #!\n"),
    },
    {
      title: "an account of its own, to which nothing is granted",
      input:
        account("web") +
        withChange(goodDeployment, `    spec:\n${off}`, "    spec: #!\n      serviceAccountName: web\n"),
    },
    {
      title: "the pod overrides its account",
      input:
        account("web", "automountServiceAccountToken: false\n") +
        withChange(goodDeployment, off, "      serviceAccountName: web\n      automountServiceAccountToken: true #!\n"),
    },
  ],
  good: [
    {
      title: "the default account's own object switches it off",
      input: account("default", "automountServiceAccountToken: false\n") + withChange(goodDeployment, off, ""),
    },
    { title: "switched off in the pod", input: goodDeployment },
    { title: "switched off in its account", input: account("web", "automountServiceAccountToken: false\n") + named },
    {
      title: "the account is granted something: the pod has a use for its token",
      input: account("web") + binding + named,
    },
    { title: "the account is not in the input", input: named },
  ],
};
