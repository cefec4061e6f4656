import assert from "node:assert/strict";
import test from "node:test";
import { newestKnownMinor } from "../versions/api-removal.ts";
import { builtinKinds, builtinSchema } from "./builtin.ts";
import { fieldValues } from "./data/field-values.ts";
import { newestMinor } from "./data/kubernetes.generated.ts";
import { requiredFields } from "./data/required-fields.ts";
import { judgeKind } from "./kinds.ts";
import type { ObjectSchema, Schema } from "./types.ts";

test("the data reach the newest version that is known", () => assert.equal(newestMinor, newestKnownMinor));

test("every type of every kind can be read, and the tables name fields that exist", () => {
  const fields = new Set<string>();
  const required = new Set<string>();
  const seen = new Set<ObjectSchema>();
  const visit = (schema: Schema): void => {
    if (schema.kind === "list") visit(schema.items);
    if (schema.kind === "map") visit(schema.values);
    if (schema.kind !== "object" || seen.has(schema)) return;
    seen.add(schema);
    for (const [name, field] of schema.fields) {
      fields.add(`${schema.name}.${name}`);
      visit(field);
    }
    for (const name of schema.required.keys()) required.add(`${schema.name}.${name}`);
  };
  for (const { apiVersion, kind } of builtinKinds().values()) {
    const schema = builtinSchema(apiVersion, kind, newestMinor);
    assert.ok(schema, `${apiVersion} ${kind}`);
    assert.ok(schema.fields.has("kind"), `${apiVersion} ${kind}`);
    visit(schema);
  }
  assert.ok(seen.size > 500);
  const known = Object.entries(requiredFields).flatMap(([type, names]) =>
    names.split(" ").map((name) => `${type}.${name}`),
  );
  assert.deepEqual(
    known.filter((name) => !required.has(name)),
    [],
  );
  assert.deepEqual(
    Object.keys(fieldValues).filter((name) => !fields.has(name)),
    [],
  );
});

test("kinds by version", () => {
  assert.deepEqual(judgeKind("apps/v1", "Deployment", 37), { known: true });
  assert.deepEqual(judgeKind("apps/v1", "Deploymnet", 37).problem, { kind: "misspelt", meant: "Deployment" });
  assert.deepEqual(judgeKind("v1", "Deployment", 37).problem, { kind: "elsewhere", meant: "apps/v1" });
  assert.deepEqual(judgeKind("apps/v2", "Deployment", 37).problem, { kind: "elsewhere", meant: "apps/v1" });
  assert.deepEqual(judgeKind("batch/v1", "CronJob", 20).problem, { kind: "later", since: 21 });
  assert.deepEqual(judgeKind("batch/v1beta1", "CronJob", 37), { known: true });
  assert.deepEqual(judgeKind("policy/v1beta1", "Eviction", 37).problem, { kind: "gone", last: 21 });
  assert.deepEqual(judgeKind("resource.k8s.io/v1alpha1", "ResourceClass", 37), { known: true });
  assert.deepEqual(judgeKind("example.com/v1", "Deploymnet", 37), { known: false });
  assert.deepEqual(judgeKind("v1", "Route", 37), { known: false });
});
