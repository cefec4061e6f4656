import type { Json, JsonObject } from "../../src/model/json.ts";
import type { Style } from "./sample-pods.ts";

/** An object and the path of its list. */
export interface Sample {
  readonly path: string;
  readonly object: JsonObject;
}

const rbac = "rbac.authorization.k8s.io";
const pss = "pod-security.kubernetes.io";

/** How carefully the pods of a namespace are written: a quarter, a half and a quarter. */
export function styleOf(index: number): Style {
  return index % 4 === 0 ? "hardened" : index % 4 === 3 ? "careless" : "usual";
}

export const namespaceName = (index: number) => `team-${index % 40}-app-${index}`;

/** The Namespace itself, with the Pod Security labels that its pods allow. */
export function namespace(index: number): Sample {
  const labels = {
    hardened: { [`${pss}/enforce`]: "restricted", [`${pss}/enforce-version`]: "latest" },
    usual: { [`${pss}/enforce`]: "baseline", [`${pss}/warn`]: "restricted" },
    careless: index % 8 === 3 ? {} : { [`${pss}/audit`]: "baseline" },
  }[styleOf(index)];
  const metadata = { name: namespaceName(index), labels: { team: `team-${index % 40}`, ...labels } };
  return { path: "/api/v1/namespaces", object: { metadata } };
}

/** What a namespace has besides what runs in it: service accounts first, which pods need. */
export function belongings(index: number): readonly Sample[] {
  const name = namespaceName(index);
  const style = styleOf(index);
  const inside = (group: string, resource: string, object: JsonObject): Sample => ({
    path: `/${group === "v1" ? "api" : "apis"}/${group}/namespaces/${name}/${resource}`,
    object,
  });
  const accounts = ["default", "app-0", "app-1", "app-2"].map((account) =>
    inside("v1", "serviceaccounts", {
      metadata: { name: account },
      ...(account === "default" ? {} : { automountServiceAccountToken: false }),
    }),
  );
  const policies = [
    networkPolicy("default-deny", { podSelector: {}, policyTypes: ["Ingress", "Egress"] }),
    networkPolicy("to-dns", {
      podSelector: {},
      policyTypes: ["Egress"],
      egress: [{ to: [{ namespaceSelector: {} }], ports: [{ protocol: "UDP", port: 53 }] }],
    }),
  ];
  const kept = style === "hardened" ? policies : style === "usual" ? policies.slice(1) : [];
  return [
    ...accounts,
    ...roles(index).map((role) => inside(`${rbac}/v1`, "roles", role)),
    ...bindings(index).map((binding) => inside(`${rbac}/v1`, "rolebindings", binding)),
    ...settings(index).map((settings) => inside("v1", "configmaps", settings)),
    ...[0, 1].map((number) => inside("v1", "secrets", secret(`credentials-${number}`))),
    ...kept.map((policy) => inside("networking.k8s.io/v1", "networkpolicies", policy)),
    ...[0, 1, 2, 3, 4].map((number) => inside("v1", "services", service(`web-${number}`, index))),
    inside("networking.k8s.io/v1", "ingresses", ingress(name)),
    ...(index % 3 === 0 ? [inside("v1", "limitranges", limitRange)] : []),
  ];
}

/** What belongs to no namespace: 40 teams and their rights. */
export function clusterWide(): readonly Sample[] {
  const path = `/apis/${rbac}/v1`;
  return Array.from({ length: 40 }, (_, team) => team).flatMap((team) => [
    {
      path: `${path}/clusterroles`,
      object: {
        metadata: { name: `team-${team}` },
        rules: [
          rule(["", "apps"], ["pods", "deployments"], ["get", "list", "watch"]),
          ...(team % 10 === 0 ? [rule([""], ["secrets"], ["get", "list"])] : []),
        ],
      },
    },
    {
      path: `${path}/clusterrolebindings`,
      object: { metadata: { name: `team-${team}` }, ...grant("ClusterRole", `team-${team}`, group(`team-${team}`)) },
    },
  ]);
}

const rule = (apiGroups: readonly string[], resources: readonly string[], verbs: readonly string[]): JsonObject => ({
  apiGroups,
  resources,
  verbs,
});
const group = (name: string): JsonObject => ({ kind: "Group", apiGroup: rbac, name });
const account = (name: string, namespace: string): JsonObject => ({ kind: "ServiceAccount", name, namespace });

function grant(kind: string, name: string, ...subjects: readonly JsonObject[]): JsonObject {
  return { roleRef: { apiGroup: rbac, kind, name }, subjects };
}

function roles(index: number): readonly JsonObject[] {
  return [
    { metadata: { name: "leader-election" }, rules: [rule(["coordination.k8s.io"], ["leases"], ["get", "update"])] },
    { metadata: { name: "reader" }, rules: [rule([""], ["configmaps", "pods"], ["get", "list", "watch"])] },
    { metadata: { name: "deployer" }, rules: [rule(["apps"], index % 9 === 0 ? ["*"] : ["deployments"], ["*"])] },
  ];
}

function bindings(index: number): readonly JsonObject[] {
  const name = namespaceName(index);
  const team = group(`team-${index % 40}`);
  const named = (binding: string, granted: JsonObject) => ({ metadata: { name: binding }, ...granted });
  return [
    named("leader-election", grant("Role", "leader-election", account("app-0", name))),
    named("reader", grant("Role", "reader", account("app-1", name), account("default", name))),
    named("deployer", grant("Role", "deployer", account("app-2", name), team)),
    named("viewers", grant("ClusterRole", "view", team)),
    named("editors", grant("ClusterRole", index % 20 === 0 ? "admin" : "edit", team)),
  ];
}

function settings(index: number): readonly JsonObject[] {
  const line = "log.level=info # and more words, as such files have them\n";
  const certificate = "an example, no certificate ".repeat(40);
  return [
    ...[0, 1, 2, 3].map((number) => ({
      metadata: { name: `settings-${number}` },
      data: { mode: "normal", "app.properties": line.repeat(5 + ((index + number) % 20) ** 2) },
    })),
    { metadata: { name: "kube-root-ca.crt" }, data: { "ca.crt": certificate } },
  ];
}

function secret(name: string): JsonObject {
  return { metadata: { name }, type: "Opaque", stringData: { password: "example-only" } };
}

function networkPolicy(name: string, spec: JsonObject): JsonObject {
  return { metadata: { name }, spec };
}

function service(app: string, index: number): JsonObject {
  const type = styleOf(index) === "careless" && index % 16 === 3 && app === "web-0" ? "LoadBalancer" : "ClusterIP";
  return {
    metadata: { name: app, labels: { app } },
    // Two thousand namespaces have more services than a test control plane has addresses.
    spec: { type, ...(type === "ClusterIP" ? { clusterIP: "None" } : {}), selector: { app }, ports: [{ port: 80 }] },
  };
}

function ingress(name: string): JsonObject {
  const backend: Json = { service: { name: "web-0", port: { number: 80 } } };
  const host = `${name}.example`;
  return {
    metadata: { name: "web" },
    spec: {
      tls: [{ hosts: [host], secretName: "credentials-0" }],
      rules: [{ host, http: { paths: [{ path: "/", pathType: "Prefix", backend }] } }],
    },
  };
}

const limitRange: JsonObject = {
  metadata: { name: "defaults" },
  spec: { limits: [{ type: "Container", default: { memory: "512Mi" }, defaultRequest: { memory: "64Mi" } }] },
};
