import assert from "node:assert/strict";
import { test } from "node:test";
import type { Component, FlagUse } from "../../model/component.ts";
import type { EnvironmentFacts } from "../../model/facts.ts";
import type { JsonObject } from "../../model/json.ts";
import type { GroupKind, Resource } from "../../model/resource.ts";
import { toResource } from "../../model/resource.ts";
import { kubeletSettingOf } from "./kubelets.ts";
import { followFlag } from "./named-files.ts";
import { isTrue, listSettingOf, settingOf } from "./settings.ts";
import { expandVariables, isReference } from "./variables.ts";

function resource(apiVersion: string, kind: string, object: JsonObject, path = "x.yaml"): Resource {
  const origin = { kind: "file", file: 0, path, start: 0, end: 0 } as const;
  const header = { id: 0, environment: "test", origin, spans: { nodes: [], keys: [] }, basePath: [] };
  return toResource(
    { ...header, kind: "object", apiVersion, objectKind: kind, object, sensitive: [], duplicateKeys: [] },
    "default",
  );
}

const document = resource("kubelet.config.k8s.io/v1beta1", "KubeletConfiguration", {
  port: 7,
  off: false,
  none: null,
  empty: "",
  list: ["a", "b"],
});

const use = (value: string): FlagUse => ({ value, place: { record: 1, path: [value] } });

function component(
  change: Partial<Component> & { given?: Readonly<Record<string, readonly string[]>> } = {},
): Component {
  const { given = {}, ...others } = change;
  return {
    name: "kube-apiserver",
    environment: "test",
    record: document.record,
    resource: document,
    flagsPlace: { record: 1, path: ["command"] },
    flags: new Map(Object.entries(given).map(([flag, values]) => [flag, values.map(use)])),
    flagsHiddenBy: undefined,
    writtenBy: "manifest",
    environmentVariables: new Map([
      ["A", use("of variable")],
      ["E", use("")],
      ["R", use("$(R)")],
    ]),
    version: undefined,
    configuration: undefined,
    ...others,
  };
}

const value = (setting: ReturnType<typeof settingOf>) =>
  setting.state === "known" ? [setting.value, setting.setBy] : setting.state;

test("a flag goes over a variable, over the file, over the default", () => {
  const both = { flag: "a", variable: "A", field: ["port"], default: "1" };
  const configuration = document;
  assert.deepEqual(value(settingOf(component({ given: { a: ["x", "y"] }, configuration }), both)), ["y", "flag"]);
  assert.deepEqual(value(settingOf(component({ configuration }), both)), ["of variable", "flag"]);
  const inFile = { flag: "a", field: ["port"], default: "1" };
  assert.deepEqual(value(settingOf(component({ configuration }), inFile)), ["7", "file"]);
  for (const field of [["none"], ["empty"], ["missing"], ["port", "deeper"]])
    assert.deepEqual(value(settingOf(component({ configuration }), { ...inFile, field })), ["1", "default"]);
  assert.deepEqual(value(settingOf(component({ configuration }), { ...inFile, field: ["off"] })), ["false", "file"]);
  assert.deepEqual(value(settingOf(component({ configuration }), { ...inFile, field: ["list"] })), ["a,b", "file"]);
  assert.deepEqual(value(settingOf(component(), { flag: "a", default: undefined })), "absent");
});

test("kubeadm's own default holds for what kubeadm writes alone", () => {
  const source = { flag: "a", default: "of program", kubeadmDefault: "of kubeadm" };
  assert.deepEqual(value(settingOf(component(), source)), ["of program", "default"]);
  assert.deepEqual(value(settingOf(component({ writtenBy: "kubeadm" }), source)), ["of kubeadm", "default"]);
});

test("what is hidden is unknown, an empty text sets nothing", () => {
  const source = { flag: "a", default: "1" };
  assert.equal(value(settingOf(component({ flagsHiddenBy: "sh" }), source)), "unknown");
  assert.deepEqual(value(settingOf(component({ flagsHiddenBy: "sh", given: { a: ["x"] } }), source)), ["x", "flag"]);
  assert.equal(value(settingOf(component({ given: { a: ["$(A)"] } }), source)), "unknown");
  assert.equal(value(settingOf(component(), { ...source, variable: "R" })), "unknown");
  assert.equal(value(settingOf(component({ given: { a: [""] } }), source)), "absent");
  assert.deepEqual(value(settingOf(component(), { ...source, variable: "E" })), ["1", "default"]);
});

test("lists add up for Kubernetes' components, and are replaced by etcd", () => {
  const items = (of: Component, fallback?: string) => {
    const setting = listSettingOf(of, { flag: "a", default: fallback });
    return setting.state === "known" ? setting.items.map((item) => item.value) : setting.state;
  };
  assert.deepEqual(items(component({ given: { a: ["x, y", "z,"] } })), ["x", "y", "z"]);
  assert.deepEqual(items(component({ given: { a: ["x,y", "z"] }, name: "etcd" })), ["z"]);
  assert.deepEqual(items(component(), "x,y"), ["x", "y"]);
  assert.equal(items(component({ given: { a: [","] } })), "absent");
  assert.equal(items(component({ given: { a: ["x,$(Y)"] } })), "unknown");
  assert.equal(items(component()), "absent");
});

test("booleans as Go reads them", () => {
  for (const text of ["1", "t", "T", "true", "TRUE", "True"]) assert.equal(isTrue(text), true);
  for (const text of ["0", "f", "F", "false", "FALSE", "False"]) assert.equal(isTrue(text), false);
  for (const text of ["", "yes", "tRUE", " true", "2"]) assert.equal(isTrue(text), undefined);
});

test("references to variables", () => {
  for (const text of ["$(A)", "$A", `\${A}`, `\${A:-b c}`, "$(a.b-c)"]) assert.equal(isReference(text), true, text);
  for (const text of ["a$(A)", "$(A):2379", "$", "$1", "$$(A)", "https://$(A)"])
    assert.equal(isReference(text), false, text);
  assert.equal(expandVariables("$(A)-$$(A)-$(B)-$A", new Map([["A", use("x")]])), "x-$(A)-$(B)-$A");
});

function environment(resources: readonly Resource[]): EnvironmentFacts {
  const byKind = new Map<GroupKind, Resource[]>();
  for (const one of resources) byKind.set(one.groupKind, [...(byKind.get(one.groupKind) ?? []), one]);
  return {
    name: "test",
    resources: byKind,
    workloads: [],
    namespaces: [],
    components: [],
    dockerfiles: [],
    images: [],
  };
}

test("a flag that names a file is followed by its path, else to the only document of the kind", () => {
  const policy = (path: string) => resource("audit.k8s.io/v1", "Policy", {}, path);
  const follow = (given: Readonly<Record<string, readonly string[]>>, paths: readonly string[], hidden?: string) => {
    const named = followFlag(
      component({ given, flagsHiddenBy: hidden }),
      "audit-policy-file",
      environment(paths.map(policy)),
    );
    return named.state === "known"
      ? named.resource.record.origin.path
      : named.state === "unknown"
        ? [named.file]
        : named.state;
  };
  const given = { "audit-policy-file": ["/etc/k/audit.yaml"] };
  assert.equal(follow({}, ["a.yaml"]), "absent");
  assert.deepEqual(follow({}, ["a.yaml"], "sh"), ["sh"]);
  assert.equal(follow({ "audit-policy-file": [""] }, ["a.yaml"]), "absent");
  assert.equal(follow(given, ["a.yaml"]), "a.yaml");
  assert.deepEqual(follow(given, []), ["/etc/k/audit.yaml"]);
  assert.deepEqual(follow(given, ["a.yaml", "b.yaml"]), ["/etc/k/audit.yaml"]);
  assert.equal(follow(given, ["a.yaml", "root/etc/k/audit.yaml"]), "root/etc/k/audit.yaml");
  assert.deepEqual(follow({ "audit-policy-file": ["audit.yaml"] }, ["x/my-audit.yaml", "b.yaml"]), ["audit.yaml"]);
});

test("a kubelet's default depends on whether it has a configuration file", () => {
  const source = { flag: "read-only-port", field: ["readOnlyPort"], default: "0", legacyDefault: "10255" };
  const ask = (change: Parameters<typeof component>[0], resources: readonly Resource[] = []) => {
    const setting = kubeletSettingOf(component({ name: "kubelet", ...change }), source, environment(resources));
    return setting.state === "known"
      ? setting.value
      : setting.state === "elsewhere"
        ? [setting.flag, setting.file]
        : setting.state;
  };
  const open = resource("kubelet.config.k8s.io/v1beta1", "KubeletConfiguration", { readOnlyPort: 5 });
  assert.equal(ask({}), "10255");
  assert.equal(ask({ writtenBy: "configuration", configuration: document }), "0");
  assert.equal(ask({ writtenBy: "configuration", configuration: open, given: { "read-only-port": ["0"] } }), "0");
  assert.equal(ask({ writtenBy: "kubeadm" }), "0");
  assert.equal(ask({ given: { config: ["/k.yaml"] } }, [open]), "5");
  assert.deepEqual(ask({ given: { config: ["/k.yaml"] } }), ["--config", "/k.yaml"]);
  assert.deepEqual(ask({ given: { config: ["/k.yaml"], "config-dir": ["/k.d"] } }, [open]), ["--config-dir", "/k.d"]);
  assert.equal(ask({ flagsHiddenBy: "$(FLAGS)" }), "unknown");
});
