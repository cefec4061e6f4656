import type { Examples } from "../../model/example.ts";
import { goodRole } from "../../model/example-base.ts";
import { aggregated, bootstrapping, clusterRole, role, rule } from "./example-roles.ts";

export const examples: Examples = {
  bad: [
    {
      title: "volumes and claims",
      input: clusterRole(
        "storage",
        rule("", ["persistentvolumes", "persistentvolumeclaims"], ["get", "create"], "resources"),
      ),
    },
    {
      title: "in every API group",
      input: clusterRole("storage", rule("*", ["persistentvolumes"], ["create"], "resources")),
      also: ["no-wildcard-role"],
    },
  ],
  good: [
    { title: "a role without volumes", input: goodRole },
    { title: "claims", input: clusterRole("claims", rule("", ["persistentvolumeclaims"], ["create", "delete"])) },
    {
      title: "what a resizer does",
      input: clusterRole("resizer", rule("", ["persistentvolumes"], ["get", "list", "watch", "patch"])),
    },
    {
      title: "a Role: volumes have no namespace",
      input: role("nothing", "prod", rule("", ["persistentvolumes"], ["create"])),
    },
    {
      title: "the cluster's own binder",
      input: clusterRole(
        "system:controller:persistent-volume-binder",
        rule("", ["persistentvolumes"], ["create"]),
        bootstrapping,
      ),
    },
    {
      title: "rules that a controller gathers from other roles",
      input: aggregated(rule("", ["persistentvolumes"], ["create"])),
    },
  ],
};
