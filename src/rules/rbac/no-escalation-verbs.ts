import type { Grant, Power } from "../../analyze/rbac/policy-rule.ts";
import { defineRule } from "../../model/rule.ts";
import { grantsOf, isClusterRole, roleKinds, weighed } from "./grants.ts";
import { text } from "./no-escalation-verbs.text.ts";

const rbac = "rbac.authorization.k8s.io";

const everywhere: readonly Power[] = [
  { apiGroup: rbac, resource: "roles", verbs: ["escalate", "bind"] },
  { apiGroup: rbac, resource: "clusterroles", verbs: ["bind"] },
  { apiGroup: "", resource: "serviceaccounts", verbs: ["impersonate"] },
];

/** What has no namespace: a Role cannot give it. */
const ofCluster: readonly Power[] = [
  { apiGroup: rbac, resource: "clusterroles", verbs: ["escalate"] },
  { apiGroup: "", resource: "users", verbs: ["impersonate"] },
  { apiGroup: "", resource: "groups", verbs: ["impersonate"] },
];

/** Names that are as good as all: who may bind or be one of these may do anything. */
const whole: ReadonlySet<unknown> = new Set(["cluster-admin", "system:masters", "kubeadm:cluster-admins"]);

/**
 * Fields: `rules[]` of Role and ClusterRole; refused: `escalate` on roles and clusterroles (write a role with more rights
 * than one's own), `bind` on them (hand out a role one does not have), `impersonate` on users, groups and serviceaccounts
 * (kubernetes.io, "RBAC: privilege escalation prevention" and "User impersonation"). Allowed: `bind` and `impersonate`
 * limited by `resourceNames` to names that are not the administrators'. `escalate` on clusterroles, users and groups in a
 * Role give nothing, since these have no namespace; `bind` on clusterroles does (BindingAuthorized). `verbs: ["*"]` is
 * `no-wildcard-role`'s to report. The verbs of constrained impersonation (`impersonate:…`, KEP-5284) pass: they are
 * limited by what they add. Graver or lighter by who has the role (`weighed`). All Kubernetes versions.
 */
export const noEscalationVerbs = defineRule({
  id: "no-escalation-verbs",
  question: "control-plane.escalation",
  severity: "high",
  references: ["nsa:rbac", "cis:5.1.8", "attack:T1098", "attack:T1098.006", "owasp:K02", "owasp-2022:K03"],
  subject: "resource",
  scope: "environment",
  kinds: roleKinds,
  text,
  check(role, { environment }, report) {
    const clusterWide = isClusterRole(role);
    const found = new Map<string, { readonly grant: Grant; readonly resources: string[] }>();
    const grants = grantsOf(role, clusterWide ? [...everywhere, ...ofCluster] : everywhere, report);
    for (const grant of grants)
      for (const verb of grant.verbs) {
        if (verb === "*" || isHarmless(verb, grant)) continue;
        const key = `${grant.rule.path.join("/")} ${verb}`;
        const entry = found.get(key);
        if (entry === undefined) found.set(key, { grant, resources: [grant.power.resource] });
        else entry.resources.push(grant.power.resource);
      }
    if (found.size === 0 && grants.some(({ verbs }) => verbs.includes("*"))) report.notApplicable();
    for (const [key, { grant, resources }] of found) {
      const verb = messageOf(key);
      const at = [...grant.rule.path, "verbs", grant.rule.verbs.indexOf(verb)];
      report.fail(
        verb,
        { resources: resources.join(", ") },
        weighed(role, environment, at, clusterWide ? "high" : "medium"),
      );
    }
  },
});

function isHarmless(verb: string, { rule }: Grant): boolean {
  const names = rule.resourceNames;
  return verb !== "escalate" && names.length > 0 && !names.some((name) => whole.has(name));
}

function messageOf(key: string): "escalate" | "bind" | "impersonate" {
  if (key.endsWith(" escalate")) return "escalate";
  return key.endsWith(" bind") ? "bind" : "impersonate";
}
