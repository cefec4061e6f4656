import assert from "node:assert/strict";
import { test } from "node:test";
import type { JsonObject } from "../../model/json.ts";
import type { Resource } from "../../model/resource.ts";
import { groupKindOf } from "../../model/resource.ts";
import { tierResult } from "./admin-policies.ts";
import { calicoResult } from "./calico-policies.ts";
import { ciliumResult } from "./cilium-policies.ts";
import type { SelectedPod } from "./other-types.ts";

const pod: SelectedPod = {
  namespace: "prod",
  labels: new Map([["app", "web"]]),
  namespaceLabels: new Map([["kubernetes.io/metadata.name", "prod"]]),
};

let records = 0;

function policy(apiVersion: string, kind: string, spec: JsonObject): Resource {
  const id = records++;
  const header = { id, environment: "", basePath: [], sensitive: [], duplicateKeys: [] };
  const origin = { kind: "file", file: 0, path: "policy.yaml", start: 0, end: 0 } as const;
  const spans = { nodes: [], keys: [] };
  const object = { apiVersion, kind, metadata: { name: `p${id}`, namespace: "prod" }, spec };
  return {
    record: { ...header, origin, spans, kind: "object", apiVersion, objectKind: kind, object },
    identity: { apiVersion, kind, namespace: "prod", name: `p${id}` },
    groupKind: groupKindOf(apiVersion, kind),
    object,
  };
}

test("the admin tier asks by priority, and a pass ends it", () => {
  const all = [{ namespaces: {} }];
  const of = (priority: number, action: string, from = all) =>
    policy("policy.networking.k8s.io/v1alpha1", "AdminNetworkPolicy", {
      priority,
      subject: { namespaces: {} },
      ingress: [{ action, from }],
    });
  assert.equal(tierResult([of(20, "Allow"), of(10, "Deny")], pod, "ingress").state, "denies");
  assert.equal(tierResult([of(10, "Allow"), of(20, "Deny")], pod, "ingress").state, "opens");
  assert.equal(tierResult([of(10, "Pass"), of(20, "Deny")], pod, "ingress").state, "none");
  assert.equal(tierResult([of(10, "Deny", [])], pod, "ingress").state, "none");
  assert.equal(tierResult([of(10, "Deny")], pod, "egress").state, "none");
  assert.equal(tierResult([of(10, "Quarantine")], pod, "ingress").state, "unknown");
});

test("Cilium isolates by the presence of entries, unless enableDefaultDeny says otherwise", () => {
  const of = (spec: JsonObject) => [policy("cilium.io/v2", "CiliumNetworkPolicy", { endpointSelector: {}, ...spec })];
  const state = (spec: JsonObject) => ciliumResult(of(spec), pod, "ingress").state;
  assert.equal(state({ ingress: [{}] }), "denies");
  assert.equal(state({ ingress: [] }), "none");
  assert.equal(state({ egress: [{}] }), "none");
  assert.equal(state({ ingressDeny: [{ fromEntities: ["world"] }] }), "denies");
  assert.equal(state({ ingress: [{}], enableDefaultDeny: { ingress: false } }), "none");
  assert.equal(state({ ingress: [{ fromEntities: ["all"] }] }), "opens");
  assert.equal(state({ ingress: [{ fromEntities: ["all"], toPorts: [{ ports: [{ port: "80" }] }] }] }), "denies");
  assert.equal(state({ ingress: [{ fromEntities: ["world"] }] }), "unknown");
  assert.equal(state({ endpointSelector: { matchLabels: { "k8s:app": "web" } }, ingress: [{}] }), "denies");
  assert.equal(state({ endpointSelector: { matchLabels: { app: "shop" } }, ingress: [{}] }), "none");
  assert.equal(
    state({ endpointSelector: { matchLabels: { "k8s:io.kubernetes.pod.namespace": "prod" } }, ingress: [{}] }),
    "unknown",
  );
});

test("Calico denies at the end of the tier, in the order of its policies", () => {
  const of = (spec: JsonObject) => policy("projectcalico.org/v3", "NetworkPolicy", spec);
  assert.equal(calicoResult([of({ selector: "all()" })], pod, "ingress").state, "denies");
  assert.equal(calicoResult([of({ selector: "all()" })], pod, "egress").state, "none");
  assert.equal(calicoResult([of({ selector: "app == 'shop'" })], pod, "ingress").state, "none");
  const allow = of({ order: 20, ingress: [{ action: "Allow" }] });
  const deny = of({ order: 10, ingress: [{ action: "Deny" }] });
  assert.deepEqual(calicoResult([allow, deny], pod, "ingress"), { state: "denies", outright: true });
  assert.equal(calicoResult([allow], pod, "ingress").state, "opens");
  assert.equal(calicoResult([of({ tier: "security", types: ["Ingress"] })], pod, "ingress").state, "unknown");
  assert.equal(
    calicoResult([of({ ingress: [{ action: "Allow", source: { nets: ["10.0.0.0/8"] } }] })], pod, "ingress").state,
    "denies",
  );
});
