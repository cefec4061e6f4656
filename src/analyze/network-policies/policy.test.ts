import assert from "node:assert/strict";
import { test } from "node:test";
import type { Json } from "../../model/json.ts";
import { coversIPv4, parseCidr } from "./addresses.ts";
import { analyzePolicy, isDefaultDeny } from "./policy.ts";

const classes = (spec: Json): unknown => {
  const policy = analyzePolicy({ apiVersion: "networking.k8s.io/v1", kind: "NetworkPolicy", metadata: {}, spec });
  return policy.state === "invalid" ? [policy.problem, ...policy.path] : [policy.ingress.state, policy.egress.state];
};
const both = ["Ingress", "Egress"];
const from = (...peers: Json[]): Json => ({ podSelector: {}, ingress: [{ from: peers }] });
const block = (cidr: Json, except?: Json): Json => ({ ipBlock: except === undefined ? { cidr } : { cidr, except } });
const ports = (...entries: Json[]): Json => ({ podSelector: {}, ingress: [{ ports: entries }] });

test("what a policy means for each direction", () => {
  const table: [Json, string, string][] = [
    [{ podSelector: {} }, "deniesAll", "notApplicable"],
    [{}, "deniesAll", "notApplicable"],
    [{ podSelector: {}, policyTypes: [] }, "deniesAll", "notApplicable"],
    [{ podSelector: {}, policyTypes: both }, "deniesAll", "deniesAll"],
    [{ podSelector: {}, policyTypes: ["Egress"] }, "notApplicable", "deniesAll"],
    [{ podSelector: {}, egress: [] }, "deniesAll", "notApplicable"],
    [{ podSelector: {}, egress: [{}] }, "deniesAll", "allowsAll"],
    [{ podSelector: {}, policyTypes: ["Egress"], ingress: [{}] }, "notApplicable", "deniesAll"],
    [{ podSelector: {}, ingress: [{}] }, "allowsAll", "notApplicable"],
    [{ podSelector: {}, ingress: [null] }, "allowsAll", "notApplicable"],
    [{ podSelector: {}, ingress: [{ from: [], ports: null }] }, "allowsAll", "notApplicable"],
    [from({ podSelector: {} }), "allowsSome", "notApplicable"],
    [from({ namespaceSelector: {} }), "allowsSome", "notApplicable"],
    [from(block("0.0.0.0/0")), "allowsAll", "notApplicable"],
    [from(block("0.0.0.0/0"), block("::/0")), "allowsAll", "notApplicable"],
    [from(block("::/0")), "allowsAll", "notApplicable"],
    [from(block("0.0.0.0/0", [])), "allowsAll", "notApplicable"],
    [from(block("0.0.0.0/0", ["169.254.169.254/32"])), "allowsSome", "notApplicable"],
    [from(block("::/0", ["fe80::/10"])), "allowsSome", "notApplicable"],
    [from(block("0.0.0.0/1"), block("128.0.0.0/1")), "allowsAll", "notApplicable"],
    [from(block("0.0.0.0/0", ["10.0.0.0/8"]), block("10.0.0.0/8")), "allowsAll", "notApplicable"],
    [from(block("10.0.0.0/8")), "allowsSome", "notApplicable"],
    [ports({ port: 80 }), "allowsSome", "notApplicable"],
    [ports({ protocol: "TCP" }), "allowsSome", "notApplicable"],
    [ports({}, { protocol: "UDP" }, { protocol: "SCTP" }), "allowsAll", "notApplicable"],
    [
      ports({ port: 1, endPort: 1000 }, { port: 900, endPort: 65535 }, { protocol: "UDP" }, { protocol: "SCTP" }),
      "allowsAll",
      "notApplicable",
    ],
    [ports({ port: "http" }, { protocol: "UDP" }, { protocol: "SCTP" }), "allowsSome", "notApplicable"],
    [
      { podSelector: {}, ingress: [{ from: [block("0.0.0.0/0")], ports: [{ port: 443 }] }] },
      "allowsSome",
      "notApplicable",
    ],
  ];
  for (const [spec, ingress, egress] of table) assert.deepEqual(classes(spec), [ingress, egress], JSON.stringify(spec));
});

test("what the API server refuses, at its place", () => {
  const rule = ["spec", "ingress", 0];
  const table: [Json, unknown[]][] = [
    ["x", ["wrongType", "spec"]],
    [{ podSelector: { app: "web" } }, ["unknownField", "spec", "podSelector", "app"]],
    [{ podSelector: {}, ingres: [] }, ["unknownField", "spec", "ingres"]],
    [{ podSelector: {}, ingress: null, "-from": [] }, ["unknownField", "spec", "-from"]],
    [{ podSelector: {}, ingress: { "-from": [] } }, ["wrongType", "spec", "ingress"]],
    [{ podSelector: {}, ingress: [{ form: [] }] }, ["unknownField", ...rule, "form"]],
    [{ podSelector: {}, ingress: [{ to: [] }] }, ["unknownField", ...rule, "to"]],
    [{ podSelector: {}, policyTypes: ["ingress"] }, ["unknownPolicyType", "spec", "policyTypes", 0]],
    [{ podSelector: {}, policyTypes: [...both, "Ingress"] }, ["tooManyPolicyTypes", "spec", "policyTypes"]],
    [{ podSelector: {}, policyTypes: ["Egress"], ingress: [{ from: [{}] }] }, ["emptyPeer", ...rule, "from", 0]],
    [from(null), ["emptyPeer", ...rule, "from", 0]],
    [from({ podSelector: {}, ipBlock: { cidr: "::/0" } }), ["ipBlockWithSelector", ...rule, "from", 0]],
    [
      from({ podSelector: { matchLabels: { a: "“b”" } } }),
      ["invalidValue", ...rule, "from", 0, "podSelector", "matchLabels", "a"],
    ],
    [from(block("10.0.0.0/33")), ["invalidCidr", ...rule, "from", 0, "ipBlock", "cidr"]],
    [from(block("10.0.0.1")), ["invalidCidr", ...rule, "from", 0, "ipBlock", "cidr"]],
    [from(block(0)), ["invalidCidr", ...rule, "from", 0, "ipBlock", "cidr"]],
    [from({ ipBlock: {} }), ["invalidCidr", ...rule, "from", 0, "ipBlock"]],
    [from(block("10.0.0.0/8", ["11.0.0.0/16"])), ["exceptOutsideCidr", ...rule, "from", 0, "ipBlock", "except", 0]],
    [from(block("10.0.0.0/8", ["10.0.0.0/8"])), ["exceptOutsideCidr", ...rule, "from", 0, "ipBlock", "except", 0]],
    [from(block("::/0", ["10.0.0.0/8"])), ["exceptOutsideCidr", ...rule, "from", 0, "ipBlock", "except", 0]],
    [ports({ protocol: "tcp" }), ["unknownProtocol", ...rule, "ports", 0, "protocol"]],
    [ports({ port: 0 }), ["invalidPort", ...rule, "ports", 0, "port"]],
    [ports({ port: "http--x" }), ["invalidPort", ...rule, "ports", 0, "port"]],
    [ports({ port: 90, endPort: 80 }), ["invalidPort", ...rule, "ports", 0, "endPort"]],
    [ports({ endPort: 80 }), ["invalidPort", ...rule, "ports", 0, "endPort"]],
  ];
  for (const [spec, expected] of table) assert.deepEqual(classes(spec), expected, JSON.stringify(spec));
});

test("a default deny selects all pods and allows nothing", () => {
  const deny = analyzePolicy({ spec: { podSelector: {}, policyTypes: both } });
  assert.equal(isDefaultDeny(deny, "ingress"), true);
  assert.equal(isDefaultDeny(deny, "egress"), true);
  const one = analyzePolicy({ spec: { podSelector: { matchLabels: { a: "b" } } } });
  assert.equal(isDefaultDeny(one, "ingress"), false);
  assert.equal(isDefaultDeny(analyzePolicy({ spec: {} }), "egress"), false);
  assert.equal(isDefaultDeny(analyzePolicy({ spec: 1 }), "ingress"), false);
});

test("rules that allow every namespace, and what opens a rule", () => {
  assert.deepEqual(analyzePolicy({ spec: from({ namespaceSelector: {}, podSelector: {} }, { podSelector: {} }) }), {
    state: "valid",
    selector: { state: "everything" },
    ingress: { state: "allowsSome", allNamespaces: [["spec", "ingress", 0]] },
    egress: { state: "notApplicable" },
  });
  const restricted = from({ namespaceSelector: {}, podSelector: { matchLabels: { a: "b" } } });
  assert.deepEqual(classes(restricted), ["allowsSome", "notApplicable"]);
  const opened = analyzePolicy({ spec: { podSelector: {}, ingress: [{ ports: [{ port: 1 }] }, {}] } });
  assert.ok(opened.state === "valid" && opened.ingress.state === "allowsAll");
  assert.deepEqual(opened.ingress.rules, [{ path: ["spec", "ingress", 1], opens: "anyPeer" }]);
});

test("addresses", () => {
  assert.deepEqual(parseCidr("10.1.2.3/8"), { family: 4, prefix: 8, first: 0x0a000000, last: 0x0affffff });
  assert.deepEqual(parseCidr("010.0.0.0/8"), parseCidr("10.0.0.0/8"));
  for (const text of ["", "/", "/0", "a/0", "1.2.3/8", "1.2.3.4/-1", "::/129", "fe80::1%eth0/64", "1.2.3.4/8 "]) {
    assert.equal(parseCidr(text), undefined, text);
  }
  assert.equal(coversIPv4([]), false);
});
