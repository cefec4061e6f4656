import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import test from "node:test";
import { builtinResources } from "../../src/analyze/rbac/api-resources.ts";
import { defaultRoles } from "../../src/analyze/rbac/default-role-rules.ts";
import type { Json } from "../../src/model/json.ts";
import { at, booleanAt, isObject, listAt, stringAt, stringsAt } from "../../src/model/json.ts";
import { readDocuments } from "../../src/read/documents.ts";
import { goModule } from "../support/go-module.ts";

const release = "k8s.io/kubernetes@v1.36.3";

function sources(skip: (reason: string) => void): string | undefined {
  const module = goModule(release);
  if ("folder" in module) return module.folder;
  assert.ok(!process.env.CI, module.missing);
  skip(module.missing);
  return undefined;
}

const words = (value: Json | undefined, field: string) =>
  listAt(value, [field]).filter((word) => typeof word === "string");

/** Rules as single rights, so that it does not matter how they are put together. */
function rights(rules: readonly Json[]): readonly string[] {
  const found = rules.flatMap((rule) =>
    words(rule, "verbs").flatMap((verb) => [
      ...words(rule, "nonResourceURLs").map((url) => `${verb} ${url}`),
      ...words(rule, "apiGroups").flatMap((group) =>
        words(rule, "resources").map((resource) => `${verb} ${resource} of ${group} ${words(rule, "resourceNames")}`),
      ),
    ]),
  );
  return [...new Set(found)].sort();
}

test("the default roles are those that Kubernetes makes", { timeout: 600_000 }, (t) => {
  const folder = sources((reason) => t.skip(reason));
  if (folder === undefined) return;
  const testdata = path.join(folder, "plugin/pkg/auth/authorizer/rbac/bootstrappolicy/testdata");
  const theirs = new Map(
    ["cluster-roles.yaml", "namespace-roles.yaml"].flatMap((file) => {
      const [document] = readDocuments(readFileSync(path.join(testdata, file), "utf8"));
      assert.ok(document?.ok === true);
      return listAt(document.value, ["items"]).map(
        (role) => [stringAt(role, ["metadata", "name"]) ?? "", role] as const,
      );
    }),
  );
  for (const { name, namespace, into, gathers, rules } of defaultRoles) {
    const role = theirs.get(name);
    assert.equal(stringAt(role, ["metadata", "namespace"]), namespace, name);
    assert.deepEqual(rights(rules.map((rule) => ({ ...rule }))), rights(listAt(role, ["rules"])), name);
    const labels = [...stringsAt(role, ["metadata", "labels"]).keys()].filter((label) =>
      label.includes("aggregate-to"),
    );
    assert.deepEqual(
      labels,
      into.map((target) => `rbac.authorization.k8s.io/aggregate-to-${target}`),
      name,
    );
    const selectors = listAt(role, ["aggregationRule", "clusterRoleSelectors"]);
    assert.deepEqual(
      selectors.map((selector) => [...stringsAt(selector, ["matchLabels"]).keys()]),
      gathers ? [[`rbac.authorization.k8s.io/aggregate-to-${name}`]] : [],
    );
  }
});

test("the table of resources agrees with the API server's discovery", { timeout: 600_000 }, (t) => {
  const folder = sources((reason) => t.skip(reason));
  if (folder === undefined) return;
  const read = (file: string): Json => JSON.parse(readFileSync(path.join(folder, "api/discovery", file), "utf8"));
  const ours = new Map(builtinResources().map((resource) => [`${resource.apiGroup}/${resource.plural}`, resource]));
  const groups = listAt(read("apis.json"), ["groups"]).flatMap((group) => listAt(group, ["versions"]));
  const files = ["v1", ...groups.flatMap((version) => stringAt(version, ["groupVersion"]) ?? [])];
  let resources = 0;
  for (const groupVersion of files) {
    const core = groupVersion === "v1";
    const list = read(core ? "api__v1.json" : `apis__${groupVersion.replace("/", "__")}.json`);
    for (const served of listAt(list, ["resources"]).filter(isObject)) {
      const [plural = "", subresource] = (stringAt(served, ["name"]) ?? "").split("/");
      const key = `${core ? "" : groupVersion.split("/")[0]}/${plural}`;
      const known = ours.get(key);
      assert.ok(known !== undefined, `${key} is missing`);
      if (subresource !== undefined) {
        assert.ok(known.subresources.includes(subresource), `${key}/${subresource} is missing`);
        continue;
      }
      resources++;
      assert.equal(known.kind, at(served, ["kind"]), key);
      assert.equal(known.namespaced, booleanAt(served, ["namespaced"]), key);
      assert.deepEqual(known.shortNames, words(served, "shortNames"), key);
    }
  }
  assert.ok(resources > 70, `${resources} resources`);
});
