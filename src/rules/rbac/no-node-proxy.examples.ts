import type { Examples } from "../../model/example.ts";
import { goodRole } from "../../model/example-base.ts";
import { aggregated, bootstrapping, clusterRole, role, rule } from "./example-roles.ts";

export const examples: Examples = {
  bad: [
    {
      title: "metrics, as old guides had them read",
      input: clusterRole(
        "prometheus",
        `  - apiGroups: [""]
    resources:
      - nodes
      - nodes/proxy #!
      - services
    verbs: ["get", "list", "watch"]
`,
      ),
    },
    {
      title: "commands through the kubelet",
      input: clusterRole("agent", rule("", ["nodes/proxy"], ["create"], "resources")),
    },
    {
      title: "one node by name",
      input: clusterRole("one", rule("", ["nodes/proxy"], ["get"], "resources", '    resourceNames: ["node-1"]\n')),
    },
  ],
  good: [
    { title: "a role without nodes", input: goodRole },
    {
      title: "metrics by their own name",
      input: clusterRole("prometheus", rule("", ["nodes", "nodes/metrics", "nodes/stats"], ["get", "list", "watch"])),
    },
    { title: "a Role: nodes have no namespace", input: role("nothing", "prod", rule("", ["nodes/proxy"], ["get"])) },
    {
      title: "the API server's own way to the kubelets",
      input: clusterRole("system:kubelet-api-admin", rule("", ["nodes/proxy"], ["get", "create"]), bootstrapping),
    },
    { title: "a verb that nothing asks for", input: clusterRole("list", rule("", ["nodes/proxy"], ["list", "watch"])) },
    {
      title: "rules that a controller gathers from other roles",
      input: aggregated(rule("", ["nodes/proxy"], ["get"])),
    },
  ],
};
