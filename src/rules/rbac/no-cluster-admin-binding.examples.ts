import type { Examples } from "../../model/example.ts";
import { goodRoleBinding, withChange } from "../../model/example-base.ts";

function binding(name: string, subjects: string, role = "cluster-admin"): string {
  return `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata:
  name: ${name}
roleRef:
  apiGroup: rbac.authorization.k8s.io
  kind: ClusterRole
  name: ${role}
subjects:
${subjects}`;
}

function subject(kind: string, name: string): string {
  return `  - apiGroup: rbac.authorization.k8s.io
    kind: ${kind}
    name: ${name}`;
}

export const examples: Examples = {
  bad: [
    {
      title: "a program that has everything",
      input: binding("deployer", "  - kind: ServiceAccount\n    name: deployer #!\n    namespace: ci\n"),
    },
    {
      title: "the service account of every pod of a namespace",
      input: binding("default", "  - kind: ServiceAccount\n    name: default #!\n    namespace: prod\n"),
    },
    {
      title: "every service account of the cluster, and every caller",
      input: binding(
        "all",
        `${subject("Group", "system:serviceaccounts")} #!\n${subject("Group", "system:authenticated")} #!\n`,
      ),
    },
    {
      title: "a service account written as a user",
      input: binding("as-user", `${subject("User", "system:serviceaccount:ci:deployer")} #!\n`),
    },
    { title: "a person by name", input: binding("jane", `${subject("User", "jane@example.com")} #!\n`) },
    {
      title: "in one namespace",
      input: withChange(
        withChange(goodRoleBinding, "  kind: Role\n  name: deployer\n", "  kind: ClusterRole\n  name: cluster-admin\n"),
        "  - apiGroup: rbac.authorization.k8s.io\n    kind: Group\n    name: shop-release\n",
        "  - kind: ServiceAccount\n    name: deployer #!\n    namespace: prod\n",
      ),
    },
    {
      title: "a group, worth a look",
      input: binding("platform", `${subject("Group", "platform-administrators")} #!\n`),
    },
  ],
  good: [
    {
      title: "the binding that every cluster has",
      input: binding("cluster-admin", `${subject("Group", "system:masters")}\n`),
    },
    {
      title: "kubeadm's administrators",
      input: binding("kubeadm:cluster-admins", `${subject("Group", "kubeadm:cluster-admins")}\n`),
    },
    {
      title: "another role",
      input: binding("viewer", "  - kind: ServiceAccount\n    name: viewer\n    namespace: ci\n", "view"),
    },
    {
      title: "a Role that merely has the name",
      input: withChange(
        withChange(goodRoleBinding, "  kind: Role\n  name: deployer\n", "  kind: Role\n  name: cluster-admin\n"),
        "    kind: Group\n    name: shop-release\n",
        "    kind: User\n    name: shop-release\n",
      ),
    },
    { title: "no subjects", input: binding("nobody", "").replace(/subjects:\n$/, "subjects: []\n") },
    {
      title: "subjects that are no objects",
      input: binding("broken", "  - system:masters\n  -\n  - kind: ServiceAccount\n"),
    },
  ],
};
