import type { Power } from "../policy-rule.ts";

const rbac = "rbac.authorization.k8s.io";
const admission = "admissionregistration.k8s.io";
const certificates = "certificates.k8s.io";
const change = ["create", "update", "patch"];

const power = (apiGroup: string, resource: string, ...verbs: readonly string[]): readonly Power[] => [
  { apiGroup, resource, verbs },
];

/** Resources whose objects carry a pod template, and the verbs that decide what is in it. */
const templates: readonly Power[] = [
  { apiGroup: "", resource: "replicationcontrollers", verbs: change },
  ...["daemonsets", "deployments", "replicasets", "statefulsets"].map((resource) => ({
    apiGroup: "apps",
    resource,
    verbs: change,
  })),
  { apiGroup: "batch", resource: "cronjobs", verbs: change },
  { apiGroup: "batch", resource: "jobs", verbs: ["create"] },
];

/** Rights that lead from one subject to another, or to what an attacker is after; each is any of its powers. */
export const powers = {
  everything: power("*", "*", "*"),
  escalateClusterRoles: power(rbac, "clusterroles", "escalate"),
  changeClusterRoles: power(rbac, "clusterroles", "update", "patch"),
  escalateRoles: power(rbac, "roles", "escalate"),
  changeRoles: power(rbac, "roles", "update", "patch"),
  bindClusterRoles: power(rbac, "clusterroles", "bind"),
  bindRoles: power(rbac, "roles", "bind"),
  changeClusterRoleBindings: power(rbac, "clusterrolebindings", ...change),
  changeRoleBindings: power(rbac, "rolebindings", ...change),
  impersonateUsers: power("", "users", "impersonate"),
  impersonateGroups: power("", "groups", "impersonate"),
  impersonateAccounts: power("", "serviceaccounts", "impersonate"),
  createPods: power("", "pods", "create"),
  changeTemplates: templates,
  exec: power("", "pods/exec", "create"),
  debug: power("", "pods/ephemeralcontainers", "update", "patch"),
  requestTokens: power("", "serviceaccounts/token", "create"),
  readSecrets: power("", "secrets", "get", "list", "watch"),
  createSecrets: power("", "secrets", "create"),
  createRequests: power(certificates, "certificatesigningrequests", "create"),
  approveRequests: power(certificates, "certificatesigningrequests/approval", "update", "patch"),
  approveSigners: power(certificates, "signers", "approve"),
  mutatingWebhooks: power(admission, "mutatingwebhookconfigurations", ...change),
  validatingWebhooks: power(admission, "validatingwebhookconfigurations", ...change),
  nodeProxy: power("", "nodes/proxy", "get", "create"),
  createVolumes: power("", "persistentvolumes", "create"),
  createClaims: power("", "persistentvolumeclaims", "create"),
} as const satisfies Readonly<Record<string, readonly Power[]>>;

/** The name of a right that leads further. */
export type PowerId = keyof typeof powers;
