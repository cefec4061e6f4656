import type { Examples } from "../../model/example.ts";
import { goodRole } from "../../model/example-base.ts";
import { aggregated, bootstrapping, clusterRole, role, rule } from "./example-roles.ts";

const group = "admissionregistration.k8s.io";
const webhooks = ["validatingwebhookconfigurations", "mutatingwebhookconfigurations"];

export const examples: Examples = {
  bad: [
    {
      title: "an operator that writes into every webhook",
      input: clusterRole("injector", rule(group, webhooks, ["get", "list", "watch", "update", "patch"], "resources")),
    },
    {
      title: "whoever may delete policies",
      input: clusterRole(
        "cleaner",
        rule(group, ["validatingadmissionpolicies", "validatingadmissionpolicybindings"], ["delete"], "resources"),
      ),
    },
    {
      title: "create alone",
      input: clusterRole("installer", rule(group, ["mutatingwebhookconfigurations"], ["create"], "resources")),
    },
  ],
  good: [
    { title: "a role without webhooks", input: goodRole },
    { title: "reading", input: clusterRole("reader", rule(group, webhooks, ["get", "list", "watch"])) },
    {
      title: "an operator's own webhook by name",
      input: clusterRole(
        "operator",
        rule(group, webhooks, ["get", "update", "patch"], "none", '    resourceNames: ["shop-operator"]\n'),
      ),
    },
    { title: "a Role: webhooks have no namespace", input: role("nothing", "prod", rule(group, webhooks, ["update"])) },
    {
      title: "what the cluster's own roles may do",
      input: clusterRole("system:webhooks", rule(group, webhooks, ["update"]), bootstrapping),
    },
    { title: "rules that a controller gathers from other roles", input: aggregated(rule(group, webhooks, ["delete"])) },
  ],
};
