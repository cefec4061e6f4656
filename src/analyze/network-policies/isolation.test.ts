import assert from "node:assert/strict";
import { test } from "node:test";
import type { Json } from "../../model/json.ts";
import type { Labels } from "../labels/selector.ts";
import type { Isolation } from "./isolation.ts";
import { isolationOf } from "./isolation.ts";
import { analyzePolicy } from "./policy.ts";

const web: Labels = new Map([["app", "web"]]);
const deny: Json = { podSelector: {}, policyTypes: ["Ingress", "Egress"] };
const allow: Json = { podSelector: {}, ingress: [{}] };
const selects = (app: string, ingress: Json): Json => ({ podSelector: { matchLabels: { app } }, ingress });
const some: Json = [{ from: [{ podSelector: {} }] }];

function isolation(labels: Labels, ...specs: Json[]): { ingress: Isolation; egress: Isolation } {
  return isolationOf(
    { labels, hostNetwork: false },
    specs.map((spec) => analyzePolicy({ spec })),
  );
}
const states = (labels: Labels, ...specs: Json[]): string[] => {
  const { ingress, egress } = isolation(labels, ...specs);
  return [ingress.state, egress.state];
};

test("a pod is denied by default when selected, and nothing opens it again", () => {
  const table: [Labels, Json[], string, string][] = [
    [web, [], "notSelected", "notSelected"],
    [web, [deny], "isolated", "isolated"],
    [web, [allow], "open", "notSelected"],
    [web, [deny, allow], "open", "isolated"],
    [web, [selects("db", [])], "notSelected", "notSelected"],
    [web, [selects("web", some)], "isolated", "notSelected"],
    [web, [deny, selects("db", [{}])], "isolated", "isolated"],
    [web, [deny, selects("web", [{}])], "open", "isolated"],
    [new Map(), [selects("web", [])], "notSelected", "notSelected"],
    ["unknown", [deny], "isolated", "isolated"],
    ["unknown", [selects("web", [])], "unknown", "notSelected"],
    ["unknown", [deny, selects("web", some)], "isolated", "isolated"],
    ["unknown", [deny, selects("web", [{}])], "unknown", "isolated"],
    ["unknown", [allow, selects("web", [])], "open", "notSelected"],
    [web, [{ podSelector: { app: "web" } }], "unknown", "unknown"],
    [web, [deny, { podSelector: {}, ingress: [{ form: [] }] }], "unknown", "unknown"],
    [web, [allow, { podSelector: 1 }], "open", "unknown"],
  ];
  for (const [labels, specs, ingress, egress] of table) {
    assert.deepEqual(states(labels, ...specs), [ingress, egress], JSON.stringify(specs));
  }
});

test("the answer names policies and rules", () => {
  const { ingress } = isolation(web, selects("db", []), deny, selects("web", [{ from: [{ namespaceSelector: {} }] }]));
  assert.deepEqual(ingress, {
    state: "isolated",
    selectedBy: [1, 2],
    defaultDenyBy: [1],
    allowsAllNamespaces: [{ policy: 2, rulePath: ["spec", "ingress", 0] }],
  });
  assert.deepEqual(isolation(web, deny, allow).ingress, {
    state: "open",
    selectedBy: [0, 1],
    openedBy: [{ policy: 1, rulePath: ["spec", "ingress", 0], opens: "anyPeer" }],
  });
  assert.deepEqual(isolation("unknown", selects("web", [])).ingress, {
    state: "unknown",
    reason: "labels",
    undecided: [0],
  });
});

test("policies do not reach a pod on the node's network", () => {
  const isolated = isolationOf({ labels: web, hostNetwork: true }, [analyzePolicy({ spec: deny })]);
  assert.deepEqual(isolated, { ingress: { state: "hostNetwork" }, egress: { state: "hostNetwork" } });
});
