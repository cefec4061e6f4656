import type { Examples } from "../../model/example.ts";
import { goodRole, withChange } from "../../model/example-base.ts";

function clusterRole(name: string, rules: string, labels = ""): string {
  return `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata:
  name: ${name}
${labels}rules:
${rules}`;
}

export const examples: Examples = {
  bad: [
    {
      title: "everything",
      input: clusterRole("operator", '  - apiGroups: ["*"]\n    resources: ["*"] #!\n    verbs: ["*"]\n'),
    },
    {
      title: "every verb on what the role names",
      input: withChange(goodRole, '    verbs: ["get", "list", "watch", "update", "patch"]', '    verbs: ["*"] #!'),
    },
    {
      title: "every resource of the core group, Secrets included",
      input: clusterRole(
        "reader",
        '  - apiGroups: [""]\n    resources:\n      - pods\n      - "*" #!\n    verbs: ["get", "list", "watch"]\n',
      ),
    },
    {
      title: "an operator's own API group",
      input: clusterRole(
        "shop-operator",
        '  - apiGroups: ["shop.example.com"]\n    resources: ["*"] #!\n    verbs: ["*"]\n',
      ),
    },
    {
      title: "metrics, which can only be read",
      input: clusterRole(
        "autoscaler-metrics",
        '  - apiGroups: ["custom.metrics.k8s.io"]\n    resources: ["*"] #!\n    verbs: ["*"]\n',
      ),
    },
    {
      title: "a name in every API group, and every URL",
      input: clusterRole(
        "metrics",
        `  - apiGroups: ["*"] #!
    resources: ["services"]
    verbs: ["get"]
  - nonResourceURLs: ["*"] #!
    verbs: ["get"]
`,
      ),
    },
    {
      title: "a role of one's own that calls itself cluster-admin",
      input: clusterRole(
        "cluster-admin-too",
        '  - apiGroups: ["*"]\n    resources: ["*"] #!\n    verbs: ["*"]\n',
        "  labels:\n    kubernetes.io/bootstrapping: rbac-defaults\n",
      ),
    },
  ],
  good: [
    { title: "named verbs and resources", input: goodRole },
    {
      title: "cluster-admin as every cluster has it",
      input: clusterRole(
        "cluster-admin",
        '  - apiGroups: ["*"]\n    resources: ["*"]\n    verbs: ["*"]\n  - nonResourceURLs: ["*"]\n    verbs: ["*"]\n',
        "  labels:\n    kubernetes.io/bootstrapping: rbac-defaults\n",
      ),
    },
    {
      title: "the scale of every kind, as an autoscaler needs it",
      input: clusterRole(
        "autoscaler",
        '  - apiGroups: ["apps"]\n    resources: ["*/scale"]\n    verbs: ["get", "update"]\n',
      ),
    },
    {
      title: "rules that a controller gathers from other roles",
      input: `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata:
  name: monitoring
aggregationRule:
  clusterRoleSelectors:
    - matchLabels:
        rbac.example.com/aggregate-to-monitoring: "true"
rules:
  - apiGroups: ["*"]
    resources: ["*"]
    verbs: ["*"]
`,
    },
    {
      title: "a path below which everything is meant",
      input: clusterRole("metrics", '  - nonResourceURLs: ["/metrics", "/healthz/*"]\n    verbs: ["get"]\n'),
    },
    { title: "no rules", input: clusterRole("empty", "").replace(/rules:\n$/, "rules: null\n") },
  ],
};
