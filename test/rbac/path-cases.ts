import type { Target } from "../../src/analyze/rbac/escalation/states.ts";
import type { Json, JsonObject } from "../../src/model/json.ts";

type Rule = JsonObject;

const api = "rbac.authorization.k8s.io";
const rule = (group: string, resources: string, verbs: string, ...resourceNames: readonly string[]): Rule => ({
  apiGroups: [group],
  resources: resources.split(" "),
  verbs: verbs.split(" "),
  ...(resourceNames.length > 0 && { resourceNames }),
});
export const core = (resources: string, verbs: string, ...names: readonly string[]) =>
  rule("", resources, verbs, ...names);
export const everything = rule("*", "*", "*");

export const jane: Json = { kind: "User", name: "jane" };
export const account = (namespace: string, name: string): Json => ({ kind: "ServiceAccount", namespace, name });

let made = 0;

/** A role with these rules, bound to a subject: cluster-wide, or in a namespace. */
export function gives(subject: Json, rules: readonly Rule[], namespace?: string, role?: string): readonly JsonObject[] {
  const name = role ?? `r${made++}`;
  const kind = namespace === undefined ? "ClusterRole" : "Role";
  const metadata = { name, ...(namespace !== undefined && { namespace }) };
  return [
    { apiVersion: `${api}/v1`, kind, metadata, rules },
    {
      apiVersion: `${api}/v1`,
      kind: `${kind}Binding`,
      metadata,
      roleRef: { apiGroup: api, kind, name },
      subjects: [subject],
    },
  ];
}

export const strong = gives(account("shop", "operator"), [everything], undefined, "strong");

function namespaceOf(name: string, level?: string): JsonObject {
  const labels = level === undefined ? {} : { "pod-security.kubernetes.io/enforce": level };
  return { apiVersion: "v1", kind: "Namespace", metadata: { name, labels } };
}

export function runs(
  kind: "Deployment" | "DaemonSet",
  namespace: string,
  serviceAccountName: string,
  container: JsonObject = {},
): JsonObject {
  const spec = { serviceAccountName, containers: [{ name: "c", image: "i", ...container }] };
  return { apiVersion: "apps/v1", kind, metadata: { name: "w", namespace }, spec: { template: { spec } } };
}

/** A cluster with one known path, and its good twin. */
export interface PathCase {
  readonly title: string;
  readonly to?: Target;
  readonly bad: readonly JsonObject[];
  readonly path: string;
  /** What is the same but for the one thing that closes the path. */
  readonly good: readonly JsonObject[];
}

export const inShop = (...rules: readonly Rule[]) => gives(jane, rules, "shop");
const wide = (...rules: readonly Rule[]) => gives(jane, rules);
const roles = (resources: string, verbs: string, ...names: readonly string[]) => rule(api, resources, verbs, ...names);
const certificates = (resources: string, verbs: string, ...names: readonly string[]) =>
  rule("certificates.k8s.io", resources, verbs, ...names);
const requests = [
  certificates("certificatesigningrequests", "create"),
  certificates("certificatesigningrequests/approval", "update"),
];
const tokenSecret = (type: string): JsonObject => ({
  apiVersion: "v1",
  kind: "Secret",
  type,
  metadata: {
    name: "token",
    namespace: "shop",
    annotations: { "kubernetes.io/service-account.name": "operator" },
  },
});
const toOperator = "shop/operator | holds > cluster-admin";

export const pathCases: readonly PathCase[] = [
  {
    title: "everything by wildcards",
    bad: wide(everything),
    path: "jane | holds > cluster-admin",
    good: wide(rule("*", "*", "get list")),
  },
  {
    title: "everything of a namespace is not everything",
    to: "secrets",
    bad: inShop(everything),
    path: "jane | holds > namespace-admin of shop",
    good: inShop(rule("apps", "*", "get")),
  },
  {
    title: "escalate",
    bad: wide(roles("clusterroles", "escalate update")),
    path: "jane | escalate > cluster-admin",
    good: wide(roles("clusterroles", "update")),
  },
  {
    title: "escalate by the name of a role of one's own",
    bad: gives(jane, [roles("clusterroles", "escalate patch", "own")], undefined, "own"),
    path: "jane | escalate > cluster-admin",
    good: gives(jane, [roles("clusterroles", "escalate patch", "other")], undefined, "own"),
  },
  {
    title: "escalate in a namespace",
    to: "secrets",
    bad: inShop(roles("roles", "escalate update")),
    path: "jane | escalate > namespace-admin of shop",
    good: inShop(roles("roles", "escalate get")),
  },
  {
    title: "bind",
    bad: wide(roles("clusterroles", "bind"), roles("clusterrolebindings", "create")),
    path: "jane | bind > cluster-admin",
    good: wide(roles("clusterroles", "bind")),
  },
  {
    title: "bind by name",
    bad: [...strong, ...wide(roles("clusterroles", "bind", "strong"), roles("clusterrolebindings", "update"))],
    path: "jane | bind > cluster-admin",
    good: [...strong, ...wide(roles("clusterroles", "bind", "view"), roles("clusterrolebindings", "update"))],
  },
  {
    title: "bind the default role in a namespace",
    to: "secrets",
    bad: inShop(roles("clusterroles", "bind", "edit"), roles("rolebindings", "create")),
    path: "jane | bind > ClusterRole edit in shop | read-secrets > secrets of shop",
    good: inShop(roles("clusterroles", "bind", "view"), roles("rolebindings", "create")),
  },
  {
    title: "impersonate a service account",
    bad: [...strong, ...inShop(core("serviceaccounts", "impersonate", "operator"))],
    path: `jane | impersonate > ${toOperator}`,
    good: [...strong, ...inShop(core("serviceaccounts", "impersonate", "web"))],
  },
  {
    title: "impersonate a user",
    bad: [...gives({ kind: "User", name: "root" }, [everything]), ...wide(core("users", "impersonate"))],
    path: "jane | impersonate > root | holds > cluster-admin",
    good: [...gives({ kind: "User", name: "root" }, [everything]), ...inShop(core("users", "impersonate"))],
  },
  {
    title: "impersonate the administrators' group",
    bad: wide(core("users", "impersonate", "nobody"), core("groups", "impersonate", "system:masters")),
    path: "jane | impersonate > cluster-admin",
    good: wide(core("groups", "impersonate", "system:masters")),
  },
  {
    title: "impersonate a group",
    bad: [
      ...gives({ kind: "Group", name: "ops" }, [everything]),
      ...wide(core("users", "impersonate"), core("groups", "impersonate", "ops")),
    ],
    path: "jane | impersonate > ops | holds > cluster-admin",
    good: [
      ...gives({ kind: "Group", name: "ops" }, [everything]),
      ...wide(core("users", "impersonate"), core("groups", "impersonate", "devs")),
    ],
  },
  {
    title: "pods with a stronger service account",
    bad: [...strong, ...inShop(core("pods", "create"))],
    path: `jane | create-pods > ${toOperator}`,
    good: [...strong, ...gives(jane, [core("pods", "create")], "bank")],
  },
  {
    title: "workloads with a stronger service account",
    bad: [...strong, ...inShop(rule("apps", "deployments", "patch", "web"))],
    path: `jane | create-workloads > ${toOperator}`,
    good: [...strong, ...inShop(rule("apps", "deployments", "create", "web"))],
  },
  {
    title: "exec into a pod of a stronger service account",
    bad: [...strong, runs("Deployment", "shop", "operator"), ...inShop(core("pods/exec", "create"))],
    path: `jane | exec > ${toOperator}`,
    good: [...strong, runs("Deployment", "shop", "web"), ...inShop(core("pods/exec", "create"))],
  },
  {
    title: "ephemeral containers",
    bad: [
      ...strong,
      namespaceOf("shop", "baseline"),
      runs("Deployment", "shop", "operator"),
      ...inShop(core("pods/ephemeralcontainers", "patch")),
    ],
    path: `jane | debug > ${toOperator}`,
    good: [...strong, namespaceOf("shop", "baseline"), ...inShop(core("pods/ephemeralcontainers", "patch"))],
  },
  {
    title: "token requests",
    bad: [...strong, ...inShop(core("serviceaccounts/token", "create", "operator"))],
    path: `jane | token-request > ${toOperator}`,
    good: [...strong, ...inShop(core("serviceaccounts/token", "create", "web"))],
  },
  {
    title: "the Secret of a token",
    bad: [...strong, tokenSecret("kubernetes.io/service-account-token"), ...inShop(core("secrets", "get", "token"))],
    path: `jane | token-secret > ${toOperator}`,
    good: [...strong, tokenSecret("Opaque"), ...inShop(core("secrets", "get", "token"))],
  },
  {
    title: "a Secret that is made to hold a token",
    bad: [...strong, ...inShop(core("secrets", "create get"))],
    path: `jane | create-token-secret > ${toOperator}`,
    good: [...strong, ...inShop(core("secrets", "get"))],
  },
  {
    title: "certificates",
    bad: [...strong, ...wide(...requests, certificates("signers", "approve", "kubernetes.io/kube-apiserver-client"))],
    path: `jane | approve-certificate > ${toOperator}`,
    good: [...strong, ...wide(...requests, certificates("signers", "approve", "kubernetes.io/kubelet-serving"))],
  },
  {
    title: "certificates of nodes",
    bad: [
      ...strong,
      runs("Deployment", "shop", "operator"),
      ...wide(...requests, certificates("signers", "approve", "kubernetes.io/kube-apiserver-client-kubelet")),
    ],
    path: `jane | node-certificate > ${toOperator}`,
    good: [
      ...strong,
      runs("Deployment", "shop", "operator"),
      ...wide(certificates("signers", "approve", "kubernetes.io/kube-apiserver-client-kubelet")),
    ],
  },
  {
    title: "mutating webhooks",
    bad: wide(rule("admissionregistration.k8s.io", "mutatingwebhookconfigurations", "patch")),
    path: "jane | mutating-webhook > cluster-admin",
    good: wide(rule("admissionregistration.k8s.io", "mutatingwebhookconfigurations", "get list")),
  },
  {
    title: "validating webhooks",
    to: "secrets",
    bad: wide(rule("admissionregistration.k8s.io", "validatingwebhookconfigurations", "create")),
    path: "jane | validating-webhook > secrets",
    good: wide(rule("admissionregistration.k8s.io", "validatingwebhookconfigurations", "delete")),
  },
  {
    title: "Secrets",
    to: "secrets",
    bad: inShop(core("secrets", "list")),
    path: "jane | read-secrets > secrets of shop",
    good: inShop(core("secrets", "get", "one")),
  },
  {
    title: "Secrets that pods mount",
    to: "secrets",
    bad: inShop(rule("batch", "jobs", "create")),
    path: "jane | mount-secrets > secrets of shop",
    good: inShop(rule("batch", "jobs", "update delete")),
  },
  {
    title: "the kubelets",
    to: "node",
    bad: wide(core("nodes/proxy", "get")),
    path: "jane | node-proxy > node",
    good: wide(core("nodes", "get proxy")),
  },
  {
    title: "what runs on a node",
    bad: [...strong, runs("Deployment", "shop", "operator"), ...wide(core("nodes/proxy", "create"))],
    path: `jane | node-proxy > node | pods-of-node > ${toOperator}`,
    good: [...strong, ...wide(core("nodes/proxy", "create"))],
  },
  {
    title: "host paths",
    to: "node",
    bad: [namespaceOf("shop", "privileged"), ...inShop(core("pods", "create"))],
    path: "jane | host-path > node",
    good: [namespaceOf("shop", "baseline"), ...inShop(core("pods", "create"))],
  },
  {
    title: "host paths where no label holds them back",
    to: "node",
    bad: [namespaceOf("shop"), ...inShop(core("pods", "create"))],
    path: "jane | host-path? > node",
    good: [namespaceOf("shop", "restricted"), ...inShop(core("pods", "create"))],
  },
  {
    title: "host paths by a volume that Pod Security does not look into",
    to: "node",
    bad: [
      namespaceOf("shop", "restricted"),
      ...inShop(core("pods persistentvolumeclaims", "create")),
      ...wide(core("persistentvolumes", "create")),
    ],
    path: "jane | persistent-volume > node",
    good: [namespaceOf("shop", "restricted"), ...inShop(core("pods persistentvolumeclaims", "create"))],
  },
  {
    title: "exec into a privileged container",
    to: "node",
    bad: [
      runs("DaemonSet", "shop", "agent", { securityContext: { privileged: true } }),
      ...inShop(core("pods/exec", "create")),
    ],
    path: "jane | privileged-container > node",
    good: [
      runs("DaemonSet", "shop", "agent", { securityContext: { privileged: true, runAsUser: 1000 } }),
      ...inShop(core("pods/exec", "create")),
    ],
  },
  {
    title: "a privileged ephemeral container",
    to: "node",
    bad: [
      namespaceOf("shop", "privileged"),
      runs("Deployment", "shop", "web"),
      ...inShop(core("pods/ephemeralcontainers", "update")),
    ],
    path: "jane | debug-node > node",
    good: [
      namespaceOf("shop", "baseline"),
      runs("Deployment", "shop", "web"),
      ...inShop(core("pods/ephemeralcontainers", "update")),
    ],
  },
  {
    title: "several steps",
    bad: [
      ...strong,
      ...gives(account("ci", "runner"), [core("serviceaccounts/token", "create")], "shop"),
      ...gives(jane, [core("pods", "create")], "ci"),
    ],
    path: `jane | create-pods > ci/runner | token-request > ${toOperator}`,
    good: [
      ...strong,
      ...gives(account("ci", "runner"), [core("serviceaccounts/token", "create")], "bank"),
      ...gives(jane, [core("pods", "create")], "ci"),
    ],
  },
];
