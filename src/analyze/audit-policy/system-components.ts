import type { AuditRule } from "./types.ts";

const USERS =
  /^system:(apiserver|kube-[a-z-]+|addon-manager|volume-scheduler|node:.*|serviceaccount:kube-system:.*|cloud-controller-manager)$/s;
const GROUPS = new Set(["system:nodes", "system:serviceaccounts:kube-system"]);

/**
 * True for a rule that only applies to Kubernetes' own components: every user that it lists, or every group, is one of
 * theirs. `system:masters` is not among them: people hold it.
 */
export function isForSystemComponents(rule: AuditRule): boolean {
  const users = rule.users.length > 0 && rule.users.every((user) => USERS.test(user));
  return users || (rule.userGroups.length > 0 && rule.userGroups.every((group) => GROUPS.has(group)));
}
