import assert from "node:assert/strict";
import { test } from "node:test";
import type { Json } from "../../model/json.ts";
import { anonymousAccess, anonymousFieldSupport, CLUSTER_INFO_PATH } from "./anonymous.ts";

const config = (anonymous?: Json, version = "v1"): Json => ({
  apiVersion: `apiserver.config.k8s.io/${version}`,
  kind: "AuthenticationConfiguration",
  ...(anonymous === undefined ? {} : { anonymous }),
});
const paths = (...values: Json[]): Json => ({ enabled: true, conditions: values.map((path) => ({ path })) });

test("what an AuthenticationConfiguration lets anonymous requests do", () => {
  assert.deepEqual(anonymousAccess(config()), { state: "notConfigured" });
  assert.deepEqual(anonymousAccess(config(null), true), { state: "notConfigured" });
  assert.deepEqual(anonymousAccess(config({ enabled: false })), { state: "disabled", path: ["anonymous", "enabled"] });
  assert.deepEqual(anonymousAccess(config({})), { state: "disabled", path: ["anonymous"] });
  assert.deepEqual(anonymousAccess(config({ enabled: false, conditions: [] }, "v1beta1")).state, "disabled");
  assert.deepEqual(anonymousAccess(config({ enabled: true }, "v1alpha1")), {
    state: "everything",
    path: ["anonymous", "enabled"],
  });
  assert.deepEqual(anonymousAccess(config({ enabled: true, conditions: [] })).state, "everything");
});

test("paths that are harmless, and others", () => {
  const table: [string[], boolean][] = [
    [["/livez", "/readyz", "/healthz"], true],
    [["/livez/ping", "/healthz/etcd"], true],
    [["/livez", CLUSTER_INFO_PATH], true],
    [["/livez", "/version"], false],
    [["/livezz"], false],
    [["/LIVEZ"], false],
    [["/"], false],
    [["/api/v1/namespaces/kube-public/configmaps"], false],
  ];
  for (const [values, harmless] of table) {
    const access = anonymousAccess(config(paths(...values)));
    assert.ok(access.state === "limited");
    assert.equal(access.harmless, harmless, values.join(" "));
    assert.deepEqual(
      access.paths.map(({ value }) => value),
      values,
    );
  }
  const access = anonymousAccess(config(paths("/livez", "/version")));
  assert.ok(access.state === "limited");
  assert.deepEqual(access.paths[1], { value: "/version", path: ["anonymous", "conditions", 1, "path"], kind: "other" });
});

test("what the API server refuses", () => {
  const table: [Json, string, (string | number)[]][] = [
    ["x", "wrongType", []],
    [{}, "unknownVersion", ["apiVersion"]],
    [{ apiVersion: "apiserver.config.k8s.io/v1" }, "unknownVersion", ["kind"]],
    [config(undefined, "v2"), "unknownVersion", ["apiVersion"]],
    [JSON.parse(JSON.stringify(config()).replace("{", '{"anonymus":{},')), "unknownField", ["anonymus"]],
    [config(true), "wrongType", ["anonymous"]],
    [config({ enable: true }), "unknownField", ["anonymous", "enable"]],
    [config({ enabled: "true" }), "wrongType", ["anonymous", "enabled"]],
    [config({ enabled: true, conditions: {} }), "wrongType", ["anonymous", "conditions"]],
    [config({ enabled: true, conditions: ["/livez"] }), "wrongType", ["anonymous", "conditions", 0]],
    [config({ enabled: true, conditions: [{ url: "/" }] }), "unknownField", ["anonymous", "conditions", 0, "url"]],
    [config(paths(1)), "wrongType", ["anonymous", "conditions", 0, "path"]],
    [config({ conditions: [{ path: "/livez" }] }), "conditionsWithoutEnabled", ["anonymous", "conditions"]],
  ];
  for (const [document, problem, path] of table) {
    assert.deepEqual(anonymousAccess(document), { state: "invalid", path, problem }, JSON.stringify(document));
  }
  const conflict = { state: "invalid", path: ["anonymous"], problem: "flagConflict" };
  assert.deepEqual(anonymousAccess(config({ enabled: false }), true), conflict);
});

test("the field's versions", () => {
  assert.deepEqual([30, 31, 32, 33, 34, 37].map(anonymousFieldSupport), [
    "refused",
    "gated",
    "default",
    "default",
    "stable",
    "stable",
  ]);
});
