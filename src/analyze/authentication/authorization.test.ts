import assert from "node:assert/strict";
import { test } from "node:test";
import type { Json } from "../../model/json.ts";
import { analyzeAuthorization } from "./authorization.ts";

const config = (authorizers?: Json): Json => ({
  apiVersion: "apiserver.config.k8s.io/v1",
  kind: "AuthorizationConfiguration",
  ...(authorizers === undefined ? {} : { authorizers }),
});
const plain = (type: string, name = type.toLowerCase()): Json => ({ type, name });
const hook = (name: string, failurePolicy: Json): Json => ({ type: "Webhook", name, webhook: { failurePolicy } });

test("authorizers in order", () => {
  const found = analyzeAuthorization(
    config([hook("a", "Deny"), hook("b", "NoOpinion"), plain("Node"), plain("RBAC"), plain("AlwaysAllow")]),
  );
  assert.ok(found.state === "valid");
  assert.deepEqual(
    found.authorizers.map(({ type }) => type),
    ["Webhook", "Webhook", "Node", "RBAC", "AlwaysAllow"],
  );
  assert.deepEqual(found.alwaysAllow?.path, ["authorizers", 4]);
  assert.deepEqual([found.hasNode, found.hasRbac], [true, true]);
  assert.deepEqual(
    found.failOpen.map(({ name }) => name),
    ["b"],
  );
});

test("what is not there", () => {
  const found = analyzeAuthorization(config([plain("AlwaysDeny")]));
  assert.ok(found.state === "valid");
  assert.deepEqual([found.alwaysAllow, found.hasNode, found.hasRbac, found.failOpen], [undefined, false, false, []]);
});

test("what the API server refuses", () => {
  const first = ["authorizers", 0];
  const table: [Json, string, (string | number)[]][] = [
    [null, "wrongType", []],
    [config(), "noAuthorizers", []],
    [config([]), "noAuthorizers", ["authorizers"]],
    [config({}), "wrongType", ["authorizers"]],
    [config(["RBAC"]), "wrongType", first],
    [config([{ name: "a" }]), "unknownType", first],
    [config([plain("rbac")]), "unknownType", [...first, "type"]],
    [config([{ type: "RBAC" }]), "invalidName", first],
    [config([plain("RBAC", "A b")]), "invalidName", [...first, "name"]],
    [config([plain("RBAC"), plain("RBAC", "b")]), "repeatedType", ["authorizers", 1, "type"]],
    [config([plain("RBAC", "a"), plain("Node", "a")]), "repeatedName", ["authorizers", 1, "name"]],
    [config([plain("Webhook")]), "webhookMissing", first],
    [config([{ type: "RBAC", name: "a", webhook: {} }]), "webhookForbidden", [...first, "webhook"]],
    [config([{ type: "Webhook", name: "a", webhook: 1 }]), "wrongType", [...first, "webhook"]],
    [config([{ type: "Webhook", name: "a", webhook: {} }]), "unknownFailurePolicy", [...first, "webhook"]],
    [config([hook("a", "Ignore")]), "unknownFailurePolicy", [...first, "webhook", "failurePolicy"]],
    [config([{ type: "RBAC", name: "a", x: 1 }]), "unknownField", [...first, "x"]],
  ];
  for (const [document, problem, path] of table) {
    assert.deepEqual(analyzeAuthorization(document), { state: "invalid", path, problem }, JSON.stringify(document));
  }
});
