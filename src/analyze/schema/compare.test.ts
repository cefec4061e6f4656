import assert from "node:assert/strict";
import test from "node:test";
import type { JsonObject } from "../../model/json.ts";
import { builtinSchema } from "./builtin.ts";
import { compare, isVariable } from "./compare.ts";
import { isQuantity } from "./scalars.ts";

function violationsIn(apiVersion: string, kind: string, object: JsonObject, minor = 37): readonly string[] {
  const schema = builtinSchema(apiVersion, kind, minor);
  assert.ok(schema, `${apiVersion} ${kind}`);
  return compare({ apiVersion, kind, ...object }, schema).violations.map((violation) => {
    const at = violation.path.join(".");
    if (violation.kind === "unknown") return `${at} unknown ${JSON.stringify(violation.meant)}`;
    if (violation.kind === "value") return `${at} ${violation.reason.kind}`;
    return violation.kind === "type" ? `${at} ${violation.expected} ${violation.slip}` : `${at} missing`;
  });
}

test("keys of hostile objects are only keys", () => {
  const labels: JsonObject = JSON.parse('{"__proto__": "a", "constructor": 1}');
  assert.deepEqual(violationsIn("v1", "ConfigMap", { metadata: { name: "web" }, data: labels }), [
    "data.constructor string noQuotes",
  ]);
  const spec: JsonObject = JSON.parse('{"__proto__": {}, "toString": 1, "constructor": {}}');
  assert.deepEqual(violationsIn("v1", "Pod", { spec }), [
    "spec.__proto__ unknown undefined",
    "spec.toString unknown undefined",
    "spec.constructor unknown undefined",
  ]);
});

test("an object full of mistakes is given up on after enough of them", () => {
  const data = Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`k${index}`, index]));
  assert.equal(violationsIn("v1", "ConfigMap", { data }).length, 200);
});

test("fields are those of the version", () => {
  const pod = { spec: { hostUsers: false, containers: [] } };
  assert.deepEqual(violationsIn("v1", "Pod", pod, 24), ["spec.hostUsers unknown undefined"]);
  assert.deepEqual(violationsIn("v1", "Pod", pod, 25), []);
  assert.deepEqual(violationsIn("v1", "Pod", pod, 99), []);
  const policy = { status: {} };
  assert.deepEqual(violationsIn("networking.k8s.io/v1", "NetworkPolicy", policy, 26), []);
  assert.deepEqual(violationsIn("networking.k8s.io/v1", "NetworkPolicy", policy, 28), ["status unknown undefined"]);
});

test("what a key stands for", () => {
  const container = { name: "web", Image: "web", hostPID: true, runAsUser: 1, resource: {}, "-name": "web" };
  assert.deepEqual(violationsIn("v1", "Pod", { spec: { containers: [container], image: "web" }, labels: {} }), [
    'spec.containers.0.Image unknown {"kind":"field","field":"image"}',
    'spec.containers.0.hostPID unknown {"kind":"above","owner":"PodSpec","path":["spec"]}',
    'spec.containers.0.runAsUser unknown {"kind":"below","field":"securityContext"}',
    'spec.containers.0.resource unknown {"kind":"field","field":"resources"}',
    'spec.containers.0.-name unknown {"kind":"dash","field":"name"}',
    'spec.image unknown {"kind":"below","field":"containers"}',
    'labels unknown {"kind":"below","field":"metadata"}',
  ]);
  const storage = { storageos: { volumeName: "a", secretName: "b", pool: "c" } };
  assert.deepEqual(violationsIn("v1", "PersistentVolume", { spec: storage }), [
    'spec.storageos.secretName unknown {"kind":"field","field":"secretRef"}',
    "spec.storageos.pool unknown undefined",
  ]);
  const azure = { azureFile: { shareName: "a", secretRef: "b" } };
  assert.deepEqual(violationsIn("v1", "PersistentVolume", { spec: azure }), [
    'spec.azureFile.secretRef unknown {"kind":"field","field":"secretName"}',
  ]);
});

test("quantities are those that apimachinery reads", () => {
  for (const text of ["1", "1.5Gi", "100m", ".5", "5.", "1e3", "1E3", "+2", "-1", "1E", "1e-3", " 1Gi "])
    assert.ok(isQuantity(text), text);
  for (const text of ["", "1Gb", "1 Gi", "1K", "100mb", "Gi", "0x10", "1e", "1.2.3", "1,5", "9".repeat(80)])
    assert.ok(!isQuantity(text), text);
});

test("a variable is told from a value", () => {
  for (const text of [`$${"{N}"}`, "{{ .Values.n }}", "$(N)", "$NAME", "<name>", "__NAME__", "%NAME%"])
    assert.ok(isVariable(text));
  for (const text of ["web", "a<b", "$1", "100%", "_x", ""]) assert.ok(!isVariable(text), text);
});

test("a value of a map is named by the map that it stands in, not by the type around it", () => {
  const schema = builtinSchema("v1", "Pod", 37);
  assert.ok(schema);
  const metadata = { name: "web", annotations: { "example.com/on": true }, labels: { tier: "a b" } };
  const spec = { nodeSelector: { disk: 1 }, containers: [{ name: 1, image: "web" }] };
  const { violations } = compare({ apiVersion: "v1", kind: "Pod", metadata, spec }, schema);
  assert.deepEqual(
    violations.map((violation) => ("field" in violation ? `${violation.field} of ${violation.type}` : "")),
    [
      "example.com/on of `metadata.annotations`",
      "tier of `metadata.labels`",
      "disk of `spec.nodeSelector`",
      "name of Container",
    ],
  );
});
