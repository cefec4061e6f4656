import type { Examples } from "../../model/example.ts";
import { goodRole, withChange } from "../../model/example-base.ts";
import { aggregated, bootstrapping, clusterRole, role, rule } from "./example-roles.ts";

const read = ["get", "list", "watch"];
const named = '    resourceNames: ["database"]\n';

export const examples: Examples = {
  bad: [
    {
      title: "every Secret of the cluster, beside what is needed",
      input: clusterRole("sync", rule("", ["configmaps", "secrets"], read, "resources")),
    },
    {
      title: "a list holds the contents too",
      input: clusterRole("lister", rule("", ["secrets"], ["list"], "resources")),
    },
    {
      title: "every Secret of one namespace",
      input: withChange(
        goodRole,
        '  - apiGroups: ["apps"]\n',
        `${rule("", ["secrets"], ["get"], "resources")}  - apiGroups: ["apps"]\n`,
      ),
    },
    {
      title: "the Secrets of kube-system",
      input: role("reader", "kube-system", rule("", ["secrets"], read, "resources")),
    },
    {
      title: "a system role of one's own: the name alone does not make it the cluster's",
      input: clusterRole("system:mine", rule("", ["secrets"], read, "resources")),
    },
    {
      title: "every verb",
      input: clusterRole("keeper", rule("", ["secrets"], ["*"], "resources")),
      also: ["no-wildcard-role"],
    },
  ],
  good: [
    { title: "a role without Secrets", input: goodRole },
    { title: "one Secret by name", input: clusterRole("one", rule("", ["secrets"], ["get"], "none", named)) },
    {
      title: "writing without reading",
      input: clusterRole("issuer", rule("", ["secrets"], ["create", "update", "patch", "delete"])),
    },
    {
      title: "secrets of another API group",
      input: clusterRole("vault", rule("vault.example.com", ["secrets"], read)),
    },
    {
      title: "what the cluster's own controllers may do",
      input: clusterRole("system:controller:generic-garbage-collector", rule("", ["secrets"], read), bootstrapping),
    },
    { title: "edit, as every cluster has it", input: clusterRole("edit", rule("", ["secrets"], read), bootstrapping) },
    { title: "rules that a controller gathers from other roles", input: aggregated(rule("", ["secrets"], read)) },
    {
      title: "words that are no strings",
      input: clusterRole("broken", '  - apiGroups: ""\n    resources: secrets\n    verbs: [get]\n  -\n'),
    },
    { title: "no rules", input: clusterRole("empty", "").replace(/rules:\n$/, "rules: []\n") },
  ],
};
