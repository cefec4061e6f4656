import type { Examples } from "../../model/example.ts";
import { goodRole } from "../../model/example-base.ts";
import { aggregated, bootstrapping, clusterRole, role, rule } from "./example-roles.ts";

export const examples: Examples = {
  bad: [
    {
      title: "tokens of every account",
      input: clusterRole("broker", rule("", ["serviceaccounts/token"], ["create"], "resources")),
    },
    {
      title: "tokens of a namespace's accounts, among the rest",
      input: role("ci", "prod", rule("", ["serviceaccounts", "serviceaccounts/token"], ["get", "create"], "resources")),
    },
    {
      title: "tokens of the cluster's controllers",
      input: role("ci", "kube-system", rule("", ["*/token"], ["create"], "resources")),
    },
  ],
  good: [
    { title: "a role without tokens", input: goodRole },
    {
      title: "tokens of one account by name",
      input: role(
        "vault",
        "prod",
        rule("", ["serviceaccounts/token"], ["create"], "none", '    resourceNames: ["vault"]\n'),
      ),
    },
    {
      title: "accounts without their tokens",
      input: clusterRole("accounts", rule("", ["serviceaccounts"], ["create", "get", "list"])),
    },
    {
      title: "checking tokens",
      input: clusterRole("reviewer", rule("authentication.k8s.io", ["tokenreviews"], ["create"])),
    },
    {
      title: "what the cluster's own roles may do",
      input: clusterRole(
        "system:kube-controller-manager",
        rule("", ["serviceaccounts/token"], ["create"]),
        bootstrapping,
      ),
    },
    {
      title: "a verb that nothing asks for",
      input: clusterRole("reader", rule("", ["serviceaccounts/token"], ["get", "list"])),
    },
    {
      title: "rules that a controller gathers from other roles",
      input: aggregated(rule("", ["serviceaccounts/token"], ["create"])),
    },
  ],
};
