import assert from "node:assert/strict";
import { test } from "node:test";
import type { Json, JsonObject } from "../../model/json.ts";
import type { Resource } from "../../model/resource.ts";
import { toResource } from "../../model/resource.ts";
import { EnvironmentBuilder } from "../environment/environment-builder.ts";
import type { AccessRequest, PolicyRule } from "./policy-rule.ts";
import { allows, grantOf, policyRulesOf } from "./policy-rule.ts";
import { rulesOf, whoCan } from "./who-can.ts";

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

function environment(...resources: readonly Resource[]) {
  const builder = new EnvironmentBuilder("test");
  for (const one of resources) builder.add(one, []);
  return builder.build();
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

test("an aggregated role comes to what it gathers, through others and round in circles", () => {
  const all = environment(
    gathering("outer", "outer", { to: "inner" }),
    gathering("inner", "inner", { to: "outer" }),
    resource("ClusterRole", { name: "part", labels: { to: "inner" } }, { rules: [readSecrets] }),
    resource("ClusterRole", { name: "other", labels: { to: "nobody" } }, { rules: [readSecrets] }),
  );
  const [outer] = all.resources.get("rbac.authorization.k8s.io/ClusterRole") ?? [];
  assert.ok(outer !== undefined);
  assert.deepEqual(
    rulesOf(outer, all).map(({ role, rule }) => [role.identity.name, rule.verbs]),
    [["part", ["get"]]],
  );
});

test("who can: by binding, namespace and role", () => {
  const all = environment(
    resource("ClusterRole", { name: "reader" }, { rules: [readSecrets] }),
    resource("Role", { name: "reader", namespace: "shop" }, { rules: [] }),
    binding("everywhere", "reader"),
    binding("in-shop", "reader", "shop"),
    binding("in-bank", "reader", "bank"),
    binding("nobody", "reader", "shop", []),
    binding("gone", "missing", "shop"),
  );
  const request = { verb: "get", apiGroup: "", resource: "secrets", name: "database" };
  const names = (resources: readonly Resource[]) => resources.map(({ identity }) => identity.name);
  const inShop = whoCan(request, "shop", all);
  assert.deepEqual(names(inShop.accesses.map((access) => access.binding)), ["everywhere", "in-shop"]);
  assert.deepEqual(names(inShop.unresolved), ["gone"]);
  assert.deepEqual(names(whoCan(request, "", all).accesses.map((access) => access.binding)), ["everywhere"]);
  assert.deepEqual(whoCan({ ...request, verb: "list" }, "shop", all).accesses, []);
});
