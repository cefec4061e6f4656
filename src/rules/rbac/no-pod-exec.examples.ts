import type { Examples } from "../../model/example.ts";
import { goodRole } from "../../model/example-base.ts";
import { aggregated, bootstrapping, clusterRole, role, rule } from "./example-roles.ts";

export const examples: Examples = {
  bad: [
    { title: "exec in every pod", input: clusterRole("helper", rule("", ["pods/exec"], ["create"], "resources")) },
    {
      title: "three ways into the pods of a namespace",
      input: role(
        "support",
        "prod",
        `  - apiGroups: [""]
    resources:
      - pods
      - pods/attach #!
      - pods/portforward #!
      - pods/log
    verbs: ["get", "list", "create"]
`,
      ),
    },
    {
      title: "a container of one's own in every pod",
      input: clusterRole("debugger", rule("", ["pods/ephemeralcontainers"], ["patch"], "resources")),
    },
    {
      title: "get alone, before 1.35",
      input: clusterRole("viewer", rule("", ["pods/exec"], ["get"], "resources")),
      kubernetesVersion: "1.34",
    },
    { title: "exec, written for every kind", input: clusterRole("any", rule("", ["*/exec"], ["create"], "resources")) },
  ],
  good: [
    { title: "a role without pods", input: goodRole },
    {
      title: "pods and their logs",
      input: clusterRole("logs", rule("", ["pods", "pods/log"], ["get", "list", "watch"])),
    },
    {
      title: "get alone, since 1.35",
      input: clusterRole("viewer", rule("", ["pods/exec"], ["get"])),
      kubernetesVersion: "1.35",
    },
    {
      title: "one pod by name",
      input: role("backup", "prod", rule("", ["pods/exec"], ["create"], "none", '    resourceNames: ["database-0"]\n')),
    },
    {
      title: "reading debugging containers",
      input: clusterRole("look", rule("", ["pods/ephemeralcontainers"], ["get"])),
    },
    { title: "a wildcard that RBAC does not know", input: clusterRole("none", rule("", ["pods/*"], ["create"])) },
    {
      title: "edit, as every cluster has it",
      input: clusterRole("system:aggregate-to-edit", rule("", ["pods/exec"], ["create"]), bootstrapping),
    },
    {
      title: "rules that a controller gathers from other roles",
      input: aggregated(rule("", ["pods/exec"], ["create"])),
    },
    { title: "exec of another API group", input: clusterRole("vm", rule("vm.example.com", ["pods/exec"], ["create"])) },
  ],
};
