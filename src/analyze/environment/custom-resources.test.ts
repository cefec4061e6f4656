import assert from "node:assert/strict";
import test from "node:test";
import type { Resource } from "../../model/resource.ts";
import { toResource } from "../../model/resource.ts";
import { CustomResources } from "./custom-resources.ts";

const definitions = "apiextensions.k8s.io/CustomResourceDefinition";

function resource(apiVersion: string, kind: string, length: number, spec = {}): Resource {
  const origin = { kind: "file", file: 0, path: "web.yaml", start: 0, end: length } as const;
  const header = { id: 0, environment: "default", origin, spans: { nodes: [], keys: [] }, basePath: [] };
  const object = { apiVersion, kind, metadata: { name: "web" }, spec };
  return toResource(
    { ...header, kind: "object", apiVersion, objectKind: kind, object, sensitive: [], duplicateKeys: [] },
    "default",
  );
}

const gates = { group: "example.com", names: { kind: "Gate" } };

test("custom resources are kept where their definition is there, wherever it stands", () => {
  const held = new CustomResources();
  for (const [apiVersion, kind] of [
    ["example.com/v1", "Gate"],
    ["example.com/v1", "Door"],
    ["networking.k8s.io/v1", "Ingress"],
    ["apps/v1", "Deployment"],
  ] as const)
    held.add(resource(apiVersion, kind, 100));
  const resources = new Map([
    [definitions, [resource("apiextensions.k8s.io/v1", "CustomResourceDefinition", 100, gates)]],
  ]);
  assert.deepEqual(held.moveInto(resources), []);
  assert.deepEqual([...resources.keys()], [definitions, "example.com/Gate"]);
});

test("what there is no room for is named", () => {
  const held = new CustomResources();
  for (let index = 0; index < 10; index++) held.add(resource("example.com/v1", "Gate", 1_000_000));
  const resources = new Map([
    [definitions, [resource("apiextensions.k8s.io/v1", "CustomResourceDefinition", 100, gates)]],
  ]);
  assert.deepEqual(held.moveInto(resources), ["example.com/Gate"]);
  assert.equal(resources.get("example.com/Gate")?.length, 8);
});
