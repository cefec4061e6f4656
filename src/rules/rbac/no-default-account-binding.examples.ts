import type { Examples } from "../../model/example.ts";
import { goodRoleBinding } from "../../model/example-base.ts";
import { account, clusterBinding, principal, roleBinding } from "./example-roles.ts";

const deployer = { kind: "Role", name: "deployer" };

export const examples: Examples = {
  bad: [
    {
      title: "every pod of the namespace may deploy",
      input: roleBinding("deployer", "prod", deployer, account("deployer", "prod") + account("default", "prod", " #!")),
    },
    {
      title: "written as a user",
      input: roleBinding("deployer", "prod", deployer, principal("User", "system:serviceaccount:prod:default", " #!")),
    },
    { title: "across the cluster", input: clusterBinding("helpers", "edit", account("default", "tools", " #!")) },
    { title: "looking only", input: clusterBinding("lookers", "view", account("default", "tools", " #!")) },
  ],
  good: [
    { title: "a group of people", input: goodRoleBinding },
    { title: "an account of its own", input: roleBinding("deployer", "prod", deployer, account("deployer", "prod")) },
    {
      title: "a user and a group that merely have the name",
      input: clusterBinding("names", "view", principal("User", "default") + principal("Group", "default")),
    },
    {
      title: "an account of a namespace called default",
      input: clusterBinding("names", "view", account("reader", "default")),
    },
    {
      title: "cluster-admin, which another rule judges",
      input: clusterBinding("all", "cluster-admin", account("default", "prod")),
    },
    { title: "no subjects", input: clusterBinding("nobody", "view", "").replace(/subjects:\n$/, "subjects: null\n") },
  ],
};
