import assert from "node:assert/strict";
import { test } from "node:test";
import type { Json, JsonObject } from "../../model/json.ts";
import { parsePodSecurityConfiguration } from "./configuration.ts";

const inner = (fields: JsonObject = {}): JsonObject => ({
  apiVersion: "pod-security.admission.config.k8s.io/v1",
  kind: "PodSecurityConfiguration",
  ...fields,
});
const outer = (...plugins: Json[]): JsonObject => ({
  apiVersion: "apiserver.config.k8s.io/v1",
  kind: "AdmissionConfiguration",
  plugins,
});

test("a PodSecurityConfiguration, alone or in an AdmissionConfiguration", () => {
  const fields = {
    defaults: { enforce: "baseline", "enforce-version": "v1.30", audit: "" },
    exemptions: { usernames: ["ci"], namespaces: ["kube-system"], runtimeClasses: null },
  };
  const mode = { level: "privileged", version: "latest" };
  const expected = {
    defaults: { enforce: { level: "baseline", version: "v1.30" }, audit: mode, warn: mode },
    exemptions: { usernames: ["ci"], namespaces: ["kube-system"], runtimeClasses: [] },
  };
  assert.deepEqual(parsePodSecurityConfiguration(inner(fields)), {
    state: "valid",
    configuration: { ...expected, path: [] },
  });
  const nested = outer({ name: "EventRateLimit" }, { name: "PodSecurity", configuration: inner(fields) });
  assert.deepEqual(parsePodSecurityConfiguration(nested), {
    state: "valid",
    configuration: { ...expected, path: ["plugins", 1, "configuration"] },
  });
});

test("a configuration that is elsewhere or nowhere", () => {
  assert.deepEqual(parsePodSecurityConfiguration(outer()), { state: "absent" });
  assert.deepEqual(parsePodSecurityConfiguration(outer({ name: "PodSecurity" })), { state: "absent" });
  assert.deepEqual(parsePodSecurityConfiguration(outer({ name: "PodSecurity", path: "/etc/psa.yaml" })), {
    state: "inFile",
    file: "/etc/psa.yaml",
    path: ["plugins", 0, "path"],
  });
});

test("what the API server refuses", () => {
  const table: [Json, string, (string | number)[]][] = [
    ["x", "wrongType", []],
    [{}, "unknownVersion", ["apiVersion"]],
    [{ ...outer(), kind: "Admission" }, "unknownVersion", ["kind"]],
    [{ ...outer(), plugins: {} }, "wrongType", ["plugins"]],
    [outer("PodSecurity"), "wrongType", ["plugins", 0]],
    [outer({ name: "PodSecurity", path: 1 }), "wrongType", ["plugins", 0, "path"]],
    [
      outer({ name: "PodSecurity", configuration: {} }),
      "unknownVersion",
      ["plugins", 0, "configuration", "apiVersion"],
    ],
    [inner({ apiVersion: "v1" }), "unknownVersion", ["apiVersion"]],
    [inner({ default: {} }), "unknownField", ["default"]],
    [inner({ defaults: [] }), "wrongType", ["defaults"]],
    [inner({ defaults: { enforced: "baseline" } }), "unknownField", ["defaults", "enforced"]],
    [inner({ defaults: { enforce: "strict" } }), "unknownLevel", ["defaults", "enforce"]],
    [inner({ defaults: { warn: 1 } }), "wrongType", ["defaults", "warn"]],
    [inner({ defaults: { "audit-version": "1.30" } }), "unknownPolicyVersion", ["defaults", "audit-version"]],
    [inner({ exemptions: { namespaces: "a" } }), "wrongType", ["exemptions", "namespaces"]],
    [inner({ exemptions: { namespaces: ["kube-*"] } }), "invalidExemption", ["exemptions", "namespaces", 0]],
    [inner({ exemptions: { usernames: ["a", "a"] } }), "repeatedExemption", ["exemptions", "usernames", 1]],
    [inner({ exemptions: { usernames: [""] } }), "invalidExemption", ["exemptions", "usernames", 0]],
    [inner({ exemptions: { runtimeClasses: [1] } }), "wrongType", ["exemptions", "runtimeClasses", 0]],
  ];
  for (const [document, problem, path] of table) {
    assert.deepEqual(
      parsePodSecurityConfiguration(document),
      { state: "invalid", path, problem },
      JSON.stringify(document),
    );
  }
});
