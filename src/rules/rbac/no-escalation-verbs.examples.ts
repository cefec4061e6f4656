import type { Examples } from "../../model/example.ts";
import { goodRole } from "../../model/example-base.ts";
import { aggregated, bootstrapping, clusterRole, role, rule } from "./example-roles.ts";

const rbac = "rbac.authorization.k8s.io";
const limitedTo = (name: string) => `    resourceNames: ["${name}"]\n`;

export const examples: Examples = {
  bad: [
    {
      title: "write any role and bind any role",
      input: clusterRole(
        "tenant-operator",
        `  - apiGroups: ["${rbac}"]
    resources: ["roles", "clusterroles"]
    verbs:
      - create
      - escalate #!
      - bind #!
`,
      ),
    },
    { title: "act as anyone", input: clusterRole("proxy", rule("", ["users", "groups"], ["impersonate"], "verbs")) },
    {
      title: "act as any service account of a namespace",
      input: role("runner", "prod", rule("", ["serviceaccounts"], ["get", "impersonate"], "verbs")),
    },
    {
      title: "hand out any ClusterRole in a namespace",
      input: role("owner", "prod", rule(rbac, ["clusterroles"], ["bind"], "verbs")),
    },
    {
      title: "the one role that matters, by name",
      input: clusterRole("binder", rule(rbac, ["clusterroles"], ["bind"], "verbs", limitedTo("cluster-admin"))),
    },
    {
      title: "a role by name that may be rewritten with any rights",
      input: clusterRole("writer", rule(rbac, ["clusterroles"], ["escalate"], "verbs", limitedTo("shop"))),
    },
  ],
  good: [
    { title: "a role without these verbs", input: goodRole },
    {
      title: "hand out one role by name",
      input: clusterRole("binder", rule(rbac, ["clusterroles"], ["bind"], "none", limitedTo("view"))),
    },
    {
      title: "act as one service account by name",
      input: clusterRole("agent", rule("", ["serviceaccounts"], ["impersonate"], "none", limitedTo("deployer"))),
    },
    {
      title: "write roles, within one's own rights",
      input: clusterRole("manager", rule(rbac, ["roles", "rolebindings"], ["create", "update", "patch", "delete"])),
    },
    {
      title: "what has no namespace, in a Role: no right at all",
      input: role(
        "nothing",
        "prod",
        rule("", ["users", "groups"], ["impersonate"]) + rule(rbac, ["clusterroles"], ["escalate"]),
      ),
    },
    {
      title: "extra fields without a user",
      input: clusterRole("scopes", rule("authentication.k8s.io", ["userextras/scopes"], ["impersonate"])),
    },
    {
      title: "impersonation that is limited by what it does (KEP-5284)",
      input: clusterRole("reader", rule("authentication.k8s.io", ["users"], ["impersonate:user-info"])),
    },
    {
      title: "admin, as every cluster has it",
      input: clusterRole("system:aggregate-to-edit", rule("", ["serviceaccounts"], ["impersonate"]), bootstrapping),
    },
    {
      title: "rules that a controller gathers from other roles",
      input: aggregated(rule(rbac, ["roles"], ["escalate"])),
    },
    {
      title: "a kind of one's own with that verb",
      input: clusterRole("bank", rule("bank.example.com", ["accounts", "users"], ["bind", "impersonate"])),
    },
  ],
};
