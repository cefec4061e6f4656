import assert from "node:assert/strict";
import { test } from "node:test";
import { EnvironmentBuilder } from "../../analyze/environment/environment-builder.ts";
import { workloadsOf } from "../../analyze/workloads/workloads.ts";
import type { EnvironmentFacts } from "../../model/facts.ts";
import type { JsonObject } from "../../model/json.ts";
import type { Resource } from "../../model/resource.ts";
import { toResource } from "../../model/resource.ts";
import type { Holes } from "../../model/text.ts";
import { limitVersionSkew } from "./limit-version-skew.ts";

let records = 0;

function resource(apiVersion: string, kind: string, rest: JsonObject): Resource {
  return toResource(
    {
      kind: "object",
      id: records++,
      environment: "test",
      origin: { kind: "file", file: 0, path: "test.yaml", start: 0, end: 0 },
      spans: { nodes: [], keys: [] },
      basePath: [],
      apiVersion,
      objectKind: kind,
      object: { apiVersion, kind, ...rest },
      sensitive: [],
      duplicateKeys: [],
    },
    "default",
  );
}

const node = (name: string, kubeletVersion: string) =>
  resource("v1", "Node", { metadata: { name }, status: { nodeInfo: { kubeletVersion } } });

const configuration = (kubernetesVersion: string) =>
  resource("kubeadm.k8s.io/v1beta4", "ClusterConfiguration", { kubernetesVersion });

function environmentOf(resources: readonly Resource[]): EnvironmentFacts {
  const builder = new EnvironmentBuilder("test");
  for (const added of resources) builder.add(added, workloadsOf(added));
  const nodes = resources.filter(({ groupKind }) => groupKind === "Node");
  const facts = builder.build();
  return { ...facts, resources: new Map([...facts.resources, ["Node", nodes]]) };
}

/** What the rule says: messages with the component they are about, `unknown`, or nothing. */
function said(...resources: readonly Resource[]): readonly string[] {
  const lines: string[] = [];
  const environment = environmentOf(resources);
  limitVersionSkew.check(
    environment,
    { kubernetesMinor: 37, today: "2026-11-01", environment },
    {
      fail: (message, holes: Holes) => lines.push(`${message} ${holes.component} ${holes.version}`),
      unknown: (fact) => lines.push(`unknown ${fact}`),
      notApplicable: () => lines.push("notApplicable"),
    },
  );
  return lines;
}

test("the nodes' kubelets are held against the API server", () => {
  assert.deepEqual(said(configuration("v1.36.3"), node("a", "v1.36.3"), node("b", "v1.33.9")), []);
  assert.deepEqual(said(configuration("v1.36.3"), node("a", "v1.36.3"), node("old", "v1.32.0")), [
    "older kubelet (old) v1.32.0",
  ]);
  assert.deepEqual(said(configuration("v1.36.3"), node("new", "v1.37.0-rc.1")), ["newer kubelet (new) v1.37.0-rc.1"]);
  assert.deepEqual(said(configuration("v1.26.0"), node("a", "v1.24.0")), []);
  assert.deepEqual(said(configuration("v1.26.0"), node("a", "v1.23.0")), ["older kubelet (a) v1.23.0"]);
});

test("kube-proxy is held against the API server", () => {
  const kubeProxy = (image: string, namespace = "kube-system") =>
    resource("apps/v1", "DaemonSet", {
      metadata: { name: "kube-proxy", namespace },
      spec: { template: { spec: { containers: [{ name: "kube-proxy", image }] } } },
    });
  const kubelet = node("a", "v1.28.2");
  const on = (server: string, image: string, namespace?: string) =>
    said(configuration(server), kubelet, kubeProxy(image, namespace));
  assert.deepEqual(on("v1.28.0", "registry.k8s.io/kube-proxy:v1.25.9"), []);
  assert.deepEqual(on("v1.28.0", "registry.k8s.io/kube-proxy:v1.24.9"), ["older kube-proxy v1.24.9"]);
  assert.deepEqual(on("v1.28.0", "example.com/eks/kube-proxy:v1.29.0-minimal-eksbuild.1"), [
    "newer kube-proxy v1.29.0-minimal-eksbuild.1",
  ]);
  assert.deepEqual(on("v1.28.0", "registry.k8s.io/kube-proxy:v1.20.0", "lab"), []);
  for (const image of [
    "registry.k8s.io/kube-proxy",
    "example.com/kube-proxy:latest",
    "example.com/kube-proxy-x:v1.20.0",
  ])
    assert.deepEqual(on("v1.28.0", image), [], image);
});

test("without both sides the question stays open", () => {
  const unknown = ["unknown component.versions"];
  assert.deepEqual(said(), unknown);
  assert.deepEqual(said(configuration("v1.36.3")), unknown);
  assert.deepEqual(said(node("a", "v1.36.3")), unknown);
  assert.deepEqual(said(configuration("stable"), node("a", "v1.36.3")), unknown);
  assert.deepEqual(said(configuration("v1.36.3"), node("a", "unknown")), unknown);
});

test("two configurations are two clusters, which cannot be held against each other", () => {
  assert.deepEqual(said(configuration("v1.36.3"), configuration("v1.30.0"), node("a", "v1.36.3")), [
    "unknown component.versions",
  ]);
});
