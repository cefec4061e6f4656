import { isEveryone, readBinding } from "../../analyze/rbac/bindings.ts";
import type { Holding } from "../../analyze/rbac/holders.ts";
import { holdersOf } from "../../analyze/rbac/holders.ts";
import type { Grant, Power } from "../../analyze/rbac/policy-rule.ts";
import { isSystemComponent } from "../../analyze/rbac/system-subjects.ts";
import type { Resource } from "../../model/resource.ts";
import { labelsOf } from "../../model/resource.ts";
import { defineRule } from "../../model/rule.ts";
import type { Severity } from "../../model/severity.ts";
import { grantsOf, isClusterRole, isLimited, relatedBindings, roleKinds } from "./grants.ts";
import { text } from "./no-pod-creation.text.ts";

const powers: readonly Power[] = (
  [
    ["", "pods"],
    ["", "replicationcontrollers"],
    ["apps", "deployments"],
    ["apps", "daemonsets"],
    ["apps", "statefulsets"],
    ["apps", "replicasets"],
    ["batch", "jobs"],
    ["batch", "cronjobs"],
  ] as const
).map(([apiGroup, resource]) => ({ apiGroup, resource, verbs: ["create"] }));

/**
 * Fields: `rules[]` of Role and ClusterRole; refused, where it reaches too far: `create` on pods and on the kinds of the core,
 * apps and batch groups that make pods. A pod runs under any service account of its namespace and mounts any of its Secrets,
 * so that the right is worth all the rights there. To deploy into a namespace is what most roles are for: a Role, or a
 * ClusterRole that RoleBindings give, passes, unless it reaches kube-system (low) or every caller or every pod there has
 * it (medium). A ClusterRole that reaches every namespace is low where it is bound to service accounts, as for operators, or
 * to nobody that the input knows; medium where it is bound to users or groups; high where everyone has it. Passing: what only
 * Kubernetes' own components and the administrators by definition have; parts of `admin` and `edit`, which create pods
 * anyway; objects by `resourceNames`, since `create` names none. `resources: ["*"]` is `no-wildcard-role`'s to report.
 */
export const noPodCreation = defineRule({
  id: "no-pod-creation",
  question: "control-plane.pod-creation",
  severity: "medium",
  references: ["nsa:rbac", "cis:5.1.4", "attack:T1610", "owasp:K02", "owasp-2022:K03"],
  subject: "resource",
  scope: "environment",
  kinds: roleKinds,
  text,
  check(role, { environment }, report) {
    const byRule = new Map<Grant["rule"], Grant[]>();
    for (const grant of grantsOf(role, powers, report)) {
      if (isLimited(grant)) continue;
      const others = byRule.get(grant.rule);
      if (others === undefined) byRule.set(grant.rule, [grant]);
      else others.push(grant);
    }
    if (byRule.size === 0) return;
    const holding = holdersOf(role, environment);
    const reach = reachOf(role, holding);
    if (reach === undefined) return;
    for (const [first, ...others] of byRule.values()) {
      if (first === undefined) continue;
      const resources = [first, ...others].map(({ power }) => power.resource).join(", ");
      const { message, severity } = reach;
      report.fail(message, { resources }, { at: first.place, severity, related: relatedBindings(holding) });
    }
  },
});

interface Reach {
  readonly message: "cluster" | "kubeSystem" | "everyone" | "everyoneInNamespace";
  readonly severity: Severity;
}

/** How far the right reaches, and to whom; undefined where that is as far as it should. */
function reachOf(role: Resource, { by, bindings }: Holding): Reach | undefined {
  if (by === "system") return undefined;
  const isClusterWide = ({ identity }: Resource) => identity.kind === "ClusterRoleBinding";
  const isInKubeSystem = ({ identity }: Resource) => identity.namespace === "kube-system";
  const toEveryone = bindings.filter((binding) => readBinding(binding).subjects.some(isEveryone));
  if (toEveryone.some((binding) => isClusterWide(binding) || isInKubeSystem(binding)))
    return { message: "everyone", severity: "high" };
  if (toEveryone.length > 0) return { message: "everyoneInNamespace", severity: "medium" };
  if (!isClusterRole(role)) return isInKubeSystem(role) ? { message: "kubeSystem", severity: "low" } : undefined;
  if (bindings.length === 0) return isPartOfEdit(role) ? undefined : { message: "cluster", severity: "low" };
  const wide = bindings.filter(isClusterWide).flatMap((binding) => readBinding(binding).subjects);
  const others = wide.filter((subject) => !isSystemComponent(subject));
  if (others.length > 0)
    return { message: "cluster", severity: others.some(({ kind }) => kind !== "ServiceAccount") ? "medium" : "low" };
  return bindings.some(isInKubeSystem) ? { message: "kubeSystem", severity: "low" } : undefined;
}

function isPartOfEdit({ object }: Resource): boolean {
  const labels = labelsOf(object);
  return ["admin", "edit"].some((name) => labels.get(`rbac.authorization.k8s.io/aggregate-to-${name}`) === "true");
}
