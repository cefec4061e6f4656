import assert from "node:assert/strict";
import test from "node:test";
import type { Component } from "../../model/component.ts";
import type { EnvironmentFacts } from "../../model/facts.ts";
import type { JsonObject } from "../../model/json.ts";
import type { ObjectRecord } from "../../model/record.ts";
import type { Resource } from "../../model/resource.ts";
import { toResource } from "../../model/resource.ts";
import type { ImageCheck } from "./verification.ts";
import { imageChecksOf } from "./verification.ts";

function resource(apiVersion: string, objectKind: string, content: JsonObject): Resource {
  const record: ObjectRecord = {
    kind: "object",
    id: 1,
    environment: "default",
    origin: { kind: "file", file: 0, path: "a.yaml", start: 0, end: 0 },
    spans: { nodes: [], keys: [] },
    basePath: [],
    apiVersion,
    objectKind,
    object: { metadata: { name: "a" }, ...content },
    sensitive: [],
    duplicateKeys: [],
  };
  return toResource(record, "default");
}

function environment(resources: readonly Resource[], components: readonly Component[] = []): EnvironmentFacts {
  const byKind = new Map(resources.map((one) => [one.groupKind, [one]]));
  return { name: "default", resources: byKind, workloads: [], namespaces: [], components, dockerfiles: [], images: [] };
}

function apiServer(plugins: string): Component {
  const pod = resource("v1", "Pod", {});
  const flagsPlace = { record: 1, path: ["spec"] };
  const use = (value: string) => [{ value, place: flagsPlace }];
  return {
    name: "kube-apiserver",
    environment: "default",
    record: pod.record,
    resource: pod,
    flagsPlace,
    flags: new Map([
      ["enable-admission-plugins", use(plugins)],
      ["admission-control-config-file", use("/etc/kubernetes/admission.yaml")],
    ]),
    flagsHiddenBy: undefined,
    writtenBy: "manifest",
    environmentVariables: new Map(),
    version: undefined,
    configuration: undefined,
  };
}

const admission = (imagePolicy: JsonObject): Resource =>
  resource("apiserver.config.k8s.io/v1", "AdmissionConfiguration", {
    plugins: [{ name: "PodSecurity" }, { name: "ImagePolicyWebhook", configuration: { imagePolicy } }],
  });

function effects(facts: EnvironmentFacts): readonly ImageCheck["effect"][] {
  return imageChecksOf(facts).map(({ effect }) => effect);
}

test("ImagePolicyWebhook refuses unless defaultAllow says otherwise", () => {
  const server = apiServer("NodeRestriction,ImagePolicyWebhook");
  assert.deepEqual(effects(environment([admission({ defaultAllow: false })], [server])), ["refuses"]);
  assert.deepEqual(effects(environment([admission({})], [server])), ["refuses"]);
  assert.deepEqual(imageChecksOf(environment([admission({ defaultAllow: true })], [server]))[0]?.place, {
    record: 1,
    path: ["plugins", 1, "configuration", "imagePolicy", "defaultAllow"],
  });
  assert.deepEqual(effects(environment([], [server])), ["partial"]);
  assert.deepEqual(effects(environment([admission({ defaultAllow: true })], [apiServer("NodeRestriction")])), []);
});

const pods: JsonObject = { any: [{ resources: { kinds: ["Pod"] } }] };

function kyverno(rule: JsonObject, action = "Enforce", kind = "ClusterPolicy"): EnvironmentFacts {
  const verifyImages = [{ imageReferences: ["*"] }];
  const rules = [{ name: "a", match: pods, verifyImages, ...rule }];
  return environment([resource("kyverno.io/v1", kind, { spec: { validationFailureAction: action, rules } })]);
}

test("Kyverno refuses every image only without restrictions", () => {
  assert.deepEqual(effects(kyverno({})), ["refuses"]);
  assert.deepEqual(effects(kyverno({ match: { resources: { kinds: ["Pod"] } } })), ["refuses"]);
  assert.deepEqual(effects(kyverno({}, "audit")), ["admits"]);
  assert.deepEqual(effects(kyverno({}, "Enforce", "Policy")), ["partial"]);
  assert.deepEqual(effects(kyverno({ verifyImages: [{ imageReferences: ["ghcr.io/example/*"] }] })), ["partial"]);
  assert.deepEqual(effects(kyverno({ exclude: { any: [] } })), ["partial"]);
  assert.deepEqual(effects(kyverno({ match: { any: [{ resources: { kinds: ["Pod"], namespaces: ["prod"] } }] } })), [
    "partial",
  ]);
  assert.deepEqual(effects(kyverno({ verifyImages: null })), []);
});
