import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Drift } from "../../src/model/drift.ts";
import type { JsonObject } from "../../src/model/json.ts";
import { jsonReport } from "../../src/report/json.ts";
import { textReport } from "../../src/report/text.ts";
import { folderWith } from "../report/folder.ts";
import { problemsOf, validateScan } from "../report/schemas.ts";
import { entriesOf, forbidden, scanCluster } from "../support/live-cluster.ts";

const configMap = (name: string, namespace: string, data: JsonObject = {}, more: JsonObject = {}): JsonObject => ({
  apiVersion: "v1",
  kind: "ConfigMap",
  metadata: { name, namespace, ...more },
  data,
});
const file = `apiVersion: v1
kind: ConfigMap
metadata:
  name: settings
data:
  theme: dark
  password: Wq8Zk2LxRt5Vn0YbHd3e
---
apiVersion: v1
kind: ConfigMap
metadata:
  name: gone
  namespace: shop
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata:
  name: web
  namespace: shop
`;
const briefly = ({ entries }: Drift) =>
  entries.map((entry) => [
    entry.kind,
    entry.resource.name,
    ...("fields" in entry ? entry.fields.map(({ field, inFile, inCluster }) => [field, inFile, inCluster]) : []),
  ]);

describe("drift", () => {
  test("matches by name and the context's namespace, and leaves out what clusters make by themselves", async (t) => {
    const workingDirectory = folderWith(t, { "a.yaml": file });
    const result = await scanCluster(
      entriesOf([
        configMap("settings", "shop", { theme: "light", password: "Jp2Rf6MbXa9LeVo1IdTn" }),
        configMap("settings", "other"),
        configMap("extra", "shop"),
        configMap("extra", "other"),
        configMap("kube-root-ca.crt", "shop"),
        configMap(
          "owned",
          "shop",
          {},
          { ownerReferences: [{ apiVersion: "v1", kind: "X", name: "x", controller: true }] },
        ),
      ]),
      { workingDirectory, paths: ["a.yaml"], about: { defaultNamespace: "shop" } },
    );
    const [drift] = result.drift;
    assert.ok(drift !== undefined);
    assert.deepEqual(briefly(drift), [
      ["clusterOnly", "extra"],
      ["filesOnly", "gone"],
      ["different", "settings", ["data.theme", "dark", "light"]],
    ]);
    assert.deepEqual(drift.notCompared, [{ kind: "autoscaling/HorizontalPodAutoscaler", objects: 1 }]);
    assert.equal(drift.compared, 2);
    const different = drift.entries.find(({ kind }) => kind === "different");
    assert.ok(different?.kind === "different");
    assert.deepEqual([different.location.line, different.fields[0]?.location.line], [4, 6]);
    const context = { language: "en", tool: { name: "rempart", version: "0.0.0" } } as const;
    const json = [...jsonReport(result, context)].join("");
    assert.deepEqual(problemsOf(validateScan, JSON.parse(json)), []);
    assert.ok(!json.includes("Wq8Zk2") && !json.includes("Jp2Rf6"));
    const look = { width: 100, colour: false, all: false, failOn: "high", exitCode: 0, leftOut: 0 } as const;
    const text = [...textReport(result, { ...context, ...look, readText: () => undefined })].join("");
    assert.match(text, /data\.theme: dark in the file, light in the cluster/);
  });

  test("what was not read is not only in the files", async (t) => {
    const workingDirectory = folderWith(t, { "a.yaml": file });
    const options = { workingDirectory, paths: ["a.yaml"], about: { defaultNamespace: "shop" } };
    const refused = await scanCluster([...entriesOf([]), forbidden("", "configmaps")], options);
    assert.deepEqual(refused.drift[0]?.entries, []);
    assert.deepEqual(refused.drift[0]?.notCompared, [
      { kind: "ConfigMap", objects: 2 },
      { kind: "autoscaling/HorizontalPodAutoscaler", objects: 1 },
    ]);
    const elsewhere = await scanCluster(entriesOf([]), {
      ...options,
      about: { ...options.about, namespaces: ["other"] },
    });
    assert.deepEqual(elsewhere.drift[0]?.entries, []);
  });

  test("without files there is none to find, and without a cluster neither", async (t) => {
    assert.deepEqual((await scanCluster(entriesOf([configMap("a", "b")]))).drift, []);
    const workingDirectory = folderWith(t, { "a.yaml": file });
    const { drift } = await scanCluster(entriesOf([]), { workingDirectory, paths: ["a.yaml"], about: {} });
    assert.equal(drift[0]?.entries.length, 2);
  });
});
