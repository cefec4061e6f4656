import type { Subject } from "../../analyze/rbac/bindings.ts";
import { bindingKinds, isAnonymous, readBinding } from "../../analyze/rbac/bindings.ts";
import { defineRule } from "../../model/rule.ts";
import type { Severity } from "../../model/severity.ts";
import { text } from "./no-cluster-admin-binding.text.ts";

/** Groups that are administrators by definition: the API server's own, and kubeadm's since 1.29. */
const administrators: ReadonlySet<string> = new Set(["system:masters", "kubeadm:cluster-admins"]);

/** Groups that every caller, or every pod, is in. */
const everyone = /^system:(?:authenticated|unauthenticated|serviceaccounts(?::.+)?)$/;

/**
 * Fields: `roleRef` to ClusterRole `cluster-admin` and `subjects`. Allowed: Group `system:masters`, whom the API server lets
 * do anything anyway, and kubeadm's `kubeadm:cluster-admins`. A service account is a program, never an administrator: high,
 * critical where every pod has it (a `default` account, a group of all). A named user is low: administrators belong into a
 * group. A group is noted as info and passes: whether its members are the administrators no file tells. A RoleBinding
 * gives the rights in one namespace, medium; in kube-system they are the cluster's. All Kubernetes versions.
 */
export const noClusterAdminBinding = defineRule({
  id: "no-cluster-admin-binding",
  question: "control-plane.cluster-admin",
  severity: "high",
  references: ["nsa:rbac", "cis:5.1.1", "attack:T1078", "owasp:K02", "owasp-2022:K03"],
  subject: "resource",
  scope: "subject",
  kinds: bindingKinds,
  text,
  check(resource, _context, report) {
    const { clusterWide, role, subjects } = readBinding(resource);
    if (role.kind !== "ClusterRole" || role.name !== "cluster-admin") return;
    const { namespace } = resource.identity;
    const whole = clusterWide || namespace === "kube-system";
    for (const subject of subjects) {
      const message = messageFor(subject);
      if (message === undefined) continue;
      const name = subject.namespace === "" ? subject.name : `${subject.namespace}/${subject.name}`;
      const options = { at: subject.path, severity: severityOf(message, subject, whole) };
      if (clusterWide) report.fail(message, { name }, options);
      else report.fail(`${message}InNamespace`, { name, namespace }, options);
    }
  },
});

type Message = "everyone" | "serviceAccount" | "user" | "group";

function messageFor(subject: Subject): Message | undefined {
  if (isAnonymous(subject)) return "everyone";
  if (subject.kind === "ServiceAccount") return "serviceAccount";
  if (subject.kind === "User") return "user";
  if (subject.kind !== "Group" || administrators.has(subject.name)) return undefined;
  return everyone.test(subject.name) ? "everyone" : "group";
}

function severityOf(message: Message, { kind, name }: Subject, whole: boolean): Severity {
  if (message === "everyone") return whole ? "critical" : "high";
  if (message === "serviceAccount") {
    if (!whole) return "medium";
    return kind === "ServiceAccount" && name === "default" ? "critical" : "high";
  }
  return message === "user" ? "low" : "info";
}
