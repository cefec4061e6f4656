import assert from "node:assert/strict";
import { test } from "node:test";
import type { Json, JsonObject } from "../../model/json.ts";
import { parseAuditPolicy } from "./parse.ts";

const policy = (rules: Json, fields: JsonObject = {}): Json => ({
  apiVersion: "audit.k8s.io/v1",
  kind: "Policy",
  ...fields,
  rules,
});
const rule = (fields: JsonObject): Json => policy([{ level: "Metadata", ...fields }]);

test("what the API server refuses, at its place", () => {
  const first = ["rules", 0];
  const table: [Json, string, (string | number)[]][] = [
    ["x", "wrongType", []],
    [null, "unknownVersion", ["apiVersion"]],
    [{ apiVersion: "audit.k8s.io/v1beta1", kind: "Policy" }, "unknownVersion", ["apiVersion"]],
    [{ apiVersion: "audit.k8s.io/v1", kind: "policy" }, "unknownVersion", ["kind"]],
    [{ apiVersion: "audit.k8s.io/v1", kind: "Policy" }, "noRules", []],
    [policy([]), "noRules", ["rules"]],
    [policy(null), "noRules", ["rules"]],
    [policy({}), "wrongType", ["rules"]],
    [policy(["Metadata"]), "wrongType", first],
    [policy([null]), "missingLevel", first],
    [policy([{}]), "missingLevel", first],
    [policy([{ level: "metadata" }]), "unknownLevel", [...first, "level"]],
    [policy([{ level: 1 }]), "wrongType", [...first, "level"]],
    [rule({ omitStages: ["RequestRecieved"] }), "unknownStage", [...first, "omitStages", 0]],
    [policy([{ level: "None" }], { omitStages: [null] }), "unknownStage", ["omitStages", 0]],
    [rule({ users: "a" }), "wrongType", [...first, "users"]],
    [rule({ users: [1] }), "wrongType", [...first, "users", 0]],
    [rule({ resources: [{ group: "apps/v1" }] }), "invalidGroup", [...first, "resources", 0, "group"]],
    [rule({ resources: [{ group: 1 }] }), "wrongType", [...first, "resources", 0, "group"]],
    [
      rule({ resources: [{ resourceNames: ["a"] }] }),
      "resourceNamesWithoutResources",
      [...first, "resources", 0, "resourceNames"],
    ],
    [rule({ nonResourceURLs: ["healthz"] }), "relativeUrl", [...first, "nonResourceURLs", 0]],
    [rule({ nonResourceURLs: ["*", "/*/a"] }), "innerWildcard", [...first, "nonResourceURLs", 1]],
    [rule({ nonResourceURLs: ["/"], namespaces: ["a"] }), "resourcesAndUrls", [...first, "nonResourceURLs"]],
    [rule({ omitManagedFields: "yes" }), "wrongType", [...first, "omitManagedFields"]],
  ];
  for (const [document, problem, path] of table) {
    assert.deepEqual(parseAuditPolicy(document), { state: "invalid", path, problem }, JSON.stringify(document));
  }
});

test("fields that do not exist are dropped and told", () => {
  const parsed = parseAuditPolicy(
    policy([{ level: "None", resource: ["secrets"], resources: [{ name: "a" }] }], { rule: 1 }),
  );
  assert.ok(parsed.state === "valid");
  assert.deepEqual(parsed.policy.unknownFields, [
    ["rule"],
    ["rules", 0, "resource"],
    ["rules", 0, "resources", 0, "name"],
  ]);
});

test("stages of the policy and of the rule are united", () => {
  const parsed = parseAuditPolicy(
    policy([{ level: "Metadata", omitStages: ["Panic", "RequestReceived"] }], { omitStages: ["RequestReceived"] }),
  );
  assert.ok(parsed.state === "valid");
  assert.deepEqual(parsed.policy.rules[0]?.omitStages, ["RequestReceived", "Panic"]);
});
