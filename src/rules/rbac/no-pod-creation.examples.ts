import type { Examples } from "../../model/example.ts";
import { documents } from "../../model/example-base.ts";
import {
  account,
  aggregated,
  bootstrapping,
  clusterBinding,
  clusterRole,
  principal,
  role,
  roleBinding,
  rule,
} from "./example-roles.ts";

const create = ["create"];
const runner = (mark: "resources" | "none" = "none", labels = "") =>
  clusterRole("runner", rule("", ["pods"], create, mark), labels);
const runners = { kind: "ClusterRole", name: "runner" };
const into = (name: string) => `  labels:\n    rbac.authorization.k8s.io/aggregate-to-${name}: "true"\n`;

export const examples: Examples = {
  bad: [
    { title: "in every namespace, bound to nobody here: low", input: runner("resources") },
    {
      title: "in every namespace, for an operator: low",
      input: documents(
        clusterRole("operator", rule("apps", ["deployments", "statefulsets"], ["get", "create"], "resources")),
        clusterBinding("operator", "operator", account("operator", "operators")),
      ),
    },
    {
      title: "in every namespace, for people; the rest of the role passes",
      input: documents(
        clusterRole(
          "deployer",
          rule("batch", ["jobs", "cronjobs"], ["*"], "resources") + rule("", ["services"], create),
        ),
        clusterBinding("deployer", "deployer", principal("Group", "developers")),
      ),
      also: ["no-wildcard-role"],
    },
    {
      title: "for every pod of a namespace that names no account",
      input: documents(
        role("runner", "prod", rule("", ["pods"], create, "resources")),
        roleBinding("runner", "prod", { kind: "Role", name: "runner" }, account("default", "prod")),
      ),
      also: ["no-default-account-binding"],
    },
    {
      title: "in kube-system",
      input: documents(runner("resources"), roleBinding("runner", "kube-system", runners, account("runner", "ci"))),
    },
  ],
  good: [
    {
      title: "in the namespaces where it is bound",
      input: documents(runner(), roleBinding("runner", "prod", runners, principal("Group", "developers"))),
    },
    { title: "in one namespace", input: role("runner", "prod", rule("", ["pods"], create)) },
    {
      title: "for the administrators",
      input: documents(runner(), clusterBinding("runner", "runner", principal("Group", "system:masters"))),
    },
    {
      title: "a part of edit, which creates pods anyway",
      input: clusterRole("jobs", rule("batch", ["jobs"], create), into("edit")),
    },
    { title: "a role of the cluster itself", input: clusterRole("edit", rule("", ["pods"], create), bootstrapping) },
    { title: "rules that a controller writes", input: aggregated(rule("", ["pods"], create)) },
    {
      title: "pods that run already, sessions aside",
      input: clusterRole("sweeper", rule("", ["pods"], ["get", "list", "delete", "patch"])),
    },
    {
      title: "kinds of the same name in another group",
      input: clusterRole("other", rule("serving.example.com", ["deployments", "pods"], create)),
    },
    {
      title: "names, which a request to create does not have",
      input: clusterRole("named", rule("", ["pods"], create, "none", '    resourceNames: ["web"]\n')),
    },
  ],
};
