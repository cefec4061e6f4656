import type { Examples } from "../../model/example.ts";

function clusterBinding(name: string, role: string, subjects: string): string {
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

const unauthenticated = `  - apiGroup: rbac.authorization.k8s.io
    kind: Group
    name: system:unauthenticated`;

export const examples: Examples = {
  bad: [
    {
      title: "everyone may look at everything",
      input: clusterBinding("dashboard-for-all", "view", `${unauthenticated} #!\n`),
    },
    {
      title: "cluster-admin for the anonymous user",
      input: clusterBinding(
        "anonymous-admin",
        "cluster-admin",
        `  - apiGroup: rbac.authorization.k8s.io
    kind: User
    name: system:anonymous #!
`,
      ),
      also: ["no-cluster-admin-binding"],
    },
    {
      title: "a role in one namespace, beside subjects that may have it",
      input: `apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata:
  name: readers
  namespace: prod
roleRef:
  apiGroup: rbac.authorization.k8s.io
  kind: Role
  name: deployer
subjects:
  - apiGroup: rbac.authorization.k8s.io
    kind: Group
    name: shop-release
${unauthenticated} #!
`,
    },
    {
      title: "discovery as clusters had it up to 1.13",
      input: clusterBinding(
        "system:discovery",
        "system:discovery",
        `  - apiGroup: rbac.authorization.k8s.io
    kind: Group
    name: system:authenticated
${unauthenticated} #!
`,
      ),
    },
    {
      title: "the role of public-info-viewer's name, bound by another",
      input: clusterBinding("open", "system:public-info-viewer", `${unauthenticated} #!\n`),
    },
  ],
  good: [
    {
      title: "the cluster's own binding for health and version",
      input: clusterBinding(
        "system:public-info-viewer",
        "system:public-info-viewer",
        `  - apiGroup: rbac.authorization.k8s.io
    kind: Group
    name: system:authenticated
${unauthenticated}
`,
      ),
    },
    {
      title: "what kubeadm join reads before it has credentials",
      input: `apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata:
  name: kubeadm:bootstrap-signer-clusterinfo
  namespace: kube-public
roleRef:
  apiGroup: rbac.authorization.k8s.io
  kind: Role
  name: kubeadm:bootstrap-signer-clusterinfo
subjects:
  - apiGroup: rbac.authorization.k8s.io
    kind: User
    name: system:anonymous
`,
    },
    {
      title: "discovery for authenticated users",
      input: clusterBinding(
        "system:discovery",
        "system:discovery",
        `  - apiGroup: rbac.authorization.k8s.io
    kind: Group
    name: system:authenticated
`,
      ),
    },
    {
      title: "a user and a service account that merely have those names: nobody",
      input: clusterBinding(
        "names",
        "view",
        `  - apiGroup: rbac.authorization.k8s.io
    kind: User
    name: system:unauthenticated
  - apiGroup: rbac.authorization.k8s.io
    kind: Group
    name: system:anonymous
  - kind: ServiceAccount
    name: unauthenticated
    namespace: prod
`,
      ),
    },
    { title: "no subjects", input: clusterBinding("nobody", "view", "").replace(/subjects:\n$/, "subjects: null\n") },
  ],
};
