import assert from "node:assert/strict";
import { test } from "node:test";
import type { Json, JsonObject } from "../../model/json.ts";
import type { Resource } from "../../model/resource.ts";
import { toResource } from "../../model/resource.ts";
import type { BoundRole } from "./access-index.ts";
import { AccessIndex } from "./access-index.ts";
import type { AccessRequest, PolicyRule } from "./policy-rule.ts";
import { allows, grantOf, policyRulesOf } from "./policy-rule.ts";
import { collectRbac } from "./rbac-objects.ts";
import type { Scope } from "./who-can.ts";
import { whoCan } from "./who-can.ts";

let records = 0;

function resource(kind: string, metadata: JsonObject, rest: JsonObject): Resource {
  const apiVersion = "rbac.authorization.k8s.io/v1";
  const object = { apiVersion, kind, metadata, ...rest };
  const origin = { kind: "file", file: 0, path: "rbac.yaml", start: 0, end: 0 } as const;
  const header = { id: records++, environment: "test", origin, spans: { nodes: [], keys: [] }, basePath: [] };
  return toResource(
    { ...header, kind: "object", apiVersion, objectKind: kind, object, sensitive: [], duplicateKeys: [] },
    "default",
  );
}

function ruleOf(rule: JsonObject): PolicyRule {
  const [read] = policyRulesOf(resource("ClusterRole", { name: "r" }, { rules: [rule] }));
  assert.ok(read !== undefined);
  return read;
}

const pods = (verb: string, resource = "pods", name?: string): AccessRequest => ({
  verb,
  apiGroup: "",
  resource,
  ...(name !== undefined && { name }),
});

test("a rule allows what RBAC's own helpers say it does", () => {
  const rows: readonly [JsonObject, AccessRequest, boolean][] = [
    [{ apiGroups: [""], resources: ["pods"], verbs: ["get"] }, pods("get"), true],
    [{ apiGroups: [""], resources: ["pods"], verbs: ["get"] }, pods("list"), false],
    [{ apiGroups: ["apps"], resources: ["pods"], verbs: ["get"] }, pods("get"), false],
    [{ apiGroups: ["*"], resources: ["*"], verbs: ["*"] }, pods("create", "pods/exec"), true],
    [{ apiGroups: [""], resources: ["pods"], verbs: ["create"] }, pods("create", "pods/exec"), false],
    [{ apiGroups: [""], resources: ["*/exec"], verbs: ["create"] }, pods("create", "pods/exec"), true],
    [{ apiGroups: [""], resources: ["*/exec"], verbs: ["create"] }, pods("create", "pods/attach"), false],
    [{ apiGroups: [""], resources: ["pods/*"], verbs: ["create"] }, pods("create", "pods/exec"), false],
    [{ apiGroups: [""], resources: ["pods"], verbs: ["get"], resourceNames: ["a"] }, pods("get", "pods", "a"), true],
    [{ apiGroups: [""], resources: ["pods"], verbs: ["get"], resourceNames: ["a"] }, pods("get", "pods", "b"), false],
    [{ apiGroups: [""], resources: ["pods"], verbs: ["list"], resourceNames: ["a"] }, pods("list"), false],
    [{ nonResourceURLs: ["/metrics"], verbs: ["get"] }, { verb: "get", url: "/metrics" }, true],
    [{ nonResourceURLs: ["/healthz/*"], verbs: ["get"] }, { verb: "get", url: "/healthz/ping" }, true],
    [{ nonResourceURLs: ["/healthz/*"], verbs: ["get"] }, { verb: "get", url: "/healthz" }, false],
    [{ nonResourceURLs: ["*"], verbs: ["*"] }, { verb: "get", url: "/debug/pprof/heap" }, true],
    [{ apiGroups: ["*"], resources: ["*"], verbs: ["*"] }, { verb: "get", url: "/metrics" }, false],
    [{ apiGroups: null, resources: {}, verbs: "get" }, pods("get"), false],
  ];
  for (const [rule, request, expected] of rows)
    assert.equal(allows(ruleOf(rule), request), expected, `${JSON.stringify(rule)} ${JSON.stringify(request)}`);
});

test("a grant says where it stands and whether a wildcard gives it", () => {
  const power = { apiGroup: "", resource: "pods/exec", verbs: ["create", "get"] };
  const named = grantOf(
    ruleOf({ apiGroups: [""], resources: ["*", "pods/exec"], verbs: ["list", "get", "create"] }),
    power,
  );
  assert.deepEqual(
    [named?.place, named?.verbPlace, named?.verbs, named?.throughWildcard],
    [["rules", 0, "resources", 1], ["rules", 0, "verbs", 1], ["get", "create"], false],
  );
  const any = grantOf(ruleOf({ apiGroups: ["*"], resources: ["*"], verbs: ["*"] }), power);
  assert.deepEqual([any?.verbs, any?.throughWildcard], [["*"], true]);
  assert.equal(grantOf(ruleOf({ apiGroups: [""], resources: ["pods/exec"], verbs: ["list"] }), power), undefined);
});

const readSecrets = { apiGroups: [""], resources: ["secrets"], verbs: ["get"] };
const jane: Json = { kind: "User", name: "jane" };

function binding(name: string, role: string, namespace?: string, subjects: Json = [jane]): Resource {
  const roleRef = { kind: "ClusterRole", name: role };
  if (namespace === undefined) return resource("ClusterRoleBinding", { name }, { roleRef, subjects });
  return resource("RoleBinding", { name, namespace }, { roleRef, subjects });
}

async function indexOf(...resources: readonly Resource[]): Promise<AccessIndex> {
  return new AccessIndex(await collectRbac(resources));
}

const gathering = (name: string, label: string, labels: JsonObject = {}) =>
  resource(
    "ClusterRole",
    { name, labels },
    {
      aggregationRule: { clusterRoleSelectors: [{ matchLabels: { to: label } }] },
      rules: [{ apiGroups: ["*"], resources: ["*"], verbs: ["*"] }],
    },
  );

test("an aggregated role comes to what it gathers, through others and round in circles", async () => {
  const { roles } = await indexOf(
    gathering("outer", "outer", { to: "inner" }),
    gathering("inner", "inner", { to: "outer" }),
    resource("ClusterRole", { name: "part", labels: { to: "inner" } }, { rules: [readSecrets] }),
    resource("ClusterRole", { name: "other", labels: { to: "nobody" } }, { rules: [readSecrets] }),
  );
  const outer = roles.find({ kind: "ClusterRole", name: "outer" }, "");
  assert.ok(outer !== undefined);
  assert.deepEqual(
    roles.rulesOf(outer).map(({ role, rule }) => [role.name, rule.verbs]),
    [["part", ["get"]]],
  );
});

test("an aggregated role that gathers nothing keeps what its author wrote", async () => {
  const { roles } = await indexOf(
    gathering("lonely", "nobody"),
    gathering("above", "up"),
    gathering("below", "x", { to: "up" }),
  );
  for (const [name, from] of [
    ["lonely", "lonely"],
    ["above", "below"],
  ] as const) {
    const role = roles.find({ kind: "ClusterRole", name }, "");
    assert.ok(role !== undefined);
    assert.deepEqual(
      roles.rulesOf(role).map((rule) => rule.role.name),
      [from],
    );
  }
});

test("thousands of roles that gather one another end, and it is said", async () => {
  const all = Array.from({ length: 4000 }, (_, index) => gathering(`r${index}`, "all", { to: "all" }));
  const index = await indexOf(...all, binding("b", "r0"), binding("c", "r1"));
  assert.equal(index.roles.exhausted, true);
  assert.equal((await indexOf(...all.slice(0, 50), binding("b", "r0"))).roles.exhausted, false);
});

test("what a server has stored in an aggregated role counts, once", async () => {
  const stored = resource(
    "ClusterRole",
    { name: "sum", resourceVersion: "7" },
    {
      aggregationRule: { clusterRoleSelectors: [{ matchExpressions: [{ key: "to", operator: "Exists" }] }] },
      rules: [readSecrets, { ...readSecrets, verbs: ["list"] }],
    },
  );
  const part = resource("ClusterRole", { name: "part", labels: { to: "x" } }, { rules: [readSecrets] });
  const { roles } = await indexOf(stored, part);
  const sum = roles.find({ kind: "ClusterRole", name: "sum" }, "");
  assert.ok(sum !== undefined);
  assert.deepEqual(
    roles.rulesOf(sum).map(({ role, rule }) => [role.name, rule.verbs]),
    [
      ["part", ["get"]],
      ["sum", ["list"]],
    ],
  );
});

test("the API server's own roles count where the input does not have them, and gather what is labelled for them", async () => {
  const index = await indexOf(
    binding("admins", "cluster-admin"),
    binding("viewers", "view", "shop"),
    resource(
      "ClusterRole",
      { name: "widgets", labels: { "rbac.authorization.k8s.io/aggregate-to-view": "true" } },
      { rules: [{ apiGroups: ["example.com"], resources: ["widgets"], verbs: ["get"] }] },
    ),
  );
  const widgets = { verb: "get", apiGroup: "example.com", resource: "widgets" };
  const found = whoCan(widgets, { namespace: "shop" }, index).accesses;
  assert.deepEqual(
    found.map(({ bound, role }) => [bound.resource.identity.name, role.name]),
    [
      ["admins", "cluster-admin"],
      ["viewers", "widgets"],
    ],
  );
  assert.deepEqual(namesOf(whoCan({ ...widgets, verb: "delete" }, "anywhere", index).accesses), ["admins"]);
});

const namesOf = (found: readonly { readonly bound: BoundRole }[]) =>
  found.map(({ bound }) => bound.resource.identity.name);

test("who can: by binding, namespace and role", async () => {
  const index = await indexOf(
    resource("ClusterRole", { name: "reader" }, { rules: [readSecrets] }),
    resource("Role", { name: "reader", namespace: "shop" }, { rules: [] }),
    resource("ClusterRole", { name: "one" }, { rules: [{ ...readSecrets, resourceNames: ["database"] }] }),
    binding("everywhere", "reader"),
    binding("in-shop", "reader", "shop"),
    binding("in-bank", "reader", "bank"),
    binding("nobody", "reader", "shop", []),
    binding("one-in-shop", "one", "shop"),
    binding("gone", "missing", "shop"),
  );
  const request = { verb: "get", apiGroup: "", resource: "secrets" };
  const ask = (asked: AccessRequest, scope: Scope) => namesOf(whoCan(asked, scope, index).accesses);
  const inShop = whoCan({ ...request, name: "database" }, { namespace: "shop" }, index);
  assert.deepEqual(namesOf(inShop.accesses), ["everywhere", "in-shop", "one-in-shop"]);
  assert.deepEqual(
    inShop.unresolved.map(({ resource: { identity } }) => identity.name),
    ["gone"],
  );
  assert.deepEqual(ask({ ...request, name: "other" }, { namespace: "shop" }), ["everywhere", "in-shop"]);
  assert.deepEqual(ask(request, "cluster"), ["everywhere"]);
  assert.deepEqual(ask(request, "anywhere"), ["everywhere", "in-shop", "in-bank", "one-in-shop"]);
  const limited = whoCan(request, "anywhere", index).accesses.map(({ onlyNames }) => onlyNames);
  assert.deepEqual(limited, [undefined, undefined, undefined, ["database"]]);
  assert.deepEqual(ask({ ...request, verb: "list" }, { namespace: "shop" }), []);
  assert.deepEqual(ask({ ...request, verb: "create" }, { namespace: "shop" }), []);
});
