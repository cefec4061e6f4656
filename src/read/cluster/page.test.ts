import assert from "node:assert/strict";
import test from "node:test";
import { apiPathOf, readPage } from "./page.ts";

const pods = { group: "", version: "v1", resource: "pods", kind: "Pod" };

test("a page's objects get their type, and lose who manages which field", () => {
  const page = readPage(
    {
      kind: "PodList",
      metadata: { continue: "t" },
      items: [{ metadata: { name: "a", managedFields: [1] } }],
    },
    pods,
  );
  assert.deepEqual(page, {
    objects: [{ metadata: { name: "a" }, apiVersion: "v1", kind: "Pod" }],
    tooDeep: [],
    broken: 0,
    next: "t",
  });
});

test("only metadata is kept where only metadata was asked for, whatever came", () => {
  const target = { ...pods, resource: "secrets", kind: "Secret", metadataOnly: true };
  const page = readPage(
    { kind: "SecretList", items: [{ metadata: { name: "s" }, data: { a: "planted" }, type: "Opaque" }] },
    target,
  );
  assert.deepEqual(page?.objects, [{ apiVersion: "v1", kind: "Secret", metadata: { name: "s" } }]);
});

test("omitted fields, in lists too", () => {
  const omit = [
    ["status", "images"],
    ["spec", "versions", "*", "schema"],
    ["no", "such", "field"],
  ];
  const item = { spec: { versions: [{ name: "v1", schema: {} }, 7] }, status: { images: [1], x: 1 } };
  const page = readPage({ kind: "NodeList", items: [item] }, { ...pods, omit });
  assert.deepEqual(page?.objects[0], {
    apiVersion: "v1",
    kind: "Pod",
    spec: { versions: [{ name: "v1" }, 7] },
    status: { x: 1 },
  });
  assert.deepEqual(item.spec.versions[0], { name: "v1", schema: {} });
});

test("what is no list, entries that are no objects, hostile keys", () => {
  for (const answer of [
    {},
    { kind: "Status" },
    { kind: "Pod", items: [] },
    { kind: "PodList", items: "x" },
    { kind: "PodList", items: {} },
  ])
    assert.equal(readPage(answer, pods), undefined);
  assert.deepEqual(readPage({ kind: "PodList", items: null }, pods)?.objects, []);
  const hostile = JSON.parse(
    '{"kind":"PodList","items":[null,1,[],{"__proto__":{"polluted":1},"metadata":{"__proto__":{"managedFields":1}}}]}',
  );
  const page = readPage(hostile, { ...pods, omit: [["__proto__", "polluted"]] });
  assert.equal(page?.broken, 3);
  assert.equal(page?.objects.length, 1);
  assert.equal("polluted" in {}, false);
});

test("an object nested too deep for a walk is left out and named", () => {
  const page = readPage(
    JSON.parse(`{"kind":"PodList","items":[{"metadata":{"name":"deep"},"spec":${nest(5_000)}}]}`),
    pods,
  );
  assert.deepEqual(page?.tooDeep, ["deep"]);
  assert.deepEqual(page?.objects, []);
});

const nest = (levels: number) => `${"[".repeat(levels)}${"]".repeat(levels)}`;

test("paths hold nothing that would lead elsewhere", () => {
  assert.equal(apiPathOf(pods), "/api/v1/pods");
  assert.equal(apiPathOf({ ...pods, namespace: "a" }), "/api/v1/namespaces/a/pods");
  const deployments = { group: "apps", version: "v1", resource: "deployments", kind: "Deployment" };
  assert.equal(apiPathOf(deployments, { namespace: "a", name: "b" }), "/apis/apps/v1/namespaces/a/deployments/b");
  assert.equal(
    apiPathOf(deployments, { namespace: "../x", name: "?a#b" }),
    "/apis/apps/v1/namespaces/..%2Fx/deployments/%3Fa%23b",
  );
});
